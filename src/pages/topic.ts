/** A topic: what is it, and what became of it? Its own note if there is one, then where it was discussed. */
import type { Meeting, Mention, Page, Point } from '../garden/model.ts'
import { linkTarget } from '../inline/address.ts'
import { sentencesOf } from '../memory/sentence.ts'
import { aroundOf, linkerOf, places } from './frame/around.ts'
import { followOf, nameRels } from './frame/rel.ts'
import { trailOf } from './frame/structured.ts'
import { explainOnce } from './line/abbreviation.ts'
import type { Quote } from './line/excerpt.ts'
import { type Desk, hrefOf, voiceOf } from './line/line.ts'
import { namedPart } from './line/named.ts'
import { pullsOf } from './line/pull.ts'
import { earlierOf, groupsOf, type Series } from './long/part.ts'
import { sheetFacts, sheetLinks } from './long/sheet.ts'
import { shelve } from './long/shelf.ts'
import type { FirstNamed, TopicPage } from './model.ts'
import { goOf, notesOf, pushedOf, resourcesOf } from './note.ts'
import { barsOf, weigh, yearsWith } from './picture/bars.ts'
import { nearOf } from './picture/near.ts'
import { perOwner } from './remember.ts'
import type { Bars } from './shape.ts'
import { type Site, walk } from './site.ts'
import { clip } from './words.ts'

const room = { meetings: 80_000, notes: 60_000 }
/** Lines shown below a line that names it; a thread about it is shown whole, as far as one can read on. */
const some = 8
const whole = 30
const mostTogether = 12
const mostSpeakers = 10
/** Threads looked at for what goes with a topic: enough to count by, and never the whole garden per page. */
const mostThreads = 400

const belowIn = perOwner((site: Site) => (point: Point) => (site.isThread(point) ? whole : some))

/**
 * Where it is named on other pages, in meetings and in other notes, each with its further pages. A labelled link of its
 * name is shown as what it leads to, not as a mention too.
 */
export function topicSeries(page: Page, site: Site): { readonly meetings: Series; readonly notes: Series } {
  const meetings: Quote[] = []
  const notes: Quote[] = []
  for (const mention of page.mentions) {
    const { point } = mention
    if (point.page === page || mention.as === 'opening') continue
    const label = site.labelAt(point)
    if (label?.name === page && linkTarget(label.url) !== null) continue
    const quotes = point.page.meeting === null ? notes : meetings
    quotes.push({ point, mention })
  }
  const url = page.url.replace(/\.html$/, '/')
  const below = belowIn(site)
  return {
    meetings: {
      title: 'Where it was discussed',
      shelf: shelve(meetings, { url, room: room.meetings, below }),
      marked: true,
      below,
    },
    notes: {
      title: 'In other notes',
      shelf: shelve(notes, { url: `${url}notes-`, room: room.notes, below }),
      marked: true,
      below,
    },
  }
}

/** The threads that name the topic, its own note left out. */
function threadsOf(page: Page, site: Site): readonly Point[] {
  const threads = new Set<Point>()
  for (const { point } of page.mentions) {
    if (point.page === page) continue
    const thread = site.threadOf(point)
    if (thread !== null) threads.add(thread)
    if (threads.size === mostThreads) break
  }
  return [...threads]
}

/** Who speaks on the lines that name it, and how often. */
function speakersOn(page: Page, desk: Desk) {
  const counts = new Map<Page, number>()
  for (const { point } of page.mentions) {
    for (const speaker of point.turn?.speakers ?? []) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || desk.site.words.compare(a.name, b.name))
    .slice(0, mostSpeakers)
    .map(([speaker, count]) => ({ ...voiceOf(speaker, desk.link), count }))
}

/** A name of few mentions has all of them in sight. */
const fewMentions = 4
const longestFirst = 240

/** The sentence that names it first, where nobody wrote what it is: with who says so, and where. */
function firstNamed(page: Page, desk: Desk): FirstNamed | null {
  if (page.about !== null || page.parts.length > 0 || page.mentions.length < fewMentions) return null
  let first: Mention | null = null
  for (const mention of page.mentions) {
    const { point, as } = mention
    const date = point.page.meeting?.date
    if (date === undefined || as !== 'text' || !isSentence(point.text)) continue
    if (first === null || date < (first.point.page.meeting?.date ?? '')) first = mention
  }
  if (first === null) return null
  const { point, span } = first
  const sentence = sentencesOf(point.text).find((one) => one.includes(span.shown ?? span.name)) ?? point.text
  const [by] = point.turn?.speakers ?? []
  return {
    text: clip(isSentence(sentence) ? sentence : point.text, longestFirst),
    by: by === undefined ? null : { text: by.name, href: desk.link(by.url) },
    on: { text: desk.site.words.date(point.page.meeting?.date ?? ''), href: hrefOf(point, desk.link) },
  }
}

