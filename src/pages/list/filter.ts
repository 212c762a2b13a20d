/** What a list of lines can be narrowed by in the reader's browser, and how many lines each choice leaves. */
import type { Page } from '../../garden/model.ts'
import type { ListingFilter } from '../model.ts'
import type { Words } from '../words.ts'
import { type Catalogue, type Finding, slugOf, yearOf } from './catalogue.ts'

/** Where the lines of the list stand. */
export interface Standing {
  readonly folder: string
  readonly whole: boolean
  readonly years: ListingFilter['years']
  readonly people: readonly { readonly page: Page; readonly further: number }[]
}

/** Takes a list and the pages it stands on; gives its filter, or null where no choice leaves less than all. */
export function filterOf<F extends Finding>(
  catalogue: Catalogue<F>,
  standing: Standing,
  words: Words,
): ListingFilter | null {
  const people = [...standing.people].sort((a, b) => words.compare(a.page.name, b.page.name))
  const yearAt = new Map(standing.years.map(({ year }, index) => [year, index]))
  const personAt = new Map(people.map(({ page }, index) => [page, index]))
  const states = new Set<number>()
  const rows = new Map<string, { readonly by: readonly number[]; readonly counts: Map<number, number> }>()
  for (const finding of catalogue.findings) {
    const year = yearAt.get(yearOf(finding)) ?? 0
    const state = catalogue.kinds.findIndex(({ is }) => is(finding))
    states.add(state)
    const by = finding.by.map((page) => personAt.get(page) ?? 0)
    const row = rows.get(by.join()) ?? { by, counts: new Map<number, number>() }
    rows.set(by.join(), row)
    const place = year * catalogue.kinds.length + state
    row.counts.set(place, (row.counts.get(place) ?? 0) + 1)
  }
  const offers: ListingFilter['offers'] = [
    ...(people.length > 0 && rows.size > 1 ? ['person' as const] : []),
    ...(standing.years.length > 1 ? ['year' as const] : []),
    ...(states.size > 1 ? ['state' as const] : []),
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
    rows: [...rows.values()].map(({ by, counts }) => ({ by, counts: [...counts].flat() })),
  }
}
