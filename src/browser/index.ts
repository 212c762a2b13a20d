/** The index of the site: Pagefind, loaded when somebody searches. */
import { type Asked, type Facet, type Filters, facets, isFiltered, setFilters } from './asked.ts'
import { beginningsOf } from './begin.ts'
import { type Counts, countsOf, groupsOf, type Hit, passes, says, spaced } from './hit.ts'
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
  /** Loads what a search for it would. */
  preload(query: string): Promise<unknown>
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
  /** Whether all were read at once; else the numbers are of those that were read so far. */
  readonly exact: boolean
  /** Some more of them. None may be among those that were read; all were given where none is left. */
  readonly next: () => Promise<readonly Hit[]>
  /** How many are still to come; of those that were not read, the stretches of meetings and the notes. */
  readonly left: () => number
}

/** Stretches of meetings, and notes, that are all loaded, so that every count is true: more than most searches find. */
const readable = 250
/** Of more, so many at once: a screen and more of lines. */
const atOnce = 30
/** Lines given at once, where all are loaded. */
const linesAtOnce = 200
/** Signs that Pagefind has in no word, and looks for all the same. */
const signs = /[$=|~+^`<>]+/g

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
    const term = query === '' ? null : spaced(query.replace(signs, ' '))
    // Before it looks, and all at once: one way to the server and back.
    if (term !== null) await pagefind.preload([term, ...beginningsOf(wanted)].join(' '))
    const all = await pagefind.search(term)
    if (all.results.length <= readable) {
      const read = await Promise.all(all.results.map((result) => result.data()))
      const hits = read.flatMap((hit) => passagesOf(hit, wanted))
      const passed = hits.filter((hit) => passes(hit, filters))
      // So that what is given at once is whole meetings, the newest first.
      const ordered = groupsOf(passed, wanted).flatMap((group) => group.hits)
      let given = 0
      return {
        count: passed.length,
        whole: hits.length,
        counts: countsOf(hits, filters),
        exact: true,
        next: async () => {
          const some = ordered.slice(given, given + linesAtOnce)
          given += some.length
          return some
        },
        left: () => ordered.length - given,
      }
    }
    const found = isFiltered(filters) ? await pagefind.search(term, { filters: setFilters(filters) }) : all
    const counts = await countedBy(filters, all, (set) => pagefind.search(term, { filters: set }))
    let loaded = 0
    let given = 0
    return {
      get count() {
        return given
      },
      get whole() {
        return Math.max(all.results.length, given)
      },
      counts,
      exact: false,
      next: async () => {
        const some = found.results.slice(loaded, loaded + atOnce)
        const read = await Promise.all(some.map((result) => result.data()))
        loaded += some.length
        // The index knows a stretch by its words and filters, and not which of its threads and lines have them.
        const hits = read.flatMap((hit) => passagesOf(hit, wanted)).filter((hit) => passes(hit, filters))
        given += hits.length
        // The nearest come first: where none of them has the words at all, none has.
        if (!read.some((hit) => says(hit, wanted))) loaded = found.results.length
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
