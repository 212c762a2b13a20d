/** Lines in which people present themselves: they stand with the people, and are not what a group talks about. */
import type { Page, Point } from '../../garden/model.ts'
import { perOwner } from '../remember.ts'
import type { Site } from '../site.ts'

/** The turns in which somebody presents themselves. */
export const introductions = perOwner(
  (site: Site): ReadonlySet<Point> => new Set([...site.memory.introductions().values()].map(({ point }) => point)),
)

/** Is the line part of somebody's introduction? Where they live says nothing of the group. */
export function isIntroduced(point: Point, site: Site): boolean {
  const turns = introductions(site)
  let at: Point | null = point
  for (let step = 0; at !== null && step < 4; step++, at = at.parent) if (turns.has(at)) return true
  return false
}

/** Does a line of a meeting name the topic that introduces nobody? */
export function isSpokenOf(page: Page, site: Site): boolean {
  return page.mentions.some(
    ({ point, as }) => as === 'text' && point.page.meeting !== null && !isIntroduced(point, site),
  )
}
