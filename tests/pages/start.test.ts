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
  expect(page.needs.map(({ title, lines }) => [title, lines.length])).toEqual([['Questions', 3]])
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
  expect(page.words.map(({ text, stands, says, note }) => [text, stands[0]?.text, says?.text, note])).toEqual([
    ['shed', undefined, 'shed: the hut behind the third plot', 'in 2 meetings'],
    ['BCG', 'bean counting group', undefined, ''],
  ])
  expect(page.words[1]?.stands[0]?.href).toMatch(/^minutes\/2023-01-05\.html#./)
  expect(page.needs.map(({ title, lines, all }) => [title, lines.map(({ text }) => text), all.text])).toEqual([
    ['Next steps', ['paint the shed'], '1 next step that nobody took'],
  ])
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
  expect(page.needs.flatMap(({ lines }) => lines).map(({ text, href }) => [text, href.split('#')[0]])).toEqual([
    ['paint the shed', 'minutes/2023-02-02.html'],
    ['who has the key?', 'minutes/2023-02-02.html'],
  ])
  expect(page.decided.map(({ text }) => text)).toEqual(['we keep the shed', 'tea at four'])
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

test('an abbreviation that only introductions write is no word of the group, where there are others', () => {
  const lines = [
    "\t- [[Ola Berg]] I'm a nurse at the Green Hill Hospital (GHH)\n",
    '\t- [[oak]], [[elm]] and [[ash]] are down\n',
    '\t- the BCG (bean counting group) met\n',
  ].join('')
  const { words } = pageAt(gardenOf({ 'a.md': meeting('2023-01-05', lines) }), 'start-here.html', 'start')
  expect(words.map(({ text }) => text)).toEqual(['BCG', 'ash', 'elm', 'oak'])
})

test('where the last meeting was held, if nothing else says how to join', () => {
  const call = 'https://call.example/barn'
  const notes = (extra: string) => ({
    'garden.md': extra,
    'a.md': `- [[2023-01-05]]\n\t- Call: ${call}\n\t- [[Ola Berg]] hello\n\t- [[Kim Moss]] hello\n- [[2023-02-02]]\n\t- hello\n`,
  })
  const heldAt = (extra: string, url: 'start-here.html' | 'index.html') =>
    pageAt(gardenOf(notes(extra), 'title: garden'), url, url === 'index.html' ? 'home' : 'start').heldAt
  for (const url of ['start-here.html', 'index.html'] as const) {
    expect(heldAt('- we dig\n', url)).toEqual({
      day: { iso: '2023-01-05', words: '5 January 2023', href: 'minutes/2023-01-05.html' },
      call: { text: 'call.example/barn', href: call },
    })
    expect(heldAt('- [[meet]] https://call.example/shed\n', url)).toBe(null)
  }
})
