/** The pages around the garden: search, what was not found, what has moved. */

import type { Page } from '../garden/model.ts'
import { aroundOf, indexesOf, linkerOf, places } from './frame/around.ts'
import type { NotFoundPage, RedirectPage, SearchPage } from './model.ts'
import type { Link } from './shape.ts'
import type { Site } from './site.ts'
import { list } from './words.ts'

function linksOf(url: string, site: Site): Link[] {
  const link = linkerOf(url, site)
  return indexesOf(site).map((index) => ({ text: index.words, href: link(index.url) }))
}

/** Gives the search page: a form, and room for what the script finds. */
export function searchPage(site: Site): SearchPage {
  const { garden, words } = site
  const topics = garden.pages.filter((page) => page.kind === 'topic').length
  const counts = list([
    words.count(garden.meetings.length, 'meeting'),
    words.count(garden.people.length, 'person', 'people'),
    words.count(topics, 'topic'),
  ])
  return {
    kind: 'search',
    ...aroundOf(places.search, site, 'Search', `Search the minutes of ${garden.config.title}.`),
    facts: counts,
    indexes: linksOf(places.search, site),
  }
}

/** Gives 404.html, which is shown at any depth. */
export function notFoundPage(site: Site): NotFoundPage {
  return {
    kind: 'missing',
    ...aroundOf(places.missing, site, 'Page not found', 'There is no page at this address.'),
    indexes: linksOf(places.missing, site),
  }
}

/** Takes an old address and the page that stands for it now; gives the page that leads on. */
export function redirectPage(
  from: string,
  to: { readonly name: Page['name']; readonly url: string },
  site: Site,
): RedirectPage {
  const around = aroundOf(from, site, to.name, `This page has moved to ${to.name}.`)
  const target = aroundOf(to.url, site, '', '')
  return {
    ...around,
    kind: 'redirect',
    canonical: target.canonical,
    to: { text: to.name, href: linkerOf(from, site)(to.url) },
  }
}
