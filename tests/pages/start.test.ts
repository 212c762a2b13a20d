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
  expect(page.needs.map(({ kind, text }) => [kind, text])).toEqual([['next step, nobody yet', 'paint the shed']])
})

test('what was decided, and each thing once', () => {
  const again = '\t- TODO paint the [[shed]]\n\t- who has the key?\n\t- DECISION: we keep the [[shed]]\n'
  const page = pageAt(
    gardenOf({
      'a.md':
        meeting('2023-01-05', `\t- [[Ola Berg]] I'm a gardener from Porto\n${again}`) +
        meeting('2023-02-02', `${again}\t- DECISION: tea at four\n`),
    }),
    'start-here.html',
    'start',
  )
  expect(page.needs.map(({ text, href }) => [text, href.split('#')[0]])).toEqual([
    ['paint the shed', 'minutes/2023-02-02.html'],
    ['who has the key?', 'minutes/2023-02-02.html'],
  ])
  expect(page.decided.map(({ text }) => text)).toEqual(['DECISION: we keep the shed', 'DECISION: tea at four'])
  expect(page.allDecided.text).toBe('All 3 decisions')
  // How she introduced herself stands with her, and the threads of a meeting stand with what was talked about lately.
  expect(page.lately.flatMap(({ threads }) => threads.map(({ text }) => text))).not.toContain(
    "Ola Berg: I'm a gardener from Porto",
  )
  expect(page.read.map(({ threads }) => threads)).toEqual([[]])
})

test('threads that are shown and threads that are left make all', () => {
  const garden = gardenIn('content')
  const page = pageAt(garden, 'start-here.html', 'start')
  const total = garden.meetings.find(({ state }) => state === 'held')?.threads.length
  expect(page.lately.map(({ threads, more }) => threads.length + more)).toEqual([total])
})
