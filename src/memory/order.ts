/** Lines of meetings in time. */
import type { Page, Point } from '../garden/model.ts'

/** The day of the meeting in which a point stands; '' in other notes. */
export const dateOf = (point: Point): string => point.page.meeting?.date ?? ''

/** Newest meeting first, and in a meeting in the order of the notes. Takes points in the order of the notes. */
export function newestFirst(points: readonly Point[]): readonly Point[] {
  // Sorting keeps the order of equals.
  return [...points].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0))
}

/** Where a topic was spoken of: the first line of each meeting that says something of it, oldest meeting first. */
export function spokenOn(page: Page): readonly Point[] {
  const lines = new Map<Page, Point>()
  for (const { point, as } of page.mentions) {
    if (as === 'text' && point.page.meeting?.state === 'held' && !lines.has(point.page)) lines.set(point.page, point)
  }
  return [...lines.values()].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1))
}
