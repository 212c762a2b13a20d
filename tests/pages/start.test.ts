import { expect, test } from 'vitest'
import { gardenIn, gardenOf, pageAt } from './make.ts'

test('the group that the project was made for', () => {
  const page = pageAt(gardenIn('content'), 'start-here.html', 'start')
  expect(page.call?.href).toBe('https://socialcoop.meet.coop/dav-y3e-c21-sgv')
  expect(page.people.map((person) => person.text)).toContain('akshay')
  expect(page.people.every((person) => person.says !== null)).toBe(true)
  const sauce = page.words.find((word) => word.text === 'sauce')
  expect([sauce?.says?.text, sauce?.reply]).toEqual([
    "akshay: what's this sauce repo mentioned?",
    "nick sellen: the other nick named it after 'special sauce'",
  ])
  expect(page.needs.map(({ kind }) => kind)).toEqual(['no reply recorded', 'no reply recorded', 'no reply recorded'])
  expect(page.read.map(({ date, why }) => [date.iso, why])).toEqual([
    ['2022-04-08', 'the latest; 6 people introduce themselves'],
  ])
})

const meeting = (date: string, lines: string) => `- [[${date}]]\n\t- Attending: [[Ola Berg]], [[Kim Moss]]\n${lines}`

test('its own note comes first; what a word means is its best line', () => {
  const page = pageAt(
    gardenOf({
      'start here.md': '- welcome to the allotments\n',
      'a.md':
        meeting('2023-01-05', '\t- [[Ola Berg]] the [[shed]] leaks\n\t- the BCG (bean counting group) met\n') +
        meeting('2023-02-02', '\t- [[shed]]: the hut behind the third plot\n\t- TODO paint the [[shed]]\n'),
    }),
    'start-here.html',
    'start',
  )
  expect(page.own[0]?.lines[0]?.html).toBe('welcome to the allotments')
  expect(page.words.map(({ text, long, says, note }) => [text, long, says?.text, note])).toEqual([
    ['shed', '', 'shed: the hut behind the third plot', 'in 2 meetings'],
    ['BCG', 'bean counting group', 'the BCG (bean counting group) met', ''],
  ])
  expect(page.needs.map(({ kind, text }) => [kind, text])).toEqual([['next step, nobody named', 'paint the shed']])
})
