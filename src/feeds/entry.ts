/** A meeting as an entry of a feed: who was there, what was spoken of, what is open; the newest also in full. */
import type { Meeting, Page, Point } from '../garden/model.ts'
import { type Desk, hrefOf, spoken, titleOf } from '../pages/line/line.ts'
import { outlineOf } from '../pages/line/outline.ts'
import { ownTitle } from '../pages/line/title.ts'
import { unansweredWords } from '../pages/list/questions.ts'
import type { Link } from '../pages/shape.ts'
import { isShown, type Site } from '../pages/site.ts'
import { list } from '../pages/words.ts'
import { idOf } from './address.ts'
import type { FeedEntry } from './atom.ts'
import { timeOf, updatedOf } from './dates.ts'
import { linkOf, linksOf, listOf, paragraph } from './says.ts'
import { element, type Xml, xmlText } from './xml.ts'

const mostNames = 12
const mostThreads = 8
const mostOpen = 20
/** A longer meeting is cut: after so many lines, or so many letters. */
const mostLines = 300
const mostLetters = 40_000

/** "Friday 8 April 2022: backups", as in a list of entries. */
export function entryTitle(meeting: Meeting, site: Site): string {
  const title = ownTitle(meeting, site.words)
  const state = meeting.state === 'scheduled' ? ' (scheduled)' : ''
  return `${site.words.day(meeting.date)}${state}${title === '' ? '' : `: ${title}`}`
}

/** "a, b and c", "a, b and 3 more". */
function namesOf(pages: readonly Page[]): string {
  const names = pages.map(({ name }) => name)
  const rest = names.length - mostNames
  return rest <= 1 ? list(names) : `${names.slice(0, mostNames).join(', ')} and ${rest} more`
}

/** "a; b; and 3 more": sentences have commas in them. */
function threadsOf({ threads }: Meeting): string {
  const rest = threads.length - mostThreads
  const titles = threads.slice(0, rest <= 1 ? undefined : mostThreads).map((thread) => titleOf(thread, 60))
  return [...titles, ...(rest <= 1 ? [] : [`and ${rest} more`])].join('; ')
}

function whoOf(meeting: Meeting, site: Site): string[] {
  const spoke = site.speakersOf(meeting)
  const listed = meeting.attendees.filter((one) => !one.spoke).map(({ page }) => page)
  return [
    ...(spoke.length > 0 ? [`Spoke: ${namesOf(spoke)}.`] : []),
    ...(listed.length > 0 ? [`${spoke.length > 0 ? 'Also listed' : 'Listed'}: ${namesOf(listed)}.`] : []),
  ]
}

/** What a meeting came to, in a few sentences of plain text. */
export function summaryOf(meeting: Meeting, site: Site): string[] {
  const { words } = site
  const { decisions, unanswered, steps } = site.summaryOf(meeting)
  const open = [
    ...(unanswered.length > 0 ? [unansweredWords(unanswered.length, site)] : []),
    ...(steps.length > 0 ? [words.count(steps.length, 'next step')] : []),
  ]
  return [
    ...(meeting.state === 'no-notes' ? ['Nobody has written notes of this meeting yet.'] : []),
    ...whoOf(meeting, site),
    ...(meeting.threads.length > 0
      ? [`${meeting.state === 'scheduled' ? 'Agenda so far' : 'Threads'}: ${threadsOf(meeting)}`]
      : []),
    ...(decisions.length > 0 ? [`${words.count(decisions.length, 'decision')}.`] : []),
    ...(open.length > 0 ? [`Open: ${list(open)}.`] : []),
  ]
}

/** The whole of a meeting as HTML, with what is open on top. */
function contentOf(meeting: Meeting, desk: Desk, more: Link): { readonly html: Xml; readonly lines: number } {
  const { decisions, unanswered, steps } = desk.site.summaryOf(meeting)
  const part = (title: string, points: readonly Point[]): readonly Xml[] =>
    points.length === 0
      ? []
      : [
          element('h2', {}, xmlText(title)),
          linksOf(
            points.slice(0, mostOpen).map((point) => ({ text: spoken(point, 140), href: hrefOf(point, desk.link) })),
          ),
        ]
  const top = meeting.page.parts
    .flatMap(({ points }) => points)
    .filter(({ role }) => role !== 'attendance' && role !== 'meta')
  let lines = 0
  let cut = false
  const outline = outlineOf(top, desk, {
    here: true,
    limit: mostLines,
    room: mostLetters,
    level: 3,
    onShow: ({ block }) => {
      lines++
      if (block.text.length > mostLetters / 10) cut = true
    },
  })
  const rest = top.reduce((sum, point) => sum + (isShown(point) ? 1 : 0) + desk.site.below(point), -lines)
  const words = rest > 0 ? `${desk.site.words.count(rest, 'more line')} on the page` : 'The whole on the page'
  const whole = rest > 0 || cut ? { ...more, text: words } : more
  const said = meeting.state === 'scheduled' ? 'Agenda so far' : 'What was said'
  return {
    html: element(
      'div',
      {},
      ...whoOf(meeting, desk.site).map(paragraph),
      ...part('Decided', decisions),
      ...part('Next steps', steps),
      ...part('Questions, no reply recorded', unanswered),
      ...(outline.length === 0 ? [] : [element('h2', {}, xmlText(said)), ...listOf(outline)]),
      element('p', {}, linkOf(whole)),
    ),
    lines,
  }
}

/** Takes a meeting and the desk of a feed; gives its entry, in full if wanted, and how many lines that shows. */
export function entryOf(
  meeting: Meeting,
  desk: Desk,
  full: boolean,
): { readonly entry: FeedEntry; readonly lines: number } {
  const { site, link } = desk
  const { page } = meeting
  const more = { text: `The page of ${site.words.date(meeting.date)}`, href: link(page.url) }
  const content = full && meeting.state !== 'no-notes' ? contentOf(meeting, desk, more) : null
  return {
    entry: {
      id: idOf(page.url, '', site.garden.config),
      title: entryTitle(meeting, site),
      href: more.href,
      updated: updatedOf(page, site) ?? timeOf(meeting),
      // A reader of feeds hides, or puts first, what is dated later than now.
      published: meeting.state === 'scheduled' ? null : timeOf(meeting),
      summary: summaryOf(meeting, site),
      more,
      content: content?.html ?? null,
    },
    lines: content?.lines ?? 0,
  }
}
