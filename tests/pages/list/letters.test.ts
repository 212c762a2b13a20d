import { expect, test } from 'vitest'
import { byLetter } from '../../../src/pages/list/letters.ts'
import { wordsOf } from '../../../src/pages/words.ts'

test('accents, digits and signs under their letters', () => {
  const names = ['émile', 'Eva', '2nd floor', '[x]', '...', 'сад', 'ada']
  const letters = byLetter(
    names.map((text) => ({ text, href: '', note: '', see: '' })),
    wordsOf('en', 'UTC'),
  )
  expect(letters.map((one) => `${one.letter}: ${one.entries.map((entry) => entry.text).join(', ')}`)).toEqual([
    '#: ...',
    '0–9: 2nd floor',
    'A: ada',
    'E: émile, Eva',
    'X: [x]',
    'С: сад',
  ])
})
