/** Ways through the tree of blocks. All are loops: nesting may be as deep as it likes. */
import type { Block, Note, Place } from './note.ts'

function level(blocks: readonly Block[], from: number, last: number): Block[] {
  const found: Block[] = []
  let i = from
  while (i <= last) {
    const block = blocks[i]
    if (!block) break
    found.push(block)
    i = block.last + 1
  }
  return found
}

/** The blocks at the top of a note, in order. */
export function roots(note: Note): Block[] {
  return level(note.blocks, 0, note.blocks.length - 1)
}

/** The blocks directly below a block, in order. */
export function children(note: Note, block: Block): Block[] {
  return level(note.blocks, block.index + 1, block.last)
}

/** Everything below a block, in order, without the block itself. */
export function subtree(note: Note, block: Block): readonly Block[] {
  return note.blocks.slice(block.index + 1, block.last + 1)
}

export function parent(note: Note, block: Block): Block | null {
  return note.blocks[block.parent] ?? null
}

/** From the parent up to the top. */
export function ancestors(note: Note, block: Block): Block[] {
  const found: Block[] = []
  for (let one = parent(note, block); one; one = parent(note, one)) found.push(one)
  return found
}

// Where each line of a block begins in its text. Kept, because a block may have very many links to place.
const starts = new WeakMap<Block, readonly number[]>()

function lineStarts(block: Block): readonly number[] {
  const known = starts.get(block)
  if (known) return known
  const made: number[] = []
  let offset = 0
  for (const line of block.lines) {
    made.push(offset)
    offset += line.text.length + 1
  }
  starts.set(block, made)
  return made
}

/** Which place of the source stands at an offset of a block's text. Line and column count from 1. */
export function place(note: Pick<Note, 'file'>, block: Block, offset: number): Place {
  const offsets = lineStarts(block)
  let low = 0
  let high = offsets.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((offsets[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const line = block.lines[low]
  if (!line) return { file: note.file, line: block.line, column: block.column }
  return { file: note.file, line: line.line, column: line.column + Math.max(0, offset - (offsets[low] ?? 0)) }
}
