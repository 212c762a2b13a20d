/** What every page has around it: its way to the root, the navigation, its words for the head. */
import type { Kind } from '../../garden/model.ts'
import { cardsOf, cardUrl } from '../picture/card.ts'
import { perOwner } from '../remember.ts'
import type { Around, NavLink } from '../shape.ts'
import type { Site } from '../site.ts'
import { clip } from '../words.ts'
import { encodePath, type Linker, linkFrom, linkUnder, pathOf, rootOf } from './link.ts'
import { calendarUrl, feedUrl, siteRels } from './rel.ts'

export const places = {
  home: 'index.html',
  timeline: 'minutes/index.html',
  people: 'people/index.html',
  topics: 'topics/index.html',
  start: 'start-here.html',
  questions: 'questions.html',
  steps: 'next-steps.html',
  decisions: 'decisions.html',
  changes: 'changes.html',
  graph: 'graph.html',
  search: 'search.html',
  missing: '404.html',
} as const

interface Index {
  readonly text: string
  /** Within a sentence. */
  readonly words: string
  readonly url: string
  readonly folder: string
  readonly kind: Kind
}

const meetings: Index = {
  text: 'Meetings',
  words: 'the minutes by year',
  url: places.timeline,
  folder: 'minutes/',
  kind: 'meeting',
}
const people: Index = { text: 'People', words: 'all people', url: places.people, folder: 'people/', kind: 'person' }
const topics: Index = { text: 'Topics', words: 'all topics', url: places.topics, folder: 'topics/', kind: 'topic' }

/** The indexes, in the order of the navigation; those of a kind that has no page are left out. */
export const indexesOf = perOwner((site: Site): readonly Index[] => {
  const kinds = new Set(site.garden.pages.map((page) => page.kind))
  return [meetings, people, topics].filter(({ kind }) => kinds.size === 0 || kinds.has(kind))
})

/** A page of the whole site that is no index of a kind. */
interface Place {
  readonly text: string
  readonly url: string
  /** Its parts stand there. */
  readonly folder: string | null
  /** Not every garden has it. */
  readonly when: (site: Site) => boolean
}

const always = () => true
const names = (site: Site) => indexesOf(site).some(({ kind }) => kind !== 'meeting')
const meets = (site: Site) => site.garden.meetings.length > 0

/** For the first visit. */
const start: Place = { text: 'Start here', url: places.start, folder: null, when: meets }

/** What is open, in the navigation: the list that leads to the others. */
const open: Place = { text: 'Open', url: places.steps, folder: 'next-steps/', when: meets }

/** At the foot of every page, in this order. To add a page of the whole site, add a line. */
const others: readonly Place[] = [
  { text: 'Questions', url: places.questions, folder: 'questions/', when: meets },
  { text: 'Next steps', url: places.steps, folder: 'next-steps/', when: meets },
  { text: 'Decisions', url: places.decisions, folder: 'decisions/', when: meets },
  { text: 'What is new', url: places.changes, folder: null, when: ({ history }) => history.isKnown },
  { text: 'Graph', url: places.graph, folder: null, when: names },
  { text: 'Feed', url: feedUrl, folder: null, when: meets },
  { text: 'Calendar', url: calendarUrl, folder: null, when: meets },
  { text: 'Data', url: 'garden.json', folder: null, when: always },
]

/** The linker of a page; 404.html is shown at any depth. */
export function linkerOf(url: string, site: Site): Linker {
  return url === places.missing ? linkUnder(pathOf(site.garden.config.url)) : linkFrom(url)
}

/** What all pages of one folder have around them. */
type Shared = Pick<Around, 'root' | 'home' | 'search' | 'nav' | 'foot' | 'rels'>

function sharedOf(url: string, site: Site): Shared {
  const link = linkerOf(url, site)
  const current = (to: string, folder: string | null): NavLink['current'] =>
    url === to ? 'page' : folder !== null && url.startsWith(folder) ? 'true' : null
  const navLink = (item: Pick<Place, 'text' | 'url' | 'folder'>): NavLink => ({
    text: item.text,
    href: link(item.url),
    current: current(item.url, item.folder),
  })
  const there = (place: Place) => place.when(site)
  return {
    root: url === places.missing ? pathOf(site.garden.config.url) : rootOf(url),
    home: link(places.home),
    search: link(places.search),
    nav: [...[start].filter(there), ...indexesOf(site), ...[open].filter(there)].map(navLink),
    foot: others.filter(there).map(navLink),
    rels: siteRels(site, link),
  }
}

/** By folder: pages of names are many, and what stands around them differs by their folder alone. */
const shared = perOwner((_: Site) => new Map<string, Shared>())

const standing: ReadonlySet<string> = new Set(Object.values(places))

function around(url: string, site: Site): Shared {
  const folder = url.slice(0, url.lastIndexOf('/') + 1)
  // The pages of the whole site stand in the navigation themselves.
  if (folder === '' || standing.has(url)) return sharedOf(url, site)
  const folders = shared(site)
  const before = folders.get(folder)
  if (before !== undefined) return before
  const made = sharedOf(url, site)
  folders.set(folder, made)
  return made
}

/** The address of the site with `/` at its end, where it is known. */
const siteUrl = perOwner(({ garden }: Site): string => garden.config.url?.replace(/\/*$/, '/') ?? '')

/** Takes a page's url, its heading and a sentence about it; gives what stands around it. */
export function aroundOf(url: string, site: Site, heading: string, description: string): Around {
  const cards = cardsOf(site)
  const card = cards.has(url) ? url : cards.has(places.home) ? places.home : null
  const base = siteUrl(site)
  return {
    url,
    heading,
    description: clip(description, 200),
    canonical: base === '' ? null : base + encodePath(url),
    card: card === null || base === '' ? null : base + encodePath(cardUrl(card)),
    ...around(url, site),
  }
}
