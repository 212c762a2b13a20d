/** What a list of lines can be narrowed by in the reader's browser, and how many lines each choice leaves. */
import type { Page } from '../garden/model.ts'
import { type Catalogue, type Finding, slugOf, yearOf } from './catalogue.ts'
import type { FoundFilter } from './model.ts'
import type { Words } from './words.ts'

/** Where the lines of the list stand. */
export interface Standing {
  readonly folder: string
  readonly whole: boolean
  readonly years: FoundFilter['years']
  readonly people: readonly { readonly page: Page; readonly further: number }[]
}

/** A row of the filter, while it is counted. */
interface Alike {
  count: number
  readonly places: readonly number[]
}

/** Takes a list and the pages it stands on; gives its filter, or null where no choice leaves less than all. */
export function filterOf<F extends Finding>(
  catalogue: Catalogue<F>,
  standing: Standing,
  words: Words,
): FoundFilter | null {
  const people = [...standing.people].sort((a, b) => words.compare(a.page.name, b.page.name))
  const yearAt = new Map(standing.years.map(({ year }, index) => [year, index]))
  const personAt = new Map(people.map(({ page }, index) => [page, index]))
  const alike = new Map<string, Alike>()
  for (const finding of catalogue.findings) {
    const state = catalogue.kinds.findIndex(({ is }) => is(finding))
    const places = [yearAt.get(yearOf(finding)) ?? -1, state, ...finding.by.map((page) => personAt.get(page) ?? -1)]
    const key = places.join(' ')
    const before = alike.get(key)
    if (before === undefined) alike.set(key, { count: 1, places })
    else before.count++
  }
  const rows = [...alike.values()]
  const differ = (of: (places: readonly number[]) => string) => new Set(rows.map(({ places }) => of(places))).size > 1
  const offers: FoundFilter['offers'] = [
    ...(people.length > 0 && differ((places) => places.slice(2).join(' ')) ? ['person' as const] : []),
    ...(differ(([year]) => `${year}`) ? ['year' as const] : []),
    ...(differ(([, state]) => `${state}`) ? ['state' as const] : []),
  ]
  if (offers.length === 0) return null
  return {
    folder: standing.folder,
    whole: standing.whole,
    offers,
    nouns: catalogue.nouns,
    by: catalogue.byWords.toLowerCase(),
    nobody: catalogue.nobody,
    apart: catalogue.apart,
    states: catalogue.kinds.map(({ id, title, words, fold }) => ({ id, title, words, fold })),
    years: standing.years,
    people: people.map(({ page, further }) => ({ slug: slugOf(page), name: page.name, further })),
    rows: rows.map(({ count, places }) => [count, ...places]),
  }
}
