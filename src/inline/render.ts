/** One block's text as HTML (dialect 4, 8, 9, 24, 25): the one place where text of a note becomes markup. */
import { LONGEST } from '../outline/emphasis.ts'
import { bodyRuns, type Run, startsLine } from '../outline/plain.ts'
import type { CodeSpan, Span } from '../outline/scan.ts'
import { escapeHtml } from './escape.ts'
import { type Html, safe } from './html.ts'
import { createMarkdown, type Marked } from './markdown.ts'
import { fence, type LinkPiece, type Piece, type PieceOptions, pieceOf } from './piece.ts'
import { type Explain, type Term, withTerms } from './term.ts'

export interface InlineOptions extends PieceOptions {
  /** Offset at which the body begins (see `Body` of the garden). */
  readonly from?: number
  /** Marks to put before it, such as `**`. */
  readonly open?: string
  /** Says what abbreviations stand for; asked for words of plain text only, in order. */
  readonly explain?: Explain
}

export interface Rendered {
  readonly html: Html
  /**
   * False: phrasing content, to be put into a `<p>`, a heading, a list item. True: block elements (`<p>`, `<pre>`,
   * `<blockquote>`, `<table>`), which must not stand inside a `<p>`.
   */
  readonly block: boolean
}

const markdown = createMarkdown()

/**
 * Takes a block's text, the spans that the scanner found in it, and who answers for names; gives safe HTML. Never
 * throws for any text. The links it shows are the link spans of the body, each once and in order.
 */
export function renderInline(text: string, spans: readonly Span[], options: InlineOptions): Rendered {
  const { from = 0, open = '' } = options
  const runs = bodyRuns(text, spans, from, open)
  if (!runs.some(isFence)) {
    const { html, block } = renderRuns(runs, text, options, startsLine(text, from))
    return { html: safe(html), block }
  }
  return renderStretches(runs, text, options, startsLine(text, from))
}

function isFence(run: Run): run is CodeSpan {
  return typeof run !== 'string' && run.type === 'code' && run.fenced
}

/** A body with fences in it: each is a block, and so is what stands between them. */
function renderStretches(runs: readonly Run[], text: string, options: InlineOptions, lineStart: boolean): Rendered {
  const stretches: Marked[] = []
  let from = 0
  for (let at = 0; at <= runs.length; at++) {
    const run = runs[at]
    if (run !== undefined && !isFence(run)) continue
    const between = renderRuns(runs.slice(from, at), text, options, lineStart || stretches.length > 0)
    if (between.html) stretches.push(between)
    if (run !== undefined) stretches.push({ html: fence(text.slice(run.from, run.to)), block: true })
    from = at + 1
  }
  const [first, ...more] = stretches
  if (!first) return { html: safe(''), block: false }
  if (more.length === 0) return { html: safe(first.html), block: first.block }
  return { html: safe(stretches.map(({ html, block }) => (block ? html : `<p>${html}</p>`)).join('\n')), block: true }
}

// What markdown-it would read as more than text.
const special = /[*_~=^\\\n\r\0]/

function renderRuns(said: readonly Run[], text: string, options: InlineOptions, lineStart: boolean): Marked {
  const runs = options.explain === undefined ? said : withTerms(said, options.explain)
  const pieces: Piece[] = []
  let plain = true
  let length = 0
  for (const run of runs) {
    if (typeof run !== 'string') {
      pieces.push(run.type === 'term' ? run : pieceOf(run, text, options))
      continue
    }
    plain &&= !special.test(run)
    length += run.length
  }
  const [first] = runs
  const quote = typeof first === 'string' && first.trimStart().startsWith('>')
  if (length > LONGEST || pieces.length > LONGEST / 20 || (plain && !(quote && lineStart) && !pieces.some(isLink))) {
    return assemble(runs, pieces)
  }
  const source = placeholders(runs).trim()
  return markdown(quote && !lineStart ? `\\${source}` : source, pieces) ?? assemble(runs, pieces)
}

/** The text for markdown-it: each span as `[[n]]`, and no other `[[` that could be taken for one. */
function placeholders(runs: readonly (Run | Term)[]): string {
  let source = ''
  let count = 0
  for (const run of runs) {
    if (typeof run === 'string') source += run.replace(/\\[\s\S]|\\$|\[/g, inert)
    else source += `[[${count++}]]`
  }
  return source
}

/** A bracket gets a backslash, unless it has one; a backslash at the end would take the next placeholder's bracket. */
function inert(match: string): string {
  if (match === '[') return '\\['
  return match === '\\' ? '\\\\' : match
}

/** The body without emphasis: for text that has none, and where markdown-it would lose something or take too long. */
function assemble(runs: readonly (Run | Term)[], pieces: readonly Piece[]): Marked {
  let html = ''
  let count = 0
  for (const run of runs) {
    if (typeof run === 'string') {
      html += escapeHtml(run)
      continue
    }
    const piece = pieces[count++]
    if (piece) html += isLink(piece) ? anchor(piece) : piece.html
  }
  return { html: html.trim(), block: false }
}

/** A link just as the plugin writes it. */
function anchor({ href, label }: LinkPiece): string {
  return `<a href="${escapeHtml(href).replaceAll("'", '&#39;')}">${label}</a>`
}

function isLink(piece: Piece): piece is LinkPiece {
  return 'href' in piece
}
