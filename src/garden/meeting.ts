/** Meetings as data (dialect 13, 15): who was there, what state it is in, which threads it has. */
import { DateTime } from 'luxon'
import type { AttendeeDraft, MeetingDraft, PageDraft, PointDraft } from './graph.ts'
import type { Lines } from './lines.ts'
import { remarkRole } from './lines.ts'
import type { Turns } from './who/turn.ts'

export interface MeetingInput {
  readonly date: string
  /** Its sections: more than one where two carry the same date. */
  readonly parts: readonly Lines[]
  readonly page: PageDraft
  readonly points: readonly PointDraft[]
  readonly turns: Turns
  /** The page of a name as written. */
  readonly pageOf: (name: string) => PageDraft | null
  readonly now: Now
}

/** The moment that counts as now, where the group is. */
export interface Now {
  readonly at: DateTime
  /** ISO. */
  readonly day: string
}

/** Takes an ISO instant and the group's time zone. */
export function nowIn(instant: string, zone: string): Now {
  const at = DateTime.fromISO(instant, { zone })
  return { at, day: at.toISODate() ?? '' }
}

/**
 * Takes the sections of one date, its points and turns; gives the meeting. State: dialect 13, attendance: dialect 15.
 */
export function meetingOf(input: MeetingInput): MeetingDraft {
  const { date, parts, page, points } = input
  const first = parts[0]?.section
  const start = parts.map(({ section }) => section.start).find((value) => value !== null) ?? null
  const { attendees, regrets } = attendance(input)
  return {
    page,
    date,
    until: parts.map(({ section }) => section.until).find((value) => value !== null) ?? null,
    start,
    title: parts.map(({ section }) => section.title).find((value) => value !== null) ?? null,
    state: stateOf(date, start, points, input),
    place: first?.place ?? { file: '', line: 1, column: 1 },
    attendees,
    regrets,
    threads: threadsOf(points),
    previous: null,
    next: null,
  }
}

function stateOf(
  date: string,
  start: string | null,
  points: readonly PointDraft[],
  { now }: MeetingInput,
): MeetingDraft['state'] {
  const says = points.some((point) => point.text !== '' && point.role !== 'meta')
  if (start ? DateTime.fromISO(start) > now.at : date > now.day) return 'scheduled'
  if (says) return 'held'
  // Its day is not over, and nobody wrote yet.
  return date === now.day ? 'scheduled' : 'no-notes'
}

function attendance({ parts, points, turns, pageOf }: MeetingInput): {
  attendees: AttendeeDraft[]
  regrets: PageDraft[]
} {
  const found = new Map<PageDraft, { listed: boolean; spoke: boolean; role: string | null }>()
  const regrets = new Set<PageDraft>()
  const of = (page: PageDraft) => {
    let one = found.get(page)
    if (!one) {
      one = { listed: false, spoke: false, role: null }
      found.set(page, one)
    }
    return one
  }
  for (const { lists } of parts) {
    for (const list of lists) {
      for (const { listed } of list.names) {
        const page = pageOf(listed.written)
        if (!page?.person) continue
        const remark = remarkRole(listed.remark)
        if (list.kind === 'regrets' || remark.regrets) {
          regrets.add(page)
          continue
        }
        const one = of(page)
        one.listed = true
        one.role ??= list.role ?? remark.role
      }
    }
  }
  for (const point of points)
    for (const speaker of point.turn?.speakers ?? []) if (speaker.kind === 'person') of(speaker).spoke = true
  for (const { why, head } of turns.refused.values()) {
    // `x joined`: a stage direction says that x was there.
    const page = why === 'stage' && head.names[0] ? pageOf(head.names[0].written) : null
    if (page?.person) of(page)
  }
  const attendees = [...found].map(([page, one]) => ({ page, ...one }))
  return { attendees, regrets: [...regrets].filter((page) => !found.get(page)?.spoke) }
}

/** Innermost headings where the notes have headings, else the blocks directly under the meeting. */
function threadsOf(points: readonly PointDraft[]): PointDraft[] {
  const headings = points.filter((point) => point.role === 'heading' && point.children.length > 0)
  const roots = points.filter((point) => point.parent === null && (point.role === 'line' || point.role === 'name'))
  if (headings.length === 0) return roots
  const outer = new Set<PointDraft>()
  for (const heading of headings) for (let up = heading.parent; up && !outer.has(up); up = up.parent) outer.add(up)
  const threads = new Set([...headings.filter((heading) => !outer.has(heading)), ...roots])
  return points.filter((point) => threads.has(point))
}

/** Puts meetings into their order, and each beside its neighbours. */
export function linkMeetings(meetings: MeetingDraft[]): MeetingDraft[] {
  const sorted = [...meetings].sort((a, b) => (a.date < b.date ? -1 : 1))
  sorted.forEach((meeting, index) => {
    meeting.previous = sorted[index - 1] ?? null
    meeting.next = sorted[index + 1] ?? null
  })
  return sorted
}
