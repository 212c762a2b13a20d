/** Home: what is this group, and how do I get into its next meeting? */
import type { Garden, Meeting, Point } from '../garden/model.ts'
import { aroundOf, linkerOf, places } from './around.ts'
import { entryOf, particular, threadOf } from './entry.ts'
import { type Desk, sourceOf, voiceOf } from './line.ts'
import type { Counted, HomePage, Line, Link, Resource } from './model.ts'
import { resourcesOf } from './note.ts'
import { outlineOf } from './outline.ts'
import { mostActive, recently } from './people.ts'
import { attendedBy } from './person.ts'
import { said } from './said.ts'
import { isShown, type Site } from './site.ts'
import { firstWords } from './topic.ts'
import { heaviest, weightOf } from './topics.ts'

const mostNote = 12
const mostThreads = 8
const mostBefore = 5
const mostPeople = 12
const mostTopics = 12

/** Labels by which groups name the way into a call. */
const callWords = /^(?:meet|meeting|call|video|video call|join|room|meeting room|jitsi|bbb|big blue button|zoom)$/i

/** The lines of the group's note that say what it is: not its labelled links, not the meetings in it. */
function ownLines(garden: Garden): Point[] {
  const points = garden.group?.parts.flatMap((part) => part.points) ?? []
  return points.flatMap((point) => (isShown(point) ? [point] : point.children)).filter(isSaid)
}

const isSaid = (point: Point) => point.role === 'line' || point.role === 'heading' || point.role === 'name'

/** The threads with most below them, in their order. */
function largest(threads: readonly Point[], most: number, site: Site): Point[] {
  const order = [...threads].sort((a, b) => site.below(b) - site.below(a)).slice(0, most)
  const kept = new Set(order)
  return threads.filter((thread) => kept.has(thread))
}

/** The next meeting that the notes name, the one of the earliest day. */
function comingUp(garden: Garden): Meeting | null {
  return garden.meetings.find((meeting) => meeting.state === 'scheduled') ?? null
}

/** Gives the first page of the site. */
export function homePage(site: Site): HomePage {
  const { garden, words } = site
  const { config, group } = garden
  const link = linkerOf(places.home, site)
  const desk: Desk = { site, link, about: null }
  const held = garden.meetings.filter((meeting) => meeting.state === 'held')
  const last = held.at(-1) ?? null
  const next = comingUp(garden)
  const lines = ownLines(garden)
  const lead = lines[0]?.role === 'line' && lines[0].text !== '' && lines[0].text.length < 300 ? lines[0] : undefined
  const rest = lead === undefined ? lines : lines.slice(1)
  const note: Line[] = [
    ...(lead === undefined ? [] : outlineOf(lead.children.filter(isSaid), desk, { here: false, limit: mostNote })),
    ...outlineOf(rest, desk, { here: false, limit: mostNote, level: 2 }),
  ].slice(0, mostNote)
  const ways: Resource[] = group === null ? [] : resourcesOf(group.labels, desk)
  const call = ways.find((way) => callWords.test(way.label)) ?? null
  const since = recently(garden)
  const recent = (meetings: readonly Meeting[]) => meetings.filter((meeting) => meeting.date >= since).length
  const people = mostActive(garden.people, site).filter((person) => attendedBy(person).length > 0)
  const topics = heaviest(site).filter((page) => page !== group && weightOf(page, site) > 0)
  const spoke = garden.people.filter((person) => person.turns.length > 0).length
  const first = garden.meetings[0]
  const about = group === null ? '' : firstWords(group, 200)
  const facts: (Link | string)[] = [
    ...(garden.meetings.length > 0
      ? [{ text: words.count(garden.meetings.length, 'meeting'), href: link(places.timeline) }]
      : []),
    ...(spoke > 0 ? [{ text: `${words.count(spoke, 'person', 'people')} spoke`, href: link(places.people) }] : []),
    ...(topics.length > 0 ? [{ text: words.count(topics.length, 'topic'), href: link(places.topics) }] : []),
    ...(first !== undefined ? [`since ${words.date(first.date)}`] : []),
  ]
  const counted = topics
    .slice(0, mostTopics)
    .map((page): Counted => ({ text: page.name, href: link(page.url), count: weightOf(page, site) }))
  const lastThreads = last === null ? [] : largest(particular(last, site), mostThreads, site)
  const lastEntry = last === null ? null : entryOf(last, desk, words.day)
  return {
    kind: 'home',
    ...aroundOf(places.home, site, '', about || `The minutes of ${config.title}.`),
    title: config.title,
    lede: lead === undefined ? null : { ...said(lead, desk), source: sourceOf(lead.note.file, lead.block.line, site) },
    about: lead === undefined ? about : '',
    note,
    whole:
      group === null || group.parts.length === 0
        ? null
        : { text: `All of the note “${group.name}”`, href: link(group.url) },
    facts,
    next:
      next === null
        ? null
        : { ...entryOf(next, desk, words.day), state: '', time: next.start === null ? '' : words.time(next.start) },
    call,
    ways: ways.filter((way) => way !== call),
    last:
      lastEntry === null || last === null
        ? null
        : {
            ...lastEntry,
            facts: lastFacts(last, site),
            lines: lastThreads.map((thread) => threadOf(thread, desk)),
            more: last.threads.length - lastThreads.length,
          },
    before: held
      .slice(0, -1)
      .reverse()
      .slice(0, mostBefore)
      .map((meeting) => entryOf(meeting, desk, words.short)),
    all: { text: `All ${words.count(garden.meetings.length, 'meeting')}`, href: link(places.timeline) },
    people: people
      .map((person) => ({ ...voiceOf(person.page, link), count: recent(attendedBy(person)) }))
      .filter((person) => person.count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, mostPeople),
    peopleNote:
      held.length > 1 && first !== undefined && first.date < since
        ? `meetings since ${words.month(since)}`
        : 'meetings',
    allPeople: { text: 'All people', href: link(places.people) },
    topics: counted,
    topicsNote: garden.meetings.length > 0 ? 'meetings' : 'pages',
    allTopics: { text: 'All topics', href: link(places.topics) },
    notes:
      garden.meetings.length === 0
        ? garden.pages
            .filter((page) => page.parts.length > 0)
            .slice(0, 60)
            .map((page) => ({ text: page.name, href: link(page.url) }))
        : [],
    numbers: numbersOf(site),
    empty: garden.notes.length === 0,
  }
}

function lastFacts(meeting: Meeting, site: Site): string[] {
  const { words } = site
  const { questions, replied, decisions } = site.summaryOf(meeting)
  const spoke = site.speakersOf(meeting).length
  return [
    ...(spoke > 0 ? [`${words.count(spoke, 'person', 'people')} spoke`] : []),
    ...(meeting.threads.length > 0 ? [words.count(meeting.threads.length, 'thread')] : []),
    ...(questions > 0
      ? [
          `${words.count(questions, 'question')}, ${replied === questions ? (questions === 1 ? 'with a recorded reply' : 'each with a recorded reply') : `${words.number(replied)} with a recorded reply`}`,
        ]
      : []),
    ...(decisions.length > 0 ? [words.count(decisions.length, 'decision')] : []),
  ]
}

/** The garden in numbers, for the foot of the page. */
function numbersOf(site: Site): string[] {
  const { garden, words } = site
  const lines = garden.points.filter(isShown).length
  return [
    words.count(garden.notes.length, 'note'),
    words.count(garden.pages.length, 'name'),
    words.count(lines, 'line'),
    ...(garden.labels.length > 0 ? [words.count(garden.labels.length, 'labelled link')] : []),
  ]
}
