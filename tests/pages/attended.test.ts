import { expect, test } from 'vitest'
import type { Garden, Person } from '../../src/garden/model.ts'
import { attendanceWords, attendedBy, spokenTopics } from '../../src/pages/attended.ts'
import { siteOf } from '../../src/pages/site.ts'
import { gardenOf } from './make.ts'

// Today is 1 June 2023: the last meeting is still to come.
const garden = gardenOf(
  {
    'm.md': `- [[2023-03-01]]
	- Attending: [[Ola Berg]], [[Kim Moss]], [[Ada Low]]
	- [[Ola Berg]] the [[pump]] leaks, says the [[pump]] maker
	- [[Ola Berg]] and the [[well]] of [[Kim Moss]] is dry
	- [[Ada Low]] hello
- [[2023-04-05]]
	- Attending: [[Ola Berg]], [[Ada Low]]
	- [[Ola Berg]] mended the [[pump]]
	- the [[shed]], said nobody
- [[2023-07-05]]
	- Attending: [[Ola Berg]], [[Jo Reed]]
`,
    'topics/a.md': '- [[Jo Reed]] is a person\n',
  },
  'people: [{ name: Jo Reed }]',
)

function personIn({ people }: Garden, name: string): Person {
  const person = people.find(({ page }) => page.name === name)
  if (person === undefined) throw new Error(`${name} is no person`)
  return person
}

test('topics by the number of meetings in which somebody named them, not by how often; people are none', () => {
  const topics = spokenTopics(personIn(garden, 'Ola Berg'))
  expect(topics.map(({ page, count }) => [page.name, count])).toEqual([
    ['pump', 2],
    ['well', 1],
  ])
})

test('a meeting to come is none that somebody came to', () => {
  const ola = personIn(garden, 'Ola Berg')
  expect(ola.meetings.map(({ date }) => date)).toEqual(['2023-03-01', '2023-04-05', '2023-07-05'])
  expect(attendedBy(ola).map(({ date }) => date)).toEqual(['2023-03-01', '2023-04-05'])
})

test.each([
  ['Ola Berg', '2 meetings'],
  ['Ada Low', '2 meetings, spoke in 1'],
  ['Kim Moss', '1 meeting, listed only'],
  ['Jo Reed', ''],
])('%s: %s', (name, words) => {
  expect(attendanceWords(personIn(garden, name), siteOf(garden))).toBe(words)
})
