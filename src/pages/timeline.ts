/** The timeline: every meeting, by year and month, newest first. */
import { aroundOf, linkerOf, places } from './around.ts'
import { entryOf } from './entry.ts'
import type { Desk } from './line.ts'
import type { Entry, TimelinePage } from './model.ts'
import type { Site } from './site.ts'

/** Gives the timeline. */
export function timelinePage(site: Site): TimelinePage {
  const { garden, words } = site
  const desk: Desk = { site, link: linkerOf(places.timeline, site), about: null }
  const years = new Map<string, Map<string, Entry[]>>()
  const speakers = new Map<string, Set<unknown>>()
  for (const meeting of [...garden.meetings].reverse()) {
    const year = meeting.date.slice(0, 4)
    const month = meeting.date.slice(0, 7)
    const months = years.get(year) ?? new Map<string, Entry[]>()
    years.set(year, months)
    const entries = months.get(month) ?? []
    months.set(month, entries)
    entries.push(entryOf(meeting, desk, words.brief))
    const spoke = speakers.get(year) ?? new Set()
    speakers.set(year, spoke)
    for (const page of site.speakersOf(meeting)) spoke.add(page)
  }
  const count = words.count(garden.meetings.length, 'meeting')
  const first = garden.meetings[0]?.date
  const last = garden.meetings.at(-1)?.date
  const span =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? words.date(first)
        : `${words.date(first)} to ${words.date(last)}`
  return {
    kind: 'timeline',
    ...aroundOf(
      places.timeline,
      site,
      'All meetings',
      `${count} of ${garden.config.title}${span === '' ? '' : `, ${span}`}.`,
    ),
    facts: span === '' ? [] : [count, span],
    years: [...years].map(([year, months]) => {
      const entries = [...months.values()].reduce((sum, list) => sum + list.length, 0)
      const spoke = speakers.get(year)?.size ?? 0
      return {
        year,
        words: words.count(entries, 'meeting') + (spoke > 0 ? `, ${words.count(spoke, 'person', 'people')} spoke` : ''),
        months: [...months].map(([month, list]) => ({ month: words.month(`${month}-01`), entries: list })),
      }
    }),
  }
}
