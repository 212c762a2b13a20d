import { describe, expect, test } from 'vitest'
import { claims, personIn } from '../../../src/garden/hide/claim.ts'
import { Context } from '../../../src/garden/hide/context.ts'
import { applied, settled } from '../../../src/garden/hide/edit.ts'
import { rewritten } from '../../../src/garden/hide/rewrite.ts'
import { gardenOf } from '../make.ts'

const context = new Context(
  gardenOf({
    'garden.yaml':
      'people: [{ name: Nick Sellen, aliases: [ns42], publish: initials }, { name: Will Lind, aliases: [will], publish: nobody }]',
    '2024-05-01.md': '- Attending: Nick Sellen, Will Lind, Ola Berg',
  }),
)

/** A source after these edits alone: names in running text are not their business. */
const claimed = (source: string) =>
  applied(
    source,
    settled(
      source.length,
      claims(source, context, (text) => rewritten(text, context)),
    ),
  )

describe('links to a page', () => {
  test.each([
    ['ask [[nick sellen]] and [[Ola Berg]]', 'ask [[N.S.]] and [[Ola Berg]]'],
    ['[[ns42|Nick Sellen]], [[ns42|he]]', '[[N.S.]], [[N.S.|he]]'],
    ['[[Will Lind]], [[will|her]], [[will|Will Lind]]', 'someone, her, someone'],
    ['#[[nick sellen]] #nick-sellen #[[will lind]]', '#[[N.S.]] #[[N.S.]] someone'],
    ['[[plans of Nick Sellen]]', '[[plans of N.S.]]'],
    ['![[nick sellen.jpg]] ![[roof.jpg]]', 'N.S. ![[roof.jpg]]'],
    ['@ns42 @will @ola', '@N.S. someone @ola'],
  ])('%j', (source, expected) => {
    expect(claimed(source)).toBe(expected)
  })
})

describe('what is pushed and pulled', () => {
  test.each([
    ['#pull [[will lind]]', ''],
    ['#push [[will lind]], [[wiki]] this', '#push [[wiki]] this'],
    ['#push [[nick sellen]] this', '#push [[N.S.]] this'],
    ['a [[will lind]]', 'a someone'],
  ])('%j', (source, expected) => {
    expect(claimed(source)).toBe(expected)
  })
})

describe('addresses', () => {
  test.each([
    ['their host alone is left', 'see https://git.example/ns42/wiki.', 'see git.example.'],
    ['nor that, where it names them', 'see https://nicksellen.example/a', 'see N.S.'],
    ['encoded once or twice', 'https://x.org/Nick%20Sellen https://x.org/?q=Nick%2520Sellen', 'x.org x.org'],
    [
      'a word of its own in a path, be it an ordinary one',
      'https://x.org/will/a https://x.org/willow',
      'x.org https://x.org/willow',
    ],
    ['in angle brackets', '<https://x.org/ns42>', 'x.org'],
    ['not of the web', 'mailto:ns42@x.org, tel:123', 'N.S., tel:123'],
    ['of mail and of the fediverse', 'ns42@x.org, @will@x.org, ola@x.org', 'N.S., someone, ola@x.org'],
    ['behind words: the words stay', '[the plan](https://x.org/ns42)', 'the plan'],
    ['behind no words', '[](https://x.org/ns42)', 'N.S.'],
    ['behind their name', '[ns42](https://x.org/a)', 'ns42'],
    ['of a picture', '![roof](ns42.png)', 'roof'],
    ['of nobody', '[plan](https://x.org/a) <https://x.org/b>', '[plan](https://x.org/a) <https://x.org/b>'],
  ])('%s', (_, source, expected) => {
    expect(claimed(source)).toBe(expected)
  })
})

test.each([
  ['https://x.org/thenicksellenpage', 'N.S.'],
  ['https://x.org/~ns42', 'N.S.'],
  ['https://x.org/%6E%73%34%32', 'N.S.'],
  ['https://x.org/a-n%257342', 'N.S.'],
  ['https://x.org/sellen', 'N.S.'],
  ['https://x.org/?by=will', 'someone'],
  ['will.html', 'someone'],
  ['https://x.org/%E0%A4%A/ns42', 'N.S.'],
  ['https://x.org/wiki', null],
  ['', null],
])('%j gives away %j', (written, label) => {
  expect(personIn(written, context)?.label ?? null).toBe(label)
})

// Where an address is not read once, this does not come back in the time that a test has.
test.each(['[[a', '[a](', 'https://', '#push [[', 'a.b-c@', '%25'])('a long line of %j', (piece) => {
  const source = piece.repeat(10_000)
  expect(claimed(source)).toBe(source)
})
