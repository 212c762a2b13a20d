import { expect, test } from 'vitest'
import { isAcronym, isLabel, labelWords } from '../../../src/garden/who/words.ts'

test.each([
  'note',
  'Note',
  'TODO',
  'PS',
  're',
  'e.g',
  'idea',
  'Option A',
  'UTC 18',
  'Next steps',
  'Old business',
  'Motion',
  'Q',
  'A',
  'AI',
  'wiki',
  '2024',
])('%s is a word', (text) => {
  expect(isLabel(text)).toBe(true)
})

test.each(['ola', 'Ola', 'Ola Berg', 'OB', 'eP', 'Will', 'Mark', 'Rosa', 'kim2', 'Michiel de Jong', '王伟'])(
  '%s may be a name',
  (text) => {
    expect(isLabel(text)).toBe(false)
  },
)

test('the words are lower case and stand alone, or they would never be found', () => {
  expect([...labelWords].filter((word) => word !== word.toLowerCase() || /\s/.test(word))).toEqual([])
})

test('an acronym stays a word even where it is somebody’s initials', () => {
  expect(isAcronym('PR')).toBe(true)
  expect(isAcronym('DO')).toBe(false)
})
