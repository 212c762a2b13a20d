/**
 * Which names a form may fit at all (dialect 14): those that share a hint with it. So that a meeting of a thousand
 * people is read in the time that its lines take, and not in that of all people for each line.
 */
import { initialsOf, plainInitials, withoutTitle } from './initials.ts'

/** Takes names by whom they belong to; finds whom a form may mean. Whether it does: `fitOf` in who.ts. */
export class Hints {
  readonly #key: (text: string) => string
  readonly #people = new Map<string, Set<string>>()
  readonly #order = new Map<string, number>()

  /** `remembered`: the hints of names, since the same people come to one meeting after the other. */
  constructor(
    people: Iterable<readonly [string, Iterable<string>]>,
    key: (text: string) => string,
    remembered: Map<string, readonly string[]>,
  ) {
    this.#key = key
    for (const [person, names] of people) {
      this.#order.set(person, this.#order.size)
      for (const name of names) {
        const hints = remembered.get(name) ?? hintsOfName(name, key)
        remembered.set(name, hints)
        for (const hint of hints) {
          const found = this.#people.get(hint)
          if (found) found.add(person)
          else this.#people.set(hint, new Set([person]))
        }
      }
    }
  }

  /** In the order in which they were given. */
  of(form: string): readonly string[] {
    const found = new Set<string>()
    for (const hint of hintsOfForm(form, this.#key))
      for (const person of this.#people.get(hint) ?? []) found.add(person)
    const order = (person: string) => this.#order.get(person) ?? 0
    return [...found].sort((a, b) => order(a) - order(b))
  }
}

/** What a form must share with a name that it fits; each kind has a letter of its own. */
function hintsOfForm(form: string, key: (text: string) => string): string[] {
  const short = key(form)
  const [first = '', second] = short.split(' ')
  const bare = withoutTitle(form)
  const surname = key(bare)
  const hints = [`=${short.replaceAll(' ', '')}`, `l${surname}`]
  if (bare !== form) hints.push(`t${surname}`)
  if (second !== undefined) return [...hints, `p${first} ${second.slice(0, longest)}`]
  hints.push(`w${short}`)
  if (short.length <= 3) hints.push(`b${short}`)
  if (form.length <= 5) hints.push(`i${plainInitials(form).toLowerCase()}`)
  return hints
}

const longest = 20

function hintsOfName(name: string, key: (text: string) => string): string[] {
  const long = key(name)
  const words = long.split(' ')
  const [first = '', second = ''] = words
  const hints = [`=${long.replaceAll(' ', '')}`, `w${first}`, `t${key(withoutTitle(name))}`]
  if (words.length > 1) hints.push(`w${first}${initialsOf(words.slice(1).join(' '))}`, `l${words.at(-1)}`)
  for (let to = 1; to <= Math.min(second.length, longest); to++) hints.push(`p${first} ${second.slice(0, to)}`)
  for (let to = 1; to <= Math.min(long.length, 3); to++) hints.push(`b${long.slice(0, to)}`)
  for (const some of someOf(initialsOf(name).toLowerCase())) hints.push(`i${some}`)
  return hints
}

/** The first letter with some of the others, in their order: `pac` gives `pa`, `pc`, `pac`. */
function someOf(initials: string): string[] {
  let found = [initials.slice(0, 1)]
  for (const letter of initials.slice(1, 8))
    found = [...found, ...found.filter((some) => some.length < 5).map((some) => some + letter)]
  return found
}
