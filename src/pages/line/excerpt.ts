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

function stepTo(point: Point, { link }: Desk): Step {
  const speaker = point.turn?.speakers[0]?.name
  const text =
    speaker !== undefined && saysItself(point) ? `${speaker}: ${untied(point.text)}` : titleOf(point, stepLength)
  return { text: clip(text, stepLength), href: hrefOf(point, link) }
}

/**
 * The way to a point: its page, its thread, the blocks that it stands under; four steps at most, what is left out
 * shown as "…". The first step leads to the page, the others each to their block.
 */
export function pathTo(point: Point, desk: Desk, withPage = true): Step[] {
  const { site, link } = desk
  const near: Point[] = []
  let above = point.parent
  // Two parents, and a third that may be the thread; a longer way is cut, not climbed.
  while (above !== null && above.page === point.page && near.length < 3) {
    if (isShown(above)) near.unshift(above)
    above = above.parent
  }
  const steps: Step[] = []
  if (withPage) steps.push({ text: nameOf(point.page, site.words), href: link(point.page.url) })
  const farther = above !== null && above.page === point.page && near.length === 3
  if (farther) {
    const thread = site.threadOf(point)
    if (thread !== null && thread !== point && !near.includes(thread)) steps.push(stepTo(thread, desk))
    steps.push({ text: '…', href: null })
    near.shift()
  }
  for (const one of near) steps.push(stepTo(one, desk))
  return steps
}

interface Frame {
  readonly child: Point
  readonly into: Line[]
  readonly depth: number
}

/** A block may have 100,000 children, and be shown on as many pages: look at no more than are wanted. */
function putChildren(frames: Frame[], { children }: Point, most: number, into: Line[], depth: number): void {
  for (let index = Math.min(children.length, most) - 1; index >= 0; index--) {
    const child = children[index]
    if (child !== undefined) frames.push({ child, into, depth })
  }
}

/** Puts what stands below a point into `out`, in order, up to a number of lines; a long text is cut. Gives how many. */
function linesBelow(point: Point, desk: Desk, limit: number, seen: Set<Point>, out: Line[]): number {
  const frames: Frame[] = []
  putChildren(frames, point, 4 * limit, out, 0)
  let shown = 0
  for (let frame = frames.pop(); frame !== undefined && shown < limit; frame = frames.pop()) {
    const { child, depth } = frame
    if (child.page !== point.page) continue
    let { into } = frame
    if (isShown(child)) {
      const lines: Line[] = []
      into.push(lineOf(child, desk, { here: false, level: 0, say: saidBriefly(child, desk, null), lines }))
      seen.add(child)
      shown++
      if (depth < 4) into = lines
    }
    putChildren(frames, child, 4 * limit, into, depth + 1)
  }
  return shown
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
  const { words } = desk.site
  seen.add(point)
  const lines: Line[] = []
  const shown = limit === 0 || point.children.length === 0 ? 0 : linesBelow(point, desk, limit, seen, lines)
  const rest = limit === 0 ? 0 : desk.site.below(point) - shown
  return {
    path: pathTo(point, desk, withPage),
    name: `${nameOf(point.page, words)}: ${titleOf(point, 60)}`,
    line: lineOf(point, desk, { here: false, level: 0, say: saidBriefly(untiedPoint(point), desk, mention), lines }),
    more: rest > 0 ? `${words.count(rest, 'more line')}` : '',
  }
}

export interface Groups {
  /** Newest meeting first. */
  readonly meetings: Group[]
  /** Other pages, in the order of the notes. */
  readonly others: Group[]
}

type Quoted = readonly [Page, Quote[]]

const dateOf = ([page]: Quoted) => page.meeting?.date ?? ''

const newestFirst = (a: Quoted, b: Quoted) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0)

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
  const meetings: Quoted[] = []
  const others: Quoted[] = []
  for (const quoted of pages) (quoted[0].meeting === null ? others : meetings).push(quoted)
  return {
    meetings: meetings.sort(newestFirst).map((quoted) => groupOf(quoted, desk, below, seen)),
    others: others.map((quoted) => groupOf(quoted, desk, below, seen)),
  }
}

/** The quotes of one page; not those that were seen below another. */
function groupOf([page, quotes]: Quoted, desk: Desk, below: (point: Point) => number, seen: Set<Point>): Group {
  const excerpts: Excerpt[] = []
  for (const quote of quotes) {
    if (!seen.has(quote.point)) excerpts.push(excerptOf(quote, desk, below(quote.point), false, seen))
  }
  const { meeting } = page
  const { words } = desk.site
  return {
    title: meeting === null ? page.name : words.day(meeting.date),
    iso: meeting?.date ?? '',
    href: desk.link(page.url),
    note: meeting === null ? '' : ownTitle(meeting, words),
    excerpts,
  }
}
