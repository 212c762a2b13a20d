/** What the index finds, and which of it says what was asked for. */
import { type Facet, type Filters, facets, setFilters } from './asked.ts'
import { wordsOf } from './names.ts'

export interface Hit {
  readonly raw_url: string
  /** All of its text, with `<` and `>` escaped. */
  readonly content: string
  /** A stretch of its text, `<` and `>` escaped, with `<mark>` around what matches. */
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Partial<Record<string, readonly string[]>>>
  /** It says some of the words that were asked for: its thread says them all, and no line of it does. */
  readonly isPart?: true
}

export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** How often each value of a facet is there. */
export type Counts = ReadonlyMap<string, number>

/** Scripts that set no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const between =
  /([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*)(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])/gu

/** The index has each letter of such a script as a word (src/feeds/records.ts); so has the query. */
export function spaced(query: string): string {
  return query.replace(between, '$1 ')
}

/** Without the joints that records.ts put between such letters. */
export function joined(text: string): string {
  return text.replace(/\u2060(<\/mark>)?\s+(<mark>)?/g, (_, close = '', open = '') =>
    close && open ? '' : close + open,
  )
}

export function plain(text: string): string {
  return joined(text).replaceAll('&lt;', '<').replaceAll('&gt;', '>')
}

/** Cuts the excerpt at its marks. Text in it cannot contain one: its `<` are escaped. */
export function pieces(excerpt: string): Piece[] {
  return joined(excerpt)
    .replace(/[\u200B\u2060]/g, '')
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .map((part) => {
      const marked = part.startsWith('<mark>')
      return { text: plain(marked ? part.slice(6, -7) : part), marked }
    })
}

/**
 * Pagefind finds what begins with less and less of a word until something does: "backup" brings "back", "zzz" a name
 * in Z. Takes what it found, and the words asked for; says whether each of them begins a word there, or shares its stem.
 */
export function says(hit: Pick<Hit, 'content' | 'meta'>, wanted: readonly string[]): boolean {
  const text = [plain(hit.content), ...Object.values(hit.meta).map(joined)].join(' ')
  const there = new Set(wordsOf(text))
  const has = (word: string): boolean => [...there].some((one) => like(one, word))
  // What has no letters (🌱) is no word of a text that has some.
  const isSign = (word: string): boolean => !/[\p{L}\p{N}]/u.test(word)
  return wanted.every((word) => there.has(word) || (isSign(word) ? text.includes(word) : has(word)))
}

/** Takes a word of a text, and one asked for: does it begin with that, hold it where no spaces are, or share its stem? */
export function like(one: string, word: string): boolean {
  return one.startsWith(word) || (unspaced.test(word) && one.includes(word)) || stemOf(one) === stemOf(word)
}

/** A word of six letters or more without its ending, a shorter one without its plural s. */
function stemOf(word: string): string {
  if (word.length < 6) return word.length > 3 ? word.replace(/([^s])s$/, '$1') : word
  const stem = word.replace(/(?:ations?|ings?|ions?|ers?|ies|ed|es|ly|en|em|[esyn])$/, '')
  return stem.length < 4 ? word : stem.replace(/([^aeiou])\1$/, '$1')
}

/** Cuts a text at the words that are like one asked for; of a run without spaces, at those letters alone. */
export function markedIn(text: string, wanted: readonly string[]): Piece[] {
  return text.split(/([\p{L}\p{M}\p{N}]+)/u).flatMap((part, index) => {
    const within = unspaced.test(part) ? wanted.find((word) => part.includes(word)) : undefined
    if (within !== undefined) {
      return part.split(new RegExp(`(${within})`, 'u')).map((text, at) => ({ text, marked: at % 2 === 1 }))
    }
    const own = index % 2 === 1 ? wordsOf(part) : []
    return [{ text: part, marked: own.some((one) => wanted.some((word) => like(one, word))) }]
  })
}

/** Has it the value of every filter that is set? */
export function passes({ filters: own }: Pick<Hit, 'filters'>, filters: Filters, without?: Facet): boolean {
  return Object.entries(setFilters(filters, without)).every(([facet, value]) => own[facet]?.includes(value) === true)
}

/** What each filter would leave, were it set beside the others. */
export function countsOf(hits: readonly Pick<Hit, 'filters'>[], filters: Filters): ReadonlyMap<Facet, Counts> {
  return new Map(
    facets.map((facet) => {
      const counts = new Map<string, number>()
      for (const hit of hits) {
        if (!passes(hit, filters, facet)) continue
        for (const value of hit.filters[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1)
      }
      return [facet, counts]
    }),
  )
}

export interface Group {
  /** The page, without an anchor. */
  readonly url: string
  readonly title: string
  readonly hits: Hit[]
}

/**
 * By page: those called by what was asked, then meetings, the newest first, then the other notes. Whatever says all in one
 * line stands before what says it in several.
 */
export function groupsOf(hits: readonly Hit[], wanted: readonly string[]): Group[] {
  const groups = new Map<string, Group>()
  for (const hit of hits) {
    const url = hit.raw_url.replace(/#.*/, '')
    const group = groups.get(url) ?? { url, title: hit.meta.title ?? url, hits: [] }
    groups.set(url, group)
    group.hits.push(hit)
  }
  const rank = ({ url, title, hits }: Group): number => {
    if (isMeeting(url)) return hits[0]?.isPart ? 2 : 1
    const there = wordsOf(title)
    return wanted.some((word) => there.some((one) => one.startsWith(word))) ? 0 : 3
  }
  const newest = (a: Group, b: Group): number => (isMeeting(a.url) ? laterFirst(a.url, b.url) : 0)
  for (const { hits } of groups.values()) hits.sort((a, b) => Number(a.isPart ?? 0) - Number(b.isPart ?? 0))
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || newest(a, b))
}

/** The newest day first; of one day's sheets (`minutes/2022-04-08/sheet-2.html`) the first. */
function laterFirst(a: string, b: string): number {
  const [dayA, dayB] = [a, b].map((url) => /\d{4}-\d\d-\d\d/.exec(url)?.[0] ?? url)
  if (dayA !== dayB) return (dayA ?? '') < (dayB ?? '') ? 1 : -1
  return a.length - b.length || (a < b ? -1 : 1)
}

export function isMeeting(url: string): boolean {
  return url.startsWith('minutes/')
}
