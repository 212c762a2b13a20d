/**
 * What all pages share: the garden, the words of its language, and the indexes that are computed once for all
 * pages, or once per page on first use. Nothing here grows faster than the garden.
 */
import type { Asset, Garden, Label, Meeting, Page, Point } from '../garden/model.ts'
import { keyOf } from '../garden/name.ts'
import { type Memory, memoryOf } from '../memory/memory.ts'
import { type Repository, repositoryOf } from './frame/repository.ts'
import { type History, noHistory } from './history.ts'
import { remember } from './remember.ts'
import { type Words, wordsOf } from './words.ts'

/** A file of the content folder as it is published (dialect 24). */
export interface Picture {
  /** From the root of the site. */
  readonly url: string
  /** Pixels of a picture, where they could be read. */
  readonly width: number | null
  readonly height: number | null
}

/** By path below the content folder. */
export type Pictures = ReadonlyMap<string, Picture>

/** What a meeting came to, in a few numbers and lines. */
export interface Summary {
  /** Blocks that say something. */
  readonly points: number
  readonly questions: number
  /** Questions without a recorded reply. */
  readonly unanswered: readonly Point[]
  readonly decisions: readonly Point[]
  /** Next steps that somebody wrote as such, without a done mark. */
  readonly steps: readonly Point[]
}

export interface Site {
  readonly garden: Garden
  readonly words: Words
  /** What is seen only across meetings. */
  readonly memory: Memory
  /** Where the notes are kept, if garden.yaml says it. */
  readonly repository: Repository | null
  readonly history: History
  /** The thread in which a point stands; on a page that is no meeting, the block at its top. */
  threadOf(point: Point): Point | null
  /** Whether it is a thread itself. */
  isThread(point: Point): boolean
  /** How many points that say something stand below this one. */
  below(point: Point): number
  /** In how many meetings a page is named. */
  meetingsOf(page: Page): number
  /** On how many pages other than its own it is named. */
  placesOf(page: Page): number
  /** The topics named in a thread; none where it names more than fifty things. */
  topicsIn(thread: Point): readonly Page[]
  labelAt(point: Point): Label | null
  /** The meeting that a block opens, with a link or without. */
  openedBy(point: Point): Meeting | null
  summaryOf(meeting: Meeting): Summary
  /** The next steps that somebody takes, in the order of the notes. */
  stepsOf(page: Page): readonly Point[]
  /** A title or a thread of so many meetings that it tells none of them apart: "introductions". */
  isUsual(text: string): boolean
  /** The published file of an asset; null where it could not be read. */
  pictureOf(asset: Asset): Picture | null
  /** Who spoke, in order. */
  speakersOf(meeting: Meeting): readonly Page[]
  /** Who speaks in a thread, in order. */
  speakersIn(thread: Point): readonly Page[]
  /** What garden.yaml says of somebody who is no member any more. */
  statusOf(page: Page): Status | null
}

/** "former" or "remembered", as garden.yaml says it. */
export type Status = NonNullable<Garden['config']['people'][number]['status']>

/** A thread that names more than this says little about what belongs together. */
const manyNames = 50

/** Does the point have a place in its page's outline? */
export function isShown(point: Point): boolean {
  return point.role !== 'silent' && point.role !== 'directive'
}

/** The points below some points, themselves included, in order; only those that stand on the same page. */
export function* walk(points: readonly Point[]): Generator<Point> {
  const stack = [...points].reverse()
  for (let point = stack.pop(); point !== undefined; point = stack.pop()) {
    yield point
    for (let index = point.children.length - 1; index >= 0; index--) {
      const child = point.children[index]
      if (child !== undefined && child.page === point.page) stack.push(child)
    }
  }
}

/** All points of a page, in order. */
export function* pointsOf(page: Page): Generator<Point> {
  for (const part of page.parts) yield* walk(part.points)
}

/** So deep a point's thread is found by going up when it is asked for; that of a deeper one is kept. */
const deep = 30

/** Gives what says of a point whether it is a thread, and in which one it stands. */
function threadsIn(garden: Garden): Pick<Site, 'isThread' | 'threadOf'> {
  const opens = new Set(garden.meetings.flatMap((meeting) => meeting.threads))
  const known = new Map<Point, Point | null>()
  const isThread = (point: Point): boolean => {
    if (point.page.meeting !== null) return opens.has(point)
    const { parent } = point
    return isShown(point) && (parent === null || parent.page !== point.page || !isShown(parent))
  }
  const threadOf = (point: Point): Point | null => {
    for (let at: Point | null = point; at !== null && at.page === point.page; at = at.parent) {
      if (isThread(at)) return at
      const thread = at.depth > deep ? known.get(at) : undefined
      if (thread !== undefined) return thread
    }
    return null
  }
  // Parents come before their children.
  for (const point of garden.points) if (point.depth > deep) known.set(point, threadOf(point))
  return { isThread, threadOf }
}

