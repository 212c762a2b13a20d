/**
 * The timeline: every meeting, by year and month, newest first. A group of many meetings has a page for each of its
 * older years (`minutes/2019.html`): the timeline keeps their headings, and their places in the picture.
 */
import type { Meeting } from '../../garden/model.ts'
import { aroundOf, linkerOf, places } from '../frame/around.ts'
import { subscriptions } from '../frame/rel.ts'
import { type Brevity, entryOf } from '../line/entry.ts'
import type { Desk } from '../line/line.ts'
import type { TimelinePage } from '../model.ts'
import { barsOf, weigh } from '../picture/bars.ts'
import type { Bars, Entry } from '../shape.ts'
import type { Site } from '../site.ts'

/** From so many meetings on, older years have pages of their own … */
const many = 200
/** … and the timeline shows whole years until it has so many. */
const shown = 80
/** A year of more is told in fewer words. */
const dense = 120

const yearOf = (meeting: Meeting) => meeting.date.slice(0, 4)

/** By year, the newest first; in a year, the newest meeting first. */
function byYear(meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> {
  const years = new Map<string, Meeting[]>()
  for (const meeting of [...meetings].reverse()) {
    const before = years.get(yearOf(meeting))
    if (before === undefined) years.set(yearOf(meeting), [meeting])
    else before.push(meeting)
  }
  return years
}

const urlOf = (year: string) => `minutes/${year}.html`

/** The years that have a page of their own, the newest first. */
export function oldYears({ garden }: Site): { readonly year: string; readonly url: string }[] {
  if (garden.meetings.length <= many) return []
  let count = 0
  return [...byYear(garden.meetings)].flatMap(([year, meetings]) => {
    const isOld = count >= shown
    count += meetings.length
    return isOld ? [{ year, url: urlOf(year) }] : []
  })
}

type Year = TimelinePage['years'][number]

function wordsOf(meetings: readonly Meeting[], { words, speakersOf }: Site): string {
  const spoke = new Set(meetings.flatMap(speakersOf)).size
  const count = words.count(meetings.length, 'meeting')
  return spoke > 0 ? `${count}, ${words.count(spoke, 'person', 'people')} spoke` : count
}

function monthsOf(meetings: readonly Meeting[], desk: Desk): Year['months'] {
  const { words } = desk.site
  const brevity: Brevity = meetings.length > dense ? 'brief' : 'full'
  const months = new Map<string, Entry[]>()
  for (const meeting of meetings) {
    const month = meeting.date.slice(0, 7)
    const entry = entryOf(meeting, desk, words.brief, brevity)
    const before = months.get(month)
    if (before === undefined) months.set(month, [entry])
    else before.push(entry)
  }
  return [...months].map(([month, entries]) => ({ month: words.month(`${month}-01`), entries }))
}

/** A bar a meeting, as high as much was said. One meeting is no picture. */
export function meetingBars(desk: Desk): Bars | null {
  const { garden, words, summaryOf } = desk.site
  if (garden.meetings.length < 3) return null
  const points = new Map(garden.meetings.map((meeting) => [meeting, summaryOf(meeting).points]))
  const weightOf = weigh(points.values())
  return barsOf(
    garden.meetings,
    desk,
    (meeting) =>
      meeting.state === 'held'
        ? { kind: 'full', weight: weightOf(points.get(meeting) ?? 0) }
        : { kind: meeting.state === 'scheduled' ? 'listed' : 'absent', weight: 0 },
    (meetings) => ({
      note: words.number(meetings.length),
      unit: meetings.length === 1 ? 'meeting' : 'meetings',
    }),
  )
}

function spanWords(meetings: readonly Meeting[], { words }: Site): string {
  const first = meetings[0]?.date
  const last = meetings.at(-1)?.date
  if (first === undefined || last === undefined) return ''
  return first === last ? words.date(first) : `${words.date(first)} to ${words.date(last)}`
}

/** Gives the timeline. */
export function timelinePage(site: Site): TimelinePage {
  const { garden, words } = site
  const desk: Desk = { site, link: linkerOf(places.timeline, site), about: null }
  const count = words.count(garden.meetings.length, 'meeting')
  const span = spanWords(garden.meetings, site)
  const old = new Map(oldYears(site).map(({ year, url }) => [year, url]))
  return {
    kind: 'timeline',
    ...aroundOf(
      places.timeline,
      site,
      'All meetings',
      `${count} of ${garden.config.title}${span === '' ? '' : `, ${span}`}.`,
    ),
    title: 'All meetings',
    all: null,
    facts: span === '' ? [] : [count, span, ...subscriptions(site, desk.link)],
    bars: meetingBars(desk),
    years: [...byYear(garden.meetings)].map(([year, meetings]) => {
      const url = old.get(year)
      return {
        year,
        words: wordsOf(meetings, site),
        page:
          url === undefined
            ? null
            : { text: `${words.count(meetings.length, 'meeting')} of ${year}`, href: desk.link(url) },
        months: url === undefined ? monthsOf(meetings, desk) : [],
      }
    }),
  }
}

/** Takes a year that has a page of its own; gives it. */
export function yearPage(year: string, site: Site): TimelinePage {
  const url = urlOf(year)
  const { garden } = site
  const desk: Desk = { site, link: linkerOf(url, site), about: null }
  const meetings = byYear(garden.meetings).get(year) ?? []
  const words = wordsOf(meetings, site)
  return {
    kind: 'timeline',
    ...aroundOf(url, site, `Meetings of ${year}`, `${words} in ${year}, ${garden.config.title}.`),
    title: `Meetings of ${year}`,
    all: { text: 'All meetings', href: desk.link(places.timeline) },
    facts: [],
    bars: null,
    years: [{ year, words, page: null, months: monthsOf(meetings, desk) }],
  }
}
