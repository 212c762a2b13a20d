import { expect, test } from 'vitest'
import { Ticks } from '../../src/outline/ticks.ts'

test('a run is closed by the next of its length', () => {
  const text = '` `` ` ``'
  const ticks = new Ticks(text, text.length)
  expect(ticks.close(0, 1)).toBe(6)
  expect(ticks.close(7, 2)).toBe(-1)
})

test('not beyond a blank line, nor beyond the stretch that is read', () => {
  expect(new Ticks('`a\n\nb`', 6).close(0, 1)).toBe(-1)
  expect(new Ticks('`a\nb`', 5).close(0, 1)).toBe(5)
  expect(new Ticks('`a\nb`', 4).close(0, 1)).toBe(-1)
})

test('each paragraph is read on its own', () => {
  const text = '`a\n\n`b` `'
  const ticks = new Ticks(text, text.length)
  expect(ticks.close(0, 1)).toBe(-1)
  expect(ticks.close(4, 1)).toBe(7)
  expect(ticks.close(8, 1)).toBe(-1)
})
