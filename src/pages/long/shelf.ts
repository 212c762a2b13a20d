/**
 * Long pages. What does not fit on the page of a name stands on further pages, its parts, numbered from the oldest:
 * a full part has its address for good, and no new mention moves what stands on it. The page itself shows the newest.
 */
import type { Page, Point } from '../../garden/model.ts'
import type { Quote } from '../line/excerpt.ts'
import { isShown } from '../site.ts'

export interface Shelf {
  /** Oldest first. */
  readonly full: readonly Part[]
  /** What the page itself shows: all that is on no full part, and a screenful at least. */
  readonly open: readonly Quote[]
  readonly count: number
}

/** One of the further pages. */
export interface Part {
  /** From 1. */
  readonly number: number
  readonly url: string
  readonly quotes: readonly Quote[]
}

export interface ShelfOptions {
  /** What the parts' addresses begin with: `topics/wiki/`, `topics/wiki/notes-`. */
  readonly url: string
  /** How much one page holds; about three times its bytes as they are sent. */
  readonly room: number
  /** Lines shown below a quote. */
  readonly below: (point: Point) => number
}

/** So few quotes fit on any page, whatever they say. */
export const few = 4
/** What is shown of one line at most (said.ts). */
const longest = 600
/** A line's markup: its way there, its face, its link. */
const markup = 200
/** A page whose newest part was just closed is not left empty. */
const screenful = 0.2

/** Letters that take two bytes or three, and say as much more. */
const wide = /[\u0250-\uFFFF]/

function costOfLine(text: string): number {
  const length = Math.min(text.length, longest)
  return markup + (wide.test(text.slice(0, longest)) ? 2 * length : length)
}

function costOf(point: Point, below: number): number {
  let cost = costOfLine(point.block.text)
  let left = below
  const stack = point.children.slice(0, 4 * below).reverse()
  for (let child = stack.pop(); child !== undefined && left > 0; child = stack.pop()) {
    if (child.page !== point.page) continue
    if (isShown(child)) {
      cost += costOfLine(child.block.text)
      left--
    }
    for (let index = Math.min(child.children.length, 4 * below) - 1; index >= 0; index--) {
      const next = child.children[index]
      if (next !== undefined) stack.push(next)
    }
  }
  return cost
}

const dateOf = ([page]: readonly [Page, unknown]) => page.meeting?.date ?? ''

/** By page: meetings by their date, oldest first, other pages as the notes name them. A line that mentions twice counts once. */
function byPage(quotes: readonly Quote[]): Quote[][] {
  const pages = new Map<Page, Quote[]>()
  let last: Point | null = null
  for (const quote of quotes) {
    if (quote.point === last) continue
    last = quote.point
    const before = pages.get(last.page)
    if (before === undefined) pages.set(last.page, [quote])
    else before.push(quote)
  }
  return [...pages]
    .sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0))
    .map(([, group]) => group)
}

/** Takes the quotes of one kind; gives those that the page itself shows, and the parts with the others. */
export function shelve(quotes: readonly Quote[], { url, room, below }: ShelfOptions): Shelf {
  // Most names are mentioned once, if at all.
  if (quotes.length < 2) return { full: [], open: quotes, count: quotes.length }
  const groups = byPage(quotes)
  const all = groups.flat()
  if (all.length <= few) return { full: [], open: all, count: all.length }
  const full: Part[] = []
  let open: Quote[] = []
  let size = 0
  const close = () => {
    full.push({ number: full.length + 1, url: `${url}${full.length + 1}.html`, quotes: open })
    open = []
    size = 0
  }
  const costs = new Map<Quote, number>()
  for (const group of groups) {
    let whole = 0
    for (const quote of group) {
      const cost = costOf(quote.point, below(quote.point))
      costs.set(quote, cost)
      whole += cost
    }
    // A meeting is not torn apart for the sake of the last lines of a page.
    if (size > room / 2 && size + whole > room) close()
    for (const quote of group) {
      const cost = costs.get(quote) ?? 0
      if (open.length > 0 && size + cost > room) close()
      open.push(quote)
      size += cost
    }
  }
  const [last] = full.slice(-1)
  const again: Quote[] = []
  for (let index = (last?.quotes.length ?? 0) - 1; index >= 0 && size < room * screenful; index--) {
    const quote = last?.quotes[index]
    if (quote === undefined) break
    again.push(quote)
    size += costs.get(quote) ?? 0
  }
  return { full, open: [...again.reverse(), ...open], count: all.length }
}
