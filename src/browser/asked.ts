/** What is asked for: words and filters. The address of the search page holds all of it. */

export const facets = ['kind', 'person', 'year', 'mark'] as const

export type Facet = (typeof facets)[number]

/** '' where anything will do. */
export type Filters = Readonly<Record<Facet, string>>

export interface Asked {
  readonly query: string
  readonly filters: Filters
}

/** Takes the part of an address behind `?`, or what a form holds. */
export function askedOf(params: URLSearchParams): Asked {
  const value = (name: string): string => params.get(name)?.trim() ?? ''
  return {
    query: value('q'),
    filters: { kind: value('kind'), person: value('person'), year: value('year'), mark: value('mark') },
  }
}

/** The same as the part of an address behind `?`, without what was left open. */
export function addressOf({ query, filters }: Asked): string {
  const params = new URLSearchParams()
  if (query !== '') params.set('q', query)
  for (const facet of facets) if (filters[facet] !== '') params.set(facet, filters[facet])
  return params.toString()
}

/** The filters that are set, without one of them. */
export function setFilters(filters: Filters, without?: Facet): Partial<Record<Facet, string>> {
  return Object.fromEntries(
    facets.filter((facet) => facet !== without && filters[facet] !== '').map((facet) => [facet, filters[facet]]),
  )
}

export function isFiltered(filters: Filters): boolean {
  return facets.some((facet) => filters[facet] !== '')
}
