import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/outline/parse.ts'
import { place } from '../../src/outline/place.ts'
import { print } from '../../src/outline/print.ts'
import { ancestors, children, outlines, texts } from './outlines.ts'

const both = fc.oneof(outlines, texts)

describe('any text', () => {
  test('is printed again byte for byte', () => {
    fc.assert(
      fc.property(both, (text) => {
        expect(print(parse('a.md', text))).toBe(text)
      }),
      { numRuns: 3000 },
    )
  })

  test('has each of its lines in exactly one block or the head', () => {
    fc.assert(
      fc.property(both, (text) => {
        const { blocks, head } = parse('a.md', text)
        let line = head.replace('\uFEFF', '').split(/\r\n|\n|\r/).length
        for (const block of blocks) {
          expect(block.line).toBe(line)
          expect(block.end).toBe(line + block.raw.split(/\r\n|\n|\r/).length - (/[\r\n]$/.test(block.raw) ? 2 : 1))
          line = block.end + 1
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('makes a tree: parents come first, depth and last agree with them', () => {
    fc.assert(
      fc.property(both, (text) => {
        const note = parse('a.md', text)
        const below = (from: number): number => {
          let last = from
          for (const block of note.blocks)
            if (ancestors(note, block).some((one) => one.index === from)) last = block.index
          return last
        }
        for (const block of note.blocks) {
          expect(note.blocks[block.index]).toBe(block)
          expect(block.parent).toBeLessThan(block.index)
          expect(block.depth).toBe(ancestors(note, block).length)
          expect(block.last).toBe(below(block.index))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('has spans and problems whose places are those of the source', () => {
    fc.assert(
      fc.property(both, (text) => {
        const note = parse('a.md', text)
        const source = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
        for (const block of note.blocks) {
          for (const { from, to } of block.spans) {
            const at = place(note, block, from)
            const first = block.text.slice(from, to).split('\n')[0] ?? ''
            // A tab that code is cut through leaves spaces.
            if (!/^[ \t]/.test(first)) expect(source[at.line - 1]?.slice(at.column - 1).startsWith(first)).toBe(true)
          }
        }
        for (const { line, column } of note.diagnostics) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(source.length)
          expect(column).toBeLessThanOrEqual((source[line - 1]?.length ?? 0) + 1)
        }
      }),
      { numRuns: 1500 },
    )
  })
})

test('every block has its place, and its lines theirs', () => {
  const note = parse('a.md', '\n- a\n\tb\n\t- c\n\n## d\n')
  expect(note.blocks.map(({ line, column, end, indent }) => ({ line, column, end, indent }))).toEqual([
    { line: 2, column: 1, end: 3, indent: 0 },
    { line: 4, column: 2, end: 5, indent: 4 },
    { line: 6, column: 1, end: 6, indent: 0 },
  ])
  expect(note.blocks[0]?.lines).toEqual([
    { line: 2, column: 3, text: 'a', offset: 0 },
    { line: 3, column: 2, text: 'b', offset: 2 },
  ])
  expect(note.blocks[1]?.lines).toEqual([{ line: 4, column: 4, text: 'c', offset: 0 }])
})

test('a diagnostic says where it is and what to do', () => {
  expect(parse('a/b.md', '- x\n\t- y [[z\n').diagnostics).toEqual([
    {
      file: 'a/b.md',
      line: 2,
      column: 6,
      length: 2,
      rule: 'link-unbalanced',
      severity: 'warning',
      message: 'Found `[[` without `]]` on the same line; it stays text.',
      fix: 'Close the link with `]]`, or write `\\[[`.',
    },
  ])
})

test.each(['', '\n', ' \r\n\t', '\uFEFF', '\uFEFF\n'])('nothing said (%j) is all head', (text) => {
  expect(parse('a.md', text)).toEqual({ file: 'a.md', head: text, front: null, blocks: [], diagnostics: [] })
})

test('a byte order mark is head, and moves no column', () => {
  const note = parse('a.md', '\uFEFF- a')
  expect(note.head).toBe('\uFEFF')
  expect(note.blocks[0]?.lines).toEqual([{ line: 1, column: 3, text: 'a', offset: 0 }])
})

test('the fences of a block are indexes into its lines, also where properties stood before', () => {
  const [block] = parse('a.md', '- a\n  id:: x\n  ```js\n  b\n  ```\n  c\n  ~~~\n  d').blocks
  expect(block?.lines.map((line) => line.text)).toEqual(['a', '```js', 'b', '```', 'c', '~~~', 'd'])
  expect(block?.fences).toEqual([
    { first: 1, last: 3, language: 'js', closed: true },
    { first: 5, last: 6, language: '', closed: false },
  ])
})

test('two fences in a row are two', () => {
  const [block] = parse('a.md', '```\na\n```\n```\nb\n```').blocks
  expect(block?.fences.map(({ first, last }) => [first, last])).toEqual([
    [0, 2],
    [3, 5],
  ])
  expect(block?.spans).toHaveLength(2)
})

test('the tree can be walked from its top', () => {
  const note = parse('a.md', '- a\n\t- b\n\t\t- c\n\t- d\n- e')
  const texts = (blocks: readonly { text: string }[]) => blocks.map((block) => block.text)
  expect(texts(children(note, null))).toEqual(['a', 'e'])
  expect(texts(note.blocks[0] ? children(note, note.blocks[0]) : [])).toEqual(['b', 'd'])
})
