/** `{{embed …}}` (dialect 22): what is shown below a line of its own page, one level deep. */
import type { Point, Target } from '../../garden/model.ts'

/** Whether what a line embeds can be shown below it: not what it stands in itself, and not a page without a note. */
export function isExpanded(point: Point, to: Target): boolean {
  if ('asset' in to) return false
  if ('page' in to) return to.page !== point.page && to.page.parts.some((part) => part.points.length > 0)
  // Deeper, it is shown within itself: one level, and no more.
  for (let above: Point | null = point, step = 0; above !== null && step < 100; above = above.parent, step++) {
    if (above === to.point) return false
  }
  return true
}

/** The points that it shows. */
export function embeddedPoints(to: Target): readonly Point[] {
  return 'point' in to ? [to.point] : 'page' in to ? to.page.parts.flatMap((part) => part.points) : []
}
