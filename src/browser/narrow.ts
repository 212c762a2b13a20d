/**
 * Which lines of a list are asked for, how many they are, and which pages have them. The list is described by the page
 * (ListingFilter in src/pages/model.ts): it counts all lines, also those that stand on other pages.
 */

export const choices = ['person', 'year', 'state'] as const

export type Choice = (typeof choices)[number]

/** '' where anything will do. */
export type Chosen = Readonly<Record<Choice, string>>

/** In place of a person: lines that name none. No address of a person is this. */
export const nobody = '-'

export interface List {
  readonly folder: string
  readonly whole: boolean
  readonly nouns: readonly [one: string, many: string]
  readonly by: string
  readonly nobody: string
  readonly apart: 'kind' | 'year'
  readonly states: readonly {
    readonly id: string
    readonly title: string
    readonly words: string
    readonly fold: boolean
  }[]
  readonly years: readonly { readonly year: string; readonly further: number }[]
  readonly people: readonly { readonly slug: string; readonly name: string; readonly further: number }[]
  readonly rows: readonly { readonly by: readonly number[]; readonly counts: readonly number[] }[]
}

/** What is known of a line. */
export interface Known {
  readonly year: string
  readonly state: string
  readonly by: readonly string[]
}

/** So many lines are alike. */
export interface Alike extends Known {
  readonly count: number
}

export function alikeIn({ rows, years, states, people }: List): readonly Alike[] {
  return rows.flatMap(({ by, counts }) => {
    const slugs = by.map((place) => people[place]?.slug ?? '')
    return counts.flatMap((place, index) => {
      // Places, each with the count behind it.
      if (index % 2 === 1) return []
      const year = years[Math.floor(place / states.length)]?.year ?? ''
      const state = states[place % states.length]?.id ?? ''
      return [{ year, state, by: slugs, count: counts[index + 1] ?? 0 }]
    })
  })
}

/** Takes the part of an address behind `?`. A person may be named, too. */
export function chosenIn(params: URLSearchParams, { people }: Pick<List, 'people'>): Chosen {
  const value = (name: Choice): string => params.get(name)?.trim() ?? ''
  const person = value('person')
  const named = people.some(({ slug }) => slug === person) ? undefined : people.find(({ name }) => name === person)
  // A list of lines that are nobody's has no people to choose from.
  return { person: people.length === 0 ? '' : (named?.slug ?? person), year: value('year'), state: value('state') }
}

/** The same as the part of an address behind `?`. */
export function addressOf(chosen: Chosen): string {
  const params = new URLSearchParams()
  for (const choice of choices) if (chosen[choice] !== '') params.set(choice, chosen[choice])
  return params.toString()
}

export function isChosen(chosen: Chosen): boolean {
  return choices.some((choice) => chosen[choice] !== '')
}

/** Is the line one of those that are asked for? One of the choices may be left open. */
export function passes({ year, state, by }: Known, chosen: Chosen, open?: Choice): boolean {
  const is = (choice: Choice, has: boolean): boolean => chosen[choice] === '' || choice === open || has
  return (
    is('person', chosen.person === nobody ? by.length === 0 : by.includes(chosen.person)) &&
    is('year', year === chosen.year) &&
    is('state', state === chosen.state)
  )
}

export function countOf(all: readonly Alike[], chosen: Chosen, open?: Choice): number {
  return all.reduce((sum, alike) => sum + (passes(alike, chosen, open) ? alike.count : 0), 0)
}

/** What each value of a choice would leave beside the other choices. Values that would leave nothing are not in it. */
export function countsOf(all: readonly Alike[], chosen: Chosen, choice: Choice): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const alike of all) {
    if (!passes(alike, chosen, choice)) continue
    const { year, state, by, count } = alike
    const values = choice === 'year' ? [year] : choice === 'state' ? [state] : by.length === 0 ? [nobody] : by
    for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + count)
  }
  return counts
}

export interface Option {
  readonly value: string
  readonly text: string
}

