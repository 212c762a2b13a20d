/** What a block's lines hold besides text (dialect 21, 23): properties, the logbook, planned dates. */
import type { Property } from './note.ts'

/** A line that is plain content, and one inside a comment. */
export const TEXT = -1
export const COMMENT = -2

/** A content line on its way into a block. `code` says in which fence of the block it stands, or TEXT or COMMENT. */
export interface Item {
  readonly line: number
  readonly column: number
  readonly text: string
  readonly code: number
}

const property = /^([\p{L}\p{N}_][\p{L}\p{M}\p{N}_./?!-]*)::(?:[ \t]+(.*))?$/u
const special = /^\s*[:SDC]|::/
const planned =
  /^(SCHEDULED|DEADLINE|CLOSED):[ \t]*[<[]?(\d{4}-\d{2}-\d{2})(?:[ \t]+[\p{L}.]+)?(?:[ \t]+(\d{1,2}):(\d{2}))?[^<>[\]]{0,40}?(?:[>\]]|$)[ \t]*/u

/** Whether a line is a property, a planned date or the begin of a logbook: it belongs to the heading right above it. */
export function isProperty(text: string): boolean {
  const line = text.trim()
  return property.test(line) || planned.test(line) || line.toUpperCase() === ':LOGBOOK:'
}

/**
 * Takes a block's lines; gives those that are text, and the properties. `SCHEDULED:` and `DEADLINE:` become the
 * properties `scheduled` and `deadline`, with an ISO date or local date and time.
 */
export function takeProperties(items: readonly Item[]): {
  readonly items: readonly Item[]
  readonly properties: readonly Property[]
} {
  if (!items.some(mayHold)) return { items: withoutEnds(items), properties: [] }
  const kept: Item[] = []
  const properties: Property[] = []
  const end = items.findLastIndex((item) => item.code === TEXT && item.text.trim().toUpperCase() === ':END:')
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (!item) continue
    if (item.code !== TEXT) {
      kept.push(item)
      continue
    }
    const text = item.text.trim()
    if (i < end && text.toUpperCase() === ':LOGBOOK:') {
      while (i < end && items[i]?.text.trim().toUpperCase() !== ':END:') i++
      continue
    }
    const column = item.column + item.text.length - item.text.trimStart().length
    const found = text.includes('::') ? property.exec(text) : null
    if (found) {
      properties.push({ key: found[1] ?? '', value: (found[2] ?? '').trim(), line: item.line, column })
      continue
    }
    let rest = text
    if (!/^[SDC]/.test(text)) {
      kept.push(item)
      continue
    }
    for (let stamp = planned.exec(rest); stamp; stamp = planned.exec(rest)) {
      const [all, word = '', date = '', hour, minute] = stamp
      if (word !== 'CLOSED') {
        properties.push({
          key: word.toLowerCase(),
          value: hour ? `${date}T${hour.padStart(2, '0')}:${minute ?? '00'}` : date,
          line: item.line,
          column: column + text.length - rest.length,
        })
      }
      rest = rest.slice(all.length)
    }
    if (rest === text) kept.push(item)
    else if (rest !== '') kept.push({ ...item, column: column + text.length - rest.length, text: rest })
  }
  return { items: withoutEnds(kept), properties }
}

/** Most lines hold nothing of the kind: no double colon, and neither `:` nor the letter of a planned date in front. */
function mayHold({ text }: Item): boolean {
  return special.test(text)
}

/** Without the blank lines at both ends. */
function withoutEnds(items: readonly Item[]): readonly Item[] {
  if (items[0]?.text !== '' && items.at(-1)?.text !== '') return items
  const end = items.findLastIndex((item) => item.text !== '')
  const start = items.findIndex((item) => item.text !== '')
  return end < 0 ? [] : items.slice(start, end + 1)
}
