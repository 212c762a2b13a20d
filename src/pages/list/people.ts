/** Who's who: those of most meetings first, then everybody by letter. */
import type { Garden, Meeting, Person } from '../../garden/model.ts'
import { attendanceWords, attendedBy, spokenTopics } from '../attended.ts'
import { aroundOf, linkerOf, places } from '../frame/around.ts'
import { type Desk, voiceOf } from '../line/line.ts'
import type { PeoplePage, PersonRow } from '../model.ts'
import type { Site } from '../site.ts'
import { byLetter, type LetterEntry } from './letters.ts'

/** So many rows at most: more would bury those whom a newcomer should know. Nobody is left out of the letters. */
const mostRows = 40
const mostTopics = 2

/** The day half a year before the last meeting that took place: what was talked about since then is of late. */
export function recently(garden: Garden): string {
  const last = garden.meetings.findLast((meeting) => meeting.state === 'held')?.date
  if (last === undefined) return ''
  const month = Number(last.slice(5, 7)) - 6
  const year = Number(last.slice(0, 4)) - (month < 1 ? 1 : 0)
  return `${year}-${String(month < 1 ? month + 12 : month).padStart(2, '0')}-01`
}

/** Who was at one of so many last meetings is here. */
export const lastMeetings = 12

/** The day of the first of the last twelve meetings that took place: who was there since then is here. */
export function hereSince(garden: Garden): string {
  const held = garden.meetings.filter((meeting) => meeting.state === 'held')
  return (held.at(-lastMeetings) ?? held[0])?.date ?? ''
}

function rowOf(person: Person, desk: Desk): PersonRow {
  const { site, link } = desk
  const attended = attendedBy(person)
  const dayOf = (meeting: Meeting | undefined) =>
    meeting === undefined
      ? null
      : { iso: meeting.date, words: site.words.short(meeting.date), href: link(meeting.page.url) }
  const topics = spokenTopics(person).slice(0, mostTopics)
  return {
    ...voiceOf(person.page, link),
    meetings: attendanceWords(person, site),
    topics: topics.map(({ page }) => ({ text: page.name, href: link(page.url) })),
    first: attended.length > 1 ? dayOf(attended[0]) : null,
    last: dayOf(attended.at(-1)),
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
  const since = hereSince(garden)
  const lastSeen = (person: Person) => attendedBy(person).at(-1)?.date ?? ''
  const seen = mostActive(
    garden.people.filter((person) => lastSeen(person) !== ''),
    site,
  )
  // Who is said to have left is a former member, however lately they were seen.
  const isHere = (person: Person) => lastSeen(person) >= since && site.statusOf(person.page) === null
  const now = seen.filter(isHere)
  const before = seen.filter((person) => !isHere(person))
  const spoke = garden.people.filter((person) => person.turns.length > 0).length
  const many = garden.meetings.filter((meeting) => meeting.state === 'held').length > lastMeetings
  const here = many ? `here in the last ${words.number(lastMeetings)} meetings` : 'here'
  const section = (id: string, title: string, people: readonly Person[]) => ({
    id,
    title,
    note:
      people.length > mostRows
        ? `the first ${words.number(mostRows)} of ${words.number(people.length)}, most meetings first`
        : `${words.number(people.length)}, most meetings first`,
    rows: people.slice(0, mostRows).map((person) => rowOf(person, desk)),
  })
  const shown = new Set([...now.slice(0, mostRows), ...before.slice(0, mostRows)])
  const rest = garden.people.filter((person) => !shown.has(person))
  const entries: LetterEntry[] = rest.map((person) => ({
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
      ...(before.length > 0 ? [`${words.number(now.length)} ${here}`, `${words.number(before.length)} before`] : []),
    ],
    empty: garden.people.length === 0,
    sections: [
      ...(now.length > 0
        ? [section('now', many ? `Here in the last ${words.number(lastMeetings)} meetings` : 'In the meetings', now)]
        : []),
      ...(before.length > 0 ? [section('before', 'Seen before', before)] : []),
    ],
    rule: `Who is here spoke or was listed in one of the last ${words.number(lastMeetings)} meetings${since === '' ? '' : `, since ${words.date(since)}`}. Each with their meetings, what they speak about most, and when they were first and last seen.`,
    // Nobody is named twice.
    letters: byLetter(entries, words),
  }
}
