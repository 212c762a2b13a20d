import { expect, test } from 'vitest'
import { Sets } from '../../../src/garden/who/sets.ts'

test('joined keys are one set, under the first of them', () => {
  const sets = new Sets()
  sets.join('c', 'b')
  sets.join('b', 'a')
  sets.join('x', 'y')
  expect(['a', 'b', 'c'].map((key) => sets.find(key))).toEqual(['a', 'a', 'a'])
  expect(sets.find('y')).toBe('x')
  expect(sets.find('alone')).toBe('alone')
})

test('a chain of 100,000 is followed without a stack', () => {
  const sets = new Sets()
  for (let index = 100_000; index > 0; index--) sets.join(`k${index}`, `k${index - 1}`)
  expect(sets.find('k77777')).toBe(sets.find('k0'))
})
