/** The index of the site: Pagefind, loaded when somebody searches. */
import { type Asked, type Facet, type Filters, facets, isFiltered, setFilters } from './asked.ts'
import { type Counts, countsOf, type Hit, passes, spaced } from './hit.ts'
import { passagesOf } from './passage.ts'

interface Results {
  readonly results: readonly { readonly data: () => Promise<Hit> }[]
  /** Of what was found, how much has which value. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>
}

interface Pagefind {
  options(options: { readonly baseUrl: string }): Promise<void>
  init(): Promise<void>
  mergeIndex(folder: string): Promise<void>
  filters(): Promise<unknown>
  search(
    query: string | null,
    options?: { readonly filters: Readonly<Partial<Record<Facet, string>>> },
  ): Promise<Results>
}

export interface Found {
  /** How many there are, with the filters and without. */
  readonly count: number
  readonly whole: number
  readonly counts: ReadonlyMap<Facet, Counts>
  /** Whether all numbers are of lines; else they are of threads, some of which may turn out to have none. */
  readonly exact: boolean
  /** Some more of them; none where all were given. */
  readonly next: () => Promise<readonly Hit[]>
  /** How many are still to come. */
  readonly left: () => number
}

/** Results (threads, of which each line is one) that are all loaded, so that every count is true: more than most have. */
const readable = 400
/** Of more, so many at once. */
const atOnce = 60

/** Takes the address of the index's folder; loads what it needs, and is ready to search. */
export async function openIndex(folder: string): Promise<(asked: Asked, wanted: readonly string[]) => Promise<Found>> {
  // Not bundled: it stands beside the page, with the index that it reads.
  const pagefind: Pagefind = await import(`${folder}pagefind.js`)
  await pagefind.options({ baseUrl: '/' })
  await pagefind.init()
  // A large garden has its index in parts.
  const parts: readonly string[] = await (await fetch(`${folder}parts.json`)).json()
  await Promise.all(parts.map((part) => pagefind.mergeIndex(folder + part)))
  // It counts only by filters that are loaded.
  await pagefind.filters()
  return async ({ query, filters }, wanted) => {
    const term = query === '' ? null : spaced(query)
    const all = await pagefind.search(term)
    if (all.results.length <= readable) {
      const read = await Promise.all(all.results.map((result) => result.data()))
      const hits = read.flatMap((hit) => passagesOf(hit, wanted))
      const passed = hits.filter((hit) => passes(hit, filters))
      let given = false
      return {
        count: passed.length,
        whole: hits.length,
        counts: countsOf(hits, filters),
        exact: true,
        next: async () => {
          const some = given ? [] : passed
          given = true
          return some
        },
        left: () => (given ? 0 : passed.length),
      }
    }
    const found = isFiltered(filters) ? await pagefind.search(term, { filters: setFilters(filters) }) : all
    const counts = await countedBy(filters, all, (set) => pagefind.search(term, { filters: set }))
    let loaded = 0
    let off = 0
    return {
      get count() {
        return found.results.length - off
      },
      get whole() {
        return Math.max(all.results.length, found.results.length - off)
      },
      counts,
      exact: false,
      next: async () => {
        const some = found.results.slice(loaded, loaded + atOnce)
        const read = await Promise.all(some.map((result) => result.data()))
        loaded += some.length
        // The index knows a thread by its filters, and not which of its lines they are about.
        const hits = read.flatMap((hit) => passagesOf(hit, wanted)).filter((hit) => passes(hit, filters))
        off += read.length - hits.length
        // The nearest come first: where none of them has the words, none has.
        if (hits.length === 0) off += found.results.length - loaded
        if (hits.length === 0) loaded = found.results.length
        return hits
      },
      left: () => found.results.length - loaded,
    }
  }
}

/** Many results are counted by the index itself, without loading them. */
async function countedBy(
  filters: Filters,
  all: Results,
  search: (set: Readonly<Partial<Record<Facet, string>>>) => Promise<Results>,
): Promise<ReadonlyMap<Facet, Counts>> {
  const counted = facets.map(async (facet): Promise<[Facet, Counts]> => {
    const others = setFilters(filters, facet)
    const found = Object.keys(others).length === 0 ? all : await search(others)
    return [facet, new Map(Object.entries(found.filters[facet] ?? {}).filter(([, count]) => count > 0))]
  })
  return new Map(await Promise.all(counted))
}
