/**
 * The whole garden as a picture, drawn when the site is built: names that come up in the same threads stand together,
 * in circles, each with its list. Same notes, same picture: nothing in it is by chance.
 */
import type { Page, Point } from '../../garden/model.ts'
import { aroundOf, linkerOf, places } from '../frame/around.ts'
import type { Linker } from '../frame/link.ts'
import { hues } from '../line/face.ts'
import type { GraphPage, GraphPart } from '../model.ts'
import { type Site, walk } from '../site.ts'
import { clip, list } from '../words.ts'
import { communities } from './community.ts'
import { pairsOf } from './pairs.ts'

/** So many names at most: those that are met with most others. */
const mostNames = 200
/** A thread that names more is a list, and says little about what belongs together. */
const mostInThread = 15
const mostLines = 600
/** Fewer are no group of their own. */
const fewest = 3

/** The names of each thread: topics that it names, people who speak in it. The note of a name goes with what it names. */
function* threadsOf(site: Site): Generator<readonly Page[]> {
  const opens: Point[] = site.garden.meetings.flatMap((meeting) => meeting.threads)
  for (const page of site.garden.pages) {
    if (page.meeting === null) for (const part of page.parts) for (const point of part.points) opens.push(point)
  }
  for (const thread of opens) {
    const names = new Set<Page>(thread.page.meeting === null ? [thread.page] : [])
    for (const point of walk([thread])) {
      for (const speaker of point.turn?.speakers ?? []) names.add(speaker)
      for (const { page, as } of point.mentions) if (page.kind !== 'meeting' && as !== 'attendance') names.add(page)
      if (names.size > mostInThread) break
    }
    if (names.size > 1 && names.size <= mostInThread) yield [...names]
  }
}

interface Line {
  readonly a: Page
  readonly b: Page
  readonly count: number
}

/** The names that are met most, with in how many threads, and how often each two meet. */
function meet(site: Site): {
  readonly names: ReadonlyMap<Page, number>
  readonly lines: readonly Line[]
  readonly all: number
} {
  const threads = [...threadsOf(site)]
  const counts = new Map<Page, number>()
  for (const names of threads) for (const page of names) counts.set(page, (counts.get(page) ?? 0) + 1)
  // Most names are met too seldom to be among them: no need to put those in order.
  const least = [...counts.values()].sort((a, b) => b - a)[mostNames - 1] ?? 0
  const order = [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, m], [b, n]) => n - m || site.words.compare(a.name, b.name))
    .slice(0, mostNames)
  const pages = order.map(([page]) => page)
  const lines = pairsOf(threads, pages).flatMap(({ a, b, count }): Line[] => {
    const [one, other] = [pages[a], pages[b]]
    return one === undefined || other === undefined ? [] : [{ a: one, b: other, count }]
  })
  return { names: new Map(order), lines, all: counts.size }
}

/** Those that meet more with each other than with others, the largest community first; then all that are left. */
function communitiesOf(names: ReadonlyMap<Page, number>, lines: readonly Line[]): Page[][] {
  const met = new Set(lines.flatMap(({ a, b }) => [a, b]))
  const pages = [...names.keys()].filter((page) => met.has(page))
  const numbers = new Map(pages.map((page, index) => [page, index]))
  const numberOf = (page: Page) => numbers.get(page) ?? 0
  const found = communities(
    pages.length,
    lines.map(({ a, b, count }) => ({ a: numberOf(a), b: numberOf(b), weight: count })),
  )
  const groups = new Map<number, Page[]>()
  for (const page of pages) {
    const community = found[numberOf(page)] ?? 0
    const before = groups.get(community)
    if (before === undefined) groups.set(community, [page])
    else before.push(page)
  }
  const large = [...groups.values()].filter((pages) => pages.length >= fewest).sort((a, b) => b.length - a.length)
  const small = [...groups.values()].filter((pages) => pages.length < fewest).flat()
  return small.length === 0 ? large : [...large, small]
}

interface Spot {
  readonly x: number
  readonly y: number
}

const leastWide = 560
const golden = Math.PI * (3 - Math.sqrt(5))
const step = 17
const gap = 26

/** As seeds stand in a sunflower: the first in the middle. */
const seed = (index: number): Spot => {
  const away = step * Math.sqrt(index)
  return { x: away * Math.cos(index * golden), y: away * Math.sin(index * golden) }
}

