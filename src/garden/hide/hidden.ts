/** Who chose not to be published by name (dialect 27), and every form in which the garden knows them. */

import type { Config } from '../config.ts'
import type { Garden, Page } from '../model.ts'
import { keyOf } from '../name.ts'
import { commonWords } from '../who/alias.ts'
import { initialsOf, withoutTitle } from '../who/initials.ts'
import { isFullName } from '../who/people.ts'
import { isLabel } from '../who/words.ts'
import { folded } from './fold.ts'
import { someone } from './someone.ts'

export interface Hidden {
  /** Their page in the garden as the notes tell it; null where nothing but garden.yaml names them. */
  readonly page: Page | null
  /** Pages of forms that fit nobody else: `T. Baxter`, `Tom B.`. */
  readonly others: readonly Page[]
  /** What stands for their name: `N.S.`, or `someone`. */
  readonly label: string
  /** They have no page: `nobody`. */
  readonly nobody: boolean
  /** Names and aliases as written. */
  readonly forms: readonly string[]
}

/** Whether garden.yaml hides anybody: if not, the notes are published as they are. */
export function hides(config: Config): boolean {
  return config.people.some(({ publish }) => publish !== 'name')
}

/** Takes the garden as the notes tell it; gives everybody whom garden.yaml hides, in its order. */
export function hiddenPeople(garden: Garden): Hidden[] {
  return withOthers(namedPeople(garden), garden)
}

function namedPeople(garden: Garden): Hidden[] {
  const found: Hidden[] = []
  const byPage = new Map<Page, number>()
  const labels = new Set<string>()
  for (const { name, aliases, publish } of garden.config.people) {
    if (publish === 'name') continue
    const page = garden.byKey.get(keyOf(name)) ?? null
    const forms = [name, ...aliases, ...(page ? [page.name, ...page.aliases] : [])]
    const nobody = publish === 'nobody' || initialsOf(name) === ''
    const twin = page ? found[byPage.get(page) ?? -1] : undefined
    if (page && twin) {
      // Two entries that are one person: the stricter choice holds for all their names.
      found[byPage.get(page) ?? -1] = {
        page,
        others: [],
        label: nobody ? someone : twin.label,
        nobody: nobody || twin.nobody,
        forms: unique([...twin.forms, ...forms]),
      }
      continue
    }
    if (page) byPage.set(page, found.length)
    const label = nobody ? someone : free(initials(name), page, labels, garden)
    labels.add(keyOf(label))
    found.push({ page, others: [], label, nobody, forms: unique(forms) })
  }
  return found
}

/** Each with the pages of forms with an initial (`T. Baxter`), where no other person that the notes know has such a name. */
function withOthers(hidden: readonly Hidden[], garden: Garden): Hidden[] {
  const owners = new Map<string, Hidden[]>()
  const own = new Set<Page>()
  for (const person of hidden) {
    if (person.page) own.add(person.page)
    for (const form of new Set(person.forms.flatMap((name) => withInitial(name).map(({ words }) => words.join(' ')))))
      owners.set(form, [...(owners.get(form) ?? []), person])
  }
  const declared = new Set(
    garden.config.people.flatMap(({ name, aliases, publish }) =>
      publish === 'name' ? [name, ...aliases].map(keyOf) : [],
    ),
  )
  const isForm = (name: string) => owners.has(wordsOf(name).join(' '))
  const candidates = garden.pages.filter((page) => {
    const names = [page.name, ...page.aliases]
    return (
      !own.has(page) &&
      page.kind !== 'meeting' &&
      names.some(isForm) &&
      // Nor is it declared, nor has it a whole name of its own.
      names.every((name) => !declared.has(keyOf(name)) && (isForm(name) || !isFullName(name)))
    )
  })
  const known = new Fitting(garden, new Set([...own, ...candidates]))
  const others = new Map<Hidden, Page[]>()
  for (const page of candidates) {
    const forms = [page.name, ...page.aliases].map((name) => wordsOf(name).join(' '))
    if (forms.some((form) => known.of(form).size > 0)) continue
    const fits = forms.flatMap((form) => owners.get(form) ?? [])
    // Where two of them fit, the stricter choice holds.
    const person = fits.find(({ nobody }) => nobody) ?? fits[0]
    if (person) others.set(person, [...(others.get(person) ?? []), page])
  }
  return hidden.map((person) => {
    const more = others.get(person) ?? []
    const forms = unique([...person.forms, ...more.flatMap(({ name, aliases }) => [name, ...aliases])])
    return more.length === 0 ? person : { ...person, others: more, forms }
  })
}

/** Which people forms with an initial fit: `t baxter` is Tom Baxter, and Tina Baxter. By key. */
export class Fitting {
  readonly #people = new Map<string, Set<string>>()

