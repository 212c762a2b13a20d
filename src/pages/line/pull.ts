/** `#pull`: other pages shown, folded, at the end of this one, one level deep, with their origin (dialect 11). */
import type { Page } from '../../garden/model.ts'
import type { Pulled } from '../shape.ts'
import { pointsOf } from '../site.ts'
import type { Desk } from './line.ts'
import { outlineOf } from './outline.ts'

/** Ten thousand notes may pull one long note: it is shown in part. */
const mostLines = 40

export function pullsOf(page: Page, desk: Desk): Pulled[] {
  const { words } = desk.site
  return page.pulls.map((from) => {
    const points = from.parts.flatMap((part) => part.points)
    const lines = outlineOf(points, desk, { here: false, limit: mostLines, level: 3 })
    let total = 0
    for (const _ of pointsOf(from)) if (++total > mostLines) break
    const places = desk.site.placesOf(from)
    return {
      page: { text: from.name, href: desk.link(from.url) },
      words: from.parts.length > 0 ? '' : `No note yet, named on ${words.count(places, 'page')}`,
      lines,
      more: total > mostLines ? 'The rest stands on its own page' : '',
    }
  })
}
