import { expect, test } from 'vitest'
import { gardenOf, pageAt } from '../make.ts'

test('every meeting, by year and month, newest first', () => {
  const dates = ['2022-12-07', '2023-04-05', '2023-04-19', '2023-05-03']
  const garden = gardenOf({ 'a.md': dates.map((date) => `- [[${date}]]\n\t- [[Ola]] hi\n\t- [[Ola]] bye\n`).join('') })
  const page = pageAt(garden, 'minutes/index.html', 'timeline')
  expect(
    page.years.map((year) => [
      year.words,
      ...year.months.map((month) => `${month.month} ${month.entries.map((one) => one.date.words).join(', ')}`),
    ]),
  ).toEqual([
    ['3 meetings, 1 person spoke', 'May Wed 3', 'April Wed 19, Wed 5'],
    ['1 meeting, 1 person spoke', 'December Wed 7'],
  ])
})

test('decisions and next steps that were written as such', () => {
  const garden = gardenOf({
    'a.md': '- [[2023-05-03]]\n\t- the shed\n\t\t- AGREED: paint it\n\t\t- TODO buy paint\n\t\t- DONE wash it\n',
  })
  const [entry] = pageAt(garden, 'minutes/index.html', 'timeline').years[0]?.months[0]?.entries ?? []
  expect(entry?.outcomes.map((outcome) => outcome.kind)).toEqual(['Decided', 'Next step'])
})

test('of 300 meetings the older years have pages of their own; the timeline keeps their headings and their bars', () => {
  const notes = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => {
      const date = new Date(Date.UTC(2017, 0, 1 + index * 7)).toISOString().slice(0, 10)
      return [`${date}.md`, `- the shed\n\t- ${index}\n`]
    }),
  )
  const garden = gardenOf(notes)
  const page = pageAt(garden, 'minutes/index.html', 'timeline')
  expect(page.bars?.years).toHaveLength(6)
  expect(page.years.map(({ year, page, months }) => [year, page?.href, months.length > 0])).toEqual([
    ['2022', undefined, true],
    ['2021', undefined, true],
    ['2020', '2020.html', false],
    ['2019', '2019.html', false],
    ['2018', '2018.html', false],
    ['2017', '2017.html', false],
  ])
  const old = pageAt(garden, 'minutes/2018.html', 'timeline')
  expect(old.years[0]?.months.flatMap(({ entries }) => entries)).toHaveLength(52)
  expect(old.all?.href).toBe('index.html')
})
