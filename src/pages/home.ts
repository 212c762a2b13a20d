/** Home: what is this group, and how do I get into its next meeting? */

import type { Meeting, Page, Person, Point } from '../garden/model.ts'
import { shortAddress } from '../inline/address.ts'
import { dateOf } from '../memory/order.ts'
import { sentencesOf } from '../memory/sentence.ts'
import { attendedBy } from './attended.ts'
import { callOf, callWords, writtenCall } from './call.ts'
import { aroundOf, linkerOf, places } from './frame/around.ts'
import { eventUrl, subscriptions } from './frame/rel.ts'
import { bareText, untied } from './line/bare.ts'
import { entryOf, particular, threadOf } from './line/entry.ts'
import { isSpokenOf } from './line/introduced.ts'
import { type Desk, hrefOf, saysItself, sourceOf, titleOf, voiceOf } from './line/line.ts'
import { outlineOf } from './line/outline.ts'
import { said } from './line/said.ts'
import { mostActive, recently } from './list/people.ts'
import { oncePerText, unanswered, unansweredWords } from './list/questions.ts'
import { isOpen } from './list/steps.ts'
import { meetingBars } from './list/timeline.ts'
import { heaviest, talkedAbout, weightOf } from './list/topics.ts'
import type { HeldAt, HomePage } from './model.ts'
import { resourcesOf } from './note.ts'
import type { Counted, Resource } from './shape.ts'
import { isShown, type Site } from './site.ts'
import { firstWords } from './topic.ts'
import { clip, list, minutesOf, type Words } from './words.ts'

const mostNote = 12
const mostNotes = 60
const longestLede = 300
const mostThreads = 5
const mostOpen = 5
/** Fewer meetings are no picture. */
const fewestBars = 12
const mostBefore = 5
const mostPeople = 12
const mostTopics = 12
const fewestTopics = 4

const isSaid = (point: Point) => point.role === 'line' || point.role === 'heading' || point.role === 'name'

type Part<K extends keyof HomePage> = Pick<HomePage, K>

/** The group in the words of its own note: not its labelled links, not the meetings in it. */
export function groupPart(desk: Desk): Part<'lede' | 'about' | 'note' | 'whole'> {
  const { group } = desk.site.garden
  const points = group?.parts.flatMap((part) => part.points) ?? []
  const lines = points.flatMap((point) => (isShown(point) ? [point] : point.children)).filter(isSaid)
  const [first] = lines
  const lead = first?.role === 'line' && first.text !== '' && first.text.length < longestLede ? first : null
  const rest = lead === null ? lines : [...lead.children.filter(isSaid), ...lines.slice(1)]
  const note = outlineOf(rest, desk, { here: false, limit: mostNote, level: 3 })
  return {
    lede: lead === null ? null : { ...said(lead, desk), source: sourceOf(lead.note.file, lead.block.line, desk.site) },
    about: lead === null && group !== null ? firstWords(group, 200) : '',
    note,
    whole: group === null || note.length === 0 ? null : { text: 'All of this note', href: desk.link(group.url) },
  }
}

/** All of the note is linked below it already, or it says nothing of the group: a file of minutes, named like the site. */
export function hidesNote({ note, lede, about }: Part<'lede' | 'about' | 'note' | 'whole'>): boolean {
  return note.length > 0 || (lede === null && about === '')
}

export function factsPart(desk: Desk, topics: number, note: boolean): Part<'facts'> {
  const { site, link } = desk
  const { meetings, people, group } = site.garden
  const { words } = site
  const spoke = people.filter((person) => person.turns.length > 0).length
  const [first] = meetings
  return {
    facts: [
      ...(first === undefined ? [] : [{ text: words.count(meetings.length, 'meeting'), href: link(places.timeline) }]),
      ...(spoke > 0 ? [{ text: `${words.count(spoke, 'person', 'people')} spoke`, href: link(places.people) }] : []),
      ...(topics > 0 ? [{ text: words.count(topics, 'topic'), href: link(places.topics) }] : []),
      ...(first === undefined ? [] : [`since ${words.date(first.date)}`]),
      ...(group === null || note ? [] : [{ text: 'the group’s note', href: link(group.url) }]),
      ...subscriptions(site, link),
    ],
  }
}

/** The way into the call that the group's notes say in a sentence, where no labelled link names one. */
function writtenWay(desk: Desk): Resource | null {
  const found = writtenCall(desk.site.garden)
  if (found === null) return null
  const { point, label, href } = found
  return { label, href, shown: shortAddress(href), on: { text: point.page.name, href: hrefOf(point, desk.link) } }
}

