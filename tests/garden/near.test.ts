import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNear, Near } from '../../src/garden/near.ts'

test.each([
  ['flora', 'flore'],
  ['flora', 'flor'],
  ['flora', 'floora'],
  ['flora', 'flroa'],
  ['flora', 'lora'],
])('%s is near %s', (a, b) => {
  expect(isNear(a, b)).toBe(true)
  expect(isNear(b, a)).toBe(true)
})

test.each([
  ['flora', 'flora'],
  ['flora', 'florian'],
  ['flora', 'fauna'],
  ['flora', 'aflor'],
])('%s is not near %s', (a, b) => {
  expect(isNear(a, b)).toBe(false)
  expect(isNear(b, a)).toBe(false)
})

test('what is found through the index is what comparing with each name finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 7 })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), word, (forms, sought) => {
      const near = new Near(forms.map((form) => [form, [form]] as const))
      expect(near.of(sought) !== null).toBe(forms.some((form) => isNear(form, sought)))
    }),
  )
})

test('short words are near nothing: there are too many of them', () => {
  expect(new Near([['ola', ['ola']]]).of('ole')).toBeNull()
})
