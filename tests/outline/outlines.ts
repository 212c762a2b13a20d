/** Generators of notes: outline-shaped ones, with everything that has ever been confused, and plain noise. */
import fc from 'fast-check'
import type { Block, Note } from '../../src/outline/note.ts'

const ends = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r')
const indents = fc.oneof(
  fc.constantFrom('', '', '\t', '\t\t', '  ', '    ', ' ', '  \t', ' \t '),
  fc.stringMatching(/^[ \t]{0,6}$/),
)
const markers = fc.constantFrom(
  '- ',
  '- ',
  '- ',
  '* ',
  '+ ',
  '-',
  '1. ',
  '2) ',
  '## ',
  '# ',
  '- ## ',
  '-\t',
  '',
  '',
  '> ',
)
const words = fc.constantFrom(
  ...[
    '',
    'text',
    '---',
    '```',
    '```js',
    '~~~',
    '- ``` x',
    'id:: x',
    'a:: b',
    ':LOGBOOK:',
    ':END:',
    '[[a]]',
    '[[a [[b]] c]]',
  ],
  ...[
    '[[',
    ']]',
    '[[[x]',
    '\\[[',
    '`',
    '``',
    '<!--',
    '-->',
    '#+BEGIN_QUOTE',
    '#+END_QUOTE',
    '#+BEGIN_SRC js',
    '#+END_SRC',
  ],
  ...[
    'KK: hi',
    'TODO x',
    'https://x.org/[[y]]',
    '[a](https://x.org)',
    '![a](b c)',
    '{{embed [[x]]}}',
    '#tag',
    '@a@b.org',
  ],
  ...[
    'DEADLINE: <2021-05-29 Sat>',
    '<<<<<<< a',
    '=======',
    '>>>>>>> b',
    '((60a77d63-f73f-4cd4-9e65-8c4e30cbc752))',
    '🍮',
    '\uFEFF',
  ],
)

const line = fc
  .tuple(
    indents,
    markers,
    fc.array(fc.oneof({ weight: 4, arbitrary: words }, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 3 }),
    ends,
  )
  .map(([indent, marker, parts, end]) => indent + marker + parts.join(' ') + end)

/** Notes that look like outlines, of up to 30 lines; the last may lack its line end. */
export const outlines = fc
  .tuple(
    fc.constantFrom('', '', '\uFEFF', '---\na: b\n---\n', '---\n'),
    fc.array(line, { maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 5 }),
  )
  .map(([head, lines, tail]) => head + lines.join('') + tail)

/** Any text at all, lone surrogates included. */
export const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(
      '\n',
      '\r',
      '\t',
      ' ',
      '-',
      '[',
      ']',
      '`',
      '(',
      ')',
      '!',
      '#',
      ':',
      '/',
      '<',
      '\\',
      'a',
      '\uD800',
    ),
    maxLength: 60,
  }),
)

/** From the parent up to the top. */
export function ancestors(note: Note, block: Block): Block[] {
  const found: Block[] = []
  for (let one = note.blocks[block.parent]; one; one = note.blocks[one.parent]) found.push(one)
  return found
}

/** The blocks directly below a block, in order; at the top where it is null. */
export function children(note: Note, block: Block | null): Block[] {
  return note.blocks.filter(({ parent }) => parent === (block?.index ?? -1))
}
