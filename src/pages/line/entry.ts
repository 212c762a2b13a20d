/** A meeting in a list: the timeline, home. */
import type { Meeting, Page, Point } from '../../garden/model.ts'
import type { Entry, Thread } from '../shape.ts'
import { isShown, type Site } from '../site.ts'
import { clip, list } from '../words.ts'
import { bareText, untied } from './bare.ts'
import { faceOf } from './face.ts'
import { introductions } from './introduced.ts'
import { type Desk, hrefOf, saysItself, titleOf } from './line.ts'
import { ownTitle, stateWords } from './title.ts'

const mostThreads = 4
const mostFaces = 5
const mostOutcomes = 2

function whoWords(meeting: Meeting, speakers: readonly Page[], desk: Desk): string {
  if (speakers.length > 0) return `Spoke: ${list(speakers.map((page) => page.name))}`
  const listed = meeting.attendees.filter((attendee) => attendee.listed).length
  return listed === 0 ? '' : `${desk.site.words.count(listed, 'person', 'people')} listed`
}

/** "edsu: will take a look", the speaker's name before the words, without the word that the list says itself. */
function outcomeText(point: Point): string {
  const speaker = saysItself(point) ? point.turn?.speakers[0]?.name : undefined
  const words = saysItself(point) ? bareText(untied(point.text)) : titleOf(point, 140)
  return clip(`${speaker === undefined ? '' : `${speaker}: `}${words}`, 140)
}

/**
 * The threads that were particular to that day; all of them where none was. How people present themselves stands with
 * them.
 */
export function particular(meeting: Meeting, site: Site): readonly Point[] {
  const introduce = introductions(site)
  const own = meeting.threads.filter((thread) => !site.isUsual(thread.text) && !introduce.has(thread))
  return own.length > 0 ? own : meeting.threads
}

/** In a long list a meeting has two threads, and its outcomes stand on its page. */
export type Brevity = 'full' | 'brief'

/** Takes a meeting; gives it as a line of a list, with its first threads and what came out of it. */
export function entryOf(
  meeting: Meeting,
  desk: Desk,
  words: (iso: string) => string,
  brevity: Brevity = 'full',
): Entry {
  const most = brevity === 'full' ? mostOutcomes : 0
  const { site, link } = desk
  const speakers = site.speakersOf(meeting)
  const { decisions, steps } = site.summaryOf(meeting)
  const threads = particular(meeting, site)
    .slice(0, brevity === 'full' ? mostThreads : 2)
    .map((thread) => titleOf(thread, 60))
  return {
    date: { iso: meeting.date, words: words(meeting.date), href: link(meeting.page.url) },
    title: meeting.title !== null && site.isUsual(meeting.title) ? '' : ownTitle(meeting, site.words),
    state: stateWords(meeting),
    threads,
    moreThreads: meeting.threads.length - threads.length,
    outcomes: [
      ...decisions.slice(0, most).map((point) => ({ kind: 'Decided', text: outcomeText(point) })),
      ...steps.slice(0, most).map((point) => ({ kind: 'Next step', text: outcomeText(point) })),
    ],
    voices: speakers.slice(0, mostFaces).map((page) => faceOf(page.name)),
    moreVoices: Math.max(0, speakers.length - mostFaces),
    who: whoWords(meeting, speakers, desk),
  }
}

/** Takes a thread; gives it for a list: who speaks in it, and what the first line below it says. */
export function threadOf(thread: Point, desk: Desk): Thread {
  const voices = desk.site.speakersIn(thread).slice(0, mostFaces)
  const below = !saysItself(thread)
    ? undefined
    : thread.children.find((child) => isShown(child) && child.text.trim() !== '')
  const speaker = below?.turn?.speakers[0]?.name
  return {
    text: titleOf(thread, 110),
    href: hrefOf(thread, desk.link),
    voices: voices.map(({ name }) => faceOf(name)),
    who: list(voices.map(({ name }) => name)),
    first: below === undefined ? '' : clip(`${speaker === undefined ? '' : `${speaker}: `}${below.text}`, 160),
  }
}
