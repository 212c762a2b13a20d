import { expect, test } from 'vitest'
import type { Score, Tally } from './score.ts'
import { table } from './table.ts'

function score(speakers: Tally, invented: Tally): Score {
  const tallies = new Map([
    ['speakers', speakers],
    ['nobody invented', invented],
  ] as const)
  return { tallies, misses: [] }
}

test('a line for each measure, all meetings together; nothing to measure is a dash', () => {
  const scores = [
    score({ right: 8, found: 9, expected: 10 }, { right: 5, found: 5, expected: 5 }),
    score({ right: 1, found: 1, expected: 2 }, { right: 1, found: 2, expected: 2 }),
  ]
  expect(table('develop, made-up', scores).split('\n').slice(0, 5)).toEqual([
    'develop, made-up, 2 meetings',
    '                            precision            recall                F1',
    '  speakers                90.0 (9/10)       75.0 (9/12)              81.8',
    '  nobody invented                            85.7 (6/7)',
    '  attendance                        –                 –                 –',
  ])
})

test('rounded down: almost all is not all', () => {
  const almost = { right: 4999, found: 5000, expected: 5000 }
  expect(table('x', [score(almost, almost)])).toContain('99.9 (4999/5000)')
})
