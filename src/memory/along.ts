/** Where a thread was spoken of before and after: threads of the same heading, and lines that name its topics. */
import type { Garden, Page, Point } from '../garden/model.ts'
import { dateOf, spokenOn } from './order.ts'
import type { Recurring } from './recurring.ts'

export interface Along {
  /** The nearest first, one of each meeting, three at most. */
  readonly earlier: readonly Point[]
  readonly later: readonly Point[]
  /** The topic with most meetings among those that led there; null where headings alone did. */
  readonly topic: Page | null
}

const most = 3
/** A topic of more meetings than this is spoken of all the time: its page says when. */
const mostMeetings = 60
/** So many topics of a thread are followed, those of fewest meetings first. */
const mostTopics = 5

/** Takes the garden, its threads that come back, and what names the topics of a thread; gives what follows a thread. */
export function alongIn(
  garden: Garden,
  recurring: readonly Recurring[],
): (thread: Point, topics: readonly Page[]) => Along | null {
  const same = new Map(recurring.flatMap(({ threads }) => threads.map((thread) => [thread, threads] as const)))
  const known = new Map<Page, readonly Point[]>()
  const on = (page: Page): readonly Point[] => {
    const lines = known.get(page) ?? spokenOn(page)
    known.set(page, lines)
    return lines
  }
  return (thread, topics) => {
    const followed = topics
      .filter((page) => page !== garden.group && on(page).length > 1 && on(page).length <= mostMeetings)
      .sort((a, b) => on(a).length - on(b).length)
      .slice(0, mostTopics)
    const found = new Map<Page, Point>()
    // A thread of the same heading says more than a line of it.
    for (const point of [...(same.get(thread) ?? []), ...followed.flatMap((page) => on(page))]) {
      if (point.page !== thread.page && !found.has(point.page)) found.set(point.page, point)
    }
    if (found.size === 0) return null
    const sorted = [...found.values()].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1))
    const before = sorted.filter((point) => dateOf(point) < dateOf(thread))
    return {
      earlier: before.slice(-most).reverse(),
      later: sorted.slice(before.length, before.length + most),
      topic: followed.at(-1) ?? null,
    }
  }
}
