import { expect, test } from 'vitest'
import { pairsOf } from '../../../src/pages/picture/pairs.ts'

test('counts each two that share a set, those that share most first', () => {
  const sets = [['wiki', 'call', 'pump'], ['pump', 'wiki'], ['call'], ['tea', 'wiki']]
  expect(pairsOf(sets, ['call', 'pump', 'wiki'])).toEqual([
    { a: 1, b: 2, count: 2 },
    { a: 0, b: 1, count: 1 },
    { a: 0, b: 2, count: 1 },
  ])
})

test('nothing that counts, no pairs', () => {
  expect(pairsOf([['a', 'b']], [])).toEqual([])
})
