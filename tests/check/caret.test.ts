import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quote } from '../../src/check/caret.ts'
import { widthOf } from '../../src/check/width.ts'

const draw = (line: string, column: number, length?: number, width = 80): string => {
  const { text, caret } = quote(line, { column, length }, width)
  return `${text}\n${caret}`
}

test('the caret stands below the place', () => {
  expect(draw('- see [[pump', 7, 2)).toBe('- see [[pump\n      ^^')
})

test('a place without a length is one character', () => {
  expect(draw('- see [[pump', 3)).toBe('- see [[pump\n  ^')
})

test('a tab is as wide as it is shown', () => {
  expect(draw('\t- a\tb', 5)).toBe('    - a b\n       ^')
  expect(draw('\t\t- x', 3)).toBe('        - x\n        ^')
})

test('a wide character takes two columns, a combined one no more than its letter', () => {
  expect(draw('日本 x', 4)).toBe('日本 x\n     ^')
  expect(draw('日本 x', 2)).toBe('日本 x\n  ^^')
  expect(draw('🍮 x', 4)).toBe('🍮 x\n   ^')
  expect(draw('👩‍👩‍👧 x', 10)).toBe('👩‍👩‍👧 x\n   ^')
  expect(draw('e\u0301 x', 4)).toBe('e\u0301 x\n  ^')
})

test('a place behind the end of the line stands behind its last character', () => {
  expect(draw('- a', 4)).toBe('- a\n   ^')
  expect(draw('- a', 99)).toBe('- a\n   ^')
})

test('a long line is cut around the place', () => {
  const line = `${'before '.repeat(30)}HERE ${'after '.repeat(30)}`
  const { text, caret } = quote(line, { column: line.indexOf('HERE') + 1, length: 4 }, 40)
  expect(text).toBe('…fore before HERE after after after aft…')
  expect(text.slice(caret.indexOf('^'), caret.length)).toBe('HERE')
})

test('what is marked ends with what is shown', () => {
  expect(draw('x'.repeat(100), 1, 100, 40)).toBe(`${'x'.repeat(38)}…\n${'^'.repeat(38)}`)
})

test('what would steer a terminal is shown as unreadable', () => {
  expect(draw('- \u001b[31mred\u202e', 3, 1)).toBe('- \uFFFD[31mred\uFFFD\n  ^')
})

test('a line of megabytes takes no longer than a short one', () => {
  const line = '[[x]] '.repeat(1_000_000)
  for (let count = 0; count < 10_000; count++) expect(quote(line, { column: 3_000_000 + count }, 80)).not.toEqual([])
})

test('whatever the line, the caret is below what is shown, and both fit', () => {
  const character = fc.constantFrom('a', ' ', '\t', '日', '🍮', 'e\u0301', '\u200d', '\ud83c', '|')
  fc.assert(
    fc.property(
      fc.array(character, { maxLength: 300 }),
      fc.nat(400),
      fc.nat(50),
      fc.integer({ min: 20, max: 120 }),
      (parts, at, length, width) => {
        const { text, caret } = quote(parts.join(''), { column: at + 1, length }, width)
        expect(caret).toMatch(/^ *\^+$/)
        expect(widthOf(text)).toBeLessThanOrEqual(width)
        expect(caret.indexOf('^')).toBeLessThanOrEqual(width)
      },
    ),
  )
})
