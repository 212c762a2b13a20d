import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOf, type Utf8, utf8 } from '../../src/inline/utf8.ts'

const text = fc.string({ unit: 'binary' })

test.each([
  ['', ''],
  ['a "b" <c>', 'a "b" <c>'],
  ['é', '\u00c3\u00a9'],
  ['›', '\u00e2\u0080\u00ba'],
  ['🌱', '\u00f0\u009f\u008c\u00b1'],
])('%j has a character for each byte', (given, bytes) => {
  expect(utf8(given)).toBe(bytes)
})

test('whatever it is, it is the bytes of a file, and read as it was', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(Buffer.from(utf8(given), 'latin1')).toEqual(Buffer.from(given))
      expect(textOf(utf8(given))).toBe(given)
    }),
  )
})

test('what is put together of bytes is the bytes of what was put together', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(`${utf8(a)}<${utf8(b)}`).toBe(utf8(`${a}<${b}`))
    }),
  )
})

test('half of a character is one that nobody knows', () => {
  expect(textOf(utf8('a\ud83cb'))).toBe('a\ufffdb')
})

test('text is not bytes', () => {
  // @ts-expect-error: it must be made them
  const bytes: Utf8 = 'a'
  expect(textOf(bytes)).toBe('a')
})
