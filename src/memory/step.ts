/** Next steps of all meetings: who takes them, whether a later line closes them, and what they are inferred from. */

import { isClosed, isPromise } from '../garden/mark/step.ts'
import type { Garden, Page, Point } from '../garden/model.ts'
import { dateOf, newestFirst } from './order.ts'
import { sentencesOf } from './sentence.ts'

export interface Taken {
  readonly point: Point
  readonly takers: readonly Page[]
  readonly inferred: boolean
  readonly done: boolean
  /** The later line that says so, where it is not the step's own. */
  readonly closedBy: Point | null
  /** ISO date. */
  readonly due: string | null
  /** Of an inferred step: the sentence that says so, where its line says more than that. */
  readonly sentence: string | null
}

/** A line of more links than this is a list, and closes nothing. */
const mostLinks = 12

/** The sentence of a line that promises something; null where the line is that one sentence. */
export function promisedIn({ text }: Point): string | null {
  const sentences = sentencesOf(text)
  const index = sentences.length < 2 ? -1 : sentences.findIndex(isPromise)
  if (index < 0) return null
  return `${index > 0 ? '… ' : ''}${sentences[index] ?? ''}${index < sentences.length - 1 ? ' …' : ''}`
}

/** Does a line say that something is done? "done", "DONE: …", "… is done", a ticked box. */
function saysDone(point: Point): boolean {
  if (point.marks.step?.done) return true
  const text = point.text.slice(0, 400)
  if (isClosed(text) || /\b(?:is|are|was|were|got|now|all) done\b\s*[.!]?$/i.test(text)) return true
  // Beside the step itself, the word is enough.
  return point.references.some(({ to }) => 'point' in to) && /\bdone[.!]?$/i.test(text)
}

/** What a line is about, for the comparison: blocks that it refers to, topics and addresses that it links. */
function linksOf(point: Point): (Point | Page | string)[] {
  if (point.mentions.length > mostLinks || point.block.spans.length > 4 * mostLinks) return []
  return [
    ...point.references.flatMap(({ to }) => ('point' in to ? [to.point] : [])),
    ...point.mentions.flatMap(({ page, as }) => (page.kind === 'topic' && as === 'text' ? [page] : [])),
    ...point.block.spans.flatMap((span) => (span.type === 'url' ? [span.href] : [])),
  ]
}

/**
 * Which open steps a later line closes: a line that says "done" and links to the step, or shares a link with it where no
 * other open step has that link. In the order of time, so that what is closed stands open no more.
 */
function closings(garden: Garden, steps: readonly Point[]): ReadonlyMap<Point, Point> {
  const closed = new Map<Point, Point>()
  const open = new Map<Point | Page | string, Set<Point>>()
  const isStep = new Set(steps)
  for (const meeting of meetingsIn(garden)) {
    for (const point of meeting) {
      if (saysDone(point)) {
        for (const link of linksOf(point)) {
          const found = open.get(link)
          const own = typeof link !== 'string' && 'block' in link
          const step = own && isStep.has(link) && link.marks.step?.done === false ? link : only(found)
          if (step === undefined || step === point || closed.has(step) || dateOf(step) > dateOf(point)) continue
          closed.set(step, point)
          for (const other of linksOf(step)) open.get(other)?.delete(step)
        }
      } else if (isStep.has(point)) {
        for (const link of linksOf(point)) {
          const before = open.get(link)
          if (before === undefined) open.set(link, new Set([point]))
          else before.add(point)
        }
      }
    }
  }
  return closed
}

const only = (points: ReadonlySet<Point> | undefined): Point | undefined =>
  points?.size === 1 ? [...points][0] : undefined

/** The lines of each meeting, oldest meeting first. */
function meetingsIn(garden: Garden): Iterable<readonly Point[]> {
  const meetings = new Map<Page, Point[]>(garden.meetings.map(({ page }) => [page, []]))
  for (const point of garden.points) meetings.get(point.page)?.push(point)
  return meetings.values()
}

/** Takes the garden; gives every next step of a meeting, newest meeting first. */
export function stepsOf(garden: Garden): readonly Taken[] {
  const steps = newestFirst(garden.points.filter((point) => point.marks.step !== null && point.page.meeting !== null))
  const closed = closings(garden, steps)
  return steps.flatMap((point) => {
    const { step } = point.marks
    if (step === null) return []
    const closedBy = step.done ? null : (closed.get(point) ?? null)
    return [
      {
        point,
        takers: step.assignees,
        inferred: step.inferred,
        done: step.done || closedBy !== null,
        closedBy,
        due: step.due,
        sentence: step.inferred ? promisedIn(point) : null,
      },
    ]
  })
}
