import { expect, test } from 'vitest'
import { gardenOf, pageAt } from '../make.ts'

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `\t- [[Ola Berg]] the [[pump]], ${index}\n`).join('')
const garden = gardenOf({
  'm.md':
    `- [[2021-01-01]]\n${lines(1)}` +
    `- [[2021-12-31]]\n\t- Attending: [[Ola Berg]], [[Kim Lee]]\n\t- [[Kim Lee]] hello\n` +
    `- [[2022-07-02]]\n${lines(9)}` +
    `- [[2023-02-01]]\n\t- [[Kim Lee]] alone here\n`,
})

test('a row a year, newest first; a bar for each meeting at its day', () => {
  const bars = pageAt(garden, 'minutes/index.html', 'timeline').bars
  expect(bars?.years.map(({ year, note, href }) => [year, note, href])).toEqual([
    ['2023', '1', '#y2023'],
    ['2022', '1', '#y2022'],
    ['2021', '2', '#y2021'],
  ])
  const [first, last] = (bars?.years[2]?.paths[0]?.d ?? '').match(/(?<=M)\d+/g) ?? []
  expect([first, last]).toEqual(['0', '522'])
})

test('attendance says three things by form, and the same in words; years without them are left out', () => {
  const years = pageAt(garden, 'people/ola-berg.html', 'person').attendance?.years
  expect(years?.map((year) => [year.year, year.note, year.paths.map((path) => path.kind)])).toEqual([
    ['2022', '1 of 1', ['full']],
    ['2021', '2 of 2', ['listed', 'full']],
  ])
})

test('a meeting in which more was said has a taller bar', () => {
  const paths = pageAt(garden, 'people/ola-berg.html', 'person').attendance?.years.map((year) => year.paths.at(-1)?.d)
  const heights = paths?.map((d) => Number(/v-(\d+)/.exec(d ?? '')?.[1]))
  expect(heights?.[0]).toBeGreaterThan(heights?.[1] ?? 40)
})

test('a topic of two meetings has no picture', () => {
  expect(pageAt(garden, 'topics/pump.html', 'topic').bars).toBeNull()
})
