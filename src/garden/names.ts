/** Every name of the garden: how it is spelt, how often it is linked, which file bears it (dialect 5, 6). */
import { keyOf } from './name.ts'

export interface Name {
  readonly key: string
  /** Its place among all names, in the order in which they were met. */
  readonly order: number
  /** Each spelling with the number of links that use it, in the order in which they were met. */
  readonly spellings: Map<string, number>
  links: number
  /** As its file spells it, and that file. */
  filed: string | null
  path: string | null
  /** The date of a meeting: always the canonical one. */
  meeting: boolean
  /** In an attendance list, in brackets or not: names there count as if linked. */
  listed: boolean
  /** Written somewhere in brackets; a name that is only ever plain text is never the canonical one. */
  linked: boolean
}

/** All names of the garden by key (dialect 5), with every spelling and how often it is written. */
export class Names {
  readonly #keys = new Map<string, string>()
  readonly #names = new Map<string, Name>()

  /** The key of a spelling; remembered, since the same names are written again and again. */
  key(spelling: string): string {
    let key = this.#keys.get(spelling)
    if (key === undefined) {
      key = keyOf(spelling)
      this.#keys.set(spelling, key)
    }
    return key
  }

  #name(spelling: string): Name {
    const key = this.key(spelling)
    let name = this.#names.get(key)
    if (!name) {
      name = {
        key,
        order: this.#names.size,
        spellings: new Map(),
        links: 0,
        filed: null,
        path: null,
        meeting: false,
        listed: false,
        linked: false,
      }
      this.#names.set(key, name)
    }
    return name
  }

  /** A link in a note. */
  link(spelling: string): Name {
    const name = this.#name(spelling)
    name.links++
    name.linked = true
    name.spellings.set(spelling, (name.spellings.get(spelling) ?? 0) + 1)
    return name
  }

  /** A file's name. The first file in path order spells it. */
  file(spelling: string, path: string): Name {
    const name = this.#name(spelling)
    name.filed ??= spelling
    name.path ??= path
    return name
  }

  /** The date of a meeting. */
  date(date: string): Name {
    const name = this.plain(date)
    name.meeting = true
    return name
  }

  /** A name in plain text: in an attendance list, in front of a colon, behind `==`. */
  plain(spelling: string): Name {
    const name = this.#name(spelling)
    if (!name.spellings.has(spelling)) name.spellings.set(spelling, 0)
    return name
  }

  /** A name stands in an attendance list. */
  list(key: string): void {
    const name = this.#names.get(key)
    if (name) name.listed = true
  }

  get(key: string): Name | undefined {
    return this.#names.get(key)
  }

  all(): IterableIterator<Name> {
    return this.#names.values()
  }
}

/** How a name is shown (dialect 6): as its file spells it, else as most links do, else the first. */
export function shownName(name: Name): string {
  if (name.filed !== null) return name.filed
  let best = name.key
  let most = -1
  for (const [spelling, count] of name.spellings) {
    if (count > most) {
      best = spelling
      most = count
    }
  }
  return best.normalize('NFC').trim()
}