/** One walk over the garden: what stands below each point. */
function countBelow(garden: Garden): ReadonlyMap<Point, number> {
  const below = new Map<Point, number>()
  for (let index = garden.points.length - 1; index >= 0; index--) {
    const point = garden.points[index]
    if (point === undefined || point.parent === null || point.parent.page !== point.page) continue
    const own = point.children.length === 0 ? 0 : (below.get(point) ?? 0)
    below.set(point.parent, (below.get(point.parent) ?? 0) + own + (isShown(point) ? 1 : 0))
  }
  return below
}

const usualFrom = 6

function usualWords(garden: Garden): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const meeting of garden.meetings) {
    const words = new Set(meeting.threads.map((thread) => thread.text.toLowerCase()))
    if (meeting.title !== null) words.add(meeting.title.toLowerCase())
    for (const text of words) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= usualFrom).map(([text]) => text))
}

function stepsByTaker(garden: Garden): ReadonlyMap<Page, readonly Point[]> {
  const steps = new Map<Page, Point[]>()
  for (const point of garden.points) {
    for (const page of point.marks.step?.assignees ?? []) {
      const before = steps.get(page)
      if (before === undefined) steps.set(page, [point])
      else before.push(point)
    }
  }
  return steps
}

function summarise(meeting: Meeting): Summary {
  let points = 0
  let questions = 0
  const unanswered: Point[] = []
  const decisions: Point[] = []
  const steps: Point[] = []
  for (const point of pointsOf(meeting.page)) {
    if (isShown(point)) points++
    const { question, step, decision } = point.marks
    if (question !== null) questions++
    if (question !== null && question.reply === null) unanswered.push(point)
    if (decision) decisions.push(point)
    if (step !== null && !step.inferred && !step.done) steps.push(point)
  }
  return { points, questions, unanswered, decisions, steps }
}

const placeKey = (file: string, line: number) => `${line} ${file}`

/** The topics that a thread names; none where it names more than fifty things. */
function topicsOf(thread: Point): readonly Page[] {
  const topics = new Set<Page>()
  for (const point of walk([thread])) {
    if (point.mentions.length > manyNames) return []
    for (const { page } of point.mentions) if (page.kind === 'topic') topics.add(page)
    if (topics.size > manyNames) return []
  }
  return [...topics]
}

/** Takes the garden, the files that were published for it, and when its lines were written; gives what all its pages share. */
export function siteOf(garden: Garden, pictures: Pictures = new Map(), history: History = noHistory): Site {
  const words = wordsOf(garden.config.lang, garden.config['time-zone'])
  const { isThread, threadOf } = threadsIn(garden)
  const below = countBelow(garden)
  const steps = stepsByTaker(garden)
  const usual = usualWords(garden)
  const opened = new Map(
    garden.meetings.flatMap((meeting) =>
      meeting.page.parts.map(({ place }) => [placeKey(place.file, place.line), meeting] as const),
    ),
  )
  const statuses = new Map(
    garden.config.people.flatMap(({ name, status }) => {
      const page = garden.byKey.get(keyOf(name))
      return page === undefined || status === undefined ? [] : [[page, status] as const]
    }),
  )
  const labels = new Map(garden.labels.map((label) => [label.point, label]))

  const places = remember((page: Page) => {
    const pages = new Set<Page>()
    let meetings = 0
    for (const mention of page.mentions) {
      const on = mention.point.page
      if (on === page || mention.as === 'opening' || pages.has(on)) continue
      pages.add(on)
      if (on.meeting !== null) meetings++
    }
    return { meetings, pages: pages.size }
  })

  const topicsBelow = remember(topicsOf)

  return {
    garden,
    words,
    memory: memoryOf(garden),
    repository: repositoryOf(garden.config),
    history,
    threadOf,
    isThread,
    below: (point) => below.get(point) ?? 0,
    meetingsOf: (page) => places(page).meetings,
    placesOf: (page) => places(page).pages,
    // Most notes have many threads of one line: found again as soon as they are looked up.
    topicsIn: (thread) => (thread.children.length === 0 ? topicsOf(thread) : topicsBelow(thread)),
    labelAt: (point) => labels.get(point) ?? null,
    openedBy: (point) => opened.get(placeKey(point.note.file, point.block.line)) ?? null,
    summaryOf: remember(summarise),
    isUsual: (text) => usual.has(text.toLowerCase()),
    pictureOf: (asset) => pictures.get(asset.file) ?? null,
    stepsOf: (page) => steps.get(page) ?? [],
    speakersIn: remember((thread: Point) => {
      const found = new Set<Page>()
      for (const point of walk([thread])) for (const page of point.turn?.speakers ?? []) found.add(page)
      return [...found]
    }),
    statusOf: (page) => statuses.get(page) ?? null,
    speakersOf: remember((meeting: Meeting) => meeting.attendees.filter((one) => one.spoke).map((one) => one.page)),
  }
}
