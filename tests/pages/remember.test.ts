import { expect, test } from 'vitest'
import { perOwner, remember } from '../../src/pages/remember.ts'

test('what was made for a key is not made again, whatever it is', () => {
  const asked: string[] = []
  const lengthOf = remember((text: string) => {
    asked.push(text)
    return text.length === 0 ? null : text.length
  })
  expect(['a', '', 'ab', '', 'a'].map(lengthOf)).toEqual([1, null, 2, null, 1])
  expect(asked).toEqual(['a', '', 'ab'])
})

test('two sites have each their own', () => {
  const [one, other] = [{ name: 'one' }, { name: 'other' }]
  const made = perOwner(({ name }: { name: string }) => ({ name }))
  expect(made(one)).toBe(made(one))
  expect(made(other)).toEqual(other)
})
