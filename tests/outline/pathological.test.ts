/**
 * Inputs that have slowed down or broken other parsers. There is no timing here: something that takes the square of
 * its length does not come back within the time that a test has.
 */
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/outline/parse.ts'
import { place } from '../../src/outline/place.ts'
import { print } from '../../src/outline/print.ts'
import { scan } from '../../src/outline/scan.ts'
import { ancestors } from './outlines.ts'

const N = 100_000

describe('one line of 100,000', () => {
  const uuid = '((60a77d63-f73f-4cd4-9e65-8c4e30cbc752))'
  const spans: [string, number][] = [
    ['[[a]] ', N],
    ['[[', 0],
    ['[[ ', 0],
    ['[[a ', 0],
    [']]', 0],
    [']] ', 0],
    ['[[[x] ', N * 2],
    ['[[x]]]] ', N],
    ['[', 0],
    ['[a](', 0],
    ['[a](b ', 0],
    ["[a](b '", 0],
    ['[a](<b', 0],
    ['![a](b c', 0],
    ['![[', 0],
    ['#[[', 0],
    ['[a](https://x.org) ', N],
    ['(', 0],
    ['{{', 0],
    ['{{a ', 0],
    ['{{a}} ', N],
    ['<', 0],
    ['<!-- ', 0],
    ['<a:', 0],
    ['https://x.org/', 1],
    ['https://(', 0],
    ['http:', 0],
    ['a://', 0],
    ['www.', 1],
    ['mailto:', 0],
    ['mailto:a@b ', N],
    ['xmpp:a', 0],
    ['matrix:r/', 1],
    ['@a', 0],
    ['@a@', 0],
    ['@a@b.c ', N],
    ['#', 0],
    ['#a', 1],
    ['#a ', N],
    ['\\', 0],
    ['\\[[', N],
    ['a`', N / 2],
    [`${uuid} `, N],
    ['🍮', 0],
    ['\uD800', 0],
  ]
  test.each(spans)('%j', (piece, count) => {
    expect(scan(piece.repeat(N)).spans).toHaveLength(count)
  })

  test('backticks in runs of different lengths', () => {
    const runs = Array.from({ length: 2000 }, (_, i) => '`'.repeat(i + 1)).join(' ')
    expect(scan(runs).spans).toHaveLength(0)
    const mixed = Array.from({ length: N }, (_, i) => '`'.repeat((i % 7) + 1)).join('a')
    expect(scan(mixed).spans.length).toBeGreaterThan(0)
  })

  test('a link around very many', () => {
    expect(scan(`[[x ${'[[a]] '.repeat(N)}]]`).spans).toHaveLength(N)
    expect(scan(`[[${'[['.repeat(N)}a${']]'.repeat(N)}]]`).spans.length).toBeGreaterThan(0)
  })
})

describe('100,000 lines', () => {
  const lines = [
    '- a',
    '\t- [[a]]',
    '```',
    '````js',
    '~~~',
    '- ```',
    '- ```js\n  - x',
    '  ```',
    '\t```',
    '#+BEGIN_QUOTE',
    '- #+BEGIN_SRC',
    '#+END_QUOTE',
    '<!--',
    '- <!--',
    '-->',
    ':LOGBOOK:',
    'a:: b',
    '---',
    '## a',
    'KK: hi',
    'text',
    '',
    '<<<<<<< a',
    '=======',
    '>>>>>>> a',
    '[[',
    '`',
    '[a\n',
  ]
  test.each(lines)('of %j', (line) => {
    const text = `x\n${`${line}\n`.repeat(N)}`
    expect(print(parse('a.md', text))).toBe(text)
  })

  const mixed: [string, string][] = [
    ['````js\n- x\n', '```\n'],
    ['- <!--\n', '\t-->\n'],
    ['  p <!--\n\n', 'x\n'],
    ['  #+BEGIN_QUOTE\n\n', 'x\n#+END_QUOTE\n'],
    ['\t- #+BEGIN_QUOTE\n', '#+END_QUOTE\n'],
    ['    ```\n', '```\n'],
    ['```\n<<<<<<< a\n```\n', '<<<<<<< a\n'],
  ]
  test.each(mixed)('of %j, then of %j', (one, other) => {
    const text = `- a\n  - b\n${one.repeat(N / 2)}${other.repeat(N / 2)}`
    expect(print(parse('a.md', text))).toBe(text)
  })
})

test('bullets nested 10,000 deep, and back', () => {
  const depth = 10_000
  const down = Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}- ${i}\n`)
  const text = `${down.join('')}- end\n`
  const note = parse('a.md', text)
  expect(note.blocks).toHaveLength(depth + 1)
  const deepest = note.blocks[depth - 1]
  expect(deepest?.depth).toBe(depth - 1)
  expect(deepest && ancestors(note, deepest)).toHaveLength(depth - 1)
  expect(note.blocks[0]?.last).toBe(depth - 1)
  expect(print(note)).toBe(text)
})

test('a file of 10 MB', () => {
  const text =
    '- [[nick sellen]] is there a `root node` for https://example.org/docs?\n\t- [[a]] **yes**, #tag\n'.repeat(100_000)
  expect(text.length).toBeGreaterThan(9_000_000)
  const note = parse('a.md', text)
  expect(note.blocks).toHaveLength(200_000)
  expect(note.diagnostics).toEqual([])
})

test.each(['- a', '## a', 'a:: b', 'DEADLINE:', 'KK', '', '```', '-'])('%j, very much space, and a word', (start) => {
  const text = `x\n${start}${' \t'.repeat(N)}b${' '.repeat(N)}c:${' '.repeat(N)}\n- d`
  const note = parse('a.md', text)
  expect(print(note)).toBe(text)
  expect(note.blocks.at(-1)?.text).toBe('d')
})

test('a line of 10 MB', () => {
  const note = parse('a.md', `- ${'a b '.repeat(2_500_000)}\n  [[c]]`)
  expect(note.blocks[0]?.spans).toHaveLength(1)
})

test('every one of very many links has its place', () => {
  const note = parse('a.md', `- ${'[[a]]\n  '.repeat(N)}`)
  const [block] = note.blocks
  const places = block?.spans.map((span) => place(note, block, span.from).line) ?? []
  expect(places).toEqual(Array.from({ length: N }, (_, i) => i + 1))
})

test('a name of 500 characters is one, a longer one is text', () => {
  const name = 'é'.repeat(500)
  expect(scan(`[[${name}]]`).spans).toMatchObject([{ name }])
  expect(scan(`[[${name}é]] #${name}é`).spans).toEqual([])
})
