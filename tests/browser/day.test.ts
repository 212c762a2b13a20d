import { expect, test } from 'vitest'
import { dayInWords } from '../../src/browser/day.ts'

test.each([
  ['2022-04-08', 'en', '8 April 2022'],
  ['tea 2022_04_08 cake', 'en-US', 'tea 8 April 2022 cake'],
  ['2022-04-08', 'de', '8. April 2022'],
  ['2022-04-08', '', '8 April 2022'],
  ['2022-13-40', 'en', '2022-13-40'],
  ['12022-04-081', 'en', '12022-04-081'],
  ['8 April', 'en', '8 April'],
])('%s in %s is asked for as %s', (query, lang, words) => {
  expect(dayInWords(query, lang)).toBe(words)
})
