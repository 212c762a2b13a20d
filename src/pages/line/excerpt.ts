/** Lines shown away from their page: backlinks, turns, questions, next steps. */
import type { Mention, Page, Point } from '../../garden/model.ts'
import type { Excerpt, Group, Line, Step } from '../shape.ts'
import { isShown } from '../site.ts'
import { clip } from '../words.ts'
import { untied, untiedPoint } from './bare.ts'
import { type Desk, hrefOf, lineOf, saysItself, titleOf } from './line.ts'
import { saidBriefly } from './said.ts'
import { nameOf, ownTitle } from './title.ts'

const stepLength = 60

/** A mention, or a point shown for itself. */
export interface Quote {
  readonly point: Point
  readonly mention: Mention | null
}

/**
 * The way to a point: its page, its thread, the blocks that it stands under; four steps at most, what is left out
 * shown as "…". The first step leads to the page, the others each to their block.
 */
export function pathTo(point: Point, desk: Desk, withPage = true): Step[] {
  const { site, link } = desk
  const step = (at: Point): Step => {
    const speaker = at.turn?.speakers[0]?.name
    const text = speaker !== undefined && saysItself(at) ? `${speaker}: ${untied(at.text)}` : titleOf(at, stepLength)
    return { text: clip(text, stepLength), href: hrefOf(at, link) }
  }
  const near: Point[] = []
  let above = point.parent
  // Two parents, and a third that may be the thread; a longer way is cut, not climbed.
  while (above !== null && above.page === point.page && near.length < 3) {
    if (isShown(above)) near.unshift(above)
    above = above.parent
  }
  const farther = above !== null && above.page === point.page && near.length === 3
  const thread = site.threadOf(point)
  const steps: Step[] = []
  if (withPage) steps.push({ text: nameOf(point.page, site.words), href: link(point.page.url) })
  if (!farther) return [...steps, ...near.map(step)]
  if (thread !== null && thread !== point && !near.includes(thread)) steps.push(step(thread))
  return [...steps, { text: '…', href: null }, ...near.slice(1).map(step)]
}

/** What stands below a point, in order, up to a number of lines; a long text is cut. */
function linesBelow(point: Point, desk: Desk, limit: number, seen: Set<Point>): { lines: Line[]; shown: number } {
  const out: Line[] = []
  // A block may have 100,000 children, and be shown on as many pages: look at no more than are wanted.
  const frames = point.children
    .slice(0, 4 * limit)
    .map((child) => ({ child, into: out, depth: 0 }))
    .reverse()
  let shown = 0
  for (let frame = frames.pop(); frame !== undefined && shown < limit; frame = frames.pop()) {
    const { child, into, depth } = frame
    if (child.page !== point.page) continue
    let below = into
    if (isShown(child)) {
      const lines: Line[] = []
      into.push(lineOf(child, desk, { here: false, level: 0, say: saidBriefly(child, desk, null), lines }))
      seen.add(child)
      shown++
      if (depth < 4) below = lines
    }
    for (let index = Math.min(child.children.length, 4 * limit) - 1; index >= 0; index--) {
      const next = child.children[index]
      if (next !== undefined) frames.push({ child: next, into: below, depth: depth + 1 })
    }
  }
  return { lines: out, shown }
}

/** Takes a quote; gives it with its way there and up to `limit` lines of what stands below it. */
export function excerptOf(
  quote: Quote,
  desk: Desk,
  limit: number,
  withPage: boolean,
  seen: Set<Point> = new Set(),
): Excerpt {
  const { point, mention } = quote
  seen.add(point)
  const { lines, shown } = linesBelow(point, desk, limit, seen)
  const rest = limit === 0 ? 0 : desk.site.below(point) - shown
  return {
    path: pathTo(point, desk, withPage),
    name: `${nameOf(point.page, desk.site.words)}: ${titleOf(point, 60)}`,
    line: lineOf(point, desk, { here: false, level: 0, say: saidBriefly(untiedPoint(point), desk, mention), lines }),
    more: rest > 0 ? `${desk.site.words.count(rest, 'more line')}` : '',
  }
}

export interface Groups {
  /** Newest meeting first. */
  readonly meetings: Group[]
  /** Other pages, in the order of the notes. */
  readonly others: Group[]
}

const newestFirst = (a: Page, b: Page) => (b.meeting?.date ?? '').localeCompare(a.meeting?.date ?? '')

/**
 * Takes quotes in the order of the notes, and how many lines to show below each; gives them by page. A quote shown
 * below another one is not shown twice. How many there may be is for shelf.ts to say.
 */
export function groupQuotes(quotes: Iterable<Quote>, desk: Desk, below: (point: Point) => number): Groups {
  const pages = new Map<Page, Quote[]>()
  let last: Point | null = null
  for (const quote of quotes) {
    if (quote.point === last) continue
    last = quote.point
    const before = pages.get(quote.point.page)
    if (before === undefined) pages.set(quote.point.page, [quote])
    else before.push(quote)
  }
  const seen = new Set<Point>()
  const groupOf = (page: Page): Group => {
    const excerpts: Excerpt[] = []
    for (const quote of pages.get(page) ?? []) {
      if (!seen.has(quote.point)) excerpts.push(excerptOf(quote, desk, below(quote.point), false, seen))
    }
    const { meeting } = page
    return {
      title: meeting === null ? page.name : desk.site.words.day(meeting.date),
      iso: meeting?.date ?? '',
      href: desk.link(page.url),
      note: meeting === null ? '' : ownTitle(meeting, desk.site.words),
      excerpts,
    }
  }
  const named = [...pages.keys()]
  return {
    meetings: named
      .filter((page) => page.meeting !== null)
      .sort(newestFirst)
      .map(groupOf),
    others: named.filter((page) => page.meeting === null).map(groupOf),
  }
}
