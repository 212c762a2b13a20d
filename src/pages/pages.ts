/** The garden → the list of its pages. Each page's object is made only when it is rendered, and kept by nobody. */
import type { Garden, Page } from '../garden/model.ts'
import { sheetsOf } from '../garden/sheet.ts'
import { linkerOf, places } from './frame/around.ts'
import { nameRels } from './frame/rel.ts'
import { goAliases, goPage, goUrl } from './go.ts'
import { homePage } from './home.ts'
import { changesPage } from './list/changes.ts'
import { peoplePage } from './list/people.ts'
import { rememberedPages } from './list/remembered.ts'
import { oldYears, timelinePage, yearPage } from './list/timeline.ts'
import { letterPage, letterPagesOf, topicsPage } from './list/topics.ts'
import { nextUrl, partPage, type Series } from './long/part.ts'
import { sheetPage } from './long/sheet.ts'
import { few } from './long/shelf.ts'
import { meetingPage } from './meeting.ts'
import type { PageKind, PageObject, PageRef } from './model.ts'
import { notFoundPage, redirectPage, searchPage } from './other.ts'
import { personPage, personSeries } from './person.ts'
import { cardsOf } from './picture/card.ts'
import { graphPage } from './picture/graph.ts'
import { type Pictures, type Site, siteOf } from './site.ts'
import { topicPage, topicSeries } from './topic.ts'

/** The page of a name, by its kind. */
function pageOf(page: Page, site: Site): PageObject {
  if (page.meeting !== null) return meetingPage(page, page.meeting, site)
  if (page.person !== null) return personPage(page, page.person, site)
  return topicPage(page, site)
}

function kindOf(page: Page): PageKind {
  return page.meeting !== null ? 'meeting' : page.person !== null ? 'person' : 'topic'
}

/** The series of a page that may have parts. */
function seriesOf(page: Page, site: Site): readonly Series[] {
  if (page.meeting !== null) return []
  if (page.person === null) return page.mentions.length <= few ? [] : Object.values(topicSeries(page, site))
  const lines = page.person.turns.length + page.mentions.length
  return lines <= few ? [] : Object.values(personSeries(page, page.person))
}

/** Takes the garden, and the files that were published for it; gives a reference to each page of its site. */
export function pagesOf(garden: Garden, pictures?: Pictures): readonly PageRef[] {
  return pagesOfSite(siteOf(garden, pictures))
}

/**
 * Takes a site; gives a reference to each of its pages, in order: home and the lists, the pages of names, labels, old
 * addresses. No two have one address: where an old address is also a page's own, the page stands.
 */
export function pagesOfSite(site: Site): readonly PageRef[] {
  const { garden } = site
  const cards = cardsOf(site)
  const refs = new Map<string, PageRef>()
  const add = (url: string, kind: PageKind, build: () => PageObject) => {
    const card = cards.get(url)
    if (!refs.has(url)) refs.set(url, { url, kind, build, ...(card === undefined ? {} : { card }) })
  }
  add(places.home, 'home', () => homePage(site))
  add(places.timeline, 'timeline', () => timelinePage(site))
  for (const { year, url } of oldYears(site)) add(url, 'timeline', () => yearPage(year, site))
  add(places.people, 'people', () => peoplePage(site))
  const letters = letterPagesOf(site)
  add(places.topics, 'topics', () => topicsPage(site, letters))
  for (const { url, sheet } of letters) add(url, 'topics', () => letterPage(url, sheet, site))
  for (const { url, kind, build } of rememberedPages(site)) add(url, kind, build)
  if (site.history.isKnown) add(places.changes, 'changes', () => changesPage(site))
  add(places.graph, 'graph', () => graphPage(site))
  add(places.search, 'search', () => searchPage(site))
  add(places.missing, 'missing', () => notFoundPage(site))
  for (const page of garden.pages) add(page.url, kindOf(page), () => pageOf(page, site))
  for (const page of garden.pages) {
    for (const series of seriesOf(page, site)) {
      for (const part of series.shelf.full) add(part.url, 'part', () => partPage(page, series, part, site))
      const next = nextUrl(series.shelf)
      if (next !== null) add(next, 'redirect', () => redirectPage(next, page, site))
    }
  }
  for (const page of garden.pages) {
    for (const sheet of sheetsOf(page)) add(sheet.url, 'sheet', () => sheetPage(page, sheet, site))
  }
  const labelled = garden.pages.filter((page) => page.resources.length > 0)
  for (const page of labelled) add(goUrl(page), 'go', () => goPage(page, page.resources, site))
  for (const page of labelled) {
    const to = { name: page.name, url: goUrl(page) }
    for (const url of goAliases(page)) add(url, 'redirect', () => redirectPage(url, to, site))
  }
  for (const page of garden.pages) {
    for (const url of page.redirects) {
      add(url, 'redirect', () => {
        const moved = redirectPage(url, page, site)
        // Given this address, a feed reader finds the feed.
        return { ...moved, rels: [...moved.rels, ...nameRels(page, site, linkerOf(url, site))] }
      })
    }
  }
  return [...refs.values()]
}
