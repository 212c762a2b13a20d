import { expect, test } from 'vitest'
import { columnAfter, dedent, spaces, splitLines } from '../../src/outline/lines.ts'

test('lines end in LF, CRLF or CR, and keep their stretch of the file', () => {
  const text = 'a\n\tb\r\n\rc'
  const lines = splitLines(text)
  expect(lines.map((line) => line.text)).toEqual(['a', '\tb', '', 'c'])
  expect(lines.map((line) => text.slice(line.start, line.stop))).toEqual(['a\n', '\tb\r\n', '\r', 'c'])
  expect(lines.map((line) => line.indent)).toEqual([0, 4, 0, 0])
  expect(lines.map((line) => line.blank)).toEqual([false, false, true, false])
})

test('other line separators of Unicode end no line', () => {
  expect(splitLines('a\u2028b\u0085c\f')).toHaveLength(1)
})

test.each([
  ['', 0],
  ['  ', 2],
  ['\t', 4],
  [' \t', 4],
  ['   \t ', 5],
  ['\t\t', 8],
])('%j is %d columns wide', (text, columns) => {
  expect(columnAfter(text, text.length, 4)).toBe(columns)
})

test('spaces and tabs are counted from any place', () => {
  expect(spaces('- \ta', 1)).toBe(2)
  expect(spaces('a')).toBe(0)
})

test.each([
  ['    a', 2, false, '  a', 2],
  ['\ta', 2, false, 'a', 1],
  ['\ta', 2, true, '  a', 1],
  ['\t\ta', 4, true, '\ta', 1],
  [' a', 4, true, 'a', 1],
])('%j without %d columns (exact: %s) is %j', (source, columns, exact, text, skipped) => {
  const [line] = splitLines(source)
  expect(line && dedent(line, columns, exact)).toEqual({ text, skipped })
})
