/**
 * What is off the record (dialect 26). It is taken out of the notes before anything else looks at them, so that no
 * name, number, address or diagnostic can come of it.
 */
import type { Block, Note } from '../outline/note.ts'

/** What may stand before the mark: white space, quotes, emphasis, list markers, a box or a word of a task. */
const before =
  /^(?:[\s\u200B-\u200D\u2060\uFEFF>]|[*_~=^]|[-+]\s|\d{1,9}[.)]\s|\[[ xX]\]\s|(?:TODO|DOING|NOW|LATER|WAITING|DONE|CANCELL?ED)\s)*/u
const mark = /^(?:#(?:private|offrecord|off-record|off_record)(?![\p{L}\p{N}_/-])|#\[\[\s*(?:private|off ?-?record|off the record)\s*\]\]|(?:private|offrecord)::)/iu
/** Longest start of a line that is looked at. */
const reach = 200

/**
 * Takes a note; gives it without the blocks that are off the record, those below them included, and without the
 * diagnostics about their lines. Where nothing is off the record that is the note itself.
 */
export function publishedPart(note: Note): Note {
  const indexes = new Map<number, number>()
  const lines = new Set<number>()
  const kept: Block[] = []
  for (let index = 0; index < note.blocks.length; index++) {
    const block = note.blocks[index]
    if (!block) break
    if (!isPrivate(block)) {
      indexes.set(index, kept.length)
      kept.push(block)
      continue
    }
    for (; index < block.last; index++) cover(note.blocks[index], lines)
    cover(note.blocks[index], lines)
  }
  if (kept.length === note.blocks.length) return note
  const blocks = kept.map((block, index) => ({ ...block, index, parent: indexes.get(block.parent) ?? -1, last: index }))
  // From the end: each block reaches as far as its last child.
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index]
    const parent = block && blocks[block.parent]
    if (parent) parent.last = Math.max(parent.last, block.last)
  }
  return { ...note, blocks, diagnostics: note.diagnostics.filter(({ line, related }) => !lines.has(line) && !(related && lines.has(related.line))) }
}

function cover(block: Block | undefined, lines: Set<number>): void {
  if (block) for (let line = block.line; line <= block.end; line++) lines.add(line)
}

/** Whether a block opens with the mark, or one of its lines does: rather too much is left out than too little. */
export function isPrivate(block: Block): boolean {
  if (block.properties.some(({ key, value }) => isSecret(key, value))) return true
  if (!/private|off/i.test(block.text)) return false
  let offset = 0
  for (const [index, line] of block.lines.entries()) {
    const isCode = block.fences.some((fence) => fence.first <= index && index <= fence.last)
    if (!isCode && opensPrivate(withoutComments(block, offset, line.text))) return true
    offset += line.text.length + 1
  }
  return false
}

function opensPrivate(line: string): boolean {
  const start = line.slice(0, reach)
  return mark.test(start.slice(before.exec(start)?.[0].length ?? 0))
}

/** Comments are dropped when the line is shown (dialect 25): what opens behind one opens the line. */
function withoutComments(block: Block, offset: number, line: string): string {
  let at = offset
  for (const span of block.spans) {
    if (span.to <= at) continue
    if (span.type !== 'comment' || block.text.slice(at, span.from).trim() !== '') break
    at = Math.min(span.to, offset + line.length)
  }
  return block.text.slice(at, offset + line.length)
}

const no = /^(?:false|no|off|0)$/i

/** `private::`, `offrecord::` unless they say no; `public:: false`. */
function isSecret(key: string, value: string): boolean {
  const name = key.toLowerCase()
  const says = value.trim().replace(/^["']|["']$/g, '')
  if (name === 'private' || name === 'offrecord') return !no.test(says)
  return name === 'public' && no.test(says)
}
