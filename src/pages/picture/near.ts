/** What goes with a name: a list of those met in the same threads, and arcs between those that meet each other there. */
import type { Page } from '../../garden/model.ts'
import type { Desk } from '../line/line.ts'
import type { Near } from '../shape.ts'
import { pairsOf } from './pairs.ts'

/** Two that met once by chance are joined by nothing, and two arcs are no picture. */
const fewest = 2
const fewestArcs = 3
const mostArcs = 16
/** Of a row of the list, in units of the drawing. */
const row = 28
const wide = 40

/** From the middle of one row to that of another: the farther apart, the wider. */
function pathOf(a: number, b: number): string {
  const from = row / 2 + row * a
  const to = row / 2 + row * b
  const out = wide - Math.min(wide - 4, 8 + 5 * (b - a))
  return `M${wide} ${from}C${out} ${from} ${out} ${to} ${wide} ${to}`
}

/**
 * Takes the threads of a name, each as the names found in it, and how many to list; gives those of most threads
 * first, then by name, and the arcs between those that share two threads or more.
 */
export function nearOf(threads: readonly (readonly Page[])[], self: Page, most: number, desk: Desk): Near {
  const counts = new Map<Page, number>()
  for (const names of threads) {
    for (const page of names) if (page !== self) counts.set(page, (counts.get(page) ?? 0) + 1)
  }
  const listed = [...counts].sort(([a, m], [b, n]) => n - m || desk.site.words.compare(a.name, b.name)).slice(0, most)
  const order = listed.map(([page]) => page)
  const pairs = threads.length < fewest || order.length < 2 ? [] : pairsOf(threads, order)
  const arcs = pairs.filter(({ count }) => count >= fewest).slice(0, mostArcs)
  const heaviest = arcs[0]?.count ?? 1
  return {
    names: listed.map(([page, count]) => ({ text: page.name, href: desk.link(page.url), count })),
    arcs: (arcs.length < fewestArcs ? [] : arcs).map(({ a, b, count }) => ({
      d: pathOf(a, b),
      weight: Math.ceil((3 * count) / heaviest),
    })),
    high: row * listed.length,
  }
}
