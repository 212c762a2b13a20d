/** From a block's text back to its source. */
import type { Block, Note, Place } from './note.ts'

/** Which place of the source stands at an offset of a block's text. Line and column count from 1. */
export function place(note: Pick<Note, 'file'>, block: Block, offset: number): Place {
  // By halves: one line may have very many links to place, one block very many lines.
  let low = 0
  let high = block.lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((block.lines[middle]?.offset ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const line = block.lines[low]
  if (!line) return { file: note.file, line: block.line, column: block.column }
  return { file: note.file, line: line.line, column: line.column + Math.max(0, offset - line.offset) }
}
