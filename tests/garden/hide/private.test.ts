import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPrivate, publishedPart } from '../../../src/garden/hide/private.ts'
import { parse } from '../../../src/outline/parse.ts'
import { print } from '../../../src/outline/print.ts'
import { children } from '../../outline/outlines.ts'
import { noteText } from '../gardens.ts'
import { gardenOf } from '../make.ts'

/** Everything that a garden holds, as text: each object once. */
function everything(value: unknown): string {
  const seen = new Set<unknown>()
  const found: string[] = []
  const queue: unknown[] = [value]
  for (let one = queue.pop(); queue.length > 0 || one !== undefined; one = queue.pop()) {
    if (typeof one === 'string') found.push(one)
    if (typeof one !== 'object' || one === null || seen.has(one)) continue
    seen.add(one)
    if (one instanceof Map) queue.push(...one.keys(), ...one.values())
    else if (one instanceof Set) queue.push(...one)
    else queue.push(...Object.keys(one), ...Object.values(one))
  }
  return found.join('\n').toLowerCase()
}

describe('marker words that stand only where nothing is published', () => {
  /** Each a word of its own, so that a failure says where it came through. */
  const files = {
    '2024-05-01.md': `# Spring meeting
Attending: [[ola]], [[kim]]

- [[ola]] hello
- [[ola]] again
- #private zebraText with [[zebraLink]] and #zebraTag
  - [[zebraChild]]: zebraSaid, will call
  - Attending: [[zebraListed]], zebraPlain
  - [[ola]] == [[zebraAlias]]
  - [[kim]] == zebraAliasPlain
  - [[zebraLabel]] https://zebra-url.example.org
  - #pull [[zebraPulled]]
  - #push [[zebraPushed]] to there
  - #go https://zebra-go.example.org
  - ![zebraAlt](zebraImage.png)
  - \`zebraCode\`
    zebraproperty:: zebraValue
  - TODO zebraStep
  - DECISION: zebraDecision
  - 2024-02-31 zebraDate [[2024-13-41]]
  - [[zebraOpen
  - ((zebraReference))
  - \`\`\`zebraLanguage
    zebraFence
- [[kim]]: #offrecord zebraTurn
- +1 [[kim]]
- private:: zebraWhy
  zebraBlock
## #private zebraHeading
- zebraBelow
- [[ola]] zebraFurther
## Rota
- <!-- note --> #private zebraComment
- a line
  #private zebraSecondLine
- KK: hello
`,
    'zebraFile.md': `title:: zebraTitle\nalias:: zebraPageAlias\npublic:: false\n\n- zebraNote [[zebraNoteLink]]\n- [[ola]] == zebraOther\n`,
    'front.md': `---\ntitle: zebraFrontTitle\naliases: [zebraFrontAlias]\npublic: False\n---\n- zebraFront\n`,
    'broken.md': `---\naliases: [zebraBroken\npublic: false # zebraRemark\n---\n- zebraBrokenText\n`,
    'wiki.md': '- a wiki\n',
    'old/Wiki.md': 'public:: no\n\n- zebraOld\n',
    '2024-05-08.md': 'private:: true\n\n- zebraMeeting\n',
    'group.md': '# Group\n- 2024-05-15\n  - hello\n- #private 2024-05-22 zebraSection\n  - [[kim]] zebraKim\n',
    'first.md': '- #private zebraFirst\n  alias:: zebraFirstAlias\n  title:: zebraFirstTitle\n- second\n',
  }

  test('appear nowhere in the garden', () => {
    const garden = gardenOf(files)
    expect(
      everything(garden)
        .split('\n')
        .filter((text) => text.includes('zebra')),
    ).toEqual([])
    expect(garden.pages.map(({ name }) => name)).toEqual(['2024-05-01', '2024-05-15', 'kim', 'ola', 'first', 'group'])
  })

  test('count for nothing: the garden is the one without them', () => {
    const without = gardenOf({
      '2024-05-01.md':
        '# Spring meeting\nAttending: [[ola]], [[kim]]\n\n- [[ola]] hello\n- [[ola]] again\n- +1 [[kim]]\n## Rota\n- KK: hello\n',
      'group.md': '# Group\n- 2024-05-15\n  - hello\n',
      'first.md': '- second\n',
    })
    const facts = (garden: ReturnType<typeof gardenOf>) => ({
      pages: garden.pages.map(({ key, name, url, aliases, redirects, mentions }) => [
        key,
        name,
        url,
        aliases,
        redirects,
        mentions.length,
      ]),
      points: garden.points.map(({ id, text, depth, role, turn }) => [id, text, depth, role, turn?.written]),
      meetings: garden.meetings.map(({ date, state, title, attendees, threads }) => [
        date,
        state,
        title,
        attendees.map(({ page, listed, spoke }) => [page.key, listed, spoke]),
        threads.length,
      ]),
      people: garden.people.map(({ page, evidence }) => [page.key, evidence.map(({ rule }) => rule)]),
      diagnostics: garden.diagnostics.map(({ rule }) => rule),
    })
    expect(facts(gardenOf(files))).toEqual(facts(without))
  })
})

test('without anything off the record a note is itself', () => {
  const note = parse('a.md', '- a\n  - b\n')
  expect(publishedPart(note)).toBe(note)
})

test('what is left is a tree as it was', () => {
  const note = publishedPart(parse('a.md', '- a\n  - #private b\n    - c\n  - d\n    - e\n- #private f\n- g\n'))
  const [a] = note.blocks
  expect(note.blocks.map(({ text, index, parent, last }) => [text, index, parent, last])).toEqual([
    ['a', 0, -1, 2],
    ['d', 1, 0, 2],
    ['e', 2, 1, 2],
    ['g', 3, -1, 3],
  ])
  expect(a && children(note, a).map(({ text }) => text)).toEqual(['d'])
})

test('it is the same as if the private blocks had never been written', () => {
  fc.assert(
    fc.property(noteText, (text) => {
      const published = publishedPart(parse('a.md', text))
      const again = parse('a.md', print(published))
      expect(again.blocks.filter(isPrivate)).toEqual([])
      expect(publishedPart(published)).toBe(published)
    }),
  )
})

test.each([
  '#private x',
  '#Private: x',
  '#offrecord',
  '**#private** x',
  '> #private x',
  'TODO #private x',
  '[ ] #private x',
  '#[[private]] x',
  'private:: x',
  'private::x',
  '\u200b#private x',
  '<!-- x --> #private y',
  '[[ola]]: #private x',
  'a\n  #private x',
  'a\n  private:: yes',
  'a\n  public:: false',
])('off the record: %j', (text) => {
  const [block] = parse('a.md', `- ${text}`).blocks
  expect(block && isPrivate(block)).toBe(true)
})

test.each([
  'x #private',
  '#privates',
  '#private/x',
  '#private-x',
  '`#private`',
  '\\#private',
  'private: x',
  'private:: false',
  'public:: true',
  '```\n  #private\n  ```',
  'https://example.org/#private',
])('on the record: %j', (text) => {
  const [block] = parse('a.md', `- ${text}`).blocks
  expect(block && isPrivate(block)).toBe(false)
})

test('100,000 lines of a block are looked at once', () => {
  const note = parse('a.md', `- private\n${'  ```\n  x private\n  ```\n'.repeat(20_000)}`)
  expect(publishedPart(note)).toBe(note)
})
