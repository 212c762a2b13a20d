import { expect, test } from 'vitest'
import { recently } from '../../src/pages/people.ts'
import { gardenOf, pageAt } from './make.ts'

const meeting = (date: string, ...names: string[]) =>
  `- [[${date}]]\n${names.map((name) => `\t- [[${name}]] hello\n\t- [[${name}]] bye\n`).join('')}`
const garden = gardenOf({
  'a.md':
    meeting('2023-05-03', 'Ada Low', 'Bo Hay') + meeting('2023-04-05', 'Bo Hay') + meeting('2022-01-05', 'Cy Pell'),
})

test('here is who was there in the half year before the last meeting', () => {
  expect(recently(garden)).toBe('2022-11-01')
})

test('those of most meetings first, those seen before apart', () => {
  const page = pageAt(garden, 'people/index.html', 'people')
  expect(page.sections.map((section) => [section.title, section.rows.map((row) => row.text)])).toEqual([
    ['Here since November 2022', ['Bo Hay', 'Ada Low']],
    ['Seen before', ['Cy Pell']],
  ])
  expect(page.facts).toEqual(['3 people', '2 here since November 2022', '1 seen before'])
})

test('nobody yet', () => {
  const page = pageAt(gardenOf({}), 'people/index.html', 'people')
  expect([page.empty, page.facts]).toEqual([true, ['0 people']])
})
