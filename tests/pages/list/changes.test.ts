import { describe, expect, test } from 'vitest'
import type { History } from '../../../src/pages/history.ts'
import { changesPage } from '../../../src/pages/list/changes.ts'
import { pagesOfSite } from '../../../src/pages/pages.ts'
import { siteOf } from '../../../src/pages/site.ts'
import { gardenOf } from '../make.ts'

const minutes = `- [[2022-05-06]] seeds
	- [[Kim]]: the seeds are here
	- #private nobody reads this
	- [[Sam]]: where?
- [[2022-04-08]]
	- [[Kim]]: hello
	- the second line
	- the third
	- the fourth
	- the fifth
`
const at = (dates: Readonly<Record<string, readonly (string | null)[]>>): History => ({
  isKnown: true,
  dateOf: (file, line) => dates[file]?.[line - 1] ?? null,
})
const told = (history: History, yaml = '') =>
  changesPage(siteOf(gardenOf({ 'a.md': minutes, 'wiki.md': '- about the wiki\n- more\n' }, yaml), undefined, history))

const [old, mid, late] = ['2022-04-09T22:30:00Z', '2022-05-07T10:00:00Z', '2022-05-08T10:00:00Z']
const history = at({
  'a.md': [mid, mid, late, late, mid, old, old, old, old, mid],
  'wiki.md': [old, null],
})

describe('what is new', () => {
  test('is told by day, meetings first, each line on the day of its last change', () => {
    expect(told(history).days).toMatchObject([
      {
        date: { iso: '2022-05-08', words: 'Sunday 8 May 2022' },
        changes: [
          { text: 'Meeting of 6 May 2022: seeds', note: '1 line new or changed', lines: [{ text: 'Sam: where?' }] },
        ],
      },
      {
        date: { iso: '2022-05-07' },
        changes: [
          { text: 'Meeting of 6 May 2022: seeds', href: 'minutes/2022-05-06.html', note: 'new, 1 line' },
          { text: 'Meeting of 8 Apr 2022', note: '1 line new or changed', lines: [{ text: 'the fifth' }], more: 0 },
        ],
      },
      {
        date: { iso: '2022-04-09' },
        changes: [
          { text: 'Meeting of 8 Apr 2022', note: 'new, 4 lines', more: 1 },
          { text: 'wiki', href: 'topics/wiki.html', note: 'new, 1 line' },
        ],
      },
    ])
    expect(told(history).days[0]?.changes[0]?.lines[0]?.href).toMatch(/^minutes\/2022-05-06\.html#b/)
  })

  test('says nothing of what is off the record: a day on which only that was changed is no day', () => {
    const only = at({ 'a.md': [old, old, late, old, old, old, old, old, old, old] })
    expect(told(only).days.map(({ date }) => date.iso)).toEqual(['2022-04-09'])
    expect(JSON.stringify(told(history))).not.toContain('nobody')
  })

  test('a meeting without notes is there on the day on which it was put down', () => {
    const garden = gardenOf({ '2023-07-01.md': '', 'a.md': '- [[2022-05-06]]\n' })
    const days = (dates: Parameters<typeof at>[0]) => changesPage(siteOf(garden, undefined, at(dates))).days
    expect(days({ '2023-07-01.md': [mid], 'a.md': [mid] })).toMatchObject([
      {
        changes: [
          { text: 'Meeting of 1 Jul 2023', note: 'new, scheduled', lines: [] },
          { text: 'Meeting of 6 May 2022', note: 'new, no notes', lines: [] },
        ],
      },
    ])
    expect(days({})).toEqual([])
  })

  test('a day is one where the group is', () => {
    expect(told(history, 'time-zone: Europe/Berlin').days.at(-1)?.date.iso).toBe('2022-04-10')
  })

  test('a day on which much came, and a long history, are cut, and say so', () => {
    const days = Array.from({ length: 60 }, (_, index) => new Date(Date.UTC(2022, 0, 1 + index)).toISOString())
    const notes = Object.fromEntries(days.map((_, index) => [`n${index}.md`, '- a line\n']))
    const garden = gardenOf(notes)
    const each = at(Object.fromEntries(days.map((day, index) => [`n${index}.md`, [day]])))
    expect(changesPage(siteOf(garden, undefined, each))).toMatchObject({ earlier: 20 })
    const all = at(Object.fromEntries(days.map((_, index) => [`n${index}.md`, [days[0] ?? '']])))
    expect(changesPage(siteOf(garden, undefined, all)).days).toMatchObject([{ more: 35 }])
  })

  test('is no page where nothing is known', () => {
    const urls = (one: History | undefined) =>
      pagesOfSite(siteOf(gardenOf({ 'a.md': minutes }), undefined, one)).map(({ url }) => url)
    expect(urls(undefined)).not.toContain('changes.html')
    expect(urls(history)).toContain('changes.html')
    const home = (one?: History) => pagesOfSite(siteOf(gardenOf({ 'a.md': minutes }), undefined, one))[0]?.build()
    const foot = (one?: History) => {
      const page = home(one)
      return page === undefined ? [] : page.foot.map(({ href }) => href)
    }
    expect(foot()).not.toContain('changes.html')
    expect(foot(history)).toContain('changes.html')
  })
})
