/** Who's who: those of most meetings first, then everybody by letter. */
import type { Garden, Person } from '../garden/model.ts'
import { aroundOf, linkerOf, places } from './around.ts'
import { byLetter, type LetterEntry } from './letters.ts'
import { type Desk, voiceOf } from './line.ts'
import type { PeoplePage, PersonRow } from './model.ts'
import { attendanceWords, attendedBy, spokenTopics } from './person.ts'
import type { Site } from './site.ts'

/** So many rows at most: more would bury those whom a newcomer should know. Nobody is left out of the letters. */
const mostRows = 40
const mostTopics = 2
const mostNames = 15

/** The day half a year before the last meeting that took place: who was there since then is here. */
export function recently(garden: Garden): string {
  const last = garden.meetings.findLast((meeting) => meeting.state === 'held')?.date
  if (last === undefined) return ''
  const month = Number(last.slice(5, 7)) - 6
  const year = Number(last.slice(0, 4)) - (month < 1 ? 1 : 0)
  return `${year}-${String(month < 1 ? month + 12 : month).padStart(2, '0')}-01`
}

function rowOf(person: Person, desk: Desk): PersonRow {
  const { site, link } = desk
  const last = attendedBy(person).at(-1)
  const topics = spokenTopics(person).slice(0, mostTopics)
  return {
    ...voiceOf(person.page, link),
    meetings: attendanceWords(person, site),
    topics: topics.map(({ page }) => ({ text: page.name, href: link(page.url) })),
    last: last === undefined ? null : { iso: last.date, words: site.words.short(last.date), href: link(last.page.url) },
  }
}

/** Most meetings first, then most lines, then by name. */
export function mostActive(people: readonly Person[], site: Site): Person[] {
  return people
    .map((person) => ({ person, meetings: attendedBy(person).length }))
    .sort(
      (a, b) =>
        b.meetings - a.meetings ||
        b.person.turns.length - a.person.turns.length ||
        site.words.compare(a.person.page.name, b.person.page.name),
    )
    .map(({ person }) => person)
}

/** Gives the page of all people. */
export function peoplePage(site: Site): PeoplePage {
  const { garden, words } = site
  const link = linkerOf(places.people, site)
  const desk: Desk = { site, link, about: null }
  const since = recently(garden)
  const lastSeen = (person: Person) => attendedBy(person).at(-1)?.date ?? ''
  const seen = mostActive(
    garden.people.filter((person) => lastSeen(person) !== ''),
    site,
  )
  const now = seen.filter((person) => lastSeen(person) >= since)
  const before = seen.filter((person) => lastSeen(person) < since)
  const spoke = garden.people.filter((person) => person.turns.length > 0).length
  const month = since === '' ? '' : `${words.month(since)} ${since.slice(0, 4)}`
  const section = (id: string, title: string, people: readonly Person[]) => ({
    id,
    title,
    note:
      people.length > mostRows
        ? `the first ${words.number(mostRows)} of ${words.number(people.length)}, most meetings first`
        : 'most meetings first',
    rows: people.slice(0, mostRows).map((person) => rowOf(person, desk)),
  })
  const entries: LetterEntry[] = garden.people.map((person) => ({
    text: person.page.name,
    href: link(person.page.url),
    note: lastSeen(person).slice(0, 4),
    see: '',
  }))
  const people = words.count(garden.people.length, 'person', 'people')
  return {
    kind: 'people',
    ...aroundOf(
      places.people,
      site,
      'People',
      `${people} in the minutes of ${garden.config.title}, with what they said, asked and took on.`,
    ),
    facts: [
      people,
      ...(spoke > 0 && spoke < garden.people.length ? [`${words.number(spoke)} spoke`] : []),
      ...(before.length > 0
        ? [`${words.number(now.length)} here since ${month}`, `${words.number(before.length)} seen before`]
        : []),
    ],
    empty: garden.people.length === 0,
    sections: [
      ...(now.length > 0 ? [section('now', before.length > 0 ? `Here since ${month}` : 'In the meetings', now)] : []),
      ...(before.length > 0 ? [section('before', 'Seen before', before)] : []),
    ],
    // A few people are all above: no need to name them twice.
    letters: garden.people.length === seen.length && seen.length <= mostNames ? [] : byLetter(entries, words),
  }
}
