import { expect, test } from 'vitest'
import { pagesOf } from '../../../src/pages/pages.ts'
import { gardenIn, gardenOf, pageAt } from '../make.ts'

test('the questions of the notes that come with the project, each with its reply', () => {
  const page = pageAt(gardenIn('content'), 'questions.html', 'listing')
  const items = page.sections.flatMap(({ groups }) => groups.flatMap((group) => group.items))
  expect(items).toHaveLength(11)
  expect(page.facts).toEqual(['11 questions', '3 without a recorded reply'])
  expect(items.filter(({ remarks }) => remarks[0]?.open).map(({ excerpt }) => excerpt.name)).toEqual([
    "8 Apr 2022: Let's try to keep communal notes here?",
    '8 Apr 2022: (what do we do about this?)',
    '8 Apr 2022: what about using this as an exercise in which the "new …',
  ])
  expect(items[5]?.remarks).toEqual([
    {
      words: 'reply recorded',
      text: "nick sellen: the other nick named it after 'special sauce'",
      href: expect.stringMatching(/^minutes\/2022-04-08\.html#/),
      open: false,
    },
  ])
})

const meeting = (year: number, month: number, count: number) =>
  `- [[${year}-0${month}-05]]\n${'\t- [[Ola Berg]] is it still raining?\n'.repeat(count)}`

test('a list that one page holds has anchors by year; a page for each asker', () => {
  const garden = gardenOf({ 'a.md': meeting(2022, 1, 3) + meeting(2023, 2, 4) })
  const urls = pagesOf(garden).map((ref) => ref.url)
  expect(urls.filter((url) => url.startsWith('questions'))).toEqual(['questions.html', 'questions/by-ola-berg.html'])
  const page = pageAt(garden, 'questions.html', 'listing')
  expect(page.ways).toEqual([
    {
      title: 'Year',
      links: [
        { text: '2023', href: '#y2023', count: 4, current: false },
        { text: '2022', href: '#y2022', count: 3, current: false },
      ],
    },
    { title: 'Asked by', links: [{ text: 'Ola Berg', href: 'questions/by-ola-berg.html', count: 7, current: false }] },
  ])
  const own = pageAt(garden, 'questions/by-ola-berg.html', 'listing')
  expect([own.title, own.facts[0]]).toEqual(['Questions: Ola Berg', '7 questions'])
})

test('a longer one begins with the newest meetings and has a page for each year', () => {
  const garden = gardenOf({ 'a.md': meeting(2021, 1, 90) + meeting(2022, 1, 50) + meeting(2023, 2, 40) })
  const page = pageAt(garden, 'questions.html', 'listing')
  // Whole meetings: 40 are too few, so those of the meeting before stand there too.
  expect(page.facts).toEqual(['180 questions', '180 without a recorded reply'])
  expect(page.here).toBe('here the newest 90 of 180')
  expect(pageAt(garden, 'questions/2021.html', 'listing').facts[0]).toBe('90 questions')
})

test('dots that tie a line to the one above are left out of lists', () => {
  const garden = gardenOf({
    'a.md':
      '- [[2023-01-05]]\n\t- [[Ola Berg]] the roof leaks\n\t- ...: shall we mend it?\n\t- … and who pays for that?\n',
  })
  const page = pageAt(garden, 'minutes/2023-01-05.html', 'meeting')
  expect(page.questions.map(({ text }) => text)).toEqual(['shall we mend it?', 'and who pays for that?'])
  const list = pageAt(garden, 'questions.html', 'listing').sections.flatMap(({ groups }) => groups[0]?.items ?? [])
  expect(list.map(({ excerpt }) => excerpt.line.html)).toEqual(['shall we mend it?', 'and who pays for that?'])
})

test('no question yet', () => {
  const page = pageAt(gardenOf({ 'a.md': '- [[2023-01-05]]\n\t- hello\n' }), 'questions.html', 'listing')
  expect([page.none !== '', page.sections, page.ways]).toEqual([true, [], []])
})

test('what is too long for its page goes on on further pages, numbered from the oldest; every line is on one of them', () => {
  const garden = gardenOf({ 'a.md': meeting(2023, 1, 160) + meeting(2023, 2, 250) })
  const urls = pagesOf(garden).map((ref) => ref.url)
  for (const part of ['2023', 'by-ola-berg']) {
    const own = urls.filter((url) => url.startsWith(`questions/${part}`))
    expect(own).toEqual([`questions/${part}.html`, ...[1, 2, 3].map((number) => `questions/${part}/${number}.html`)])
    const shown = own.flatMap((url) =>
      pageAt(garden, url, 'listing').sections.flatMap(({ groups }) =>
        groups.flatMap(({ items }) => items.map(({ excerpt }) => excerpt.line.href)),
      ),
    )
    expect([shown.length, new Set(shown).size]).toEqual([410, 410])
    const further = pageAt(garden, `questions/${part}/1.html`, 'listing')
    expect(further.here).toBe('here 100 of 410')
    expect(further.ways[0]?.links.map(({ text, count, current }) => [text, count, current])).toEqual([
      ['5 Feb 2023', 110, false],
      ['5 Feb 2023', 100, false],
      ['5 Jan 2023 to 5 Feb 2023', 100, false],
      ['5 Jan 2023', 100, true],
    ])
  }
  // No meeting is so long that the list is.
  expect(pageAt(garden, 'questions.html', 'listing').here).toBe('here the newest 150 of 410')
})

test('of a thousand askers, the pages of each name some: all of them stand beside the whole list', () => {
  const lines = Array.from({ length: 300 }, (_, index) => `\t- [[Ola Berg${index}]]: is it still raining?\n`).join('')
  const everybody = Array.from({ length: 300 }, (_, index) => `[[Ola Berg${index}]]`).join(', ')
  const garden = gardenOf({ 'a.md': `- [[2023-01-05]]\n\t- Attending: ${everybody}\n${lines}` })
  const names = (url: string) => pageAt(garden, url, 'listing').ways.at(-1)?.links.length
  expect([
    names('questions.html'),
    names('questions/by-ola-berg7.html'),
    names('questions/by-ola-berg299.html'),
  ]).toEqual([300, 40, 41])
})