/** The next meeting that the notes name, the one of the earliest day, and the ways to join. */
export function nextPart(desk: Desk): Part<'next' | 'call' | 'ways' | 'heldAt'> {
  const { garden, words } = desk.site
  const next = garden.meetings.find((meeting) => meeting.state === 'scheduled')
  const ways = garden.group === null ? [] : resourcesOf(garden.group.labels, desk)
  const call = ways.find((way) => callWords.test(way.label)) ?? writtenWay(desk)
  const time = next === undefined || next.start === null ? '' : words.time(next.start)
  return {
    next:
      next === undefined
        ? null
        : { ...entryOf(next, desk, words.day), state: '', time, calendar: desk.link(eventUrl(next.page)) },
    call,
    ways: ways.filter((way) => way !== call),
    heldAt: call === null && next === undefined ? heldAt(desk) : null,
  }
}

/** Of so many meetings, the newest whose notes say where it was held. */
const mostHeld = 5

function heldAt({ site, link }: Desk): HeldAt | null {
  const { garden, words } = site
  const held = garden.meetings.filter((meeting) => meeting.state === 'held').slice(-mostHeld)
  for (const meeting of held.reverse()) {
    const href = callOf(meeting, garden)
    if (href === null || !/^https?:/i.test(href)) continue
    return {
      day: { iso: meeting.date, words: words.date(meeting.date), href: link(meeting.page.url) },
      call: { text: shortAddress(href), href },
    }
  }
  return null
}

/** Where people talked with each other first, then where much was said; in the order of the meeting. */
export function foremost(threads: readonly Point[], site: Site, most: number): Point[] {
  const weights = new Map<Point, number>()
  for (const thread of threads) {
    weights.set(thread, site.below(thread) + 4 * Math.max(0, site.speakersIn(thread).length - 1))
  }
  const weightOfThread = (thread: Point) => weights.get(thread) ?? 0
  const kept = new Set([...threads].sort((a, b) => weightOfThread(b) - weightOfThread(a)).slice(0, most))
  return threads.filter((thread) => kept.has(thread))
}

/** The meetings that took place: the last with its threads, and a few before it. */
function heldPart(desk: Desk): Part<'last' | 'before' | 'all'> {
  const { garden, words } = desk.site
  const held = garden.meetings.filter((meeting) => meeting.state === 'held').reverse()
  const [last, ...before] = held
  const threads = last === undefined ? [] : foremost(particular(last, desk.site), desk.site, mostThreads)
  return {
    last:
      last === undefined
        ? null
        : {
            ...entryOf(last, desk, words.day),
            facts: lastFacts(last, desk.site),
            lines: threads.map((thread) => threadOf(thread, desk)),
            more: last.threads.length - threads.length,
          },
    before: before.slice(0, mostBefore).map((meeting) => entryOf(meeting, desk, words.short)),
    all: { text: `All ${words.count(garden.meetings.length, 'meeting')}`, href: desk.link(places.timeline) },
  }
}

/** Fewer words ask nothing by themselves: "any objection?" */
const fewestAsked = 4

/** The sentence of a line that asks; a short one with that before it. What stands around is told on its page. */
function askedIn(text: string): string | null {
  const sentences = sentencesOf(text)
  const index = sentences.findIndex((sentence) => /\?\W*$/.test(sentence))
  const asked = sentences[index]
  if (asked === undefined) return null
  return asked.split(/\s+/).length < fewestAsked ? [sentences[index - 1] ?? '', asked].join(' ').trim() : asked
}

/** Each text once, the newest. */
function once<T extends { readonly point: Point }>(found: readonly T[]): readonly T[] {
  const kept = new Set(oncePerText(found.map(({ point }) => point)))
  return found.filter(({ point }) => kept.has(point))
}

/** What the notes leave open: they may just be silent, so it says what they say. */
function openPart(desk: Desk): Part<'open'> {
  const { site, link } = desk
  const { memory, words } = site
  const lineOf = (point: Point, who: readonly Page[]) => ({
    text: clip(saysItself(point) ? bareText(untied(point.text)) : titleOf(point, 140), 140),
    href: hrefOf(point, link),
    who: list(who.map((page) => page.name)),
    day: { iso: dateOf(point), words: words.short(dateOf(point)) },
  })
  const steps = memory.steps().filter(isOpen)
  const questions = unanswered(site)
  return {
    open: [
      {
        id: 'steps',
        title: 'Next steps',
        lines: once(steps)
          .slice(0, mostOpen)
          .map(({ point, takers }) => lineOf(point, takers)),
        all: { text: words.count(steps.length, 'open next step'), href: link(places.steps) },
      },
      {
        id: 'questions',
        title: 'Questions',
        lines: once(questions)
          .slice(0, mostOpen)
          .map(({ point, askers }) => ({
            ...lineOf(point, askers),
            text: clip(askedIn(untied(point.text)) ?? titleOf(point, 140), 140),
          })),
        all: {
          text: unansweredWords(questions.length, site),
          href: link(places.questions),
        },
      },
    ].filter(({ lines }) => lines.length > 0),
  }
}

