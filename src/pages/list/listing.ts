/**
 * Lists of lines out of all meetings: questions, next steps, decisions. What they share: which pages such a list needs,
 * and the ways between them. A list that one page holds is one page, with anchors by year; a longer one begins with the
 * newest meetings, and has a page for each year. Who is named has a page of their own in it, in both cases. What is too
 * long for such a page begins on further pages, numbered from the oldest, so that no new line moves what stands there.
 */
import type { Page } from '../../garden/model.ts'
import { escapeHtml } from '../../inline/escape.ts'
import { aroundOf, linkerOf } from '../frame/around.ts'
import { encodePath } from '../frame/link.ts'
import { untied } from '../line/bare.ts'
import { excerptOf } from '../line/excerpt.ts'
import type { Desk } from '../line/line.ts'
import { ownTitle } from '../line/title.ts'
import type { ListingFilter, ListingGroup, ListingItem, ListingPage, ListingSection, ListingWay } from '../model.ts'
import type { Excerpt } from '../shape.ts'
import type { Site } from '../site.ts'
import { clip } from '../words.ts'
import { type Catalogue, type Finding, slugOf, yearOf } from './catalogue.ts'
import { filterOf } from './filter.ts'

/** Which part of a list a page shows. */
export type Part =
  | { readonly kind: 'all' }
  | { readonly kind: 'newest' }
  | { readonly kind: 'year'; readonly year: string; readonly number: number | null }
  | { readonly kind: 'by'; readonly page: Page; readonly number: number | null }

/** So many lines fit on one page. */
const mostOnOne = 150
/** So many lines at least the first page of a longer list shows: whole meetings, newest first. */
const firstLines = 60
/** So many stand on a further page. */
const onFurther = 100
/** So many people are named beside a part of the list; all of them beside the whole. */
const mostNames = 40

/** Where the parts of a list stand: `questions/`. */
const folderOf = (url: string): string => `${url.replace(/\.html$/, '')}/`

/** `questions/2022.html`, `questions/by-nick-sellen.html`. */
function urlOf(url: string, part: Part): string {
  const folder = folderOf(url)
  if (part.kind === 'all' || part.kind === 'newest') return url
  const own = part.kind === 'year' ? part.year : `by-${slugOf(part.page)}`
  return `${folder}${own}${part.number === null ? '' : `/${part.number}`}.html`
}

/** How many further pages a part needs; what is on none of them stands on its first page. */
function furtherOf(count: number): number {
  return count <= mostOnOne ? 0 : Math.ceil((count - mostOnOne) / onFurther)
}

/** The lines of a further page, or of the first where `number` is null. Takes those of the whole part, newest first. */
function sliceOf<F>(findings: readonly F[], number: number | null): readonly F[] {
  const end = number === null ? furtherOf(findings.length) : number - 1
  const start = number === null ? 0 : findings.length - number * onFurther
  return findings.slice(start, findings.length - end * onFurther)
}

interface Parts<F extends Finding> {
  readonly first: Part
  /** Years are anchors of the one page, no pages. */
  readonly anchored: boolean
  readonly years: ReadonlyMap<string, readonly F[]>
  /** Who has most of them first. */
  readonly by: ReadonlyMap<Page, readonly F[]>
  readonly filter: ListingFilter | null
}

function grouped<K, F>(items: readonly F[], keysOf: (item: F) => readonly K[]): Map<K, F[]> {
  const groups = new Map<K, F[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const before = groups.get(key)
      if (before === undefined) groups.set(key, [item])
      else before.push(item)
    }
  }
  return groups
}

function partsOf<F extends Finding>(catalogue: Catalogue<F>, { words }: Site): Parts<F> {
  const { url, findings, apart } = catalogue
  const fits = findings.length <= mostOnOne
  const by = [...grouped(findings, (finding) => finding.by)]
  const years = grouped(findings, (finding) => [yearOf(finding)])
  const standing = {
    // The list stands beside the folder of its parts.
    folder: encodePath(folderOf(url)),
    whole: fits,
    years: [...years].map(([year, list]) => ({ year, further: furtherOf(list.length) })),
    people: by.map(([page, list]) => ({ page, further: furtherOf(list.length) })),
  }
  return {
    first: { kind: fits ? 'all' : 'newest' },
    anchored: fits && apart === 'year',
    years,
    by: new Map(by.sort(([a, m], [b, n]) => n.length - m.length || words.compare(a.name, b.name))),
    filter: filterOf(catalogue, standing, words),
  }
}

