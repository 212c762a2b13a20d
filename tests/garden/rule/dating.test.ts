import { expect, test } from 'vitest'
import { gardenOf } from '../make.ts'

const order = (...dates: readonly string[]) =>
  gardenOf({ 'a.md': dates.map((date) => `## 2024-${date}\n- x\n`).join('') })
    .diagnostics.filter(({ rule }) => rule === 'meeting-order')
    .map(({ line }) => dates[(line - 1) / 2])

test.each([
  [['01-01', '02-01', '03-01'], []],
  [['03-01', '02-01', '01-01'], []],
  [['01-01', '01-01', '02-01'], []],
  [['01-01', '12-08', '01-15', '01-22'], ['12-08']],
  [['05-22', '05-15', '01-08', '05-01', '04-24'], ['01-08']],
  [['02-01', '01-01'], []],
  [['02-01', '01-02', '03-01'], ['01-02']],
])('%j: out of order are %j', (dates, expected) => {
  expect(order(...dates)).toEqual(expected)
})

test('a second section says where the first one is', () => {
  const [twice] = gardenOf({ 'a.md': '## 2024-05-01\n- x\n', 'b.md': '- y\n- 2024-05-01\n  - z\n' }).diagnostics.filter(
    ({ rule }) => rule === 'meeting-twice',
  )
  expect(twice).toMatchObject({ file: 'b.md', line: 2, related: { file: 'a.md', line: 1 } })
})

test('a day that does not exist is reported at its place', () => {
  const found = gardenOf({
    'a.md': '- see [[2024-02-30]] and #[[February 31st, 2024]]\n- [[1831-1933]] [[20249999]] [[2024-02-30 notes]]\n',
  }).diagnostics
  expect(found.map(({ rule, line, column, length }) => [rule, line, column, length])).toEqual([
    ['date-invalid', 1, 7, 14],
    ['date-invalid', 1, 26, 24],
  ])
})

test('20,000 meetings out of order', () => {
  const day = (index: number) => new Date(Date.UTC(1960, 0, 1 + ((index * 7919) % 20_000))).toISOString().slice(0, 10)
  const text = Array.from({ length: 20_000 }, (_, index) => `- ${day(index)}\n  - a\n`).join('')
  expect(gardenOf({ 'a.md': text }).diagnostics.length).toBeGreaterThan(10_000)
})