/** Threads that come back, of groups that hardly link: those of most meetings since a day; each leads to its newest. */
function recurringSince(since: string, { site, link }: Desk): Counted[] {
  const dateOf = (thread: Point) => thread.page.meeting?.date ?? ''
  return site.memory
    .recurring()
    .flatMap(({ text, threads }): Counted[] => {
      const [newest] = threads
      const count = threads.filter((thread) => dateOf(thread) >= since).length
      return newest === undefined || count === 0 ? [] : [{ text, href: hrefOf(newest, link), count }]
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, mostTopics)
}

/** What is being talked about: topics of the last half year of notes; of all notes, where those name few. */
function topicsPart(desk: Desk, all: readonly Page[]): Part<'topics' | 'topicsNote' | 'allTopics'> {
  const { site, link } = desk
  const { garden, words } = site
  const since = recently(garden)
  const named = talkedAbout(all, since)
  // Where people live is no topic, where there are others.
  const spokenOf = named.filter(([page]) => isSpokenOf(page, site))
  const talked = spokenOf.length >= fewestTopics ? spokenOf : named
  const allTopics = { text: 'All topics', href: link(places.topics) }
  const counted = ([page, count]: readonly [Page, number]): Counted => ({
    text: page.name,
    href: link(page.url),
    count,
  })
  if (since !== '' && talked.length >= fewestTopics) {
    const isLong = (garden.meetings[0]?.date ?? '') < since
    return {
      topics: talked.slice(0, mostTopics).map(counted),
      topicsNote: isLong ? `meetings since ${words.month(since)} ${since.slice(0, 4)}` : 'meetings',
      allTopics,
    }
  }
  const threads = all.length < fewestTopics ? recurringSince(since, desk) : []
  if (threads.length > 0)
    return {
      topics: threads,
      topicsNote: since === '' ? 'meetings' : `meetings since ${words.month(since)} ${since.slice(0, 4)}`,
      allTopics,
    }
  const heavy = all.filter((page) => page !== garden.group && weightOf(page, site) > 0).slice(0, mostTopics)
  return {
    topics: heavy.map((page) => counted([page, weightOf(page, site)])),
    topicsNote: garden.meetings.length > 0 ? 'meetings' : 'pages',
    allTopics,
  }
}

function askedWords(questions: number, unanswered: number, words: Words): string {
  const asked = words.count(questions, 'question')
  if (unanswered > 0) return `${asked}, ${words.number(questions - unanswered)} with a recorded reply`
  return questions === 1 ? `${asked}, with a recorded reply` : `${asked}, each with a recorded reply`
}

function lastFacts(meeting: Meeting, site: Site): string[] {
  const { words } = site
  const { questions, unanswered, decisions } = site.summaryOf(meeting)
  const spoke = site.speakersOf(meeting).length
  return [
    ...(spoke > 0 ? [`${words.count(spoke, 'person', 'people')} spoke`] : []),
    ...(meeting.threads.length > 0 ? [words.count(meeting.threads.length, 'thread')] : []),
    ...(questions > 0 ? [askedWords(questions, unanswered.length, words)] : []),
    ...(decisions.length > 0 ? [words.count(decisions.length, 'decision')] : []),
  ]
}

/** Who has been there in the last half year of notes, most meetings first. */
function peoplePart(desk: Desk): Part<'people' | 'peopleNote' | 'allPeople'> {
  const { site, link } = desk
  const { garden, words } = site
  const since = recently(garden)
  const recent = (person: Person) => attendedBy(person).filter((meeting) => meeting.date >= since).length
  const isLong = (garden.meetings[0]?.date ?? '') < since
  return {
    people: mostActive(garden.people, site)
      .map((person) => ({ ...voiceOf(person.page, link), count: recent(person) }))
      .filter((person) => person.count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, mostPeople),
    peopleNote: isLong ? `meetings since ${words.month(since)} ${since.slice(0, 4)}` : 'meetings',
    allPeople: { text: 'All people', href: link(places.people) },
  }
}

/** Notes, where no meetings lead to them. */
function notesPart(desk: Desk): Part<'notes'> {
  const { pages, meetings } = desk.site.garden
  const written = meetings.length > 0 ? [] : pages.filter((page) => page.parts.length > 0)
  return { notes: written.slice(0, mostNotes).map((page) => ({ text: page.name, href: desk.link(page.url) })) }
}

/** Gives the first page of the site. */
export function homePage(site: Site): HomePage {
  const { garden } = site
  const { title } = garden.config
  const link = linkerOf(places.home, site)
  const desk: Desk = { site, link, about: null }
  const all = heaviest(site)
  const group = groupPart(desk)
  const about = garden.group === null ? '' : firstWords(garden.group, 200)
  return {
    kind: 'home',
    ...aroundOf(places.home, site, '', about === '' ? `${minutesOf(title)}.` : `${title}: ${about}`),
    title,
    ...group,
    ...factsPart(desk, all.length, hidesNote(group)),
    ...nextPart(desk),
    ...heldPart(desk),
    ...peoplePart(desk),
    ...openPart(desk),
    ...topicsPart(desk, all),
    bars: garden.meetings.length < fewestBars ? null : meetingBars(desk),
    ...notesPart(desk),
    empty: garden.notes.length === 0,
  }
}
