/** A line of a note as it is quoted: cut around the place that matters, with a caret under it. */
import { clean } from './clean.ts'
import { type Cell, cells } from './width.ts'

export interface Quote {
  /** The line, or the part of it around the place. Tabs are spaces in it. */
  readonly text: string
  /** Spaces, then a `^` for each column of the place; '' where there is no place. */
  readonly caret: string
}

export interface Spot {
  /** From 1, in UTF-16 code units. */
  readonly column: number
  /** How many code units it is about; 1 where that is not known. */
  readonly length?: number | undefined
}

/** Lines may be as long as they like: this much on each side is looked at. */
const reach = 400

/** Takes a line, the place in it and the columns that it may take; gives what to print. Long lines are cut around the place, marked by `…`. */
export function quote(line: string, spot: Spot | null, width: number): Quote {
  const place = Math.min(spot ? Math.max(0, spot.column - 1) : 0, line.length)
  const from = edge(line, Math.max(0, place - reach))
  const to = edge(line, Math.min(line.length, place + reach))
  const all = cells(clean(line.slice(from, to)))
  const end = place + Math.max(1, spot?.length ?? 1)
  const start = place >= to ? all.length : all.findLastIndex((cell) => from + cell.at <= place)
  const [first, last] = around(all, start, width)
  const isCutLeft = from > 0 || first > 0
  const isCutRight = to < line.length || last < all.length
  const text = `${isCutLeft ? '…' : ''}${all
    .slice(first, last)
    .map((cell) => cell.text)
    .join('')}${isCutRight ? '…' : ''}`
  if (!spot) return { text: text.trimEnd(), caret: '' }
  const before = sum(all.slice(first, start)) + (isCutLeft ? 1 : 0)
  let under = 0
  for (let index = start; index < last; index++) {
    const cell = all[index]
    if (!cell || from + cell.at >= end) break
    under += cell.columns
  }
  return { text: text.trimEnd(), caret: `${' '.repeat(before)}${'^'.repeat(Math.max(1, under))}` }
}

/** Which characters fit into the width, the one at `start` among them: a third of the room is for what stands before it. */
function around(all: readonly Cell[], start: number, width: number): readonly [number, number] {
  const room = Math.max(20, width) - 2
  if (sum(all) <= room + 2) return [0, all.length]
  let first = start
  let used = 0
  while (first > 0 && used + (all[first - 1]?.columns ?? 0) <= room / 3) used += all[--first]?.columns ?? 0
  let last = start
  while (last < all.length && used + (all[last]?.columns ?? 0) <= room) used += all[last++]?.columns ?? 0
  // What stands behind it is short: the rest of the room goes to what stands before it.
  while (first > 0 && used + (all[first - 1]?.columns ?? 0) <= room) used += all[--first]?.columns ?? 0
  return [first, last]
}

function sum(some: readonly Cell[]): number {
  return some.reduce((total, cell) => total + cell.columns, 0)
}

/** Never between the halves of a surrogate pair. */
function edge(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