/** The newest meetings, whole where they are not too long, until there are enough lines. */
function newestOf<F extends Finding>(findings: readonly F[]): readonly F[] {
  const last = findings[firstLines - 1]?.point.page
  const end = findings.findIndex(({ point }, index) => index >= firstLines && point.page !== last)
  return findings.slice(0, Math.min(end < 0 ? findings.length : end, mostOnOne))
}

/** A page of a list: its address, and how it is made. */
export interface ListingRef {
  readonly url: string
  build(): ListingPage
}

/** Takes a list; gives the pages that it needs, the first of all first. */
export function listingPages<F extends Finding>(catalogue: Catalogue<F>, site: Site): readonly ListingRef[] {
  const parts = partsOf(catalogue, site)
  const refOf = (part: Part): ListingRef => ({
    url: urlOf(catalogue.url, part),
    build: () => listingPage(catalogue, parts, part, site),
  })
  const further = (findings: readonly F[], partOf: (number: number | null) => Part) => [
    refOf(partOf(null)),
    ...Array.from({ length: furtherOf(findings.length) }, (_, index) => refOf(partOf(index + 1))),
  ]
  return [
    refOf(parts.first),
    ...(hasYears(parts)
      ? [...parts.years].flatMap(([year, list]) => further(list, (number) => ({ kind: 'year', year, number })))
      : []),
    ...[...parts.by].flatMap(([page, list]) => further(list, (number) => ({ kind: 'by', page, number }))),
  ]
}

/** Whether each year has a page: not where one page shows all of them. */
function hasYears<F extends Finding>({ anchored, years, first }: Parts<F>): boolean {
  return !anchored && (years.size > 1 || first.kind === 'newest')
}

function lineOfList<F extends Finding>(finding: F, { below, say }: Catalogue<F>, desk: Desk): Excerpt {
  const excerpt = excerptOf({ point: finding.point, mention: null }, desk, below, false)
  const words = say?.(finding) ?? null
  const said = words === null ? {} : { html: escapeHtml(untied(words)), block: false }
  // What the line is, list and remarks say; how many agree with it, only its mark.
  const marks = excerpt.line.marks.filter(({ kind }) => kind === 'endorsed')
  return { ...excerpt, line: { ...excerpt.line, ...said, marks } }
}

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ')

function groupsOf<F extends Finding>(findings: readonly F[], catalogue: Catalogue<F>, desk: Desk): ListingGroup[] {
  return [...grouped(findings, ({ point }) => [point.page])].map(([page, list]) => {
    const { meeting } = page
    return {
      title: meeting === null ? page.name : desk.site.words.day(meeting.date),
      iso: meeting?.date ?? '',
      href: desk.link(page.url),
      note: meeting === null ? '' : joined([ownTitle(meeting, desk.site.words), catalogue.beside?.(meeting) ?? '']),
      who: meeting === null ? '' : (catalogue.who?.(meeting) ?? ''),
      items: list.map(
        (finding): ListingItem => ({
          excerpt: lineOfList(finding, catalogue, desk),
          remarks: catalogue.remarks(finding, desk),
          state: catalogue.kinds.find(({ is }) => is(finding))?.id ?? '',
          by: finding.by.map(slugOf),
        }),
      ),
    }
  })
}

function listingPage<F extends Finding>(catalogue: Catalogue<F>, parts: Parts<F>, part: Part, site: Site): ListingPage {
  const url = urlOf(catalogue.url, part)
  const link = linkerOf(url, site)
  const desk: Desk = { site, link, about: null }
  const whole = wholeOf(catalogue, parts, part)
  const number = part.kind === 'year' || part.kind === 'by' ? part.number : null
  const shown = part.kind === 'newest' ? newestOf(whole) : sliceOf(whole, part.kind === 'all' ? null : number)
  const of = part.kind === 'year' ? part.year : part.kind === 'by' ? part.page.name : ''
  const which = number === null ? '' : `, part ${number}`
  const heading = of === '' ? catalogue.heading : `${catalogue.heading}: ${clip(of, 100)}${which}`
  const sections = sectionsOf(shown, catalogue, part, desk)
  const total = site.words.number(whole.length)
  const newest = number === null ? 'the newest ' : ''
  return {
    kind: 'listing',
    ...aroundOf(url, site, heading, catalogue.description),
    parent: of === '' ? null : { text: catalogue.heading, href: link(catalogue.url) },
    title: heading,
    says: catalogue.says,
    facts: [...catalogue.facts(whole), ...(of !== '' ? [] : (catalogue.also?.(desk) ?? []))],
    here: shown.length < whole.length ? `here ${newest}${site.words.number(shown.length)} of ${total}` : '',
    none: shown.length === 0 ? catalogue.none : '',
    sections,
    ways: waysOf(catalogue, parts, part, desk),
    ...narrowedBy(catalogue, parts, part, desk),
  }
}

