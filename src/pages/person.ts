/** A person: who is this, are they still around, what did they say, ask and take on? All of it quoted or counted. */

import type { Meeting, Page, Person, Point } from '../garden/model.ts'
import { escapeHtml } from '../inline/escape.ts'
import { newestFirst } from '../memory/order.ts'
import { promisedIn } from '../memory/step.ts'
import { attendanceWords, attendedBy, spokenTopics } from './attended.ts'
import { aroundOf, linkerOf, places } from './frame/around.ts'
import { followOf, nameRels } from './frame/rel.ts'
import { trailOf } from './frame/structured.ts'
import { explainOnce, quiet } from './line/abbreviation.ts'
import { bareStep } from './line/bare.ts'
import { excerptOf, type Quote } from './line/excerpt.ts'
import { faceOf } from './line/face.ts'
import type { Desk } from './line/line.ts'
import { replyWords } from './line/mark.ts'
import { namedPart } from './line/named.ts'
import { pullsOf } from './line/pull.ts'
import { saidBriefly } from './line/said.ts'
import { earlierOf, groupsOf, type Series } from './long/part.ts'
import { sheetLinks } from './long/sheet.ts'
import { shelve } from './long/shelf.ts'
import type { PersonPage } from './model.ts'
import { goOf, notesOf, pushedOf, resourcesOf } from './note.ts'
import { barsOf, weigh, yearsWith } from './picture/bars.ts'
import { nearOf } from './picture/near.ts'
import type { Bars, Counted, DayLink, Excerpt, Mark, Near } from './shape.ts'
import type { Site } from './site.ts'
import { list, type Words } from './words.ts'

const room = { words: 80_000, mentions: 40_000 }
const below = { words: () => 4, mentions: () => 2 }
const mostSteps = 30
const mostQuestions = 30
const mostTopics = 15

const asQuote = (point: Point): Quote => ({ point, mention: null })

/** Mentions that are not the person's own lines, lists or names. */
function* mentionsByOthers(page: Page): Generator<Quote> {
  for (const mention of page.mentions) {
    const { point } = mention
    if (mention.as === 'speaker' || mention.as === 'attendance' || mention.as === 'opening') continue
    if (point.page === page || point.role === 'attendance' || point.role === 'name') continue
    if (point.turn?.speakers.includes(page)) continue
    yield { point, mention }
  }
}

/** Their words, and where others name them, each with its further pages. */
export function personSeries(
  page: Page,
  person: Person,
): { readonly words: Series; readonly mentions: Series; readonly notes: Series } {
  const url = page.url.replace(/\.html$/, '/')
  const mentions = [...mentionsByOthers(page)]
  const inMeeting = ({ point }: Quote) => point.page.meeting !== null
  const shelf = (name: string, quotes: Quote[]) =>
    shelve(quotes, { url: url + name, room: room.mentions, below: below.mentions })
  const others = { marked: true, below: below.mentions }
  return {
    words: {
      title: 'In their words',
      shelf: shelve(person.turns.map(asQuote), { url, room: room.words, below: below.words }),
      marked: false,
      below: below.words,
    },
    mentions: { ...others, title: 'Mentioned by others', shelf: shelf('mentions-', mentions.filter(inMeeting)) },
    notes: {
      ...others,
      title: 'In other notes',
      shelf: shelf(
        'notes-',
        mentions.filter((quote) => !inMeeting(quote)),
      ),
    },
  }
}

/** From so many meetings on there is something to see. */
const fewestBars = 3

/** When they were there: a bar for a meeting in which they spoke, as high as much, a hollow one where they are listed only. */
function attendanceOf(person: Person, desk: Desk): Bars | null {
  const attended = new Set(attendedBy(person))
  if (attended.size < fewestBars) return null
  const turns = new Map<Page, number>()
  for (const turn of person.turns) turns.set(turn.page, (turns.get(turn.page) ?? 0) + 1)
  const weightOf = weigh(turns.values())
  const { words, garden } = desk.site
  return barsOf(
    yearsWith(garden.meetings, (meeting) => attended.has(meeting)),
    desk,
    (meeting) => {
      const count = turns.get(meeting.page) ?? 0
      return { kind: count > 0 ? 'full' : attended.has(meeting) ? 'listed' : 'absent', weight: weightOf(count) }
    },
    (meetings) => {
      const there = meetings.filter((meeting) => attended.has(meeting)).length
      return { note: `${words.number(there)} of ${words.number(meetings.length)}`, unit: 'meetings' }
    },
  )
}

/** So many of the newest threads tell with whom somebody talks. */
const mostThreads = 400
const mostNear = 10

function nearPerson(page: Page, person: Person, desk: Desk): Near {
  const threads = new Set<Point>()
  for (let index = person.turns.length - 1; index >= 0 && threads.size < mostThreads; index--) {
    const turn = person.turns[index]
    const thread = turn === undefined ? null : desk.site.threadOf(turn)
    if (thread !== null) threads.add(thread)
  }
  return nearOf([...threads].map(desk.site.speakersIn), page, mostNear, desk)
}

/** How they present themselves, with what stands below it. */
function introductionPart(page: Page, desk: Desk): Excerpt | null {
  const found = desk.site.memory.introductions().get(page)
  return found === undefined ? null : excerptOf(asQuote(found.point), { ...desk, about: null }, 6, true)
}

/** A step below the heading that says "next step": without the word, and without "kim to", where it is Kim's page. */
function stepOf(point: Point, desk: Desk): Excerpt {
  const shown = bareStep(point, desk.about)
  const excerpt = excerptOf(asQuote(point), shown === point ? desk : quiet(desk), 0, true)
  const say = shown === point ? {} : saidBriefly(shown, desk, null)
  return { ...excerpt, line: { ...excerpt.line, ...say, marks: unnamedMarks(excerpt) } }
}

