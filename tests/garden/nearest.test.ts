import { expect, test } from 'vitest'
import { distance, nearest } from '../../src/garden/nearest.ts'

const names = ['Mara Quill', 'Tom Ash', 'Odd Larsen', 'water pump', 'shed', 'docker compose']

test.each([
  ['Mara Quil', 'Mara Quill'],
  ['mara', 'Mara Quill'],
  ['Qiull', 'Mara Quill'],
  ['MQ', 'Mara Quill'],
  ['Tmo Ash', 'Tom Ash'],
  ['larsson', 'Odd Larsen'],
  ['pump', 'water pump'],
  ['compose', 'docker compose'],
  ['shde', 'shed'],
])('%s is near to %s', (typed, name) => {
  expect(nearest(typed, names)[0]).toBe(name)
})

test.each(['xyzzy', 'wine', 'q'])('%s is near to nothing', (typed) => {
  expect(nearest(typed, names)).toEqual([])
})

test('the nearest come first, five at most', () => {
  const many = Array.from({ length: 20 }, (_, index) => `pump ${index}`)
  expect(nearest('pump', ['pumpe', ...many])).toHaveLength(5)
  expect(nearest('pump', ['pumps house', 'pumpe'])[0]).toBe('pumpe')
})

test.each([
  ['kitten', 'sitting', 3],
  ['ab', 'ba', 1],
  ['', 'abc', 3],
  ['same', 'same', 0],
])('%s and %s are %i steps apart', (a, b, steps) => {
  expect(distance(a, b, 5)).toBe(steps)
})

test('what is further apart than asked for is not measured', () => {
  expect(distance('a'.repeat(100_000), 'b'.repeat(100_000), 2)).toBe(3)
})
