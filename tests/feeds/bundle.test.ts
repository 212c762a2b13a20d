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

test('what a meeting says is one record; its address says which line is whose, and opens a thread', () => {
  const own = records(meeting)
  const ids = own.map(({ url }) => url.split('#')[1])
  expect([...bundled(own)]).toEqual([
    {
      url: `minutes/2022-04-08.html#^${ids[0]};;/${ids[1]};0;0/${ids[2]};1;/^${ids[3]};;/^${ids[4]};;/${ids[5]};1;`,
      content: 'backups \u2063 who restores? \u2063 I do \u2063 tea \u2063 cake \u2063 with seeds',
      meta: { title: '8 April 2022', date: '2022-04-08', speaker: 'kim, sam', path: 'backups \u2063 cake' },
      filters: { kind: ['meeting'], year: ['2022'], person: ['kim', 'sam'], mark: ['question'] },
    },
  ])
})

test('meetings stay apart, also where the second begins within a thread of the first', () => {
  const two = records(`${meeting}- [[2022-05-08]]\n\t- soup\n\t\t- [[kim]] hot\n`)
  expect([...bundled(two)].map(({ url }) => url.slice(8, 18))).toEqual(['2022-04-08', '2022-05-08'])
})

test('a line that stands alone is as it was', () => {
  const own = records('- [[2022-04-08]]\n\t- soup\n')
  expect([...bundled(own)]).toEqual(own)
})

test('a thread is whole where it fits into a record', () => {
  const thread = (name: string): string =>
    `\t- ${name}\n${Array.from({ length: 10 }, (_, index) => `\t\t- [[kim]] ${index} ${name} ${'with salt '.repeat(10)}\n`).join('')}`
  const names = ['soup', 'bread', 'tea', 'cake', 'cheese']
  const own = records(`- [[2022-04-08]]\n\t- Attending: [[kim]]\n${names.map(thread).join('')}`)
  const all = [...bundled(own)]
  expect(all.map(({ meta }) => meta.path?.split(' \u2063 '))).toEqual([['soup', 'bread'], ['tea', 'cake'], ['cheese']])
  expect(all.flatMap(({ content }) => content.split(' \u2063 '))).toEqual(own.map(({ content }) => content))
})

test('the stretches of a long note stay apart', () => {
  const garden = buildGarden({
    notes: [parse('soup.md', `- ${'with salt '.repeat(90)}\n`.repeat(5))],
    config: defaults,
    now: '2022-06-01T00:00:00Z',
  })
  const own = [...recordsOf(garden)]
  expect(own.length).toBeGreaterThan(2)
  expect([...bundled(own)]).toEqual(own)
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
    records('- [[2022-04-08]]\n\t- Attending: [[kim]]\n\t- soup \u2063 dish\n\t\t- [[kim]] hot \u2063 spoon\n'),
  )
  expect(record?.content.split('\u2063')).toHaveLength(2)
  expect(record?.meta.path?.split('\u2063')).toHaveLength(1)
})
