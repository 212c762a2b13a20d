/** The further pages of a long page: what does not fit on it, oldest first (shelf.ts). */
import type { Page, Point } from '../../garden/model.ts'
import { aroundOf, linkerOf, places } from '../frame/around.ts'
import { groupQuotes, type Quote } from '../line/excerpt.ts'
import type { Desk } from '../line/line.ts'
import { nameOf } from '../line/title.ts'
import type { PartPage } from '../model.ts'
import type { Counted, Group } from '../shape.ts'
import type { Site } from '../site.ts'
import { clip, type Words } from '../words.ts'
import type { Part, Shelf } from './shelf.ts'

/** A shelf with what its pages say of it. */
export interface Series {
  readonly title: string
  readonly shelf: Shelf
  /** The name is marked in the lines, not linked. */
  readonly marked: boolean
  /** Lines shown below a quote. */
  readonly below: (point: Point) => number
}

/** Takes some quotes; gives them by page, newest meeting first, then other pages in the order of the notes. */
export function groupsOf(quotes: readonly Quote[], { marked, below }: Series, desk: Desk): Group[] {
  if (quotes.length === 0) return []
  const { meetings, others } = groupQuotes(quotes, marked ? desk : { ...desk, about: null }, below)
  return [...meetings, ...others]
}

/** "3 Apr 2020 to 5 Nov 2021"; of notes, the first and the last. */
function spanOf(quotes: readonly Quote[], words: Words): string {
  const called = (quote: Quote | undefined) => (quote === undefined ? '' : clip(nameOf(quote.point.page, words), 30))
  const first = called(quotes[0])
  const last = called(quotes.at(-1))
  return first === last ? first : `${first} to ${last}`
}

/** Links to the parts, the newest first. */
export function earlierOf({ full }: Shelf, desk: Desk): Counted[] {
  return full
    .map(({ quotes, url }) => ({
      text: spanOf(quotes, desk.site.words),
      href: desk.link(url),
      count: quotes.length,
    }))
    .reverse()
}

/** The address that the next part will have: until it is full, it leads to the page itself. */
export function nextUrl({ full }: Shelf): string | null {
  const last = full.at(-1)
  return last === undefined ? null : last.url.replace(/\d+\.html$/, `${last.number + 1}.html`)
}

/**
 * Takes a page, one of its series and a part of it; gives the part as shown. Nothing on it depends on what is newer,
 * so that it never changes.
 */
export function partPage(page: Page, series: Series, part: Part, site: Site): PartPage {
  const { url, number, quotes } = part
  const link = linkerOf(url, site)
  const span = spanOf(quotes, site.words)
  const name = clip(page.name, 100)
  const beside = (step: number) => link(url.replace(/\d+\.html$/, `${number + step}.html`))
  return {
    kind: 'part',
    ...aroundOf(
      url,
      site,
      `${name}: ${series.title.toLowerCase()}, part ${number}`,
      `${name}, ${series.title.toLowerCase()}: ${span}.`,
    ),
    index:
      page.person === null
        ? { text: 'Topics', href: link(places.topics) }
        : { text: 'People', href: link(places.people) },
    page: { text: page.name, href: link(page.url) },
    title: series.title,
    span,
    number,
    groups: groupsOf(quotes, series, { site, link, about: page }),
    faces: series.marked,
    older: number === 1 ? null : { text: 'Older', href: beside(-1) },
    newer: { text: 'Newer', href: beside(1) },
  }
}
