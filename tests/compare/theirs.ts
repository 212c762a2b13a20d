/**
 * The outline that mldoc, the parser of Logseq, makes of a note. It gives a flat list of nodes: a heading (which is what
 * it calls a bullet) has a level, and what follows belongs to it; Logseq then takes the nearest earlier heading of a
 * smaller level as the parent.
 */
import mldoc from 'mldoc'
import * as z from 'zod'
import { type SourceLine, splitLines } from '../../src/outline/lines.ts'
import type { Entry, EntryKind, Outline } from './outline.ts'

/** As Logseq itself asks. */
const settings = JSON.stringify({
  toc: false,
  parse_outline_only: false,
  heading_number: false,
  keep_line_break: true,
  format: 'Markdown',
  heading_to_list: false,
  exporting_keep_properties: false,
  inline_type_with_pos: true,
  inline_skip_macro: false,
  export_md_indent_style: 'dashes',
  export_md_remove_options: [],
})

const node = z.array(z.unknown()).min(1)
const nodes = z.array(z.tuple([node, z.object({ start_pos: z.number(), end_pos: z.number() })]))
const heading = z.object({ level: z.number(), unordered: z.boolean() })
const source = z.object({ lines: z.array(z.string()) })

interface Item {
  /** How many characters, tabs or spaces, stand before it. */
  readonly indent: number
  readonly items: readonly Item[]
}
const item: z.ZodType<Item> = z.lazy(() => z.object({ indent: z.number(), items: z.array(item) }))
const marker = /^(?:[-*+]|\d+\.)\s+/

/** Nodes whose lines are code: nothing in them is read as notes. */
const verbatim = new Set<unknown>(['Src', 'Example', 'Export', 'CommentBlock'])
const codeBlocks = new Set<unknown>(['query', 'comment', 'export'])

function isCode(type: unknown, value: unknown): boolean {
  return verbatim.has(type) || (type === 'Custom' && codeBlocks.has(value))
}

const hidden = new Set<unknown>(['Property_Drawer', 'Drawer', 'Directive'])

export function theirs(text: string): Outline {
  const reader = new Reader(text)
  for (const [node, place] of nodes.parse(JSON.parse(mldoc.Mldoc.parseJson(text, settings)))) {
    reader.take(node, place.start_pos, place.end_pos)
  }
  return reader.outline()
}

class Reader {
  readonly #bytes: Buffer
  readonly #lines: readonly SourceLine[]
  /** Where each line begins, in bytes. */
  readonly #starts: number[] = []
  readonly #entries = new Map<number, Entry>()
  readonly #code = new Set<number>()
  readonly #within = new Map<number, string>()
  /** Headings that what follows may be below, outermost first. */
  readonly #stack: { readonly level: number; readonly entry: Entry }[] = []
  #last: Entry | null = null

  constructor(text: string) {
    this.#bytes = Buffer.from(text)
    this.#lines = splitLines(text)
    let at = 0
    for (const line of this.#lines) {
      this.#starts.push(at)
      at += Buffer.byteLength(text.slice(line.start, line.stop))
    }
  }