const radiusOf = (count: number) => step * Math.sqrt(count) + 12

/** Circles side by side, the first in the middle: each as near to it as there is room. */
function pack(radii: readonly number[]): Spot[] {
  const placed: (Spot & { readonly r: number })[] = []
  for (const r of radii) {
    for (let turn = 0; ; turn++) {
      const away = 3 * Math.sqrt(turn)
      // Wider than high, as screens are.
      const at = { x: 1.5 * away * Math.cos(turn * 0.35), y: away * Math.sin(turn * 0.35), r }
      const isFree = placed.every((one) => Math.hypot(one.x - at.x, one.y - at.y) >= one.r + r + gap)
      if (!isFree) continue
      placed.push(at)
      break
    }
  }
  return placed
}

const round = (value: number) => Math.round(value)

/** The names by community, each at its place, and the lines between them. */
function drawingOf(site: Site, link: Linker): Pick<GraphPage, 'parts' | 'within' | 'between' | 'box' | 'facts'> {
  const { names, lines, all } = meet(site)
  const circled = communitiesOf(names, lines)
  const most = Math.max(1, ...names.values())
  const circles = pack(circled.map((pages) => radiusOf(pages.length)))
  const spots = new Map<Page, Spot>()
  const homes = new Map<Page, number>()
  const parts = circled.map((pages, number): GraphPart => {
    const circle = circles[number] ?? { x: 0, y: 0 }
    const isRest = pages.length > 0 && number === circled.length - 1 && pages.length < fewest
    const dots = pages.map((page, index) => {
      const { x, y } = seed(index)
      const spot = { x: round(circle.x + x), y: round(circle.y + y) }
      spots.set(page, spot)
      homes.set(page, number)
      const count = names.get(page) ?? 0
      return {
        text: page.name,
        href: link(page.url),
        count,
        ...spot,
        r: round(3 + 5 * Math.sqrt(count / most)),
        person: page.person !== null,
      }
    })
    return {
      number: number + 1,
      hue: (number * 7) % hues,
      title: isRest ? 'Others' : list(pages.slice(0, 3).map((page) => clip(page.name, 30))),
      label: isRest ? 'others' : clip(pages[0]?.name ?? '', 20),
      x: round(circle.x),
      y: round(circle.y - radiusOf(pages.length) - 5),
      r: round(radiusOf(pages.length)),
      cx: round(circle.x),
      cy: round(circle.y),
      dots,
    }
  })
  const paths = { within: '', between: '' }
  for (const { a, b } of lines.slice(0, mostLines)) {
    const from = spots.get(a)
    const to = spots.get(b)
    if (from === undefined || to === undefined) continue
    paths[homes.get(a) === homes.get(b) ? 'within' : 'between'] += `M${from.x} ${from.y}L${to.x} ${to.y}`
  }
  const edge = (pick: (circle: Spot, r: number) => number, of: (...values: number[]) => number) =>
    of(0, ...circles.map((circle, index) => pick(circle, radiusOf(circled[index]?.length ?? 0))))
  const left = round(edge(({ x }, r) => x - r, Math.min) - 12)
  const top = round(edge(({ y }, r) => y - r, Math.min) - 44)
  const right = round(edge(({ x }, r) => x + r, Math.max) + 12)
  const bottom = round(edge(({ y }, r) => y + r, Math.max) + 12)
  // A few names are not blown up.
  const width = Math.max(right - left, leastWide)
  const { words } = site
  const shown = spots.size
  return {
    parts,
    ...paths,
    box: `${left - round((width - right + left) / 2)} ${top} ${width} ${bottom - top}`,
    facts:
      shown === 0
        ? []
        : [
            shown < all
              ? `the ${words.number(shown)} names that come up with most others, of ${words.number(all)}`
              : words.count(shown, 'name'),
            words.count(parts.length, 'circle'),
          ],
  }
}

/** Gives the page with the picture of the whole garden. */
export function graphPage(site: Site): GraphPage {
  const link = linkerOf(places.graph, site)
  return {
    kind: 'graph',
    ...aroundOf(
      places.graph,
      site,
      'What goes together',
      `People and topics of ${site.garden.config.title} that come up in the same threads.`,
    ),
    ...drawingOf(site, link),
  }
}
