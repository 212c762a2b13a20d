import { expect, test } from 'vitest'
import { placesOf, weightOf } from '../../src/browser/found.ts'

test('words stand wherever their letters do', () => {
  expect(placesOf('tea for a team', ['tea', 'for'])).toEqual([
    [0, 3],
    [10, 13],
    [4, 7],
  ])
})

test.each([
  ['the art of it', 'start here', ['art']],
  ['the art of it', 'part of it', ['art']],
  ['tea and cake', 'tea and teacake', ['tea', 'cake']],
  ['«art»', 'kunstart', ['art']],
  ['会議で予算を', '会議で', ['予算']],
  ['🌱 art', 'heart 🌱', ['art', '🌱']],
])('%s has more of the words than %s', (one, other, words) => {
  expect(weightOf(one, words)).toBeGreaterThan(weightOf(other, words))
})