  /** Takes the garden and the pages that do not count. */
  constructor(garden: Garden, without: ReadonlySet<Page> = new Set()) {
    for (const { page } of garden.people) {
      if (!without.has(page)) for (const name of [page.name, ...page.aliases]) this.#add(name, page.key)
    }
    for (const { name, aliases, publish, person } of garden.config.people) {
      if (publish !== 'name' || !person) continue
      for (const one of [name, ...aliases]) this.#add(one, garden.byKey.get(keyOf(name))?.key ?? keyOf(name))
    }
  }

  #add(name: string, key: string): void {
    for (const words of [wordsOf(name), ...withInitial(name).map((form) => form.words)]) {
      const form = words.join(' ')
      this.#people.set(form, (this.#people.get(form) ?? new Set<string>()).add(key))
    }
  }

  /** Takes the words of a form, folded. */
  of(form: string): ReadonlySet<string> {
    return this.#people.get(form) ?? none
  }
}

const none: ReadonlySet<string> = new Set()

/** The forms of a name with an initial, folded: `T. Baxter` (which begins with it), `Tom B.`. */
function withInitial(name: string): { readonly words: readonly string[]; readonly leading: boolean }[] {
  const words = wordsOf(withoutTitle(name))
  const [first = '', ...rest] = words
  const last = rest.at(-1) ?? ''
  const short = rest.slice(0, -1).map(initial)
  // `T. Baxter` itself has none but itself.
  if (rest.length === 0 || !letters.test(first) || !letters.test(last) || [first, last].some((word) => word.length < 2))
    return []
  return [
    { words: [initial(first), ...rest], leading: true },
    { words: [initial(first), last], leading: true },
    { words: [initial(first), ...short, last], leading: true },
    { words: [first, ...short, last], leading: true },
    { words: [first, initial(last)], leading: false },
    { words: [first, initial(rest[0] ?? '')], leading: false },
    { words: [first, ...short, initial(last)], leading: false },
  ].filter((form) => form.words.some((word) => word.length === 1))
}

function initial(word: string): string {
  return [...word][0] ?? ''
}

/** `N.S.` for nick sellen, `M.d.J.` for Michiel de Jong. */
function initials(name: string): string {
  const letters = initialsOf(withoutTitle(name))
  return [...(/\p{Lu}/u.test(letters) ? letters : letters.toUpperCase())].map((letter) => `${letter}.`).join('')
}

/** Two people with the same initials stay two: the second is `N.S.2`. */
function free(label: string, own: Page | null, taken: ReadonlySet<string>, garden: Garden): string {
  const isFree = (one: string) => {
    const page = garden.byKey.get(keyOf(one))
    return !taken.has(keyOf(one)) && (page === undefined || page === own)
  }
  let one = label
  for (let count = 2; !isFree(one); count++) one = `${label}${count}`
  return one
}

function unique(forms: readonly string[]): string[] {
  const seen = new Set<string>()
  return forms.filter((form) => {
    const key = folded(form).trim()
    // The marks of rule 26 are nobody's name: rewritten, they would hide nothing any more.
    if (key === '' || seen.has(key) || /^(?:private|off ?-?record|off the record)$/.test(key)) return false
    seen.add(key)
    return true
  })
}

/** `hidden`: theirs wherever it stands. `doubtful`: an ordinary word too. `short`: theirs where nobody else fits. `kept`: somebody else's. */
export type FormKind = 'hidden' | 'doubtful' | 'short' | 'kept'

export interface Form {
  readonly kind: FormKind
  /** Null for a name that is kept. */
  readonly person: Hidden | null
  /** Its words, folded. */
  readonly words: readonly string[]
  /** `NS`, `AL`: matches in capitals only. */
  readonly capitals: boolean
  /** `Sellen`: matches with a capital only. */
  readonly capital: boolean
  /** `Nick S.`: its last word is a capital letter. */
  readonly initial: boolean
  /** `N. Sellen`: its first word is a capital letter, and so begins its last. */
  readonly leading: boolean
  /** `Sellen, Nick`. */
  readonly reversed: boolean
  /** Only in meetings where it speaks for them: `NS`. */
  readonly spoken: boolean
}

/** Words that no text can do without: as an alias each is a name only where it is linked, listed or speaks. */
export const little: ReadonlySet<string> = new Set(
  'a an and are as at be but by can do for from go had has have he her here him his i if in into is it its me my no not of off on or our out own she so some that the their them there they this to too up us was we were who why with you your'.split(
    ' ',
  ),
)

function isOrdinary(word: string): boolean {
  return word.length < 2 || commonWords.has(word) || little.has(word) || isLabel(word)
}

/** Every page that is theirs. */
export function pagesOf({ page, others }: Hidden): Page[] {
  return page ? [page, ...others] : [...others]
}

