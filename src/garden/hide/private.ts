/**
 * What is off the record (dialect 26). It is taken out of the notes before anything else looks at them, so that no
 * name, number, address or diagnostic can come of it.
 */
import type { Block, Note } from '../../outline/note.ts'
import { emoji, offRecord } from '../../outline/roll.ts'

/** What may stand before the mark: white space, quotes, emphasis, list markers, a box or a word of a task. */
const before = new RegExp(
  String.raw`^(?:[\s\u200B-\u200D\u2060\uFEFF>]|${emoji}|[*_~=^]|[-+]\s|\d{1,9}[.)]\s|\[[ xX]\]\s|(?:TODO|DOING|NOW|LATER|WAITING|DONE|CANCELL?ED)\s)*`,
  'u',
)
const mark = new RegExp(`^(?:${offRecord}|(?:private|offrecord)::)`, 'iu')
/** A speaker in front of it: `[[x]]`, `[[x]], [[y]]:`, `@x:`, `x (late):`. */
const speaker =
  /^(?:\[\[[^[\]\n]{1,80}\]\](?:\s?[,/&]\s?\[\[[^[\]\n]{1,80}\]\])*(?:\*\*|__)?\s?:?|(?:@|\[)?\p{L}[^\s:#]{0,30}(?: [^\s:#]{1,30}){0,3}\s?:)(?:\*\*|__)?(?=\s)/u
/**
 * Whatever else may open a line in front of what is said: names in brackets, remarks, dates, arrows, `+1`, `==`, `...`,
 * a directive. All of it is marks and brackets, no running words.
 */
const lead =
  /^(?:\s|\[\[[^[\]\n]{1,80}\]\]|\[[^[\]\n]{1,40}\]|\([^()\n]{0,60}\)|#(?:push|pull|go)\b|@[^\s:#]{1,30}|\d[\d./:T_-]*|UTC\b|[.…,:;/&+=~<>*_^→-])*/u
/** Longest start of a line that is looked at. */
const reach = 200

/** What stands in place of a block that is off the record, where configuration asks for it. */
const removed = '[removed]'

/**
 * Takes a note; gives it without the blocks that are off the record, those below them included, and without the
 * diagnostics about their lines. With `shown`, `[removed]` stands for each of those blocks. Where nothing is off the
 * record that is the note itself.
 */
export function publishedPart(note: Note, shown = false): Note {
  const indexes = new Map<number, number>()
  const lines = new Set<number>()
  const kept: Block[] = []
  let isWhole = true
  for (let index = 0; index < note.blocks.length; index++) {
    const block = note.blocks[index]
    if (!block) break
    if (!isPrivate(block)) {
      indexes.set(index, kept.length)
      kept.push(block)
      continue
    }
    isWhole = false
    if (shown) kept.push(stub(block))
    for (; index < block.last; index++) cover(note.blocks[index], lines)
    cover(note.blocks[index], lines)
  }
  if (isWhole) return note
  const blocks = kept.map((block, index) => ({ ...block, index, parent: indexes.get(block.parent) ?? -1, last: index }))
  // From the end: each block reaches as far as its last child.
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index]
    const parent = block && blocks[block.parent]
    if (parent) parent.last = Math.max(parent.last, block.last)
  }
  return {
    ...note,
    blocks,
    diagnostics: note.diagnostics.filter(
      ({ line, related }) => !lines.has(line) && !(related && lines.has(related.line)),
    ),
  }
}

/** Nothing of the block is left but its place. */
function stub(block: Block): Block {
  const { line, column } = block
  const none = { fences: [], properties: [], spans: [] }
  return {
    ...block,
    ...none,
    kind: 'bullet',
    marker: '-',
    level: 0,
    lines: [{ line, column, text: removed, offset: 0 }],
    text: removed,
    raw: '',
  }
}

/** Whether a block only says that another was taken out: no source is left in it. */
export function isRemoved(block: Block): boolean {
  return block.raw === '' && block.text === removed
}

function cover(block: Block | undefined, lines: Set<number>): void {
  if (block) for (let line = block.line; line <= block.end; line++) lines.add(line)
}

/** Whether a block opens with the mark, or one of its lines does: rather too much is left out than too little. */
export function isPrivate(block: Block): boolean {
  if (block.properties.some(({ key, value }) => isSecret(key, value))) return true
  if (!/private|off/i.test(block.text)) return false
  // Fences and spans are met in order, so each is looked at once.
  let offset = 0
  let fence = 0
  let span = 0
  for (const [index, line] of block.lines.entries()) {
    while ((block.fences[fence]?.last ?? Number.POSITIVE_INFINITY) < index) fence++
    while ((block.spans[span]?.to ?? Number.POSITIVE_INFINITY) <= offset) span++
    // In a fence that somebody forgot to close, the mark still counts: it was not meant as code.
    const around = block.fences[fence]
    const isCode = around !== undefined && around.first <= index && around.closed
    if (!isCode && opensPrivate(withoutComments(block, offset, line.text.length, span))) return true
    offset += line.text.length + 1
  }
  return false
}

function opensPrivate(line: string): boolean {
  const start = opened(line.slice(0, reach))
  if (mark.test(start) || mark.test(opened(start.slice(speaker.exec(start)?.[0].length ?? 0)))) return true
  return mark.test(start.slice(lead.exec(start)?.[0].length ?? 0))
}

/** Whether a block is nothing but the mark. */
export function isMarkAlone(block: Block): boolean {
  const line = opened(block.text.slice(0, reach))
  const found = mark.exec(line)
  return found !== null && /^[\s*_:.]*$/.test(line.slice(found[0].length))
}

/** Where a text begins to say something: behind quotes, boxes, words of a task, the name of who speaks. */
export function openingOf(text: string): number {
  const line = text.slice(0, reach)
  const first = before.exec(line)?.[0].length ?? 0
  const named = first + (speaker.exec(line.slice(first))?.[0].length ?? 0)
  const second = named + (before.exec(line.slice(named))?.[0].length ?? 0)
  // `private: x` is no speaker called so.
  return /^(?:\[\[)?\s*(?:private|off|not for)/i.test(line.slice(first)) ? first : second
}

function opened(line: string): string {
  return line.slice(before.exec(line)?.[0].length ?? 0)
}

/** A line from where it begins to be shown: comments are dropped (dialect 25), so what opens behind one opens the line. */
function withoutComments(block: Block, offset: number, length: number, first: number): string {
  const end = offset + length
  let at = offset
  for (let index = first; ; index++) {
    const span = block.spans[index]
    if (span?.type !== 'comment' || span.from >= end || block.text.slice(at, span.from).trim() !== '') break
    at = Math.min(span.to, end)
  }
  return block.text.slice(at, end)
}

const no = /^(?:false|no|off|0)$/i

/** `private::`, `offrecord::` unless they say no; `public:: false`. */
function isSecret(key: string, value: string): boolean {
  const name = key.toLowerCase()
  const says = value.trim().replace(/^["']|["']$/g, '')
  if (name === 'private' || name === 'offrecord') return !no.test(says)
  return name === 'public' && no.test(says)
}
