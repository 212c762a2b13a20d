/** What every page has around it: its way to the root, the navigation, its words for the head. */
import { encodePath, type Linker, linkFrom, linkUnder, pathOf, rootOf } from './link.ts'
import type { Around, NavLink } from './model.ts'
import type { Site } from './site.ts'
import { clip } from './words.ts'

export const places = {
  home: 'index.html',
  timeline: 'minutes/index.html',
  people: 'people/index.html',
  topics: 'topics/index.html',
  search: 'search.html',
  missing: '404.html',
} as const

/** The navigation, in its order. A page that comes later is one line more here. */
const nav: readonly { readonly text: string; readonly url: string; readonly folder: string }[] = [
  { text: 'Minutes', url: places.timeline, folder: 'minutes/' },
  { text: 'People', url: places.people, folder: 'people/' },
  { text: 'Topics', url: places.topics, folder: 'topics/' },
]

/** The linker of a page; 404.html is shown at any depth. */
export function linkerOf(url: string, site: Site): Linker {
  return url === places.missing ? linkUnder(pathOf(site.garden.config.url)) : linkFrom(url)
}

/** Takes a page's url, its heading and a sentence about it; gives what stands around it. */
export function aroundOf(url: string, site: Site, heading: string, description: string): Around {
  const link = linkerOf(url, site)
  const { config } = site.garden
  const current = (to: string, folder: string): NavLink['current'] =>
    url === to ? 'page' : url.startsWith(folder) ? 'true' : null
  return {
    url,
    root: url === places.missing ? pathOf(config.url) : rootOf(url),
    heading,
    description: clip(description, 200),
    canonical: config.url === undefined ? null : config.url.replace(/\/*$/, '/') + encodePath(url),
    home: link(places.home),
    search: link(places.search),
    nav: nav.map((item) => ({ text: item.text, href: link(item.url), current: current(item.url, item.folder) })),
  }
}
