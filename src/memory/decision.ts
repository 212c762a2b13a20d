/** What meetings decided, what came out of them, and what was proposed and not decided as far as the notes say. */
import type { Garden, Point } from '../garden/model.ts'
import { newestFirst } from './order.ts'

export interface Decided {
  readonly point: Point
  readonly kind: 'decision' | 'outcome' | 'proposal'
  /** Of a decision: the proposal that it follows. */
  readonly proposal: Point | null
}

/** Takes the garden; gives every decision, outcome and undecided proposal of a meeting, newest meeting first. */
export function decisionsOf(garden: Garden): readonly Decided[] {
  const proposals = new Map<Point, Point>()
  for (const point of garden.points) {
    const decided = point.marks.proposal?.decided
    if (decided) proposals.set(decided, point)
  }
  const kindOf = ({ marks }: Point): Decided['kind'] | null =>
    marks.decision
      ? 'decision'
      : marks.proposal !== null && marks.proposal.decided === null
        ? 'proposal'
        : marks.outcome
          ? 'outcome'
          : null
  const found = garden.points.filter((point) => point.page.meeting !== null && kindOf(point) !== null)
  return newestFirst(found).flatMap((point) => {
    const kind = kindOf(point)
    return kind === null ? [] : [{ point, kind, proposal: proposals.get(point) ?? null }]
  })
}
