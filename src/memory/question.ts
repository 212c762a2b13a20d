/** What was asked in meetings, what came back, and where a later meeting took it up. */
import type { Garden, Mention, Page, Point } from '../garden/model.ts'
import { dateOf, newestFirst, spokenOn } from './order.ts'

export interface Asked {
  readonly point: Point
  /** Whom its own line names; nobody where it names nobody. */
  readonly askers: readonly Page[]
  readonly reply: Point | null
  readonly later: Later | null
}

/** A line of a later meeting: one that links to the question, or the first that names a topic of it. */
export interface Later {
  readonly point: Point
  readonly topic: Page | null
}

/** A topic of more meetings than this is always spoken of: that it comes up again answers nothing. */
const mostMeetings = 12

/** Lines that quote or link to a block of another meeting, by that block, in the order of the notes. */
function referringTo(garden: Garden): ReadonlyMap<Point, readonly Point[]> {
  const found = new Map<Point, Point[]>()
  for (const point of garden.points) {
    for (const { to } of point.references) {
      if (!('point' in to) || to.point.page === point.page) continue
      const before = found.get(to.point)
      if (before === undefined) found.set(to.point, [point])
      else before.push(point)
    }
  }
  return found
}

const earliest = (points: Iterable<Point>): Point | null => {
  let found: Point | null = null
  for (const point of points) if (found === null || dateOf(point) < dateOf(found)) found = point
  return found
}

/** Takes the garden and the thread of each line; gives every question of a meeting, newest meeting first. */
export function questionsOf(garden: Garden, threads: ReadonlyMap<Point, Point>): readonly Asked[] {
  const referring = referringTo(garden)
  const known = new Map<Page, readonly Point[]>()
  const on = (page: Page): readonly Point[] => {
    const lines = known.get(page) ?? spokenOn(page)
    known.set(page, lines)
    return lines
  }
  const isTopic = ({ page, as }: Mention) => page.kind === 'topic' && page !== garden.group && as === 'text'

  const laterOf = (point: Point): Later | null => {
    const date = dateOf(point)
    const isLater = (other: Point) => dateOf(other) > date && other.page.meeting?.state === 'held'
    const quoted = earliest((referring.get(point) ?? []).filter(isLater))
    if (quoted !== null) return { point: quoted, topic: null }
    const named = [point, ...(threads.get(point) === undefined ? [] : [threads.get(point)])].flatMap((one) =>
      one === undefined || one.mentions.length > mostMeetings
        ? []
        : one.mentions.filter(isTopic).map(({ page }) => page),
    )
    const topics = [...new Set(named)].filter((page) => on(page).length <= mostMeetings)
    const found = topics.flatMap((topic) => {
      const next = on(topic).find(isLater)
      return next === undefined ? [] : [{ point: next, topic }]
    })
    return found.sort((a, b) => on(a.topic).length - on(b.topic).length)[0] ?? null
  }

  return newestFirst(garden.points.filter((point) => point.marks.question !== null && point.page.meeting !== null)).map(
    (point) => ({
      point,
      askers: point.turn?.speakers ?? [],
      reply: point.marks.question?.reply ?? null,
      later: laterOf(point),
    }),
  )
}
