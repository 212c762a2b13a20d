import { expect, test } from 'vitest'
import { cells, widthOf } from '../../src/check/width.ts'

test.each([
  ['abc', 3],
  ['', 0],
  ['\t', 4],
  ['abc\t', 4],
  ['日本語', 6],
  ['ｱ', 1],
  ['（）', 4],
  ['한글', 4],
  ['🍮', 2],
  ['❤️', 2],
  ['👩‍👩‍👧', 2],
  ['🇪🇺', 2],
  ['e\u0301', 1],
  ['\u200b', 0],
  ['—…“”', 4],
  ['1#', 2],
])('%j takes %i columns', (text, columns) => {
  expect(widthOf(text)).toBe(columns)
})

test('a character knows where it stands', () => {
  expect(cells('a🍮\tb').map(({ text, at }) => [text, at])).toEqual([
    ['a', 0],
    ['🍮', 1],
    [' ', 3],
    ['b', 4],
  ])
})
