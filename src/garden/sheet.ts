/**
 * Where on the site a point stands. A meeting's or a note's page that would be too long to be read stands on several
 * sheets: the first is the page itself and keeps its address, the others are numbered behind it. Whatever leads to a
 * point asks here.
 */
import type { Page, Point } from './model.ts'

/** A further sheet of a long page. */
export interface Sheet {
  /** From 2. */
  readonly number: number
  readonly url: string
  /** In the order of the notes. */
  readonly points: ReadonlySet<Point>
}

/** What one sheet holds; about three times its bytes as they are sent. So most minutes of a day have one. */
const room = 240_000
/** A line's markup: its face, its addresses. */
const markup = 200
/** From here on, a sheet ends where a thread does, and a little later where a block right below one does. */
const enough = [0.8, 0.9]

/** Letters that take two bytes or three. */
const wide = /[\u0250-\uFFFF]/g

const costOf = ({ block }: Point) => markup + block.text.length + (block.text.match(wide)?.length ?? 0)

/** All that stands on the page in the order of its notes; what is shown above and below them (lists, `Call: …`) apart. */
function* flow(page: Page): Generator<Point> {
  const all = page.parts.flatMap((part) => part.points)
  const roots = page.meeting === null ? all : all.filter(({ role }) => role !== 'attendance' && role !== 'meta')
  const stack = roots.reverse()
  for (let point = stack.pop(); point !== undefined; point = stack.pop()) {
    yield point
    for (let index = point.children.length - 1; index >= 0; index--) {
      const child = point.children[index]
      if (child !== undefined && child.page === page) stack.push(child)
    }
  }
}

interface Cut {
  readonly sheets: readonly Sheet[]
  readonly urls: ReadonlyMap<Point, string>
}

const whole: Cut = { sheets: [], urls: new Map() }

function cut(page: Page): Cut {
  let size = 0
  let top = Number.POSITIVE_INFINITY
  for (const point of flow(page)) {
    size += costOf(point)
    top = Math.min(top, point.depth)
  }
  if (size <= room) return whole
  const folder = page.url.replace(/\.html$/, '/')
  const sheets: Sheet[] = []
  const urls = new Map<Point, string>()
  let points = new Set<Point>()
  size = 0
  for (const point of flow(page)) {
    const cost = costOf(point)
    const most = room * (enough[point.depth - top] ?? 1)
    if (points.size > 0 && size + cost > most) {
      const number = sheets.length + 2
      points = new Set()
      sheets.push({ number, url: `${folder}sheet-${number}.html`, points })
      size = 0
    }
    size += cost
    points.add(point)
    const sheet = sheets.at(-1)
    if (sheet !== undefined) urls.set(point, sheet.url)
  }
  return { sheets, urls }
}

/** What was cut is kept as long as its page. */
const cuts = new WeakMap<Page, Cut>()

function cutOf(page: Page): Cut {
  const known = cuts.get(page)
  if (known !== undefined) return known
  const made = cut(page)
  cuts.set(page, made)
  return made
}

/** Takes a page; gives its further sheets, none where it is not long. */
export function sheetsOf(page: Page): readonly Sheet[] {
  return cutOf(page).sheets
}

/** Takes a point; gives the address of the sheet on which it stands, without its anchor. */
export function urlOf(point: Point): string {
  return cutOf(point.page).urls.get(point) ?? point.page.url
}
