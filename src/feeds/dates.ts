/** When a page was last changed: by what the notes say and by their history, never by the clock of the build. */
import { DateTime } from 'luxon'
import type { Meeting, Page } from '../garden/model.ts'
import { perOwner, remember } from '../pages/remember.ts'
import { pointsOf, type Site } from '../pages/site.ts'

export interface Written {
  /** ISO instants, UTC. */
  readonly first: string
  readonly last: string
}

/** Takes a page; gives when the lines of it that are published were written, as far as the history knows. */
export function writtenOf(page: Page, site: Site): Written | null {
  const { history } = site
  let first: string | null = null
  let last: string | null = null
  const add = (date: string | null): void => {
    if (date === null) return
    if (first === null || date < first) first = date
    if (last === null || date > last) last = date
  }
  for (const point of pointsOf(page)) {
    // The line that opens a meeting says nothing of its own on the page of the note.
    if (point.role === 'opening' || point.role === 'silent') continue
    for (const { line } of point.block.lines) add(history.dateOf(point.note.file, line))
  }
  if (page.meeting !== null) for (const { place } of page.parts) add(history.dateOf(place.file, place.line))
  return first === null || last === null ? null : { first, last }
}

const day = /^\d{4}-\d{2}-\d{2}$/

/** Takes a day or an instant as the garden has it; gives the instant in UTC: `2022-04-08T17:30:00Z`. */
export function instantOf(iso: string): string {
  // Most are days, and feeds ask for each many times.
  if (day.test(iso)) return `${iso}T00:00:00Z`
  const at = DateTime.fromISO(iso, { zone: 'utc' })
  return at.isValid ? (at.toUTC().toISO({ suppressMilliseconds: true }) ?? iso) : iso
}

/** When a meeting took place, or takes place. */
export function timeOf(meeting: Meeting): string {
  return instantOf(meeting.start ?? meeting.date)
}

/**
 * Takes a page; gives when it was last changed: its own lines, else, of a meeting, when it took place (one to come
 * cannot have been written down later than this: after the one before it); of a name also the meetings that mention it. Null where nobody knows.
 */
export function updatedOf(page: Page, site: Site): string | null {
  return updates(site)(page)
}

/** A page is asked for by its own feed, by every feed that lists it, and by the sitemap. */
const updates = perOwner((site: Site) => remember((page: Page) => computed(page, site)))

function computed(page: Page, site: Site): string | null {
  const { meeting } = page
  let last = writtenOf(page, site)?.last ?? null
  if (meeting !== null) return last ?? timeOf(meeting.state === 'scheduled' ? (meeting.previous ?? meeting) : meeting)
  for (const { point } of page.mentions) {
    if (point.page.meeting === null) continue
    const date = updatedOf(point.page, site)
    if (date !== null && (last === null || date > last)) last = date
  }
  return last
}