/** The values of a choice that leave something, and what is chosen, each in words with its count; people by name. */
export function optionsOf(list: List, all: readonly Alike[], chosen: Chosen, choice: Choice, lang: string): Option[] {
  const counts = countsOf(all, chosen, choice)
  const known: readonly (readonly [value: string, words: string])[] =
    choice === 'year'
      ? list.years.map(({ year }) => [year, year])
      : choice === 'state'
        ? list.states.map(({ id, words }) => [id, words])
        : [...list.people.map(({ slug, name }) => [slug, name] as const), [nobody, list.nobody]]
  const value = chosen[choice]
  const strange = value === '' || known.some(([one]) => one === value) ? [] : [[value, value] as const]
  return [...known, ...strange]
    .filter(([one]) => counts.has(one) || one === value)
    .map(([one, words]) => ({ value: one, text: `${words} (${(counts.get(one) ?? 0).toLocaleString(lang)})` }))
}

/** The page of a part of the list, and those where it goes on, the newest first: from the folder of the list. */
function pagesOfPart(name: string, further: number): string[] {
  return [`${name}.html`, ...Array.from({ length: further }, (_, index) => `${name}/${further - index}.html`)]
}

/**
 * The pages that have all lines asked for, those with the newest first: of a person or of a year, whichever are fewer,
 * else of all years in which there are some. Percent-encoded, from the page of the list.
 */
export function pagesFor(list: List, all: readonly Alike[], chosen: Chosen): string[] {
  const person = list.people.find(({ slug }) => slug === chosen.person)
  const years = countsOf(all, chosen, 'year')
  const wanted = list.years.filter(({ year }) => years.has(year) && (chosen.year === '' || chosen.year === year))
  const byYear = wanted.flatMap(({ year, further }) => pagesOfPart(year, further))
  const byPerson = person === undefined ? [] : pagesOfPart(`by-${encodeURIComponent(person.slug)}`, person.further)
  const pages = person !== undefined && byPerson.length <= byYear.length ? byPerson : byYear
  return pages.map((page) => list.folder + page)
}

/** The pages without script on which what is chosen can be read, as links; without one, all parts of the list. */
export function waysFor({ folder, people, years }: List, { person, year }: Chosen): { text: string; href: string }[] {
  const own = people.find(({ slug }) => slug === person)
  const ways = [
    ...(own === undefined ? [] : [{ text: own.name, href: `${folder}by-${encodeURIComponent(own.slug)}.html` }]),
    ...(years.some((one) => one.year === year) ? [{ text: year, href: `${folder}${year}.html` }] : []),
  ]
  return ways.length > 0 ? ways : [{ text: 'the parts of this list', href: '#ways' }]
}

/** "12 questions asked by Ana in 2022: 3 without a recorded reply, 9 with a recorded reply." */
export function statusOf(list: List, all: readonly Alike[], chosen: Chosen, lang: string): string {
  const number = (value: number): string => value.toLocaleString(lang)
  const { person, year, state } = chosen
  const name = list.people.find(({ slug }) => slug === person)?.name
  const who = person === nobody ? list.nobody : (name ?? `“${person}”`)
  const where = `${person === '' ? '' : ` ${list.by} ${who}`.replace(/ {2}/, ' ')}${year === '' ? '' : ` in ${year}`}`
  const whole = countOf(all, chosen, 'state')
  const [one, many] = list.nouns
  if (whole === 0) return `No ${many}${where}.`
  const of = `${number(whole)} ${whole === 1 ? one : many}${where}`
  if (state !== '') {
    const words = list.states.find(({ id }) => id === state)?.words ?? `“${state}”`
    return `${number(countOf(all, chosen))} of ${of}: ${words}.`
  }
  const counts = countsOf(all, chosen, 'state')
  const parts = list.states.filter(({ id }) => counts.has(id))
  return `${of}: ${parts.map(({ id, words }) => `${number(counts.get(id) ?? 0)} ${words}`).join(', ')}.`
}
