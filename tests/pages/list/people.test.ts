import { expect, test } from 'vitest'
import { hereSince } from '../../../src/pages/list/people.ts'
import { gardenOf, pageAt } from '../make.ts'

const meeting = (date: string, ...names: string[]) =>
  `- [[${date}]]\n${names.map((name) => `\t- [[${name}]] hello\n\t- [[${name}]] bye\n`).join('')}`
const garden = gardenOf({
  'a.md':
    meeting('2023-05-03', 'Ada Low', 'Bo Hay') + meeting('2023-04-05', 'Bo Hay') + meeting('2022-01-05', 'Cy Pell'),
})

test('here is who was at one of the last twelve meetings', () => {
  expect(hereSince(garden)).toBe('2022-01-05')
  const long = gardenOf({
    'a.md':
      Array.from({ length: 12 }, (_, index) => meeting(`2023-01-${10 + index}`, 'Bo Hay', 'Ada Low')).join('') +
      meeting('2022-01-05', 'Cy Pell', 'Bo Hay'),
  })
  expect(hereSince(long)).toBe('2023-01-10')
  const page = pageAt(long, 'people/index.html', 'people')
  expect(page.sections.map((section) => [section.title, section.rows.map((row) => row.text)])).toEqual([
    ['Here in the last 12 meetings', ['Bo Hay', 'Ada Low']],
    ['Seen before', ['Cy Pell']],
  ])
  expect(page.facts).toEqual(['3 people', '2 here in the last 12 meetings', '1 before'])
  expect(page.sections[0]?.rows[0]).toMatchObject({ first: { iso: '2022-01-05' }, last: { iso: '2023-01-21' } })
  // All are in the sections: nobody is named twice.
  expect(page.letters).toEqual([])
})

test('who is said to have left is a former member', () => {
  const left = gardenOf(
    { 'a.md': meeting('2023-05-03', 'Ada Low', 'Bo Hay') },
    'people:\n  - name: Ada Low\n    status: former\n',
  )
  const page = pageAt(left, 'people/index.html', 'people')
  expect(page.sections.map((section) => section.rows.map((row) => row.text))).toEqual([['Bo Hay'], ['Ada Low']])
})

test('nobody yet', () => {
  const page = pageAt(gardenOf({}), 'people/index.html', 'people')
  expect([page.empty, page.facts]).toEqual([true, ['0 people']])
})
