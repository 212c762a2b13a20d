/** A meeting: what was said, and by whom. */

import { stepWords } from '../garden/mark/step.ts'
import type { Attendee, Meeting, Page, Point } from '../garden/model.ts'
import { urlOf } from '../garden/sheet.ts'
import { linkTarget, shortAddress } from '../inline/address.ts'
import { aroundOf, linkerOf, places } from './frame/around.ts'
import { eventUrl, meetingRels } from './frame/rel.ts'
import { eventOf } from './frame/structured.ts'
import { abbreviationsIn, explainOnce } from './line/abbreviation.ts'
import { type Desk, hrefOf, saysItself, sourceOf, titleOf, voiceOf } from './line/line.ts'
import { outlineOf } from './line/outline.ts'
import { pullsOf } from './line/pull.ts'
import { nameOf, ownTitle, stateWords } from './line/title.ts'
import { sheetFacts, sheetLinks } from './long/sheet.ts'
import type { MeetingPage } from './model.ts'
import type { Counted, DayLink, Link, Source } from './shape.ts'
import { pointsOf, type Site } from './site.ts'
import { clip, list } from './words.ts'

/** Beside the text: no more than this of one thing. */
const mostTopics = 60
const mostLinks = 60
const mostBacklinks = 30
const mostLines = 60

/** The distinct addresses in what was said, as shown: those of attendance lists and of `Call: …` lead elsewhere. */
function linksOf(points: readonly Point[]): Link[] {
  const found = new Map<string, string>()
  for (const point of points) {
    if (point.role === 'attendance' || point.role === 'meta') continue
    for (const span of point.block.spans) {
      if (span.type !== 'url' || !span.allowed || span.from < point.body.from) continue
      const href = linkTarget(span.href)
      if (href !== null && !found.has(href)) found.set(href, span.shown?.trim() || shortAddress(href))
    }
  }
  return [...found].map(([href, text]) => ({ href, text: clip(text, 70) }))
}

/** The topics that the lines of a meeting name, those of most meetings first. */
function topicsOf(points: readonly Point[], desk: Desk): Counted[] {
  const topics = new Set<Page>()
  for (const point of points) {
    for (const mention of point.mentions) if (mention.page.kind === 'topic') topics.add(mention.page)
  }
  const { site, link } = desk
  return [...topics]
    .map((page) => ({ text: page.name, href: link(page.url), count: site.meetingsOf(page) }))
    .sort((a, b) => b.count - a.count || site.words.compare(a.text, b.text))
}

/** Pages that mention the meeting, each once, leading to the line. */
function backlinksOf(page: Page, desk: Desk): Link[] {
  const found = new Map<Page, Link>()
  for (const { point } of page.mentions) {
    if (point.page === page || found.has(point.page)) continue
    found.set(point.page, { text: nameOf(point.page, desk.site.words), href: hrefOf(point, desk.link) })
    if (found.size === mostBacklinks) break
  }
  return [...found.values()]
}

function dayLink(meeting: Meeting | null, desk: Desk): DayLink | null {
  if (meeting === null) return null
  return { iso: meeting.date, words: desk.site.words.day(meeting.date), href: desk.link(meeting.page.url) }
}

/** "nick sellen is chair", by what the notes say. */
function attendeesOf(meeting: Meeting, desk: Desk, wanted: (attendee: Attendee) => boolean) {
  return meeting.attendees.filter(wanted).map((one) => ({ ...voiceOf(one.page, desk.link), role: one.role ?? '' }))
}

function stateSentence(meeting: Meeting): string {
  if (meeting.state === 'scheduled') return 'Scheduled. What stands here so far is the agenda.'
  return meeting.state === 'no-notes' ? 'Nobody has written notes of this meeting yet.' : ''
}

function factsOf(meeting: Meeting, site: Site, links: number): (Link | string)[] {
  const { words } = site
  const { points, questions } = site.summaryOf(meeting)
  const spoke = site.speakersOf(meeting).length
  const threads = words.count(meeting.threads.length, 'thread')
  return [
    ...(meeting.state === 'held' ? [] : [stateWords(meeting)]),
    ...(spoke > 0 ? [`${words.count(spoke, 'person', 'people')} spoke`] : []),
    ...(meeting.threads.length > 0 ? [threads] : []),
    ...(points > 0 ? [words.count(points, 'line')] : []),
    ...(questions > 0 ? [words.count(questions, 'question')] : []),
    ...(links > 0 ? [{ text: words.count(links, 'link'), href: '#links' }] : []),
  ]
}

