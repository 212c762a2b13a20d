/** Our outline, as it is compared. */
import { splitLines } from '../../src/outline/lines.ts'
import type { Block, Note } from '../../src/outline/note.ts'
import { place } from '../../src/outline/place.ts'
import type { Entry, Outline } from './outline.ts'

export function ours(note: Note): Outline {
  const entries = new Map<number, Entry>()
  const code = new Set<number>()
  const within = new Map(splitLines(note.head).map((_, i) => [i + 1, 'head']))
  for (const block of note.blocks) {
    const first = block.lines[0]
    entries.set(block.line, {
      line: block.line,
      parent: note.blocks[block.parent]?.line ?? 0,
      depth: block.depth,
      kind: block.kind,
      marker: block.marker,
      text: first?.text.trim() ?? '',
      said: first?.line ?? block.line,
    })
    for (const { line } of block.properties) within.set(line, 'property')
    markCode(block, code, within)
    markComments(note, block, within)
  }
  return { entries, code, within }
}

/** Fences that mldoc ends elsewhere are marked: those without an end, of longer marks, or with other fences inside. */
function markCode(block: Block, code: Set<number>, within: Map<number, string>): void {
  for (const fence of block.fences) {
    const lines = block.lines.slice(fence.first, fence.last + 1)
    const odd =
      !fence.closed ||
      /^(?:`{4}|~{4})/.test(lines[0]?.text ?? '') ||
      lines.slice(1, -1).some(({ text }) => /^\s*(?:`{3}|~{3})/.test(text))
    for (const { line } of lines) {
      code.add(line)
      if (odd) within.set(line, 'fence')
    }
  }
}

function markComments(note: Note, block: Block, within: Map<number, string>): void {
  for (const span of block.spans) {
    if (span.type !== 'comment') continue
    const first = place(note, block, span.from).line
    const last = place(note, block, span.to).line
    for (let line = first; line <= last; line++) within.set(line, 'comment')
  }
}
