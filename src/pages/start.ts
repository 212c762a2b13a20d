/** Start here: a first visit in five minutes. Nothing is made up: it is quoted, counted, or linked. */
import { decisionWords } from '../garden/mark/decision.ts'
import type { Meeting, Page, Person, Point } from '../garden/model.ts'
import type { Term } from '../memory/glossary.ts'
import type { Introduction } from '../memory/introduction.ts'
import { firstSentences } from '../memory/sentence.ts'
import { attendanceWords, attendedBy } from './attended.ts'
import { aroundOf, linkerOf, places } from './frame/around.ts'
import { factsPart, foremost, groupPart, hidesNote, nextPart } from './home.ts'
import { entryOf, particular } from './line/entry.ts'
import { pathTo } from './line/excerpt.ts'
import { isIntroduced, isSpokenOf } from './line/introduced.ts'
import { type Desk, hrefOf, spoken, titleOf, voiceOf } from './line/line.ts'
import { ownTitle } from './line/title.ts'
import { hereSince, lastMeetings, mostActive } from './list/people.ts'
import { oncePerText, unanswered, unansweredWords } from './list/questions.ts'
import { isOpen } from './list/steps.ts'
import { heaviest } from './list/topics.ts'
import type { Introduced, StartPage, Word } from './model.ts'
import { notesOf } from './note.ts'
import type { Cited, DayLink } from './shape.ts'
import type { Site } from './site.ts'
import { clip } from './words.ts'

const mostPeople = 12
const mostWords = 12
const mostNeeds = 5
const mostDecided = 5
const latelyMeetings = 3
const mostThreads = 5
const longest = 220
/** Meetings of late: what is spoken of in them counts three times. */
const recent = 10

function cite(point: Point, text: string, desk: Desk): Cited {
  return { text: firstSentences(text, longest), href: hrefOf(point, desk.link), path: pathTo(point, desk) }
}

/** Who introduces themselves, and how. */
type Introductions = ReadonlyMap<Page, Introduction>

