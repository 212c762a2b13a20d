/**
 * garden.json: the garden as data (design, garden.json), described by docs/garden.schema.json. Names are shown
 * names, addresses are relative to the root of the site, lines count from 1.
 */
import type { Garden, Label, Meeting, Page, Person, Point } from '../garden/model.ts'
import { urlOf } from '../garden/sheet.ts'

export const format = 'minutes-garden/1'

export type Mark = 'question' | 'next-step' | 'decision' | 'proposal' | 'outcome' | 'endorsement'

export interface PageJson {
  readonly name: string
  readonly kind: Page['kind']
  readonly url: string
  readonly aliases: readonly string[]
  readonly sources: readonly { readonly file: string; readonly line: number }[]
  readonly links: readonly string[]
  readonly backlinks: readonly {
    readonly page: string
    readonly block: string
    readonly url?: string
    readonly file: string
    readonly line: number
  }[]
}

export interface PointJson {
  readonly id: string
  readonly url?: string
  readonly file: string
  readonly line: number
  readonly depth: number
  readonly text: string
  readonly speaker: string | null
  readonly speakers: readonly string[]
  readonly to: readonly string[]
  readonly marks: readonly Mark[]
  readonly inferred: boolean
  readonly done: boolean
  readonly assignees: readonly string[]
  readonly replied: boolean
  readonly endorses: string | null
  readonly endorsedBy: readonly (string | null)[]
}

export interface MeetingJson {
  readonly date: string
  readonly until: string | null
  readonly start: string | null
  readonly title: string
  readonly url: string
  readonly file: string
  readonly line: number
  readonly state: Meeting['state']
  readonly attendees: readonly {
    readonly name: string
    readonly listed: boolean
    readonly spoke: boolean
    readonly role: string | null
  }[]
  readonly regrets: readonly string[]
  readonly points: readonly PointJson[]
}

export interface PersonJson {
  readonly name: string
  readonly aliases: readonly string[]
  readonly url: string
  readonly evidence: string
  readonly firstSeen: string | null
  readonly lastSeen: string | null
}

export interface LabelJson {
  readonly label: string
  readonly url: string
  readonly page: string
}

export interface GardenJson {
  readonly format: typeof format
  readonly site: { readonly title: string; readonly url: string | null }
  readonly pages: readonly PageJson[]
  readonly meetings: readonly MeetingJson[]
  readonly people: readonly PersonJson[]
  readonly labels: readonly LabelJson[]
}

/** Takes the garden; gives garden.json as an object. */
export function gardenJson(garden: Garden): GardenJson {
  return {
    ...head(garden),
    pages: garden.pages.map(pageJson),
    meetings: garden.meetings.map(meetingJson),
    people: garden.people.map(personJson),
    labels: garden.labels.map(labelJson),
  }
}

/** The same as text, one page, meeting, person or label a line, piece by piece: a large garden is never held twice. */
export function* gardenText(garden: Garden): Generator<string> {
  yield JSON.stringify(head(garden)).slice(0, -1)
  yield* list('pages', garden.pages, pageJson)
  yield* list('meetings', garden.meetings, meetingJson)
  yield* list('people', garden.people, personJson)
  yield* list('labels', garden.labels, labelJson)
  yield '\n}\n'
}

function* list<T>(name: string, items: readonly T[], json: (item: T) => object): Generator<string> {
  yield `,\n"${name}": [`
  let first = true
  for (const item of items) {
    yield `${first ? '' : ','}\n${JSON.stringify(json(item))}`
    first = false
  }
  yield ']'
}

function head(garden: Garden): Pick<GardenJson, 'format' | 'site'> {
  return { format, site: { title: garden.config.title, url: garden.config.url ?? null } }
}

