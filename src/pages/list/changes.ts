/** What is new: what was written or changed in the notes lately, by day. Only where their history is known. */
import { DateTime } from 'luxon'
import type { Page, Point } from '../../garden/model.ts'
import { aroundOf, linkerOf, places } from '../frame/around.ts'
import { subscriptions } from '../frame/rel.ts'
import type { History } from '../history.ts'
import { type Desk, hrefOf, spoken } from '../line/line.ts'
import { nameOf, ownTitle, stateWords } from '../line/title.ts'
import type { Change, ChangesPage } from '../model.ts'
import { isShown, pointsOf, type Site } from '../site.ts'

const mostDays = 40
/** A day on which a whole archive was brought in has thousands. */
const mostPages = 25
const mostLines = 3

/** What happened to a page on a day. */
interface Touch {
  readonly page: Page
  readonly points: Point[]
  isNew: boolean
}

/** By day, the newest first; a line counts on the day of its last change. */
function touchesOf(site: Site): [string, Touch[]][] {
  const { garden, history } = site
  const zone = garden.config['time-zone']
  const known = new Map<string, string>()
  const dayOf = (instant: string): string => {
    const before = known.get(instant)
    if (before !== undefined) return before
    const day = DateTime.fromISO(instant, { zone }).toISODate() ?? instant.slice(0, 10)
    known.set(instant, day)
    return day
  }
  const days = new Map<string, Touch[]>()
  for (const page of garden.pages) {
    if (page.parts.length === 0) continue
    const touches = new Map<string, Touch>()
    let first: string | null = null
    for (const point of pointsOf(page)) {
      if (!isShown(point) || point.role === 'opening') continue
      let last: string | null = null
      for (const { line } of point.block.lines) {
        const date = history.dateOf(point.note.file, line)
        if (date !== null && (last === null || date > last)) last = date
      }
      if (last === null) continue
      const day = dayOf(last)
      if (first === null || day < first) first = day
      const touch = touches.get(day)
      if (touch === undefined) touches.set(day, { page, points: [point], isNew: false })
      else touch.points.push(point)
    }
    const made = touches.size > 0 || page.meeting === null ? null : madeOf(page, history)
    if (made !== null) {
      first = dayOf(made)
      touches.set(first, { page, points: [], isNew: true })
    }
    for (const [day, touch] of touches) {
      touch.isNew = day === first
      const others = days.get(day)
      if (others === undefined) days.set(day, [touch])
      else others.push(touch)
    }
  }
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1))
}

/** When a meeting without notes was put down: the line that opens it, or its empty file. */
function madeOf(page: Page, history: History): string | null {
  const dates = page.parts.flatMap(({ place }) => history.dateOf(place.file, place.line) ?? [])
  return dates.sort()[0] ?? null
}

/** Meetings first, the newest first; then the others, in the order of the garden. */
function inOrder(touches: readonly Touch[]): Touch[] {
  const date = ({ page }: Touch) => page.meeting?.date ?? ''
  return [...touches].sort((a, b) => (date(a) === date(b) ? 0 : date(a) < date(b) ? 1 : -1))
}

function changeOf({ page, points, isNew }: Touch, desk: Desk): Change {
  const { words } = desk.site
  const lines = words.count(points.length, 'line')
  const title = page.meeting === null ? '' : ownTitle(page.meeting, words)
  return {
    text: `${page.meeting === null ? page.name : `Meeting of ${nameOf(page, words)}`}${title === '' ? '' : `: ${title}`}`,
    href: desk.link(page.url),
    note:
      points.length === 0 && page.meeting !== null
        ? `new, ${stateWords(page.meeting)}`
        : isNew
          ? `new, ${lines}`
          : `${lines} new or changed`,
    lines: points.slice(0, mostLines).map((point) => ({ text: spoken(point, 120), href: hrefOf(point, desk.link) })),
    more: Math.max(0, points.length - mostLines),
  }
}

/** Gives the page of what is new. */
export function changesPage(site: Site): ChangesPage {
  const { words, garden } = site
  const link = linkerOf(places.changes, site)
  const desk: Desk = { site, link, about: null }
  const days = touchesOf(site)
  return {
    kind: 'changes',
    ...aroundOf(
      places.changes,
      site,
      'What is new',
      `What was written or changed lately in the notes of ${garden.config.title}.`,
    ),
    facts: days.length === 0 ? [] : subscriptions(site, link),
    days: days.slice(0, mostDays).map(([day, touches]) => ({
      date: { iso: day, words: words.day(day) },
      changes: inOrder(touches)
        .slice(0, mostPages)
        .map((touch) => changeOf(touch, desk)),
      more: Math.max(0, touches.length - mostPages),
    })),
    earlier: Math.max(0, days.length - mostDays),
  }
}
