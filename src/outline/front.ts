/** The head of a file: byte order mark and YAML front matter (dialect 21). Only cut off here; the garden reads it. */
import type { SourceLine } from './lines.ts'
import { readMarker } from './opening.ts'

export interface Front {
  readonly text: string
  /** The first line of the YAML, from 1. */
  readonly line: number
  /** How many lines the head takes, both fences included. */
  readonly lines: number
}

/**
 * Front matter stands between a first line `---` and the next line `---` or `...`. A note may also just begin with a
 * rule: where bullets or links follow, or no line has a colon, it is none.
 */
export function readFront(source: string, lines: readonly SourceLine[]): Front | null {
  const first = lines[0]
  if (first?.text.trimEnd() !== '---') return null
  const close = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line.text))
  const last = lines[close]
  if (!last) return null
  const inside = lines.slice(1, close)
  const said = inside.find((line) => !line.blank)
  if (said) {
    if (said.text.startsWith('[[') || readMarker(said.text, said.lead)?.kind === 'bullet') return null
    if (!inside.some((line) => line.text.includes(':'))) return null
  }
  return { text: source.slice(first.stop, last.start), line: 2, lines: close + 1 }
}
