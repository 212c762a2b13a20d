/** Which person a short or plain form is (dialect 14, "Which person"; dialect 7, "Undeclared short forms"). */

import type { Names } from '../names.ts'
import { Hints } from './hint.ts'
import { initialsOf, plainInitials, withoutTitle } from './initials.ts'
import { isAcronym, isSmallWord } from './words.ts'

/** How well a form fits a name; smaller is better. */
const EXACT = 1
const WORD = 2
const INITIALS = 3
const INITIALS_ANY_CASE = 4
const SURNAME = 5
const SOME_INITIALS = 6
const BEGINNING = 7
type Fit = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Takes a form and a name, as written; gives how the form fits the name, or null. */
export function fitOf(form: string, name: string, key: (text: string) => string): Fit | null {
  const short = key(form)
  const long = key(name)
  if (short === long) return EXACT
  const words = long.split(' ')
  if (words[0] === short || long.replaceAll(' ', '') === short.replaceAll(' ', '')) return WORD
  // `TimBL` for Tim Berners-Lee.
  const first = initialsOf(words.slice(1).join(' '))
  if (first !== '' && short === `${words[0]}${first}`) return WORD
  // `Ted T.` for Ted Thibodeau.
  const parts = short.split(' ')
  if (
    parts.length > 1 &&
    parts[0] === words[0] &&
    parts.slice(1).every((part, index) => words[index + 1]?.startsWith(part))
  )
    return WORD
  // `Moss`, `Dr. Moss` for Kim Moss; `An` for Nguyễn Văn An.
  const surname = withoutTitle(form)
  if (words.length > 1 && /^\p{Lu}[^ ]+$/u.test(surname) && isSurname(surname) && words.at(-1) === key(surname))
    return SURNAME
  if (surname !== form && key(surname) === key(withoutTitle(name))) return WORD
  if (form.length >= 2 && form.length <= 5 && !form.includes(' ')) {
    const initials = initialsOf(name)
    if (initials.length >= 2) {
      const plain = plainInitials(form)
      if (initials === plain) return INITIALS
      if (initials.toLowerCase() === plain.toLowerCase()) return INITIALS_ANY_CASE
      if (/^\p{Lu}+$/u.test(plain) && isPartOf(plain.toLowerCase(), initials.toLowerCase())) return SOME_INITIALS
    }
  }
  if (short.length <= 3 && !short.includes(' ') && long.startsWith(short)) return BEGINNING
  return null
}

/** `An:` is nobody else, `So:` and `Do:` are words. */
function isSurname(written: string): boolean {
  return !isSmallWord(written) || /^an$/i.test(written)
}

/** `PA`, `PC` of `PAC`: some of the initials, in their order, the first one among them. */
function isPartOf(form: string, initials: string): boolean {
  if (form[0] !== initials[0]) return false
  let at = 0
  for (const letter of initials) if (letter === form[at]) at++
  return at === form.length
}

export type Found = { readonly person: string } | { readonly ambiguous: readonly string[] } | null

/** The people of one meeting: canonical key → the forms in which that meeting writes them. */
export type Roster = ReadonlyMap<string, ReadonlySet<string>>

/** The persons of the garden, to be found by what a line calls them (dialect 14, which person). */
export class Who {
  readonly #names: Names
  readonly #canonical: (key: string) => string
  readonly #forms: ReadonlyMap<string, readonly string[]>
  readonly #words = new Map<string, Set<string>>()
  readonly #initials = new Map<string, Set<string>>()
  readonly #found = new WeakMap<Roster, Map<string, Found>>()
  readonly #ofNames = new Map<string, readonly string[]>()
  readonly #hints = new WeakMap<Roster, { readonly here: Hints; readonly known: Hints }>()