/** Takes the hidden and the garden; gives every form to look for, those of others that must stay among them. */
export function formsOf(hidden: readonly Hidden[], garden: Garden): Form[] {
  const forms = hidden.flatMap((person) => [...ownForms(person), ...spokenForms(person)])
  return [...forms, ...keptForms(forms, new Set(hidden.flatMap(pagesOf)), garden)]
}

function ownForms(person: Hidden): Form[] {
  const found = new Map<string, Form>()
  const add = (words: readonly string[], form: Pick<Form, 'kind'> & Partial<Form>) => {
    const id = `${form.reversed ? 'r' : ''}${words.join(' ')}`
    if (words.length > 0 && !found.has(id))
      found.set(id, {
        person,
        words,
        capitals: false,
        capital: false,
        initial: false,
        leading: false,
        reversed: false,
        spoken: false,
        ...form,
      })
  }
  for (const written of person.forms) {
    for (const form of spellings(written)) {
      const words = wordsOf(form)
      const [only = ''] = words
      const single = words.length === 1
      if (single && isOrdinary(only)) add(words, { kind: 'doubtful', capital: true })
      else add(words, { kind: 'hidden', capitals: single && /^\p{Lu}{2,4}$/u.test(form) })
      if (words.length === 2) add(words, { kind: 'hidden', reversed: true })
    }
  }
  for (const written of person.forms) {
    const words = wordsOf(withoutTitle(written))
    const [first = ''] = words
    const last = words.at(-1) ?? ''
    if (words.length < 2) continue
    if (letters.test(first))
      add(
        [first],
        isOrdinary(first) ? { kind: 'doubtful', capital: true } : { kind: 'short', capital: first.length < 3 },
      )
    if (last.length > 2 && letters.test(last) && !isOrdinary(last)) add([last], { kind: 'short', capital: true })
    for (const { words: form, leading } of withInitial(written)) {
      const isLoose = leading || first.length < 3 || isOrdinary(first)
      add(form, { kind: 'short', initial: !leading, leading, capital: isLoose })
      if (leading && form.length === 2) add(form, { kind: 'short', leading, capital: true, reversed: true })
    }
  }
  return [...found.values()]
}

const letters = /^\p{L}/u

/** As what they speak besides their names: initials, abbreviations. */
function spokenForms(person: Hidden): Form[] {
  const own = new Set(person.forms.map((form) => wordsOf(form).join(' ')))
  const found = new Map<string, Form>()
  for (const { turn } of pagesOf(person).flatMap(({ person: one }) => one?.turns ?? [])) {
    const words = wordsOf(turn?.written ?? '')
    const [word = ''] = words
    if (turn?.speakers.length !== 1 || words.length !== 1 || own.has(word) || isOrdinary(word)) continue
    found.set(word, {
      kind: 'short',
      person,
      words,
      capitals: false,
      capital: false,
      initial: false,
      leading: false,
      reversed: false,
      spoken: true,
    })
  }
  return [...found.values()]
}

/** As written, and as people without the keys type it: `Müller`, `Mueller`. */
function spellings(form: string): string[] {
  const typed = form.normalize('NFC').replace(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`)
  return typed === form.normalize('NFC') ? [form] : [form, typed]
}

/** The words of a name, folded. What parts them is what parts the words of a key (dialect 5). */
export function wordsOf(form: string): string[] {
  return folded(form)
    .split(/[\s\-_.,:%]+/)
    .filter((word) => word !== '')
}

/**
 * Names of others that hold a hidden form: Nick Cave stays when Nick is hidden. Of people, of who is declared in
 * garden.yaml, and what is spelt like a full name; not what is only called after somebody (`nick's laptop`).
 */
function keptForms(forms: readonly Form[], hidden: ReadonlySet<Page>, garden: Garden): Form[] {
  const own = new Set(forms.map(({ words }) => words.join(' ')))
  const longest = forms.reduce((most, { words }) => Math.max(most, words.length), 0)
  const kept = new Map<string, Form>()
  const keep = (name: string) => {
    const words = wordsOf(name)
    const id = words.join(' ')
    if (own.has(id) || kept.has(id) || words.length > 8) return
    for (let from = 0; from < words.length; from++) {
      for (let count = 1; count <= longest && from + count <= words.length; count++) {
        if (!own.has(words.slice(from, from + count).join(' '))) continue
        kept.set(id, {
          kind: 'kept',
          person: null,
          words,
          capitals: false,
          capital: false,
          initial: false,
          leading: false,
          reversed: false,
          spoken: false,
        })
        return
      }
    }
  }
  for (const { name, aliases, publish } of garden.config.people)
    if (publish === 'name') for (const one of [name, ...aliases]) keep(one)
  for (const page of garden.pages) {
    if (hidden.has(page) || page.kind === 'meeting') continue
    for (const name of [page.name, ...page.aliases]) if (page.person || isFullName(name)) keep(name)
  }
  return [...kept.values()]
}
