/**
 * Which nodes of a graph belong together: the Louvain method (Blondel et al., 2008). Nodes are taken in their order and
 * ties go to the first, so that the same graph falls into the same parts, each time.
 */

export interface Edge {
  /** Numbers of nodes, from 0; an edge from a node to itself stands for those within it. */
  readonly a: number
  readonly b: number
  readonly weight: number
}

const mostLevels = 10
const mostRounds = 20

/** Moves each node to the neighbours with which it has more in common than by chance, until none wants to move. */
function settle(count: number, edges: readonly Edge[]): number[] {
  const near = Array.from({ length: count }, () => new Map<number, number>())
  const degrees = new Array<number>(count).fill(0)
  const add = (from: number, to: number, weight: number) => {
    degrees[from] = (degrees[from] ?? 0) + weight
    if (from !== to) near[from]?.set(to, (near[from]?.get(to) ?? 0) + weight)
  }
  let total = 0
  for (const { a, b, weight } of edges) {
    add(a, b, weight)
    add(b, a, weight)
    total += 2 * weight
  }
  const homes = Array.from({ length: count }, (_, node) => node)
  const sums = [...degrees]
  let moved = true
  for (let round = 0; moved && round < mostRounds; round++) {
    moved = false
    for (let node = 0; node < count; node++) {
      const home = homes[node] ?? node
      const degree = degrees[node] ?? 0
      sums[home] = (sums[home] ?? 0) - degree
      const links = new Map<number, number>([[home, 0]])
      for (const [other, weight] of near[node] ?? []) {
        const to = homes[other] ?? other
        links.set(to, (links.get(to) ?? 0) + weight)
      }
      const gainOf = (to: number) => (links.get(to) ?? 0) - (degree * (sums[to] ?? 0)) / total
      let best = home
      for (const to of [...links.keys()].sort((a, b) => a - b)) if (gainOf(to) > gainOf(best) + 1e-9) best = to
      sums[best] = (sums[best] ?? 0) + degree
      if (best !== home) moved = true
      homes[node] = best
    }
  }
  return homes
}

/** Takes how many nodes there are, and the edges between them; gives the number of each node's community, from 0. */
export function communities(count: number, edges: readonly Edge[]): number[] {
  let members = Array.from({ length: count }, (_, node) => node)
  let size = count
  let between = edges
  for (let level = 0; level < mostLevels && between.length > 0; level++) {
    const homes = settle(size, between)
    const numbers = new Map<number, number>()
    for (const home of homes) if (!numbers.has(home)) numbers.set(home, numbers.size)
    const numberOf = (node: number) => numbers.get(homes[node] ?? 0) ?? 0
    members = members.map(numberOf)
    if (numbers.size === size) break
    const sums = new Map<number, number>()
    for (const { a, b, weight } of between) {
      const [from, to] = [numberOf(a), numberOf(b)].sort((x, y) => x - y)
      const key = (from ?? 0) * size + (to ?? 0)
      sums.set(key, (sums.get(key) ?? 0) + weight)
    }
    const width = size
    between = [...sums].map(([key, weight]) => ({ a: Math.floor(key / width), b: key % width, weight }))
    size = numbers.size
  }
  return members
}
