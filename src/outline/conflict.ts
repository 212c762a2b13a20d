/** Markers that a merge left in a note (dialect 29). */
import type { SourceLine } from './lines.ts'

export interface Conflict {
  /** Index of the line, from 0. */
  readonly line: number
  readonly length: number
  readonly message: string
  readonly fix: string
}

const marker = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/

/** The conflict markers from line `from` on. `=======` alone counts only between the other two. */
export function conflicts(lines: readonly SourceLine[], from: number, isCode: (line: number) => boolean): Conflict[] {
  const found: Conflict[] = []
  let open = false
  for (let i = from; i < lines.length; i++) {
    const text = lines[i]?.text ?? ''
    const sign = text.slice(0, 7)
    if (sign === '=======' ? !open || text !== sign : !marker.test(text)) continue
    if (isCode(i)) continue
    if (sign === '<<<<<<<') open = true
    if (sign === '>>>>>>>') open = false
    found.push({
      line: i,
      length: text.length,
      message: `A merge left its marker \`${sign}\` here; expected one of the two versions.`,
      fix: 'Keep the lines that are right and delete the markers.',
    })
  }
  return found
}
