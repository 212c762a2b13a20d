/** Generated notes: lines as people write them in minutes, put together at random. */
import fc from 'fast-check'
import type { Note } from '../../src/outline/note.ts'
import { parse } from '../../src/outline/parse.ts'

const people = ['ola', 'Ola Berg', 'kim', 'Kim Lee', 'uma', 'Tobi']
const things = [
  'wiki',
  'Docker Compose',
  'docker-compose',
  'bbb',
  'tools/wiki',
  '2024-05-02',
  '2024-02-31',
  '__proto__',
  'budget',
  'May 3rd, 2024',
]

const name = fc.oneof(fc.constantFrom(...people), fc.constantFrom(...things))
const words = fc.constantFrom(
  'hello',
  'who pays?',
  '+1',
  'will ask around',
  'TODO buy a pan',
  'DECISION: yes',
  '-> done',
  '`[[code]]`',
  'see https://example.org/a?',
  '#tag and #[[two words]]',
)

const line = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 4, arbitrary: fc.tuple(name, words).map(([x, text]) => `[[${x}]] ${text}`) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...people), words).map(([x, text]) => `${x}: ${text}`) },
  fc.tuple(name, name).map(([x, y]) => `[[${x}]] == [[${y}]]`),
  fc.tuple(name, name).map(([x, y]) => `[[${x}]] == ${y}`),
  fc.tuple(name, name).map(([x, y]) => `Attending: [[${x}]], ${y}`),
  fc.tuple(name, name).map(([x, y]) => `#pull [[${x}]] [[${y}]]`),
  name.map((x) => `#push [[${x}]] this`),
  name.map((x) => `[[${x}]] https://example.org/${encodeURIComponent(x)}`),
  name.map((x) => `[[${x}|shown]] and [[[${x}]]] and [[open`),
  fc.constantFrom(
    '2024-05-01',
    '[[2024-05-02]] extra',
    '2024-05-01 .. 2024-05-04',
    '#private [[hidden]]',
    'alias:: other',
    '',
  ),
)

/** Bullets at random depths, some headings, some front matter. */
export const noteText = fc
  .tuple(
    fc.constantFrom('', 'title:: Another title\n\n', '---\naliases: [x, y]\n---\n', 'type:: person\n\n', '# Heading\n'),
    fc.array(fc.tuple(fc.nat({ max: 3 }), fc.constantFrom('- ', '- ', '- ', '## ', ''), line), { maxLength: 12 }),
  )
  .map(
    ([head, lines]) =>
      head +
      lines.map(([depth, marker, text]) => `${marker === '- ' ? '  '.repeat(depth) : ''}${marker}${text}\n`).join(''),
  )

const path: fc.Arbitrary<string> = fc.constantFrom(
  'group.md',
  'wiki.md',
  'ola.md',
  'Ola Berg.md',
  'kim.md',
  'a/docker compose.md',
  'b/Docker-Compose.md',
  '2024-05-01.md',
  'journals/2024_05_02.md',
  'z.md',
)

/** Files of different paths. */
export const files = fc.uniqueArray(fc.tuple(path, noteText), {
  selector: ([file]) => file,
  minLength: 1,
  maxLength: 6,
})

export const notesOf = (made: readonly (readonly [string, string])[]): Note[] =>
  made.map(([file, text]) => parse(file, text))