const isSentence = (text: string) => (text.slice(0, 400).match(/\p{L}{2,}/gu)?.length ?? 0) >= 5

/** The first thing that the topic's own note says, as plain text. */
export function firstWords(page: Page, length: number): string {
  if (page.about !== null) return clip(page.about, length)
  for (const part of page.parts) {
    for (const point of walk(part.points)) {
      if (point.role === 'line' && point.text.trim() !== '') return clip(point.text, length)
    }
  }
  return ''
}

/** When it was named in meetings: the first and the last date. */
export function datesOf(page: Page): { first: string; last: string } | null {
  let first = ''
  let last = ''
  for (const { point, as } of page.mentions) {
    const date = point.page.meeting?.date
    if (date === undefined || as === 'opening' || point.page === page) continue
    if (first === '' || date < first) first = date
    if (date > last) last = date
  }
  return first === '' ? null : { first, last }
}

/** From so many meetings on there is something to see. */
const fewestBars = 3

/** When it was talked about: a bar for a meeting that names it, as high as many lines do. */
function barsOfTopic(page: Page, desk: Desk): Bars | null {
  if (page.mentions.length < fewestBars) return null
  const lines = new Map<Meeting, number>()
  for (const { point, as } of page.mentions) {
    const { meeting } = point.page
    if (meeting !== null && as !== 'opening' && point.page !== page) lines.set(meeting, (lines.get(meeting) ?? 0) + 1)
  }
  if (lines.size < fewestBars) return null
  const weightOf = weigh(lines.values())
  const { words, garden } = desk.site
  return barsOf(
    yearsWith(garden.meetings, (meeting) => lines.has(meeting)),
    desk,
    (meeting) => ({ kind: lines.has(meeting) ? 'full' : 'absent', weight: weightOf(lines.get(meeting) ?? 0) }),
    (meetings) => {
      const named = meetings.filter((meeting) => lines.has(meeting)).length
      return { note: words.number(named), unit: `of ${words.count(meetings.length, 'meeting')}` }
    },
  )
}

function factsOf(page: Page, threads: number, site: Site): string[] {
  const { words } = site
  const meetings = site.meetingsOf(page)
  const notes = site.placesOf(page) - meetings
  const dates = datesOf(page)
  return [
    ...(meetings > 0 ? [words.count(meetings, 'meeting')] : []),
    ...(threads > 0 ? [words.count(threads, 'thread')] : []),
    ...(notes > 0 ? [`named in ${words.count(notes, 'note')}`] : []),
    ...(dates === null
      ? []
      : dates.first === dates.last
        ? [`on ${words.date(dates.first)}`]
        : [`first named ${words.date(dates.first)}`, `last ${words.date(dates.last)}`]),
  ]
}

/** Takes a topic's page; gives it as shown. */
export function topicPage(page: Page, site: Site): TopicPage {
  const link = linkerOf(page.url, site)
  const desk: Desk = { site, link, about: page, explain: explainOnce(site) }
  const { words } = site
  const threads = threadsOf(page, site)
  const series = topicSeries(page, site)
  const meetings = site.meetingsOf(page)
  const first = firstWords(page, 160)
  const where =
    meetings > 0
      ? `named in ${words.count(meetings, 'meeting')}`
      : `named on ${words.count(site.placesOf(page), 'page')}`
  const around = aroundOf(
    page.url,
    site,
    clip(page.name, 120),
    first === '' ? `${clip(page.name, 80)}: ${where} of ${site.garden.config.title}.` : first,
  )
  const follow = followOf(page, site, link)
  return {
    kind: 'topic',
    ...around,
    rels: [...around.rels, ...nameRels(page, site, link)],
    structured: trailOf({ text: 'Topics', url: places.topics }, page.name, site),
    name: page.name,
    index: { text: 'Topics', href: link(places.topics) },
    about: page.about ?? '',
    aliases: page.aliases,
    go: goOf(page),
    notes: notesOf(page, desk),
    sheets: sheetLinks(page, desk),
    facts: [
      ...factsOf(page, threads.filter((thread) => thread.page.meeting !== null).length, site),
      ...sheetFacts(page),
      ...(follow === null ? [] : [follow]),
    ],
    first: firstNamed(page, desk),
    bars: barsOfTopic(page, desk),
    resources: resourcesOf(page.resources, desk),
    meetings: groupsOf(series.meetings.shelf.open, series.meetings, desk),
    meetingsEarlier: earlierOf(series.meetings.shelf, desk),
    others: groupsOf(series.notes.shelf.open, series.notes, desk),
    othersEarlier: earlierOf(series.notes.shelf, desk),
    named: namedPart(page, desk),
    pushed: pushedOf(page, desk),
    pulls: pullsOf(page, desk),
    together: nearOf(threads.map(site.topicsIn), page, mostTogether, desk),
    speakers: speakersOn(page, desk),
  }
}
