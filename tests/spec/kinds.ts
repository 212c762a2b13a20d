/**
 * The kinds of expectation: from the notes of an example to text that people can read. To add one, add an entry.
 */
import type { Block } from '../../src/outline/note.ts'
import { parse } from '../../src/outline/parse.ts'
import type { Span } from '../../src/outline/scan.ts'
import type { Note } from './examples.ts'
import { gardenKinds } from './garden.ts'
import { htmlKinds } from './html.ts'
import { memoryKinds } from './memory.ts'

export const kinds: Readonly<Record<string, (notes: readonly Note[]) => string>> = {
  ...gardenKinds,
  ...htmlKinds,
  ...memoryKinds,
  /** The tree: one line a block, two spaces a level. `¶` opens a paragraph, `|` is a further line, "`" a line of code. */
  outline: (notes) => each(notes, ({ file, text }) => parse(file, text).blocks.flatMap(drawBlock)),
  /** What the scanner finds, in order: its source, then what it means. */
  spans: (notes) =>
    each(notes, ({ file, text }) =>
      parse(file, text).blocks.flatMap((block) => block.spans.map((span) => drawSpan(block.text, span))),
    ),
  /** `line:column severity rule`, and the text that it is about. */
  diagnostics: (notes) =>
    each(notes, ({ file, text }) => {
      const lines = text.split(/\r\n|\n|\r/)
      return parse(file, text).diagnostics.map(({ line, column, severity, rule, length }) => {
        const about = lines[line - 1]?.slice(column - 1, column - 1 + (length ?? 0)) ?? ''
        return `${line}:${column} ${severity} ${rule} ${JSON.stringify(about).replaceAll('\\t', '\t')}`
      })
    }),
  /** What the head of the file is: its front matter. */
  front: (notes) => each(notes, ({ file, text }) => [parse(file, text).front?.text.trimEnd() ?? 'none']),
}

/** With several notes, each part says which it is. */
function each(notes: readonly Note[], draw: (note: Note) => string[]): string {
  return notes
    .flatMap((note) => {
      const lines = draw(note)
      return notes.length > 1 ? [`${note.file}:`, ...lines.map((line) => `  ${line}`)] : lines
    })
    .join('\n')
}

function drawBlock(block: Block): string[] {
  const edge = '  '.repeat(block.depth)
  const marker = block.kind === 'paragraph' ? '¶' : block.marker
  const level = block.kind === 'bullet' && block.level > 0 ? ` ${'#'.repeat(block.level)}` : ''
  const code = (i: number) => block.fences.some((fence) => fence.first <= i && i <= fence.last)
  const first = block.lines[0] && !code(0) ? 1 : 0
  const head = first ? ` ${block.lines[0]?.text}` : ''
  return [
    `${edge}${marker}${level}${head}`,
    ...block.lines.slice(first).map((line, i) => `${edge}  ${code(i + first) ? '`' : '|'} ${line.text}`.trimEnd()),
    ...block.properties.map(({ key, value }) => `${edge}  ${key} = ${value}`.trimEnd()),
  ]
}

function drawSpan(text: string, span: Span): string {
  const { from, to, type, ...rest } = span
  const facts = Object.entries(rest).flatMap(([key, value]) => {
    if (value === null || value === true) return value === null ? [] : key === 'fenced' ? ['fenced'] : []
    if (value === false) return key === 'allowed' ? ['not allowed'] : []
    return key === 'form' ? [String(value)] : [`${key}=${JSON.stringify(value)}`]
  })
  return [type, JSON.stringify(text.slice(from, to)), ...facts].join(' ')
}