/** The marks of a step, without the words that its heading says. */
function unnamedMarks(excerpt: Excerpt): Mark[] {
  return excerpt.line.marks.flatMap((mark): Mark[] => {
    if (mark.kind !== 'step') return [mark]
    const text = mark.text.replace(/^next step(?:, inferred)?(?: · |$)/, '')
    return text === '' ? [] : [{ ...mark, text }]
  })
}

/** What somebody said they would do: the sentence that says so, not all that stands around it. */
function promiseOf(point: Point, desk: Desk): Excerpt {
  const excerpt = excerptOf(asQuote(point), quiet(desk), 0, true)
  const promised = promisedIn(point)
  const say = promised === null ? {} : { html: escapeHtml(promised), block: false }
  return { ...excerpt, line: { ...excerpt.line, ...say, marks: unnamedMarks(excerpt) } }
}

function questionOf(point: Point, desk: Desk): Excerpt {
  const excerpt = excerptOf(asQuote(point), desk, 0, true)
  return { ...excerpt, line: { ...excerpt.line, marks: [{ kind: 'question', text: replyWords(point) }] } }
}

/** Takes a person's page; gives it as shown. */
export function personPage(page: Page, person: Person, site: Site): PersonPage {
  const link = linkerOf(page.url, site)
  const desk: Desk = { site, link, about: page, explain: explainOnce(site) }
  const { words } = site
  const meetings = attendedBy(person)
  const dayLink = (meeting: Meeting): DayLink => ({
    iso: meeting.date,
    words: words.date(meeting.date),
    href: link(meeting.page.url),
  })
  const first = meetings[0]
  const last = meetings.at(-1)
  const series = personSeries(page, person)
  const introduced = site.memory.introductions().get(page)?.point
  const allSteps = newestFirst(site.stepsOf(page))
  const steps = allSteps.filter((point) => !point.marks.step?.inferred)
  const promised = allSteps.filter((point) => point.marks.step?.inferred)
  const questions = newestFirst(person.turns.filter((point) => point.marks.question !== null))
  const open = questions.filter((point) => point.marks.question?.reply === null).length
  const spoken = spokenTopics(person)
  const topics: Counted[] = spoken
    .slice(0, mostTopics)
    .map((one) => ({ text: one.page.name, href: link(one.page.url), count: one.count }))
  const attended = attendanceWords(person, site)
  const about = page.about ?? ''
  const names = spoken.map((one) => one.page)
  const around = aroundOf(page.url, site, page.name, describe(page, person, attended, names, site))
  return {
    kind: 'person',
    ...around,
    rels: [...around.rels, ...nameRels(page, site, link)],
    structured: trailOf({ text: 'People', url: places.people }, page.name, site),
    name: page.name,
    face: faceOf(page.name),
    index: { text: 'People', href: link(places.people) },
    about,
    aliases: page.aliases,
    first: first === undefined ? null : dayLink(first),
    last: last === undefined ? null : dayLink(last),
    status: site.statusOf(page) ?? '',
    introduction: introductionPart(page, desk),
    attended,
    follow: followOf(page, site, link),
    attendance: attendanceOf(person, desk),
    notes: notesOf(page, desk),
    pushed: pushedOf(page, desk),
    sheets: sheetLinks(page, desk),
    steps: steps.slice(0, mostSteps).map((point) => stepOf(point, desk)),
    stepsNote: countNote(steps.length, mostSteps, words),
    promised: promised.slice(0, mostSteps).map((point) => promiseOf(point, desk)),
    promisedNote: promised.length === 0 ? '' : `${countNote(promised.length, mostSteps, words)}, inferred`,
    questions: questions.slice(0, mostQuestions).map((point) => questionOf(point, desk)),
    questionsNote:
      questions.length === 0
        ? ''
        : `${countNote(questions.length, mostQuestions, words)}${open > 0 ? `, ${words.number(open)} without a recorded reply` : ''}`,
    // How they present themselves stands on top.
    turns: groupsOf(
      series.words.shelf.open.filter(({ point }) => point !== introduced),
      series.words,
      desk,
    ),
    turnsNote:
      person.turns.length === 0
        ? ''
        : `spoke ${words.count(person.turns.length, 'time')}, newest first${introduced === undefined ? '' : '; how they present themselves stands on top'}`,
    turnsEarlier: earlierOf(series.words.shelf, desk),
    mentions: groupsOf(series.mentions.shelf.open, series.mentions, desk),
    mentionsEarlier: earlierOf(series.mentions.shelf, desk),
    others: groupsOf(series.notes.shelf.open, series.notes, desk),
    othersEarlier: earlierOf(series.notes.shelf, desk),
    named: namedPart(page, desk),
    topics,
    near: nearPerson(page, person, desk),
    resources: resourcesOf(page.resources, desk),
    pulls: pullsOf(page, desk),
    go: goOf(page),
  }
}

/** "12", "the last 30 of 45". */
function countNote(count: number, most: number, words: Words): string {
  if (count === 0) return ''
  return count > most ? `the last ${words.number(most)} of ${words.number(count)}` : words.number(count)
}

function describe(page: Page, person: Person, attended: string, topics: readonly Page[], site: Site): string {
  if (page.about !== null) return page.about
  const last = attendedBy(person).at(-1)
  const named = topics.slice(0, 4).map((one) => one.name)
  return [
    `${page.name} in the minutes${attended === '' ? '' : `: ${attended}`}.`,
    last === undefined ? '' : `Last seen on ${site.words.date(last.date)}.`,
    named.length > 0 ? `Speaks about ${list(named)}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}
