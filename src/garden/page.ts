/** Every name gets its page: what it is called, of which kind it is, where it stands, what leads there (dialect 5, 6). */
import type { Aliases } from './alias.ts'
import type { Config } from './config.ts'
import type { About } from './front.ts'
import type { PageDraft } from './graph.ts'
import { newPage } from './graph.ts'
import type { Lines } from './lines.ts'
import { addressOf } from './name.ts'
import type { Names } from './names.ts'
import { shownName } from './names.ts'
import type { People } from './people.ts'

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

export function pagesOf({ names, aliases, people, abouts, meetings, config }: PagesInput): Pages {
  const all: PageDraft[] = []
  const byKey = new Map<string, PageDraft>()
  const groups = new Map<string, string[]>()
  for (const { key } of names.all()) {
    const canonical = aliases.canonical(key)
    const group = groups.get(canonical)
    if (group) group.push(key)
    else groups.set(canonical, [key])
  }
  const preferred = new Map(config.people.map((person) => [names.key(person.name), person.name]))
  for (const [key, keys] of groups) {
    const isMeeting = meetings.has(key)
    const isPerson = !isMeeting && people.persons.has(key)
    // A name that is only ever plain text and nobody's is no page.
    if (!isMeeting && !isPerson && !keys.some((one) => names.get(one)?.linked || names.get(one)?.filed != null)) continue
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
      page.redirects.push(...formerOf(one, page.url, people))
    }
    page.aliases.sort()
    all.push(page)
  }
  lastDays(meetings, byKey)
  for (const about of abouts) {
    const page = byKey.get(aliases.canonical(names.key(about.name)))
    if (page) page.about ??= about.about
  }
  const rank = { meeting: 0, person: 1, topic: 2 }
  all.sort((a, b) => rank[a.kind] - rank[b.kind] || (a.key < b.key ? -1 : 1))
  return { all, byKey }
}

/** The addresses that a key has, or may have had, apart from the page's own: no address goes away. */
function formerOf(key: string, url: string, people: People): string[] {
  const address = addressOf(key)
  const former = [`topics/${address}.html`]
  // Whoever was ever close to being a person may once have stood among the people.
  if (people.persons.has(key) || url.startsWith('people/') || people.evidence.get(key)?.some((one) => one.verdict === 'for')) former.push(`people/${address}.html`)
  return former.filter((one) => one !== url)
}

/** A meeting over several days is one page: its last day leads there, unless it is a meeting of its own. */
function lastDays(meetings: ReadonlyMap<string, readonly Lines[]>, byKey: Map<string, PageDraft>): void {
  for (const [date, parts] of meetings) {
    for (const { section } of parts) {
      const { until } = section
      const page = byKey.get(date)
      if (until === null || !page || meetings.has(until)) continue
      const other = byKey.get(until)
      if (other && other.key === until) continue
      byKey.set(until, page)
      page.redirects.push(`topics/${addressOf(until)}.html`)
    }
  }
}
