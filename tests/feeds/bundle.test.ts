import { expect, test } from 'vitest'
import { bundled } from '../../src/feeds/bundle.ts'
import { recordsOf, type SearchRecord } from '../../src/feeds/records.ts'
import { defaults } from '../../src/garden/config.ts'
import { buildGarden } from '../../src/garden/garden.ts'
import { parse } from '../../src/outline/parse.ts'

const records = (text: string): SearchRecord[] => {
  const garden = buildGarden({ notes: [parse('a.md', text)], config: defaults, now: '2022-06-01T00:00:00Z' })
  return [...recordsOf(garden)].filter(({ filters }) => filters.kind?.[0] === 'meeting')
}

const meeting = `- [[2022-04-08]]
	- Attending: [[kim]], [[sam]]
	- backups
		- [[kim]] who restores?
		- [[sam]] I do
	- tea
	- cake
		- [[sam]] with seeds
`

test('a thread is one record; its address says which line is whose', () => {
  const own = records(meeting)
  const ids = own.map(({ url }) => url.split('#')[1])
  const [backups, tea, cake, ...more] = [...bundled(own)]
  expect(more).toEqual([])
  expect(backups).toEqual({
    url: `minutes/2022-04-08.html#^${ids[0]};;/${ids[1]};0;0/${ids[2]};1;`,
    content: 'backups \u2063 who restores? \u2063 I do',
    meta: { title: '8 April 2022', date: '2022-04-08', speaker: 'kim, sam', path: 'backups' },
    filters: { kind: ['meeting'], year: ['2022'], person: ['kim', 'sam'], mark: ['question'] },
  })
  expect(tea).toEqual(own[3])
  expect(cake?.content).toBe('cake \u2063 with seeds')
})

test('threads of two meetings stay apart, also where the second begins within one', () => {
  const two = records(`${meeting}- [[2022-05-08]]\n\t- soup\n\t\t- [[kim]] hot\n`)
  expect([...bundled(two)].map(({ url }) => url.slice(8, 18))).toEqual([
    ...['2022-04-08', '2022-04-08', '2022-04-08'],
    '2022-05-08',
  ])
})

test('a long thread is several records; no line is lost', () => {
  const lines = Array.from({ length: 100 }, (_, index) => `[[kim]] line number ${index} ${'of the thread '.repeat(8)}`)
  const own = records(
    `- [[2022-04-08]]\n\t- Attending: [[kim]]\n\t- soup\n${lines.map((line) => `\t\t- ${line}\n`).join('')}`,
  )
  const all = [...bundled(own)]
  expect(all.length).toBeGreaterThan(3)
  for (const { content } of all) expect(content.length).toBeLessThan(3500)
  expect(all.flatMap(({ content }) => content.split(' \u2063 '))).toEqual(own.map(({ content }) => content))
})

test('what stands between lines is in none of them', () => {
  const [record] = bundled(
    records('- [[2022-04-08]]\n\t- Attending: [[kim]]\n\t- soup\n\t\t- [[kim]] hot \u2063 spoon\n'),
  )
  expect(record?.content.split('\u2063')).toHaveLength(2)
})
