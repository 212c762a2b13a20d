/** Folded lines: as ical-generator folds them, and whole again when unfolded. */
import fc from 'fast-check'
import { foldLines } from 'ical-generator'
import { expect, test } from 'vitest'
import { fold } from '../../src/feeds/fold.ts'

test('folds a long line after 74 bytes, and no character', () => {
  expect(fold(`SUMMARY:${'a'.repeat(66)}\r\nX:b\r\n`)).toBe(`SUMMARY:${'a'.repeat(66)}\r\nX:b\r\n`)
  expect(fold(`SUMMARY:${'a'.repeat(67)}`)).toBe(`SUMMARY:${'a'.repeat(66)}\r\n a`)
  expect(fold(`SUMMARY:${'a'.repeat(65)}ä`)).toBe(`SUMMARY:${'a'.repeat(65)}\r\n ä`)
  expect(fold(`${'a'.repeat(71)}🌱🌱`)).toBe(`${'a'.repeat(71)}\r\n 🌱🌱`)
})

test('folds whatever stands there as ical-generator does', () => {
  const text = fc
    .array(fc.constantFrom('a', 'bean, ', 'ä', '–', '🌱', '\r\n', 'x'.repeat(70)), { maxLength: 80 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (lines) => {
      expect(fold(lines)).toBe(foldLines(lines))
      expect(fold(lines).replaceAll('\r\n ', '')).toBe(lines)
    }),
  )
})
