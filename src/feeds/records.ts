/**
 * What search finds: one record per turn or thread of a meeting, so that a result lands on its line, and one per
 * person and topic. Plain data; who indexes it is src/command/search.ts.
 */
import type { Garden, Page, Point } from '../garden/model.ts'
import { marksOf, pointsOf } from './json.ts'

export interface SearchRecord {
  /** From the root of the site, with the anchor. */
  readonly url: string
  readonly content: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
}

/** The way to a line is cut to its last steps: people nest deeply, and the result shows no more. */
const steps = 3
/** Characters, white space left out. */
const recordLength = 10_000
const stepLength = 80

/** Takes the garden; gives its records in the order of its pages. Record fields are plain text. */
export function* recordsOf(garden: Garden): Generator<SearchRecord> {
  const day = new Intl.DateTimeFormat(garden.config.lang, { dateStyle: 'long', timeZone: 'UTC' })
  for (const page of garden.pages) {
    if (page.meeting === null) yield* pageRecords(page)
    else yield* meetingRecords(page, page.meeting.date, day.format(new Date(`${page.meeting.date}T00:00:00Z`)))
  }
}

function* meetingRecords(page: Page, date: string, words: string): Generator<SearchRecord> {
  const meeting = page.meeting?.title ? `${words}: ${page.meeting.title}` : words
  const year = date.slice(0, 4)
  const threads = new Set(page.meeting?.threads)
  let open: { point: Point; lines: string[] } | null = null
  let any = false
  const close = function* (): Generator<SearchRecord> {
    if (open === null) return
    const { point, lines } = open
    open = null
    any = true
    const speakers = point.turn?.speakers.map(({ name }) => name) ?? []
    yield {
      url: `${page.url}#${point.id}`,
      content: [...speakers, ...lines].join('\n'),
      meta: { title: meeting, date, ...(speakers.length > 0 && { speaker: speakers.join(', ') }), ...pathOf(point) },
      filters: filters({ kind: ['meeting'], year: [year], person: speakers, mark: marksOf(point) }),
    }
  }
  for (const point of pointsOf(page)) {
    if (!isSaid(point)) continue
    if (open === null || point.turn !== null || threads.has(point) || point.role === 'name') {
      yield* close()
      open = { point, lines: [] }
    }
    if (point.text !== '') open.lines.push(point.text)
  }
  yield* close()
  if (!any) {
    yield { url: page.url, content: `${meeting}\n${date}`, meta: { title: meeting, date }, filters: filters({ kind: ['meeting'], year: [year] }) }
  }
}

/**
 * A person or topic: its names and its own note, in pieces where it is long, so that no result is a large download.
 * `anchors` says behind how many characters of the content, white space left out, each line begins
 * (`12:id 30:id`): a result can lead to the line. (Words won't do: a language without spaces is cut by the index.)
 */
function* pageRecords(page: Page): Generator<SearchRecord> {
  let content: string[] = []
  let anchors: string[] = []
  let length = 0
  let url = page.url
  const add = (text: string, id: string | null): void => {
    const characters = text.replace(/\s+/g, '').length
    if (characters === 0) return
    if (id !== null) anchors.push(`${length}:${id}`)
    length += characters
    content.push(text)
  }
  const record = (): SearchRecord => ({
    url,
    content: content.join('\n'),
    meta: { title: page.name, ...(anchors.length > 0 && { anchors: anchors.join(' ') }) },
    filters: filters({ kind: [page.kind], person: page.kind === 'person' ? [page.name] : [] }),
  })
  add([page.name, ...page.aliases, page.about ?? ''].join('\n'), null)
  for (const point of pointsOf(page)) {
    if (!isSaid(point)) continue
    if (length > recordLength) {
      yield record()
      content = []
      anchors = []
      length = 0
      url = `${page.url}#${point.id}`
    }
    add(point.text, point.id)
  }
  if (content.length > 0) yield record()
}

/** Lists of who was there, and lines that the outline does not show, are no results. */
function isSaid(point: Point): boolean {
  return point.role !== 'silent' && point.role !== 'directive' && point.role !== 'attendance' && point.role !== 'meta'
}

function pathOf(point: Point): { path?: string } {
  const path: string[] = []
  for (let up = point.parent; up !== null && up.page === point.page && path.length < steps; up = up.parent) {
    const text = up.text || (up.turn?.speakers.map(({ name }) => name).join(', ') ?? '')
    if (text !== '') path.unshift(shorten(text))
  }
  return path.length > 0 ? { path: path.join(' › ') } : {}
}

function shorten(text: string): string {
  return text.length > stepLength ? `${text.slice(0, stepLength)}…` : text
}

function filters(all: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(all).filter(([, values]) => values.length > 0))
}
