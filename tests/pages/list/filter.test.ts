import { expect, test } from 'vitest'
import { alikeIn, countOf, type List } from '../../../src/browser/narrow.ts'
import type { ListingFilter } from '../../../src/pages/model.ts'
import { gardenOf, pageAt } from '../make.ts'

/** The script imports nothing: that it reads what the page writes is held together here. */
const read = (filter: ListingFilter): List => filter

const lines = (count: number, text: string) => `\t- ${text}\n`.repeat(count)

test('a list says how many of its lines are alike, and by what they differ', () => {
  const garden = gardenOf({
    'a.md': `- [[2022-01-05]]
	- Attending: [[Ada Berg]], [[Tom Ash]]
	- [[Tom Ash]] does it rain?
		- [[Ada Berg]] it does
	- [[Ada Berg]] again?
	- [[Tom Ash]], [[Ada Berg]]: who mends the roof?
- [[2023-01-05]]
	- [[Tom Ash]]: and now?
	- and nobody knows?
`,
  })
  const { filter, narrow } = pageAt(garden, 'questions.html', 'listing')
  expect(filter).toMatchObject({
    folder: 'questions/',
    whole: true,
    apart: 'year',
    by: 'asked by',
    nobody: 'nobody named',
  })
  expect(filter?.offers).toEqual(['person', 'year', 'state'])
  expect(filter?.states.map(({ id, words }) => `${id}: ${words}`)).toEqual([
    'open: without a recorded reply',
    'replied: with a recorded reply',
  ])
  expect(filter?.years.map(({ year }) => year)).toEqual(['2023', '2022'])
  // By name, whoever asked most.
  expect(filter?.people).toEqual([
    { slug: 'ada-berg', name: 'Ada Berg', further: 0 },
    { slug: 'tom-ash', name: 'Tom Ash', further: 0 },
  ])
  const [ada, tom] = [0, 1]
  const [openNewest, openBefore, repliedBefore] = [0, 2, 3]
  expect(filter?.rows).toEqual([
    { by: [tom], counts: [openNewest, 1, repliedBefore, 1] },
    { by: [], counts: [openNewest, 1] },
    { by: [ada], counts: [openBefore, 1] },
    { by: [tom, ada], counts: [openBefore, 1] },
  ])
  expect(narrow).toBe('')
})

test('each line says what it is, and by whom', () => {
  const garden = gardenOf({
    'a.md':
      '- [[2023-01-05]]\n\t- Attending: [[Ada Berg]], [[Tom Ash]]\n\t- [[Tom Ash]], [[Ada Berg]]: who mends the roof?\n\t- and nobody knows?\n',
  })
  const items = pageAt(garden, 'questions.html', 'listing').sections.flatMap(({ groups }) => groups[0]?.items ?? [])
  expect(items.map(({ state, by }) => [state, by])).toEqual([
    ['open', ['tom-ash', 'ada-berg']],
    ['open', []],
  ])
})

test('alike lines are counted together, however many; the further pages of a part are said', () => {
  const garden = gardenOf({
    'a.md': `- [[2022-01-05]]\n${lines(180, '[[Tom Ash]] does it rain?')}- [[2023-01-05]]\n${lines(3, '[[Ada Berg]] again?')}`,
  })
  const { filter } = pageAt(garden, 'questions.html', 'listing')
  expect(filter).toMatchObject({
    whole: false,
    rows: [
      { by: [0], counts: [0, 3] },
      { by: [1], counts: [2, 180] },
    ],
  })
  expect(filter?.people.map(({ further }) => further)).toEqual([0, 1])
  expect(filter?.years.map(({ further }) => further)).toEqual([0, 1])
  expect(filter?.offers).toEqual(['person', 'year'])
})

test('a part of the list leads to it, with the part chosen', () => {
  const garden = gardenOf({
    'a.md': `- [[2022-01-05]]\n${lines(180, '[[Zoë Ash]] does it rain?')}- [[2023-01-05]]\n${lines(3, '[[Ada Berg]] again?')}`,
  })
  const narrow = (url: string) => pageAt(garden, url, 'listing').narrow
  expect(narrow('questions/2022.html')).toBe('../questions.html?year=2022')
  expect(narrow('questions/by-zoë-ash.html')).toBe('../questions.html?person=zo%C3%AB-ash')
  expect(narrow('questions/by-zoë-ash/1.html')).toBe('../../questions.html?person=zo%C3%AB-ash')
  expect(pageAt(garden, 'questions/2022.html', 'listing').filter).toBeNull()
})

test('where all lines are alike there is nothing to choose', () => {
  const garden = gardenOf({ 'a.md': `- [[2022-01-05]]\n${lines(4, '[[Ada Berg]] again?')}` })
  expect(pageAt(garden, 'questions.html', 'listing').filter).toBeNull()
  expect(pageAt(garden, 'questions/by-ada-berg.html', 'listing').narrow).toBe('')
  expect(pageAt(gardenOf({ 'a.md': '- [[2022-01-05]]\n\t- hello\n' }), 'questions.html', 'listing').filter).toBeNull()
})

test('next steps stand apart by what they are, and decisions have no person', () => {
  const garden = gardenOf({
    'a.md': `- [[2022-01-05]]
	- Attending: [[Ada Berg]], [[Tom Ash]]
	- TODO [[Ada Berg]] mend the roof
	- [[Tom Ash]] I'll bring the ladder
	- DONE paint
	- DECISION: tin
- [[2023-01-05]]
	- -> it holds
`,
  })
  const steps = pageAt(garden, 'next-steps.html', 'listing').filter
  expect([steps?.apart, steps?.offers, steps?.states.map(({ id }) => id)]).toEqual([
    'kind',
    ['person', 'state'],
    ['open', 'inferred', 'done'],
  ])
  expect(pageAt(garden, 'decisions.html', 'listing').filter).toMatchObject({
    offers: ['year', 'state'],
    people: [],
    rows: [{ by: [], counts: [1, 1, 3, 1] }],
  })
})

test('the script counts what the page counted', () => {
  const garden = gardenOf({
    'a.md': `- [[2022-01-05]]\n${lines(3, '[[Tom Ash]] why?')}- [[2023-01-05]]\n${lines(2, 'who?')}`,
  })
  const { filter } = pageAt(garden, 'questions.html', 'listing')
  if (filter === null) throw new Error('nothing to narrow by')
  const count = (person: string, year: string) => countOf(alikeIn(read(filter)), { person, year, state: '' })
  expect([count('', ''), count('tom-ash', ''), count('-', ''), count('', '2023'), count('tom-ash', '2023')]).toEqual([
    5, 3, 2, 2, 0,
  ])
})
