/**
 * What search finds: one record per turn, thread or marked line (a question, a decision …) of a meeting, so that a
 * result lands on its line, and one per person and topic, or several where its note is long; none for a name that
 * nobody wrote about (names.ts). Plain data; who indexes it is src/command/search.ts.
 *
 * Pagefind indexes the words of `meta` as well, so what stands there is words and no data: a meeting is found by its day
 * as pages write it (`title`), and as notes do (`date`). A record whose content is empty is never found, whatever its
 * title.
 */
import type { Garden, Page, Point } from '../garden/model.ts'
import { urlOf } from '../garden/sheet.ts'
import { type Mark, marksOf, pointsOf } from './json.ts'
import { isIndexed } from './names.ts'

export interface SearchRecord {
  /** From the root of the site, with the anchor. */
  readonly url: string
  readonly content: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
}

/** The thread is named by its first words. */
const pathLength = 60
/** Between two lines of one record, as it is shown; no word. */
const between = ' · '
/** Characters in one record: a result leads to where it begins, and the line itself is a screen away at most. */
const stretchLength = 1200

/** What search can be narrowed to. */
const searched: ReadonlySet<Mark> = new Set(['question', 'next-step', 'decision', 'proposal'])

/** Takes the garden; gives its records in the order of its pages. All texts are plain. */
export function* recordsOf(garden: Garden): Generator<SearchRecord> {
  const { lang } = garden.config
  // An English date is written as the pages write it: "8 April 2022".
  const day = new Intl.DateTimeFormat(/^en\b/i.test(lang) ? 'en-GB' : lang, { dateStyle: 'long', timeZone: 'UTC' })
  for (const page of garden.pages) {
    if (page.meeting === null) {
      if (isIndexed(page)) yield* noteRecords(page)
    } else yield* meetingRecords(page, page.meeting.date, day.format(new Date(`${page.meeting.date}T00:00:00Z`)))
  }
}

function* meetingRecords(page: Page, date: string, words: string): Generator<SearchRecord> {
  const title = spaced(page.meeting?.title ? `${words}: ${page.meeting.title}` : words)
  const threads = new Set(page.meeting?.threads)
  const about = { kind: ['meeting'], year: [date.slice(0, 4)] }
  let opens: Point | null = null
  let lines: string[] = []
  let length = 0
  let path: string | null = null
  const record = (point: Point): SearchRecord => {
    const speakers = namesOf(point)
    return {
      url: `${urlOf(point)}#${point.id}`,
      content: spaced(lines.join(between)),
      meta: {
        title,
        date,
        ...(speakers.length > 0 && { speaker: spaced(speakers.join(', ')) }),
        ...(path !== null && { path: spaced(path) }),
      },
      filters: filters({ ...about, person: speakers, mark: marked(point) }),
    }
  }
  // The points above the one that is looked at, from the outermost; among them its thread, and the one that it may join.
  const above: Point[] = []
  let thread: Point | null = null
  let joins: Point | null = null
  let isBelow = false
  for (const point of pointsOf(page)) {
    for (let last = above.at(-1); last !== undefined && last !== point.parent; last = above.at(-1)) {
      above.pop()
      if (last === joins) isBelow = false
      if (last === thread) thread = null
    }
    above.push(point)
    if (!isSaid(point)) continue
    const isOwn = point.turn !== null || point.role === 'name' || marked(point).length > 0 || threads.has(point)
    if (!isBelow && goesOn(point) && joins?.parent === point.parent) {
      joins = point
      isBelow = true
    }
    if (opens === null || isOwn || !isBelow || thread === null || length >= stretchLength) {
      if (opens !== null) yield record(opens)
      path = thread === null || threads.has(point) ? null : shorten(titleOf(thread))
      opens = point
      joins = point
      isBelow = true
      lines = []
      length = 0
    }
    if (threads.has(point)) thread = point
    if (point.text !== '') lines.push(point.text)
    length += point.text.length
  }
  if (opens !== null) yield record(opens)
  // Nothing was said: it is found by its date.
  else yield { url: page.url, content: date, meta: { title, date }, filters: filters(about) }
}

/** A person or topic: its names and its own note. */
function* noteRecords(page: Page): Generator<SearchRecord> {
  const about = filters({ kind: [page.kind], person: page.kind === 'person' ? [page.name] : [] })
  const meta = { title: spaced(page.name) }
  const points = [...pointsOf(page)].filter((point) => isSaid(point) && point.text !== '')
  const whole = points.reduce((sum, point) => sum + point.text.length, 0)
  // All of one length: no short rest has a record of its own.
  const stretch = whole / Math.max(1, Math.round(whole / stretchLength))
  let url = page.url
  let lines = [page.name, ...page.aliases, ...(page.about === null ? [] : [page.about])]
  let length = 0
  for (const point of points) {
    if (length >= stretch) {
      yield { url, content: spaced(lines.join(between)), meta, filters: about }
      lines = []
      length = 0
      url = `${urlOf(point)}#${point.id}`
    }
    length += point.text.length
    lines.push(point.text)
  }
  yield { url, content: spaced(lines.join(between)), meta, filters: about }
}

function marked(point: Point): Mark[] {
  return marksOf(point).filter((mark) => searched.has(mark))
}

const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`
const any = new RegExp(unspaced, 'u')
const letters = new RegExp(`(${unspaced}\\p{M}*)(?=${unspaced})`, 'gu')

/**
 * Pagefind finds words that stand between spaces. Where a script sets none, each of its letters becomes a word; the
 * joint before such a space lets src/browser/hit.ts take it out again.
 */
function spaced(text: string): string {
  // Neither that joint, nor the sign that bundle.ts sets between lines and between paths.
  const free = text.replace(/[\u2060\u2063]/g, '')
  return any.test(free) ? free.replace(letters, '$1\u2060 ') : free
}

/** `... text` goes on with the line above it (dialect 14). */
function goesOn(point: Point): boolean {
  return point.turn === null && /^(?:\.\.|…)/.test(point.block.text)
}

/** Lists of who was there, and lines that the outline does not show, are no results. */
function isSaid(point: Point): boolean {
  if (/^[.…]+$/.test(point.text)) return false
  return point.role !== 'silent' && point.role !== 'directive' && point.role !== 'attendance' && point.role !== 'meta'
}

function namesOf(point: Point): string[] {
  return point.turn?.speakers.map(({ name }) => name) ?? []
}

/** What a thread is about. `[[idmyn]] == David` says who somebody is: there it is the first thing said below. */
function titleOf(point: Point): string {
  if (point.text !== '' && !/^==?\s/.test(point.text)) return point.text
  const below = point.children.find((child) => child.text !== '')?.text ?? ''
  return [namesOf(point).join(', ') || point.text, below].filter((part) => part !== '').join(': ')
}

function shorten(text: string): string {
  // Not within a character of two units.
  return text.length > pathLength ? `${text.slice(0, pathLength).replace(/[\ud800-\udbff]$/, '')}…` : text
}

function filters(all: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(all).filter(([, values]) => values.length > 0))
}
