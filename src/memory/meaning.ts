/** What the notes say a topic is: the best line that there is for it, and which kind of line it is. */

import type { Page, Point } from '../garden/model.ts'
import { keyOf } from '../garden/name.ts'

export interface Meaning {
  /** `about::`; the first thing that its own note says; a line "x is …", "x: …"; the line that first names it. */
  readonly from: 'about' | 'note' | 'line' | 'mention'
  readonly text: string
  /** The line that says so; null for `about::`. */
  readonly point: Point | null
}

/** So many mentions are looked at for a line that says what it is. */
const mostMentions = 2000
const shortest = 12

/** What stands behind the name where a line says what it is: "x is …", "x: …", "x = …". */
const explains =
  /^(?:\s*\([^)]{1,60}\))?(?:\s+(?:is|are|means|stands for)\s+(?!(?:still|not|now|already|down|up|done|broken|back|fine|ok|okay|missing|ready|gone|there|here|out|too|very|also|just|being|going|getting)\b)|\s*(?:[:=–—]|--)\s+)(?=\S)/iu

const dateOf = (point: Point): string => point.page.meeting?.date ?? ''

/** Takes a point that names the page; gives what it says of it, where its name opens the line. */
function saysOf(point: Point, page: Page): string | null {
  const text = point.text.trim()
  for (const name of [page.name, ...page.aliases.slice(0, 5)]) {
    const start = text.slice(0, name.length)
    if (keyOf(start) !== keyOf(name)) continue
    const found = explains.exec(text.slice(name.length, name.length + 200))
    if (found !== null && text.length - name.length - found[0].length >= shortest) return text
  }
  return null
}

function fromNote(page: Page): Meaning | null {
  for (const part of page.parts) {
    for (const point of part.points.slice(0, 20)) {
      if (point.role === 'line' && point.text.trim().length >= shortest) {
        return { from: 'note', text: point.text.trim(), point }
      }
    }
  }
  return null
}

/** Does a line say the name and nothing else? A thread's heading does, and tells nothing of it. */
function isNameAlone(text: string, page: Page): boolean {
  if (text.length > 300) return false
  const key = keyOf(text.replace(/^[\s#*_[\]]+|[\s*_:[\]]+$/g, ''))
  return key === page.key || page.aliases.slice(0, 5).some((name) => keyOf(name) === key)
}

/** The first thing that is said below a line which is a name alone. */
function firstBelow(point: Point): Point | null {
  const child = point.children.find((one) => one.page === point.page && one.role === 'line' && one.text.trim() !== '')
  return child ?? null
}

/** Takes a topic; gives what the notes say it is, or null where they say nothing: its name alone is nothing. */
export function meaningOf(page: Page): Meaning | null {
  if (page.about !== null) return { from: 'about', text: page.about, point: null }
  const note = fromNote(page)
  if (note !== null) return note
  let first: Point | null = null
  let alone: Point | null = null
  for (const { point, as } of page.mentions.slice(0, mostMentions)) {
    if (point.page === page || as === 'opening' || as === 'attendance' || as === 'speaker') continue
    const text = point.turn === null || point.text !== '' ? saysOf(point, page) : null
    if (text !== null && point.marks.question === null) return { from: 'line', text, point }
    const before = (other: Point | null) => other === null || dateOf(point) < dateOf(other)
    if (!isNameAlone(point.text, page)) {
      if (before(first)) first = point
    } else if (firstBelow(point) !== null && before(alone)) alone = point
  }
  first ??= alone === null ? null : firstBelow(alone)
  return first === null ? null : { from: 'mention', text: first.text.trim(), point: first }
}
