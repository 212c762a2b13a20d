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
