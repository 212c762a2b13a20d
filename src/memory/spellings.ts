/**
 * How names may be written as plain words, and which of them may not: a word that everybody uses is nobody's name.
 * Precision first: who wants a line to be found for sure links it.
 */

import { dateOfName } from '../garden/date.ts'
import { folded } from '../garden/hide/fold.ts'
import { little } from '../garden/hide/hidden.ts'
import { isSomeone } from '../garden/hide/someone.ts'
import type { Garden, Page } from '../garden/model.ts'
import { commonWords } from '../garden/who/alias.ts'
import { isAcronym, labelWords } from '../garden/who/words.ts'

/** How the words must stand in a line to count. */
export type Written =
  /** In any way. */
  | 'any'
  /** With a capital, as the name has one: "Mira", not "mira". */
  | 'capital'
  /** In capitals: "TWG". */
  | 'capitals'

export interface Spelling {
  readonly page: Page
  readonly written: Written
  /** It is one word. */
  readonly one: boolean
}

/** Words, and signs other than those that part words: "C++ map" is `C`, `+`, `+`, `map`. */
export const pieces = /[\p{L}\p{M}\p{N}\p{Cf}]+|[^\p{L}\p{M}\p{N}\p{Cf}\s_.-]/gu

const mostPieces = 12
const longest = 100
/** A word of a topic has so many letters at least, a person's name or an abbreviation in capitals so many. */
const fewest = 4
const fewestOfName = 3

/** Words of every day that groups have pages for, and that are no names where they are not linked. */
const everyday: ReadonlySet<string> = new Set(
  `about after again also anything back been before being best better between both bring build care change check come
could does doing done down each else even ever everyone everything find give going good great group have hear help here
hold home idea into join just keep kind know learn leave less life like little live long look lots made make making many
maybe meet mind more most move much must need never nice nothing often once only open other over part place plan play
please point pretty public question read really right same save send share should show side since some someone
something soon spend stand start stay still stop such take talk tell than thanks that them then there these they thing
think this those through time together took trust turn under until used using very visit wait walk want well were what
when where which while whole will wish with without word work works working world would write year yeah your`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

const isLittle = (word: string) => labelWords.has(word) || little.has(word) || everyday.has(word)

function writtenOf(name: string, words: readonly string[], page: Page): Written | null {
  const [word = ''] = words
  // Initials, "O.L.", are none either.
  if (words.length > 1) return words.every((one) => isLittle(one) || [...one].length === 1) ? null : 'any'
  const letters = [...word].length
  if (letters < fewestOfName || isLittle(word) || isAcronym(name) || commonWords.has(word)) return null
  if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(name)) return 'capitals'
  if (page.kind === 'person') return /^\p{Lu}/u.test(name) ? 'capital' : 'any'
  return letters < fewest ? null : 'any'
}

/**
 * Takes the garden; gives its names by their pieces, with a space between them; null where a name goes on, or where
 * more than one page may be meant. Names of meetings are dates, and dates are none.
 */
export function spellingsOf(garden: Garden): ReadonlyMap<string, Spelling | null> {
  const spellings = new Map<string, Spelling | null>()
  const beginnings = new Set<string>()
  const firstNames = new Map<string, Page | null>()
  for (const page of garden.pages) {
    if (page.kind === 'meeting') continue
    for (const written of [page.name, ...page.aliases]) {
      const name = written.normalize('NFC').trim()
      if (name.length > longest || dateOfName(name) !== null || isSomeone(name)) continue
      const parts = (name.match(pieces) ?? []).map(folded).filter((part) => part !== '')
      const words = parts.filter((part) => /[\p{L}\p{N}]/u.test(part))
      if (parts.length > mostPieces || !words.some((word) => /\p{L}/u.test(word))) continue
      if (page.kind === 'person' && words.length > 1) {
        const [first = ''] = words
        const before = firstNames.get(first)
        firstNames.set(first, before === undefined || before === page ? page : null)
      }
      const how = writtenOf(name, words, page)
      const key = parts.join(' ')
      const known = spellings.get(key)
      if (known === undefined) {
        spellings.set(key, how === null ? null : { page, written: how, one: parts.length === 1 })
      } else if (known?.page !== page) spellings.set(key, null)
      for (let count = 1; count < parts.length; count++) beginnings.add(parts.slice(0, count).join(' '))
    }
  }
  // "Mira" alone, where there are Mira Berg and Mira Lund, may be either.
  for (const [first, page] of firstNames) {
    const spelling = spellings.get(first)
    if (spelling && spelling.page !== page) spellings.set(first, null)
  }
  for (const key of beginnings) if (!spellings.has(key)) spellings.set(key, null)
  return spellings
}