function pageJson(page: Page): PageJson {
  const links = new Set<string>()
  for (const point of pointsOf(page)) for (const mention of point.mentions) links.add(mention.page.name)
  return {
    name: page.name,
    kind: page.kind,
    url: page.url,
    aliases: page.aliases,
    sources: page.parts.map(({ place }) => ({ file: place.file, line: place.line })),
    links: [...links],
    backlinks: page.mentions
      .filter(({ point }) => point.page !== page)
      .map(({ point }) => ({
        page: point.page.name,
        block: point.id,
        ...whereOf(point),
        file: point.note.file,
        line: point.block.line,
      })),
  }
}

function meetingJson(meeting: Meeting): MeetingJson {
  return {
    date: meeting.date,
    until: meeting.until,
    start: meeting.start,
    title: meeting.title ?? (meeting.until === null ? meeting.date : `${meeting.date} .. ${meeting.until}`),
    url: meeting.page.url,
    file: meeting.place.file,
    line: meeting.place.line,
    state: meeting.state,
    attendees: meeting.attendees.map(({ page, listed, spoke, role }) => ({ name: page.name, listed, spoke, role })),
    regrets: meeting.regrets.map(nameOf),
    points: [...pointsOf(meeting.page)].filter(saysSomething).map(pointJson),
  }
}

/** The part of a long page on which a line stands, where that is not the page itself. */
function whereOf(point: Point): { readonly url?: string } {
  const url = urlOf(point)
  return url === point.page.url ? {} : { url }
}

/** Headings and attendance lines too; not rules, empty blocks, directives. */
function saysSomething(point: Point): boolean {
  return point.role !== 'silent' && point.role !== 'directive' && (point.text !== '' || point.role === 'name')
}

function pointJson(point: Point): PointJson {
  const { turn, marks } = point
  return {
    id: point.id,
    ...whereOf(point),
    file: point.note.file,
    line: point.block.line,
    depth: point.depth,
    text: point.text,
    speaker: turn?.speakers[0]?.name ?? null,
    speakers: turn?.speakers.map(nameOf) ?? [],
    to: turn?.to.map(nameOf) ?? [],
    marks: marksOf(point),
    inferred: marks.step?.inferred ?? false,
    done: marks.step?.done ?? false,
    assignees: marks.step?.assignees.map(nameOf) ?? [],
    replied: marks.question !== null && marks.question.reply !== null,
    endorses: marks.endorsement?.target?.id ?? null,
    endorsedBy: marks.endorsed.map(({ by }) => by?.name ?? null),
  }
}

/** What a line is, in the order of the dialect's rules. */
export function marksOf({ marks }: Point): Mark[] {
  const found: Mark[] = []
  if (marks.question) found.push('question')
  if (marks.step) found.push('next-step')
  if (marks.decision) found.push('decision')
  if (marks.proposal) found.push('proposal')
  if (marks.outcome) found.push('outcome')
  if (marks.endorsement) found.push('endorsement')
  return found
}

function personJson(person: Person): PersonJson {
  return {
    name: person.page.name,
    aliases: person.page.aliases,
    url: person.page.url,
    // Never empty: without evidence for it nobody is a person.
    evidence: person.evidence.find(({ verdict }) => verdict === 'for')?.rule ?? '',
    firstSeen: person.meetings[0]?.date ?? null,
    lastSeen: person.meetings.at(-1)?.date ?? null,
  }
}

function labelJson({ label, url, page }: Label): LabelJson {
  return { label, url, page: page.name }
}

function nameOf(page: Page): string {
  return page.name
}

/** All points of a page in order, without recursion: people indent as deep as they like. */
export function* pointsOf(page: Page): Generator<Point> {
  for (const part of page.parts) {
    const stack = [...part.points].reverse()
    for (let point = stack.pop(); point !== undefined; point = stack.pop()) {
      if (point.page !== page) continue
      yield point
      for (let index = point.children.length - 1; index >= 0; index -= 1) {
        const child = point.children[index]
        if (child !== undefined) stack.push(child)
      }
    }
  }
}
