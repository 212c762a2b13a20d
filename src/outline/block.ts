/** From drafts to blocks: once all lines are read, each block gets its text, spans, source and last descendant. */
import type { Problem } from './brackets.ts'
import type { SourceLine } from './lines.ts'
import type { Block, BlockKind, Fence, Line } from './note.ts'
import { type Item, takeProperties } from './properties.ts'
import { type Range, scan } from './scan.ts'

/** A block while its lines are still being collected. */
export interface Draft {
  readonly index: number
  readonly parent: number
  readonly depth: number
  readonly kind: BlockKind
  readonly marker: string
  readonly level: number
  readonly indent: number
  /** Columns that continuation lines have in common with it. */
  readonly content: number
  /** The column of the nearest bullet or paragraph around it, -1 where there is none. */
  readonly floor: number
  readonly first: number
  /** The last of its lines that is not blank. */
  last: number
  readonly items: Item[]
  readonly fences: { language: string; closed: boolean }[]
}

export interface Finished {
  readonly blocks: Block[]
  /** What the scanner warns of, by offset in the block's text. */
  readonly problems: { readonly block: Block; readonly problem: Problem }[]
}

/** Takes a file, its lines and its drafts in source order; gives its blocks. */
export function finish(source: string, lines: readonly SourceLine[], drafts: readonly Draft[]): Finished {
  const lasts = drafts.map((draft) => draft.index)
  for (let i = drafts.length - 1; i >= 0; i--) {
    const parent = drafts[i]?.parent ?? -1
    if (parent >= 0) lasts[parent] = Math.max(lasts[parent] ?? 0, lasts[i] ?? 0)
  }
  const finished: Finished = { blocks: [], problems: [] }
  for (const draft of drafts) {
    const { items, properties } = takeProperties(draft.items)
    const { fences, ranges } = findFences(draft, items)
    let offset = 0
    const own = items.map(({ line, column, text }): Line => {
      const start = offset
      offset += text.length + 1
      return { line, column, text, offset: start }
    })
    const [line] = own
    const text = line && own.length === 1 ? line.text : own.map((one) => one.text).join('\n')
    const { spans, problems } = scan(text, ranges)
    const first = lines[draft.first]
    const end = drafts[draft.index + 1]?.first ?? lines.length
    const block: Block = {
      index: draft.index,
      parent: draft.parent,
      depth: draft.depth,
      last: lasts[draft.index] ?? draft.index,
      kind: draft.kind,
      marker: draft.marker,
      level: draft.level,
      line: draft.first + 1,
      column: (first?.lead ?? 0) + 1,
      indent: draft.indent,
      end,
      lines: own,
      text,
      fences: kept(fences),
      properties: kept(properties),
      spans: kept(spans),
      raw: source.slice(first?.start ?? 0, lines[end]?.start ?? source.length),
    }
    finished.blocks.push(block)
    for (const problem of problems) finished.problems.push({ block, problem })
  }
  return finished
}

const none: readonly never[] = Object.freeze([])

/** A garden keeps all of its blocks, and most have no fence, no property, no span: they share the empty list. */
function kept<T>(list: readonly T[]): readonly T[] {
  // A copy has no more room than it needs.
  return list.length === 0 ? none : list.slice()
}

/** The runs of lines that are code, and the same as offsets into the block's text. */
function findFences(draft: Draft, items: readonly Item[]): { fences: Fence[]; ranges: Range[] } {
  const fences: Fence[] = []
  const ranges: Range[] = []
  if (draft.fences.length === 0) return { fences, ranges }
  let offset = 0
  for (let i = 0; i < items.length; ) {
    const code = items[i]?.code ?? -1
    const fence = draft.fences[code]
    const first = i
    const from = offset
    do offset += (items[i++]?.text.length ?? 0) + 1
    while (fence && items[i]?.code === code)
    if (!fence) continue
    fences.push({ first, last: i - 1, ...fence })
    ranges.push({ from, to: offset - 1 })
  }
  return { fences, ranges }
}

/** Source lines (from 0) that are code. Asked for only where something looks like a conflict. */
export function codeLines(blocks: readonly Block[]): (line: number) => boolean {
  let known: Set<number> | null = null
  return (line) => {
    if (!known) {
      known = new Set()
      for (const block of blocks) {
        for (const fence of block.fences) {
          for (let i = fence.first; i <= fence.last; i++) known.add((block.lines[i]?.line ?? 0) - 1)
        }
      }
    }
    return known.has(line)
  }
}