  outline(): Outline {
    // Of front matter there is no node, or one of its keys only.
    const first = this.#entries.keys().next().value ?? this.#lines.length + 1
    for (let line = 1; line < first; line++)
      if (this.#within.get(line) !== 'Property_Drawer') this.#within.set(line, 'head')
    return { entries: this.#entries, code: this.#code, within: this.#within }
  }

  take(node: readonly unknown[], start: number, end: number): void {
    const range = this.#range(start, end)
    const first = range[0]
    if (first === undefined) return
    const [type, value, ...rest] = node
    if (type === 'Heading') {
      const { level, unordered } = heading.parse(value)
      // However far it is indented: so does Logseq.
      this.#open(first, unordered ? 'bullet' : 'heading', unordered ? level : 1, this.#slice(start, end))
      return
    }
    if (typeof type === 'string') for (const line of range) this.#within.set(line, type)
    if (hidden.has(type)) return
    const code = isCode(type, value)
    const said =
      code || type === 'Paragraph' ? first : range.find((line) => !/^-?\s*#\+(?:begin|end)_/i.test(this.#text(line)))
    if (!this.#last) this.#open(first, 'before', 1, said === undefined ? '' : this.#text(said))
    else if (said !== undefined && type !== 'List') this.#name(this.#last, said)
    if (code) for (const line of range) this.#code.add(line)
    else this.#nested([value, ...rest], range)
    if (type === 'List') this.#list(z.array(item).parse(value), range)
  }

  #slice(start: number, end: number): string {
    return this.#bytes.subarray(start, end).toString().trim()
  }

  /** The lines that have something in a stretch of bytes. A node may take the blank lines around it, too. */
  #range(start: number, end: number): number[] {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= start) low = middle
      else high = middle - 1
    }
    const found: number[] = []
    for (let i = low; (this.#starts[i] ?? end) < end; i++) {
      const from = Math.max(start, this.#starts[i] ?? 0)
      if (this.#slice(from, Math.min(end, this.#starts[i + 1] ?? end)) !== '') found.push(i + 1)
    }
    return found
  }

  #open(line: number, kind: EntryKind, level: number, source: string): void {
    while ((this.#stack.at(-1)?.level ?? 0) >= level) this.#stack.pop()
    const parent = this.#stack.at(-1)?.entry
    const text = kind === 'before' ? source : source.replace(/^-(?:\s+|$)/, '').replace(/^#+(?:\s+|$)/, '')
    const entry: Entry = {
      line,
      parent: parent?.line ?? 0,
      depth: parent ? parent.depth + 1 : 0,
      kind,
      marker: '',
      text,
      said: line,
    }
    this.#entries.set(line, entry)
    if (kind !== 'before') this.#stack.push({ level, entry })
    this.#last = entry
  }

  /** A bullet that says nothing on its own line begins with the first line below it. */
  #name(entry: Entry, line: number): void {
    if (entry.text !== '' || entry.kind === 'heading') return
    const said = this.#text(line)
    const named = { ...entry, said: line, text: line === entry.line ? said.replace(/^-\s+/, '') : said }
    this.#entries.set(entry.line, named)
    const top = this.#stack.at(-1)
    if (top) this.#stack[this.#stack.length - 1] = { level: top.level, entry: named }
    this.#last = named
  }

  #text(line: number): string {
    return this.#lines[line - 1]?.text.trim() ?? ''
  }

  /** Items have no place of their own: they are lines of the list, in order, that begin with a marker at their column. */
  #list(items: readonly Item[], range: readonly number[]): void {
    const owner = this.#last
    if (!owner) return
    const waiting = items.map((item) => ({ item, parent: owner })).reverse()
    let i = 0
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { item, parent } = next
      while (i < range.length && !this.#begins(item, range[i] ?? 0)) i++
      const line = range[i++]
      if (line === undefined) return
      const text = this.#text(line).replace(marker, '')
      const entry: Entry = {
        line,
        parent: parent.line,
        depth: parent.depth + 1,
        kind: 'item',
        marker: '',
        text,
        said: line,
      }
      if (line !== owner.line) this.#entries.set(line, entry)
      for (const child of item.items.toReversed()) waiting.push({ item: child, parent: entry })
    }
  }

  #begins(item: Item, line: number): boolean {
    return this.#lines[line - 1]?.lead === item.indent && marker.test(this.#text(line))
  }

  /** Code inside a list, a quote or a note has no place either: it is looked for by its lines. */
  #nested(value: unknown, range: readonly number[]): void {
    const waiting = [value]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (Array.isArray(next)) {
        const lines =
          next[0] === 'Src'
            ? source.safeParse(next[1]).data?.lines
            : next[0] === 'Example'
              ? z.array(z.string()).safeParse(next[1]).data
              : undefined
        if (lines) this.#find(lines, range)
        else waiting.push(...next.toReversed())
      } else if (next !== null && typeof next === 'object') waiting.push(...Object.values(next).reverse())
    }
  }

  #find(lines: readonly string[], range: readonly number[]): void {
    const wanted = lines.map((line) => line.trim()).filter((line) => line !== '')
    const at = range.findIndex((_, i) => wanted.every((line, j) => this.#text(range[i + j] ?? 0) === line))
    // The fences above and below it, too.
    if (at > 0) for (const line of range.slice(at - 1, at + wanted.length + 1)) this.#code.add(line)
  }
}
