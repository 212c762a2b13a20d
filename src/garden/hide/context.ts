/** Whom a form means where it stands (dialect 14, 27): in which meeting, and who is there. */

import type { Garden, Meeting, Page } from '../model.ts'
import { keyOf } from '../name.ts'
import { Names } from '../names.ts'
import type { Roster } from '../who/who.ts'
import { Who } from '../who/who.ts'
import { folded } from './fold.ts'
import type { Form, Hidden } from './hidden.ts'
import { Fitting, formsOf, hiddenPeople, pagesOf, wordsOf } from './hidden.ts'
import type { Match } from './match.ts'
import { Matcher } from './match.ts'

/** What a match is: the hidden person's, somebody else's, or nobody can tell. */
export type Verdict = 'theirs' | 'other' | 'unclear'

/** What the garden knows of the hidden and of everybody whom they could be taken for. */
export class Context {
  readonly garden: Garden
  readonly hidden: readonly Hidden[]
  readonly matcher: Matcher
  readonly #byPage: ReadonlyMap<Page, Hidden>
  readonly #who: Who
  /** Who has a word in a name, of all people. */
  readonly #owners = new Map<string, Set<Page>>()
  readonly #fitting: Fitting
  readonly #rosters = new Map<Meeting, Map<string, Set<string>>>()

  /** Takes the garden as the notes tell it. */
  constructor(garden: Garden) {
    this.garden = garden
    this.hidden = hiddenPeople(garden)
    this.matcher = new Matcher(formsOf(this.hidden, garden))
    this.#byPage = new Map(this.hidden.flatMap((person) => pagesOf(person).map((page) => [page, person] as const)))
    this.#fitting = new Fitting(garden)
    const names = new Names()
    const forms = new Map(garden.people.map(({ page }) => [page.key, [page.name, ...page.aliases]]))
    this.#who = new Who(forms, names, (key) => garden.byKey.get(key)?.key ?? key)
    for (const { page } of garden.people) {
      for (const word of [page.name, ...page.aliases].flatMap(wordsOf)) {
        const owners = this.#owners.get(word) ?? new Set<Page>()
        this.#owners.set(word, owners.add(page))
      }
    }
    for (const meeting of garden.meetings)
      this.#rosters.set(
        meeting,
        new Map(meeting.attendees.map(({ page }) => [page.key, new Set([page.name, ...page.aliases])])),
      )
    for (const { page, turn } of garden.points) {
      const [speaker] = turn?.speakers ?? []
      const roster = page.meeting ? this.#rosters.get(page.meeting) : undefined
      if (turn && speaker && roster && turn.speakers.length === 1) roster.get(speaker.key)?.add(turn.written)
    }
  }

  of(page: Page | null | undefined): Hidden | null {
    return page ? (this.#byPage.get(page) ?? null) : null
  }

  /** The hidden person whose name or alias this is, letter for letter. */
  named(written: string): Hidden | null {
    return this.of(this.garden.byKey.get(keyOf(written)))
  }

  /** The hidden person whom a link, or a name in front of a turn, means in a meeting. */
  called(written: string, meeting: Meeting | null): Hidden | null {
    const named = this.named(written)
    // Initials mean somebody only in a meeting; whoever has a page of their own is somebody else.
    if (named || this.#isOwn(written, null) || (meeting === null && /^\p{Lu}{2,5}$/u.test(written))) return named
    const found = this.#found(written, meeting)
    return found && 'person' in found ? this.of(this.garden.byKey.get(found.person)) : null
  }

  #isOwn(written: string, person: Hidden | null): boolean {
    const own = this.garden.byKey.get(keyOf(written))
    return (
      own !== undefined &&
      (person === null || this.of(own) !== person) &&
      (own.person !== null || own.parts.length > 0 || own.resources.length > 0)
    )
  }

  /** Whether a short form stands for the hidden person, in a meeting or (null) anywhere in the garden. */
  judge({ form, text }: Match, meeting: Meeting | null): Verdict {
    const { person } = form
    if (form.kind === 'hidden') return 'theirs'
    if (person === null || form.kind === 'kept') return 'other'
    if (form.kind === 'doubtful') return 'unclear'
    if (form.spoken)
      return pagesOf(person).some(({ key }) => meeting && this.#rosters.get(meeting)?.get(key)?.has(text))
        ? 'theirs'
        : 'other'
    // Whoever has a page of their own under the short form is somebody else.
    if (this.#isOwn(text, person)) return 'other'
    if (form.leading || form.initial) return this.#fits(form, meeting)
    const here = this.#found(text, meeting)
    // `Tim` in a sentence is not Timea, though it might be in front of a colon.
    const found = here && 'person' in here && !this.#isWordOf(text, here.person) ? this.#who.anywhere(text) : here
    // A word of their name alone that nobody else has: `check` asks.
    if (!found) return form.capital && this.isOnly(form) ? 'unclear' : 'other'
    return this.#among('person' in found ? [found.person] : found.ambiguous, person)
  }

  /** `T. Baxter`, `Tom B.`: of those in the meeting whom it fits, else of all; where it fits nobody else it is theirs. */
  #fits({ words, person }: Form, meeting: Meeting | null): Verdict {
    const all = [...this.#fitting.of(words.join(' '))]
    const roster = meeting ? this.#rosters.get(meeting) : undefined
    const here = all.filter((key) => roster?.has(key))
    return all.length === 0 || person === null ? 'theirs' : this.#among(here.length > 0 ? here : all, person)
  }

  /** Whether those whom a form fits are the hidden person, under whatever name. */
  #among(keys: readonly string[], person: Hidden): Verdict {
    const theirs = keys.filter((key) => this.of(this.garden.byKey.get(key)) === person).length
    return theirs === 0 ? 'other' : theirs === keys.length ? 'theirs' : 'unclear'
  }

  /** Whether nobody else in the garden has this word in a name. */
  isOnly({ person, words }: Form): boolean {
    const [word = ''] = words
    const owners = [...(this.#owners.get(word) ?? [])].map((page) => this.of(page) ?? page)
    return new Set(owners).size < 2 && person !== null
  }

  #isWordOf(written: string, person: string): boolean {
    const page = this.garden.byKey.get(person)
    const word = folded(written)
    return [page?.name ?? '', ...(page?.aliases ?? [])].some((name) => wordsOf(name).includes(word))
  }

  #found(written: string, meeting: Meeting | null) {
    const roster: Roster | undefined = meeting ? this.#rosters.get(meeting) : undefined
    return roster ? this.#who.find(written, roster) : this.#who.anywhere(written)
  }
}
