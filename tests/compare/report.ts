/** What `npm run compare` prints. */
import { splitLines } from '../../src/outline/lines.ts'
import type { Difference } from './differ.ts'
import { type Kind, kinds } from './kinds.ts'

export interface Compared {
  readonly file: string
  readonly text: string
  /** How many blocks we read in it. */
  readonly blocks: number
  /** None where mldoc failed to read it. */
  readonly differences: readonly Difference[] | null
}

/** Each kind that occurs, in the order in which kinds are declared: how often, and its first examples. */
export function report(notes: readonly Compared[], examples: number): string {
  const found = new Map<Kind, string[]>()
  for (const { file, text, differences } of notes) {
    const lines = splitLines(text)
    for (const { kind, line, ours, theirs } of differences ?? []) {
      const all = found.get(kind) ?? []
      const source = (lines[line - 1]?.text ?? '').trim().slice(0, 60)
      all.push(`  ${file}:${line}: ${source}\n    here ${ours}; there ${theirs}\n`)
      found.set(kind, all)
    }
  }
  const blocks = notes.reduce((sum, note) => sum + note.blocks, 0)
  const differing = notes.reduce((sum, note) => sum + new Set(note.differences?.map(({ line }) => line)).size, 0)
  const parts = kinds.flatMap(({ kind, what }) => {
    const all = found.get(kind) ?? []
    return all.length > 0 ? [`${kind}: ${all.length}. ${what}\n${all.slice(0, examples).join('')}`] : []
  })
  const total = `${count(notes.length, 'note')}, ${count(blocks, 'block')}, ${count(differing, 'line')} read otherwise than by mldoc.`
  const failed = notes.filter(({ differences }) => !differences).map(({ file }) => `${file}: mldoc cannot read it.\n`)
  return [...parts, ...failed, `${total}\n`].join('\n')
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
