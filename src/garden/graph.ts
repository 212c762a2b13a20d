/** The garden's objects while they are made. Outside of src/garden they are only seen readonly (model.ts). */
import type {
  Attendee,
  Endorsement,
  Evidence,
  Label,
  Meeting,
  Mention,
  Page,
  Part,
  Person,
  Point,
  Proposal,
  Question,
  Step,
} from './model.ts'

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
  endorsement: { target: Point | null } | null
  endorsed: { by: Page | null; point: Point }[]
}

export interface PointDraft extends Omit<Open<Point>, 'parent' | 'children' | 'marks' | 'page'> {
  page: PageDraft
  parent: PointDraft | null
  children: PointDraft[]
  marks: MarksDraft
}

export interface MeetingDraft extends Omit<Open<Meeting>, 'page' | 'threads'> {
  page: PageDraft
  threads: PointDraft[]
}

export interface PersonDraft extends Omit<Open<Person>, 'page'> {
  page: PageDraft
}

export type { Attendee, Endorsement, Evidence, Label, Mention, Part, Proposal, Question, Step }

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