  /** `people`: canonical key of each person → all forms of their names. */
  constructor(people: ReadonlyMap<string, readonly string[]>, names: Names, canonical: (key: string) => string) {
    this.#names = names
    this.#canonical = canonical
    this.#forms = people
    for (const [person, forms] of people) {
      for (const form of forms) {
        const key = names.key(form)
        const [word = key] = key.split(' ')
        add(this.#words, word, person)
        add(this.#words, key.replaceAll(' ', ''), person)
        const initials = initialsOf(form)
        if (initials.length >= 2) add(this.#initials, initials, person)
      }
    }
  }

  /** Each person with the keys of all forms of the name. */
  *forms(): Generator<readonly [string, readonly string[]]> {
    for (const [person, forms] of this.#forms) yield [person, forms.map((form) => this.#names.key(form))]
  }

  isPerson(key: string): boolean {
    return this.#forms.has(this.#canonical(key))
  }

  /** The person whose name or alias this is, letter for letter. */
  exact(written: string): string | null {
    const key = this.#canonical(this.#names.key(written))
    return this.#forms.has(key) ? key : null
  }

  /** Whether somebody of a meeting has these very initials, as written: then they are no word. */
  hasInitials(written: string, roster: Roster): boolean {
    if (!/^\p{Lu}{2,4}$/u.test(written) || isAcronym(written)) return false
    const { here, known } = this.#hintsOf(roster)
    const has = (forms: Iterable<string>) => [...forms].some((form) => initialsOf(form) === plainInitials(written))
    return (
      here.of(written).some((person) => has(roster.get(person) ?? [])) ||
      known.of(written).some((person) => has(this.#forms.get(person) ?? []))
    )
  }

  /** Whom a form means in a meeting: one of those present, else the one person of the garden who fits. */
  find(written: string, roster: Roster): Found {
    // The same forms open hundreds of lines of one meeting.
    const known = this.#found.get(roster) ?? new Map<string, Found>()
    this.#found.set(roster, known)
    let found = known.get(written)
    if (found === undefined) {
      found = this.#find(written, roster)
      known.set(written, found)
    }
    return found
  }

  #find(written: string, roster: Roster): Found {
    const form = written.trim().replace(/\.$/, '')
    const key = (text: string) => this.#names.key(text)
    const { here, known } = this.#hintsOf(roster)
    const asHere = (person: string) => roster.get(person) ?? []
    const asKnown = (person: string) => this.#forms.get(person) ?? []
    const asWritten = best(here.of(form), asHere, form, key, INITIALS_ANY_CASE)
    if (asWritten) return asWritten
    const aliased = best(known.of(form), asKnown, form, key, INITIALS_ANY_CASE)
    if (aliased) return aliased
    const exact = this.exact(form)
    if (exact !== null) return { person: exact }
    const either = new Set([...here.of(form), ...known.of(form)])
    const begins = best(either, (person) => [...asHere(person), ...asKnown(person)], form, key, BEGINNING)
    if (begins) return begins
    return this.anywhere(form)
  }

  /** Whom forms may mean in a meeting: by the names written there, and by all names of the same people. */
  #hintsOf(roster: Roster): { readonly here: Hints; readonly known: Hints } {
    let hints = this.#hints.get(roster)
    if (!hints) {
      const key = (text: string) => this.#names.key(text)
      const known = [...roster.keys()].map((person) => [person, this.#forms.get(person) ?? []] as const)
      hints = { here: new Hints(roster, key, this.#ofNames), known: new Hints(known, key, this.#ofNames) }
      this.#hints.set(roster, hints)
    }
    return hints
  }

  /** The one person of the whole garden whom a short form or initials fit. */
  anywhere(form: string): Found {
    const fits =
      this.#words.get(this.#names.key(form)) ?? (form.length >= 2 ? this.#initials.get(plainInitials(form)) : undefined)
    if (!fits || fits.size === 0) return null
    const [person] = fits
    return fits.size === 1 && person !== undefined ? { person } : { ambiguous: [...fits] }
  }
}

function best(
  people: Iterable<string>,
  formsOf: (person: string) => Iterable<string>,
  form: string,
  key: (text: string) => string,
  worst: Fit,
): Found {
  let level: number = worst + 1
  let found: string[] = []
  for (const person of people) {
    let own: number = worst + 1
    for (const name of formsOf(person)) own = Math.min(own, fitOf(form, name, key) ?? worst + 1)
    if (own > worst) continue
    if (own < level) {
      level = own
      found = [person]
    } else if (own === level) found.push(person)
  }
  const [person] = found
  if (person === undefined) return null
  return found.length === 1 ? { person } : { ambiguous: found }
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}
