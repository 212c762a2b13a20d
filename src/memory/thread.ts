/** Which thread each line of a meeting stands in, of the whole garden at once. */
import type { Garden, Point } from '../garden/model.ts'

/** Takes the garden; gives the thread of every point of a meeting that stands in one. Parents come before children. */
export function threadsOf(garden: Garden): ReadonlyMap<Point, Point> {
  const opens = new Set(garden.meetings.flatMap((meeting) => meeting.threads))
  const threads = new Map<Point, Point>()
  for (const point of garden.points) {
    if (point.page.meeting === null) continue
    const above = point.parent?.page === point.page ? threads.get(point.parent) : undefined
    const thread = opens.has(point) ? point : above
    if (thread !== undefined) threads.set(point, thread)
  }
  return threads
}
