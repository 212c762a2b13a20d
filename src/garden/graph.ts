/** The garden's objects while they are made. Outside of src/garden they are only seen readonly (model.ts). */
import type { Attendee, Meeting, Page, Part, Person, Point, Turn } from './model.ts'

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }

export interface PageDraft extends Omit<Open<Page>, 'meeting' | 'person' | 'parts' | 'pulls'> {
  parts: Part[]
  pulls: PageDraft[]
  meeting: MeetingDraft | null
  person: PersonDraft | null
}

export interface MarksDraft {
  question: { reply: Point | null } | null
  step: { inferred: boolean; done: boolean; assignees: Page[]; due: string | null } | null
  decision: boolean
  proposal: { decided: Point | null } | null
  outcome: boolean
  endorsement: { target: PointDraft | null } | null
  endorsed: { by: PageDraft | null; point: PointDraft }[]
}

export interface TurnDraft extends Omit<Open<Turn>, 'speakers' | 'to'> {
  speakers: PageDraft[]
  to: PageDraft[]
}

export interface PointDraft extends Omit<Open<Point>, 'parent' | 'children' | 'marks' | 'page' | 'turn'> {
  page: PageDraft
  turn: TurnDraft | null
  parent: PointDraft | null
  children: PointDraft[]
  marks: MarksDraft
}

export interface AttendeeDraft extends Omit<Open<Attendee>, 'page'> {
  page: PageDraft
}

export interface MeetingDraft extends Omit<Open<Meeting>, 'page' | 'threads' | 'attendees' | 'regrets'> {
  page: PageDraft
  attendees: AttendeeDraft[]
  regrets: PageDraft[]
  threads: PointDraft[]
}

export interface PersonDraft extends Omit<Open<Person>, 'page'> {
  page: PageDraft
}

/** Takes what a page is called and where it will stand; gives one with nothing on it yet. */
export function newPage(key: string, name: string, kind: Page['kind'], url: string): PageDraft {
  return {
    key,
    name,
    kind,
    url,
    aliases: [],
    redirects: [],
    parts: [],
    mentions: [],
    labels: [],
    resources: [],
    pulls: [],
    pushed: [],
    go: null,
    about: null,
    meeting: null,
    person: null,
  }
}

/** The marks of a line that nobody has looked at yet: none. */
export function noMarks(): MarksDraft {
  return {
    question: null,
    step: null,
    decision: false,
    proposal: null,
    outcome: false,
    endorsement: null,
    endorsed: [],
  }
}

const nothing: never[] = []
Object.freeze(nothing)
const unmarked: MarksDraft = { ...noMarks(), endorsed: nothing }
Object.freeze(unmarked)

/**
 * Once all is said: lists give back the room that they grew into, and what is empty is shared. Most points have no
 * mark, no link and no children, and a garden keeps all of its points and pages. Nothing may be added any more.
 */
export function settle(points: readonly PointDraft[], pages: readonly PageDraft[]): void {
  for (const point of points) {
    point.children = settled(point.children)
    point.mentions = settled(point.mentions)
    point.references = settled(point.references)
    if (isUnmarked(point.marks)) point.marks = unmarked
    else point.marks.endorsed = settled(point.marks.endorsed)
  }
  for (const page of pages) {
    page.aliases = settled(page.aliases)
    page.redirects = settled(page.redirects)
    page.parts = settled(page.parts)
    page.mentions = settled(page.mentions)
    page.labels = settled(page.labels)
    page.resources = settled(page.resources)
    page.pulls = settled(page.pulls)
    page.pushed = settled(page.pushed)
  }
}

function settled<T>(list: T[]): T[] {
  return list.length === 0 ? nothing : list.slice()
}

function isUnmarked(marks: MarksDraft): boolean {
  return (
    marks.question === null &&
    marks.step === null &&
    !marks.decision &&
    marks.proposal === null &&
    !marks.outcome &&
    marks.endorsement === null &&
    marks.endorsed.length === 0
  )
}
