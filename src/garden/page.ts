/** Every name gets its page: what it is called, of which kind it is, where it stands, what leads there (dialect 5, 6). */
import type { Config } from './config.ts'
import type { About } from './front.ts'
import type { PageDraft } from './graph.ts'
import { newPage } from './graph.ts'
import type { Lines } from './lines.ts'
import { addressOf } from './name.ts'
import type { Names } from './names.ts'
import { shownName } from './names.ts'
import type { Aliases } from './who/join.ts'
import type { People } from './who/people.ts'

export interface Pages {
  readonly all: PageDraft[]
  /** By every key that leads to it. */
  readonly byKey: Map<string, PageDraft>
}

export interface PagesInput {
  readonly names: Names
  readonly aliases: Aliases
  readonly people: People
  readonly abouts: readonly About[]
  /** By date. */
  readonly meetings: ReadonlyMap<string, readonly Lines[]>
  readonly config: Config
}

/**
 * Takes names, aliases and persons; gives a page for each name, with its kind and address (dialect 6); names that are
 * one share a page.
 */
export function pagesOf({ names, aliases, people, abouts, meetings, config }: PagesInput): Pages {
  const all: PageDraft[] = []
  const byKey = new Map<string, PageDraft>()
  const groups = new Map<string, string[]>()
  const last = lastDays(meetings)
  for (const { key } of names.all()) {
    const own = aliases.canonical(key)
    const canonical = last.get(own) ?? own
    const group = groups.get(canonical)
    if (group) group.push(key)
    else groups.set(canonical, [key])
  }
  const preferred = new Map(config.people.map((person) => [names.key(person.name), person.name]))
  for (const [key, keys] of groups) {
    const isMeeting = meetings.has(key)
    const isPerson = !isMeeting && people.persons.has(key)
    // A name that is only ever plain text and nobody's is no page.
    if (!isMeeting && !isPerson && !keys.some((one) => names.get(one)?.linked || names.get(one)?.filed != null))
      continue
    const own = names.get(key)
    const name = isMeeting ? key : (preferred.get(key) ?? (own ? shownName(own) : key))
    const kind = isMeeting ? 'meeting' : isPerson ? 'person' : 'topic'
    const folder = isMeeting ? 'minutes' : isPerson ? 'people' : 'topics'
    const page = newPage(key, name, kind, `${folder}/${addressOf(key)}.html`)
    for (const one of keys) {
      byKey.set(one, page)
      const other = names.get(one)
      const shown = other ? shownName(other) : one
      if (one !== key) page.aliases.push(shown)
      page.redirects.push(...formerOf(one, page, people))
    }
    page.aliases.sort()
    all.push(page)
  }
  for (const [day, date] of last) {
    const page = byKey.get(date)
    if (!page || byKey.has(day)) continue
    byKey.set(day, page)
    page.redirects.push(`topics/${addressOf(day)}.html`)
  }
  for (const about of abouts) {
    const page = byKey.get(aliases.canonical(names.key(about.name)))
    if (page) page.about ??= about.about
  }
  const rank = { meeting: 0, person: 1, topic: 2 }
  all.sort((a, b) => rank[a.kind] - rank[b.kind] || (a.key < b.key ? -1 : 1))
  return { all, byKey }
}

/** The addresses that a key has, or may have had, apart from the page's own: no address goes away. */
function formerOf(key: string, { kind, key: own, url }: PageDraft, people: People): string[] {
  const address = addressOf(key)
  const former = [`topics/${address}.html`]
  if (kind === 'meeting' && key === own) return former
  // Whoever was ever close to being a person may once have stood among the people.
  if (people.persons.has(key) || kind === 'person' || people.evidence.get(key)?.some((one) => one.verdict === 'for'))
    former.push(`people/${address}.html`)
  return former.filter((one) => one !== url)
}

/** A meeting over several days is one page: its last day leads there, unless a meeting of its own begins on it. */
function lastDays(meetings: ReadonlyMap<string, readonly Lines[]>): ReadonlyMap<string, string> {
  const days = new Map<string, string>()
  for (const [date, parts] of meetings) {
    for (const { section } of parts)
      if (section.until !== null && !meetings.has(section.until) && !days.has(section.until))
        days.set(section.until, date)
  }
  return days
}
