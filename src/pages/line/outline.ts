/** Points → lines. No recursion: people may indent as deep as they like. */
import type { Point } from '../../garden/model.ts'
import { urlOf } from '../../garden/sheet.ts'
import type { Embed, Line } from '../shape.ts'
import { isShown } from '../site.ts'
import { embeddedPoints, isExpanded } from './embed.ts'
import { type Desk, lineOf } from './line.ts'
import { saidBriefly } from './said.ts'

/** Deeper levels are shown as siblings on this one: nobody can read on at the width that is left. */
export const deepest = 30

export interface OutlineOptions {
  /** The lines stand on this page: give them their anchors. Elsewhere long texts are cut. */
  readonly here: boolean
  /** Show no more lines than this. */
  readonly limit?: number
  /** Show no more letters than this; a text that is longer than a tenth of it is cut, too. */
  readonly room?: number
  /** Show only what stands on this sheet of a long page. */
  readonly sheet?: string
  /** The level of the outermost heading. */
  readonly level?: number
  /** Called for each point that is shown. */
  readonly onShow?: (point: Point) => void
}

interface Frame {
  readonly point: Point
  readonly into: Line[]
  readonly depth: number
  readonly level: number
}

/**
 * Takes points; gives them and all that stands below them as lines. What is not shown itself (a rule, a directive)
 * leaves its place to what stands below it. What stands on another page (below the block that opens a meeting) is
 * shown there.
 */
export function outlineOf(points: readonly Point[], desk: Desk, options: OutlineOptions): Line[] {
  const out: Line[] = []
  const first = options.level ?? 2
  const { here, sheet } = options
  const stack: Frame[] = []
  for (let index = points.length - 1; index >= 0; index--) {
    const point = points[index]
    if (point !== undefined) stack.push({ point, into: out, depth: 0, level: first })
  }
  let left = options.limit ?? Number.POSITIVE_INFINITY
  let room = mostEmbedded
  const letters = options.room ?? Number.POSITIVE_INFINITY
  let lettersLeft = letters
  for (let frame = stack.pop(); frame !== undefined && left > 0 && lettersLeft > 0; frame = stack.pop()) {
    const { point } = frame
    let { into, depth, level } = frame
    if (isShown(point)) {
      const lines: Line[] = []
      const size = point.block.text.length
      const found = here && point.references.length > 0 ? embedsOf(point, desk, room) : []
      for (const embed of found) room -= embed.size
      const embeds = found.length === 0 ? undefined : found.map(({ embed }) => embed)
      const say = here && size <= letters / 10 ? undefined : saidBriefly(point, desk, null)
      into.push(lineOf(point, desk, { here, level, say, lines, embeds }))
      lettersLeft -= Math.min(size, letters / 10)
      options.onShow?.(point)
      left--
      if (depth < deepest) {
        into = lines
        depth++
      }
      if (point.role === 'heading') level = Math.min(6, level + 1)
    }
    for (let index = point.children.length - 1; index >= 0; index--) {
      const child = point.children[index]
      if (child === undefined || child.page !== point.page) continue
      if (sheet === undefined || urlOf(child) === sheet) stack.push({ point: child, into, depth, level })
    }
  }
  return out
}

/** Lines of one embed, and of all embeds of one outline: a note may embed a long one on every line. */
const longestEmbed = 40
const mostEmbedded = 600

/** What a line embeds, as lines. Inside, embeds are links, so nothing goes in circles. */
function embedsOf(point: Point, desk: Desk, room: number): { readonly embed: Embed; readonly size: number }[] {
  const found: { embed: Embed; size: number }[] = []
  let left = room
  for (const { span, to } of point.references) {
    if (left <= 0) break
    // `((id))` stands within the words, and so does a linked file.
    if ((span.type !== 'macro' && span.type !== 'image') || !isExpanded(point, to)) continue
    let size = 0
    const limit = Math.min(longestEmbed, left)
    const lines = outlineOf(embeddedPoints(to), { ...desk, about: null }, { here: false, limit, onShow: () => size++ })
    const page = 'page' in to ? to.page : 'point' in to ? to.point.page : null
    if (lines.length === 0 || page === null) continue
    found.push({ embed: { lines, more: size < limit ? null : { text: page.name, href: desk.link(page.url) } }, size })
    left -= size
  }
  return found
}