function descriptionOf(meeting: Meeting, site: Site): string {
  const day = site.words.day(meeting.date)
  const title = ownTitle(meeting, site.words)
  const spoke = site.speakersOf(meeting).map((page) => page.name)
  const threads = meeting.threads.slice(0, 3).map((thread) => titleOf(thread, 50))
  return [
    `${title === '' ? 'Minutes of ' : `${title}, `}${day}.`,
    stateSentence(meeting),
    spoke.length > 0 ? `${list(spoke.slice(0, 6))} spoke.` : '',
    threads.length > 0 ? `Threads: ${threads.join('; ')}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** A step below the heading that says so: who says it, and what; not "next step:" once more. */
function stepTitle(point: Point): string {
  const text = titleOf(point, 90)
  const speaker = saysItself(point) ? point.turn?.speakers[0]?.name : undefined
  return `${speaker === undefined ? '' : `${speaker}: `}${stepWords(text, false)?.rest ?? text}`
}

/** `Date: 8 April`, `Time: 18:30` say what the heading says; where they lead somewhere or say more, they stay. */
function isRepeated(point: Point, meeting: Meeting): boolean {
  if (point.children.length > 0 || point.text.length > 60) return false
  if (point.mentions.some((mention) => mention.page !== point.page)) return false
  return meeting.start === null ? /^date\b/i.test(point.text) : /^(?:date|time)\b/i.test(point.text)
}

/** Takes a meeting's page; gives it as shown. */
export function meetingPage(page: Page, meeting: Meeting, site: Site): MeetingPage {
  const link = linkerOf(page.url, site)
  const desk: Desk = { site, link, about: null }
  const { words } = site
  const top = page.parts.flatMap((part) => part.points)
  const isList = (point: Point) => point.role === 'attendance'
  const isHere = (point: Point) => urlOf(point) === page.url
  const isMeta = (point: Point) => point.role === 'meta'
  const all = [...pointsOf(page)]
  const topics = topicsOf(all, desk)
  const title = ownTitle(meeting, words)
  const links = linksOf(all)
  const short = words.date(meeting.date)
  const questions = all.filter((point) => point.marks.question?.reply === null)
  const steps = all.filter((point) => point.marks.step !== null && !point.marks.step.done)
  const toLink = (point: Point): Link => ({ text: titleOf(point, 90), href: hrefOf(point, link) })
  const sources = page.parts.map((part): Source => sourceOf(part.place.file, part.place.line, site))
  const around = aroundOf(page.url, site, title === '' ? short : `${short}: ${title}`, descriptionOf(meeting, site))
  return {
    kind: 'meeting',
    ...around,
    rels: [...around.rels, ...meetingRels(meeting, link)],
    structured: eventOf(meeting, site),
    date: { iso: meeting.date, words: words.day(meeting.date) },
    until: meeting.until === null ? null : { iso: meeting.until, words: words.day(meeting.until) },
    time: meeting.start === null ? '' : words.time(meeting.start),
    title,
    timeline: { text: 'Meetings', href: link(places.timeline) },
    year: { text: meeting.date.slice(0, 4), href: link(places.timeline, `y${meeting.date.slice(0, 4)}`) },
    state: meeting.state,
    says: stateSentence(meeting),
    facts: [
      ...factsOf(meeting, site, links.length),
      ...sheetFacts(page),
      ...(meeting.state === 'scheduled' ? [{ text: 'add to your calendar', href: link(eventUrl(page)) }] : []),
    ],
    spoke: attendeesOf(meeting, desk, (one) => one.spoke),
    listed: attendeesOf(meeting, desk, (one) => !one.spoke),
    regrets: meeting.regrets.map((one) => ({ text: one.name, href: link(one.url) })),
    lists: outlineOf(top.filter(isList), desk, { here: true }),
    meta: outlineOf(
      top.filter((point) => isMeta(point) && !isRepeated(point, meeting)),
      desk,
      { here: true },
    ),
    lines: outlineOf(
      top.filter((point) => !isList(point) && !isMeta(point) && isHere(point)),
      { ...desk, explain: explainOnce(site) },
      { here: true, level: 3, sheet: page.url },
    ),
    abbreviations: abbreviationsIn(
      all.filter((point) => !isList(point) && !isMeta(point) && isHere(point)),
      desk,
    ),
    sheets: sheetLinks(page, desk),
    left: {
      topics: Math.max(0, topics.length - mostTopics),
      links: Math.max(0, links.length - mostLinks),
      questions: Math.max(0, questions.length - mostLines),
      steps: Math.max(0, steps.length - mostLines),
    },
    pulls: pullsOf(page, desk),
    threads: meeting.threads
      .filter(isHere)
      .map((thread) => ({ text: titleOf(thread, 70), href: hrefOf(thread, link) })),
    topics: topics.slice(0, mostTopics),
    links: links.slice(0, mostLinks),
    questions: questions.slice(0, mostLines).map(toLink),
    steps: steps.slice(0, mostLines).map((point) => ({ text: stepTitle(point), href: hrefOf(point, link) })),
    linkedFrom: backlinksOf(page, desk),
    sources,
    previous: dayLink(meeting.previous, desk),
    next: dayLink(meeting.next, desk),
  }
}