/** What the list can be narrowed by in place; on a part, the way to the list where that is done, with the part chosen. */
function narrowedBy<F extends Finding>(
  { url }: Catalogue<F>,
  { filter }: Parts<F>,
  part: Part,
  { link }: Desk,
): Pick<ListingPage, 'filter' | 'narrow'> {
  if (part.kind === 'all' || part.kind === 'newest') return { filter, narrow: '' }
  const chosen = part.kind === 'year' ? `year=${part.year}` : `person=${encodeURIComponent(slugOf(part.page))}`
  return { filter: null, narrow: filter === null ? '' : `${link(url)}?${chosen}` }
}

/** All lines of a part, those of its further pages too. */
function wholeOf<F extends Finding>(catalogue: Catalogue<F>, parts: Parts<F>, part: Part): readonly F[] {
  if (part.kind === 'year') return parts.years.get(part.year) ?? []
  return part.kind === 'by' ? (parts.by.get(part.page) ?? []) : catalogue.findings
}

function sectionsOf<F extends Finding>(
  shown: readonly F[],
  catalogue: Catalogue<F>,
  part: Part,
  desk: Desk,
): ListingSection[] {
  const note = (list: readonly F[]) => (part.kind === 'newest' ? '' : catalogue.facts(list).join(', '))
  if (catalogue.apart === 'kind') {
    return catalogue.kinds.flatMap(({ id, title, fold, is }) => {
      const list = shown.filter(is)
      const count = part.kind === 'newest' ? '' : desk.site.words.number(list.length)
      return list.length === 0 ? [] : [{ id, title, note: count, fold, groups: groupsOf(list, catalogue, desk) }]
    })
  }
  const byYear = [...grouped(shown, (finding) => [yearOf(finding)])]
  return byYear.map(([year, list]) => ({
    id: `y${year}`,
    title: byYear.length > 1 ? year : '',
    note: byYear.length > 1 ? note(list) : '',
    fold: false,
    groups: groupsOf(list, catalogue, desk),
  }))
}

/** By year and by person, each with how many there are. The years of one whole page are anchors of it. */
function waysOf<F extends Finding>(catalogue: Catalogue<F>, parts: Parts<F>, part: Part, desk: Desk): ListingWay[] {
  const { link } = desk
  const yearHref = (year: string) =>
    parts.anchored ? link(catalogue.url, `y${year}`) : link(urlOf(catalogue.url, { kind: 'year', year, number: null }))
  const years = [...parts.years].map(([year, list]) => ({
    text: year,
    href: yearHref(year),
    count: list.length,
    current: part.kind === 'year' && part.year === year,
  }))
  const isWhole = part.kind === 'all' || part.kind === 'newest'
  const named = [...parts.by]
    .filter(([page], index) => isWhole || index < mostNames || (part.kind === 'by' && part.page === page))
    .map(([page, list]) => ({
      text: page.name,
      href: link(urlOf(catalogue.url, { kind: 'by', page, number: null })),
      count: list.length,
      current: part.kind === 'by' && part.page === page,
    }))
  return [
    ...earlierOf(catalogue, parts, part, desk),
    ...(years.length > 1 || hasYears(parts) ? [{ title: 'Year', links: years }] : []),
    ...(named.length > 0 ? [{ title: catalogue.byWords, links: named }] : []),
  ]
}

/** The further pages of a part, the newest first. */
function earlierOf<F extends Finding>(catalogue: Catalogue<F>, parts: Parts<F>, part: Part, desk: Desk): ListingWay[] {
  if (part.kind === 'all' || part.kind === 'newest') return []
  const whole = wholeOf(catalogue, parts, part)
  const numbers = Array.from({ length: furtherOf(whole.length) }, (_, index) => index + 1).reverse()
  const links = [null, ...numbers].map((number) => {
    const lines = sliceOf(whole, number)
    return {
      text: spanOf(lines, desk.site),
      href: desk.link(urlOf(catalogue.url, { ...part, number })),
      count: lines.length,
      current: part.number === number,
    }
  })
  return numbers.length === 0 ? [] : [{ title: 'Of this list', links }]
}

/** "3 Apr 2020 to 5 Nov 2021". Takes lines, the newest first. */
function spanOf(findings: readonly Finding[], { words }: Site): string {
  const dayOf = (finding: Finding | undefined) => {
    const date = finding?.point.page.meeting?.date
    return date === undefined ? '' : words.short(date)
  }
  const [last, first] = [dayOf(findings[0]), dayOf(findings.at(-1))]
  return first === last ? first : `${first} to ${last}`
}
