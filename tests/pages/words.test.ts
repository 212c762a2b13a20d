import { expect, test } from 'vitest'
import { clip, list, minutesOf, wordsOf } from '../../src/pages/words.ts'

const english = wordsOf('en', 'Europe/London')

test('an English date is written as minutes write it', () => {
  expect(english.day('2022-04-08')).toBe('Friday 8 April 2022')
  expect(english.date('2022-04-08')).toBe('8 April 2022')
  expect(english.short('2022-09-08')).toBe('8 Sep 2022')
  expect(english.brief('2022-04-08')).toBe('Fri 8')
})

test('dates follow the language of the site', () => {
  expect(wordsOf('de', 'UTC').day('2022-04-08')).toBe('Freitag, 8. April 2022')
})

test('a time is told in the zone of the group', () => {
  expect(english.time('2022-04-08T17:30:00Z')).toBe('18:30 BST')
})

test('what is no date is shown as it is', () => {
  const strange = ['someday', '', '2022-02-30', '2022-13-01', '2022-04-00', '2022-04', '2022-04-08T12:00:00Z']
  expect(strange.map(english.day)).toEqual(strange)
})

test('counts agree with grammar', () => {
  expect([0, 1, 2, 1204].map((value) => english.count(value, 'meeting'))).toEqual([
    '0 meetings',
    '1 meeting',
    '2 meetings',
    '1,204 meetings',
  ])
  expect(english.count(2, 'person', 'people')).toBe('2 people')
})

test('names are ordered as the language does', () => {
  expect(['Zoe', 'émile', 'Ada', 'item 10', 'item 9'].sort(english.compare)).toEqual([
    'Ada',
    'émile',
    'item 9',
    'item 10',
    'Zoe',
  ])
})

test('a list in words', () => {
  expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c'])
})

test('a long text is cut at a word, and never in the middle of a character', () => {
  expect(clip('do we have a backup server?', 40)).toBe('do we have a backup server?')
  expect(clip('do we have a backup server?', 15)).toBe('do we have a …')
  expect(clip('aaaa🍮🍮', 5)).toBe('aaaa …')
})

test('a title that says minutes is not said to be minutes of minutes', () => {
  expect([minutesOf('Tech group'), minutesOf('Minutes')]).toEqual(['Minutes of Tech group', 'Minutes'])
})