/** Those here of late, the most active first; where nobody is, all. */
function peoplePart(introductions: Introductions, desk: Desk): Pick<StartPage, 'people' | 'peopleNote' | 'allPeople'> {
  const { site, link } = desk
  const since = hereSince(site.garden)
  const attended = (person: Person) => attendedBy(person).filter((meeting) => meeting.date >= since).length
  const here = mostActive(site.garden.people, site)
    .map((person) => ({ person, count: attended(person) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  const isLong = (site.garden.meetings[0]?.date ?? '') < since
  return {
    people: here.slice(0, mostPeople).map(({ person }): Introduced => {
      const found = introductions.get(person.page)
      return {
        ...voiceOf(person.page, link),
        says: found === undefined ? null : cite(found.point, found.text, desk),
        note: attendanceWords(person, site),
      }
    }),
    peopleNote: isLong
      ? `those of the last ${site.words.number(lastMeetings)} meetings${here.length > mostPeople ? `, the ${mostPeople} most often there` : ''}`
      : 'most meetings first',
    allPeople: {
      text: `All ${site.words.count(site.garden.people.length, 'person', 'people')}`,
      href: link(places.people),
    },
  }
}

interface Candidate {
  readonly weight: number
  readonly rank: number
  readonly meetings: number
  readonly build: () => Word
}

/** The meetings in which an abbreviation is written, the introductions of people left out. */
function meetingsSaying(site: Site): ReadonlyMap<Term, ReadonlySet<Page>> {
  const { garden, memory } = site
  const found = new Map<Term, Set<Page>>()
  if (memory.glossary().length === 0) return new Map()
  for (const point of garden.points) {
    if (point.page.meeting === null) continue
    const terms = memory.termsIn(point)
    if (terms.length === 0 || isIntroduced(point, site)) continue
    for (const term of terms) found.set(term, (found.get(term) ?? new Set()).add(point.page))
  }
  return found
}

function wordOf(page: Page, meetings: number, desk: Desk): Word {
  const { site, link } = desk
  const meaning = site.memory.meaningOf(page)
  const point = meaning?.point ?? null
  const reply = point?.marks.question?.reply ?? null
  return {
    text: page.name,
    href: link(page.url),
    long: clip(page.aliases.join(', '), 60),
    stands: [],
    says:
      meaning === null
        ? null
        : point === null
          ? { text: firstSentences(meaning.text, longest), href: '', path: [] }
          : cite(point, meaning.from === 'mention' ? spoken(point, longest) : meaning.text, desk),
    reply: reply === null ? '' : spoken(reply, 160),
    note: meetings > 1 ? `in ${site.words.count(meetings, 'meeting')}` : '',
  }
}

const ranks = { about: 0, note: 1, line: 2, mention: 3 } as const

/** Topics and abbreviations, those of most meetings first, a meeting of late counted three times. */
function wordsPart(desk: Desk): Pick<StartPage, 'words' | 'wordsNote' | 'allTopics'> {
  const { site, link } = desk
  const { garden, words, memory } = site
  const held = garden.meetings.filter((meeting) => meeting.state === 'held')
  const late = new Set(held.slice(-recent).map((meeting) => meeting.page))
  const weightOf = (on: ReadonlySet<Page>) => on.size + 2 * [...on].filter((one) => late.has(one)).length
  const candidates: Candidate[] = []
  const known = new Set<string>()
  for (const page of heaviest(site).slice(0, 200)) {
    if (page === garden.group || page.key === 'start here') continue
    const on = new Set<Page>()
    for (const { point, as } of page.mentions) {
      if (as !== 'text' || point.page.meeting === null) continue
      on.add(point.page)
    }
    if (on.size === 0) continue
    for (const name of [page.name, ...page.aliases]) known.add(name.toLowerCase())
    candidates.push({
      weight: weightOf(on),
      rank: ranks[memory.meaningOf(page)?.from ?? 'mention'] + (isSpokenOf(page, site) ? 0 : 10),
      meetings: on.size,
      build: () => wordOf(page, on.size, desk),
    })
  }
  const said = meetingsSaying(site)
  for (const term of memory.glossary()) {
    if (known.has(term.short.toLowerCase()) || term.meanings.some(({ text }) => known.has(text.toLowerCase()))) continue
    const on = said.get(term) ?? new Set()
    const count = on.size
    candidates.push({
      weight: weightOf(on),
      rank: 2 + (count === 0 ? 10 : 0),
      meetings: count,
      build: () => ({
        text: term.short,
        href: '',
        long: '',
        stands: term.meanings.map(({ text, point }) => ({ text, href: hrefOf(point, link) })),
        says: null,
        reply: '',
        note: count > 1 ? `in ${words.count(count, 'meeting')}` : '',
      }),
    })
  }
  const ordered = candidates.sort((a, b) => b.weight - a.weight || a.rank - b.rank)
  const own = ordered.filter(({ rank }) => rank < 10)
  const shown = (own.length >= 4 ? own : ordered).slice(0, mostWords)
  return {
    words: shown.map(({ build }) => build()),
    wordsNote: shown.some(({ meetings }) => meetings > 1)
      ? `most meetings first; the last ${words.number(recent)} count three times`
      : '',
    allTopics: { text: 'All topics', href: link(places.topics) },
  }
}

function dayOf(meeting: Meeting, { site, link }: Desk): DayLink {
  return { iso: meeting.date, words: site.words.date(meeting.date), href: link(meeting.page.url) }
}

/** What was talked about in the last meetings. */
function latelyPart(held: readonly Meeting[], desk: Desk): Pick<StartPage, 'lately'> {
  return {
    lately: held.slice(0, latelyMeetings).map((meeting) => {
      const named = particular(meeting, desk.site).filter((thread) => titleOf(thread, 60) !== '…')
      const threads = foremost(named, desk.site, mostThreads)
      return {
        day: dayOf(meeting, desk),
        title: meeting.title !== null && desk.site.isUsual(meeting.title) ? '' : ownTitle(meeting, desk.site.words),
        threads: threads.map((thread) => ({ text: spoken(thread, 90), href: hrefOf(thread, desk.link) })),
        more: meeting.threads.length - threads.length,
      }
    }),
  }
}

/** Without the word that the heading says: "we keep the shed". */
function decidedIn(point: Point): string {
  const title = titleOf(point, longest)
  const words = decisionWords(title)
  return words === null ? spoken(point, longest) : spoken(point, longest).replace(title, () => words)
}

/** What was decided, the newest first; what was only proposed stands on the page of all. */
function decidedPart(desk: Desk): Pick<StartPage, 'decided' | 'allDecided'> {
  const { site, link } = desk
  const decided = site.memory.decisions().filter(({ kind }) => kind === 'decision')
  return {
    decided: oncePerText(decided.map(({ point }) => point))
      .slice(0, mostDecided)
      .map((point) => cite(point, decidedIn(point), desk)),
    allDecided: { text: `All ${site.words.count(decided.length, 'decision')}`, href: link(places.decisions) },
  }
}

/** Next steps that nobody took, and questions without a recorded reply; the newest of each. */
function needsPart(desk: Desk): Pick<StartPage, 'needs'> {
  const { site, link } = desk
  const { memory, words } = site
  const steps = memory.steps().filter((one) => isOpen(one) && one.takers.length === 0)
  const questions = unanswered(site)
  const lines = (points: readonly Point[]) =>
    oncePerText(points)
      .slice(0, mostNeeds)
      .map((point) => cite(point, spoken(point, longest), desk))
  return {
    needs: [
      {
        title: 'Next steps',
        lines: lines(steps.map(({ point }) => point)),
        all: {
          text: words.count(steps.length, 'next step that nobody took', 'next steps that nobody took'),
          href: link(places.steps),
        },
      },
      {
        title: 'Questions',
        lines: lines(questions.map(({ point }) => point)),
        all: { text: unansweredWords(questions.length, site), href: link(places.questions) },
      },
    ].filter((need) => need.lines.length > 0),
  }
}

/** Threads of a meeting in which two people or more speak. */
function conversations(meeting: Meeting, site: Site): number {
  return meeting.threads.filter((thread) => site.speakersIn(thread).length > 1).length
}

/** The latest; that in which most people introduce themselves; those with most conversations. Three at most. */
function readPart(held: readonly Meeting[], introductions: Introductions, desk: Desk): Pick<StartPage, 'read'> {
  const introduced = new Map<Page, number>()
  for (const { point } of introductions.values()) introduced.set(point.page, (introduced.get(point.page) ?? 0) + 1)
  const chosen = new Map<Meeting, string>()
  const [latest] = held
  if (latest !== undefined) chosen.set(latest, 'the latest')
  const most = held.reduce<Meeting | null>(
    (best, meeting) =>
      (introduced.get(meeting.page) ?? 0) > (best === null ? 1 : (introduced.get(best.page) ?? 0)) ? meeting : best,
    null,
  )
  if (most !== null) {
    const before = chosen.get(most)
    const why = `${desk.site.words.number(introduced.get(most.page) ?? 0)} people introduce themselves`
    chosen.set(most, before === undefined ? why : `${before}; ${why}`)
  }
  const talked = held
    .map((meeting) => ({ meeting, count: conversations(meeting, desk.site) }))
    .sort((a, b) => b.count - a.count)
  for (const { meeting, count } of talked) {
    if (chosen.size >= 3 || count === 0) break
    if (!chosen.has(meeting)) {
      chosen.set(meeting, `${desk.site.words.count(count, 'thread')} in which several people speak`)
    }
  }
  const lately = new Set(held.slice(0, latelyMeetings))
  return {
    read: [...chosen].map(([meeting, why]) => {
      const entry = entryOf(meeting, desk, desk.site.words.date)
      // The threads of the last meetings stand above.
      return lately.has(meeting) ? { ...entry, title: '', threads: [], moreThreads: 0, why } : { ...entry, why }
    }),
  }
}

/** Gives the page for newcomers. */
export function startPage(site: Site): StartPage {
  const { garden } = site
  const link = linkerOf(places.start, site)
  const desk: Desk = { site, link, about: null }
  const held = garden.meetings.filter((meeting) => meeting.state === 'held').reverse()
  const own = garden.byKey.get('start here')
  const { next, call, ways, heldAt } = nextPart(desk)
  const introductions = site.memory.introductions()
  const around = aroundOf(
    places.start,
    site,
    'Start here',
    `For a first visit to ${garden.config.title}: what it is, how to join, who is who, and what the words mean.`,
  )
  const [last] = held
  const group = groupPart(desk)
  const calendar = around.foot.find(({ href }) => href.endsWith('meetings.ics'))
  return {
    kind: 'start',
    ...around,
    title: garden.config.title,
    own: own === undefined ? [] : notesOf(own, desk),
    group,
    ...factsPart(desk, 0, hidesNote(group)),
    next: next === null ? null : { ...next.date, time: next.time },
    last: last === undefined ? null : dayOf(last, desk),
    call,
    ways,
    heldAt,
    calendar: calendar === undefined ? null : { text: calendar.text, href: calendar.href },
    ...peoplePart(introductions, desk),
    ...wordsPart(desk),
    ...latelyPart(held, desk),
    ...decidedPart(desk),
    ...needsPart(desk),
    ...readPart(held, introductions, desk),
  }
}
