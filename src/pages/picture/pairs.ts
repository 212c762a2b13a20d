/** What stands together: how often each two of some things are in one set. */

export interface Pair {
  /** Places in the order that was given; `a` is the smaller. */
  readonly a: number
  readonly b: number
  readonly count: number
}

/** Takes sets of things, and those that count, in order; gives each two that share a set, those that share most first. */
export function pairsOf<T>(sets: Iterable<Iterable<T>>, order: readonly T[]): Pair[] {
  const places = new Map(order.map((thing, place) => [thing, place]))
  const counts = new Map<number, number>()
  for (const set of sets) {
    const here = [...set].flatMap((thing) => places.get(thing) ?? []).sort((a, b) => a - b)
    here.forEach((a, at) => {
      for (const b of here.slice(at + 1)) {
        const pair = a * order.length + b
        counts.set(pair, (counts.get(pair) ?? 0) + 1)
      }
    })
  }
  return [...counts]
    .sort(([one, m], [other, n]) => n - m || one - other)
    .map(([pair, count]) => ({ a: Math.floor(pair / order.length), b: pair % order.length, count }))
}
