import { expect, test } from 'vitest'
import { withoutTail } from '../../src/garden/tail.ts'

test.each([
  ['agenda: :', 'agenda'],
  ['::', ''],
  ['', ''],
  [': agenda', ': agenda'],
])('%j without colons at its end is %j', (text, expected) => {
  expect(withoutTail(text, /[\s:]/)).toBe(expected)
})
