/** One block's text as plain text: what data files, titles and search say (dialect 24, the marks taken off). */

import { stripMarks } from './emphasis.ts'
import { closes, readOpening } from './fence.ts'
import type { Span } from './scan.ts'

/** A stretch of text between spans, or a span that is shown. */
export type Run = string | Span

/**
 * The part of a block that is said, as runs in order: text and the spans within it.
 *
 * `from` is the offset at which it begins (a span that began before it counts as cut off), `open` the marks to put
 * before it. Comments and stray brackets are left out here, so whoever shows the runs cannot forget it.
 */
export function bodyRuns(text: string, spans: readonly Span[], from = 0, open = ''): readonly Run[] {
  const runs: Run[] = []
  let run = ''
  let at = from
  if (open) {
    while (/\s/.test(text.charAt(at))) at += 1
    const close = [...open].reverse().join('')
    // `**[[x]]** hi`: nothing but the speaker stood between the marks.
    if (text.startsWith(close, at)) at += close.length
    else run = open
  }
  for (const span of spans) {
    if (span.from < at) continue
    run += text.slice(at, span.from)
    at = span.to
    if (span.type === 'comment' || span.type === 'drop') {
      // A comment on lines of its own takes the line with it: it must not part a paragraph.
      if (span.type === 'comment' && text[at] === '\n' && (run === '' || run.endsWith('\n'))) at += 1
      continue
    }
    if (run) runs.push(run)
    run = ''
    runs.push(span)
  }
  run += text.slice(at)
  if (run) runs.push(run)
  return runs
}

// Anything that is not shown as it stands: marks, quotes, line breaks, more than one space.
const special = /[*_~=^\\>]|[^\S ]| {2}/

// Stands for a span while marks are taken off. A symbol to Unicode, so that marks beside it open and close as they
// do beside a bracket.
const SPAN = '\uFFFC'

/**
 * Takes a block's text, its spans and where its body begins; gives one line of plain text: links by their shown names,
 * addresses whole, code without its backticks, comments dropped, marks of emphasis taken off (dialect 24), white
 * space folded. `says` may answer for a span that shows something else (dialect 22); null: as it stands.
 */
export function plainText(
  text: string,
  spans: readonly Span[],
  from = 0,
  open = '',
  says: (span: Span) => string | null = () => null,
): string {
  if (open === '' && !special.test(text)) {
    if (spans.length === 0) return text.slice(from).trim()
    let said = ''
    for (const run of bodyRuns(text, spans, from))
      said += typeof run === 'string' ? run : (says(run) ?? spanText(run, text))
    return said.replace(/\s+/g, ' ').trim()
  }
  const shown: string[] = []
  let body = ''
  for (const run of bodyRuns(text, spans, from, open)) {
    if (typeof run === 'string') {
      body += run.replaceAll(SPAN, () => {
        shown.push(SPAN)
        return SPAN
      })
      continue
    }
    shown.push(says(run) ?? spanText(run, text))
    // Marks do not reach across a fence: blank lines part it from what surrounds it.
    body += run.type === 'code' && run.fenced ? `\n\n${SPAN}\n\n` : SPAN
  }
  let index = 0
  if (!startsLine(text, from)) body = body.trimStart().replace(/^>/, '\\>')
  return unquoted(body.trim())
    .split(/\n[ \t]*\n/)
    .map((paragraph) => stripMarks(paragraph.trim()))
    .join('\n')
    .replaceAll(SPAN, () => shown[index++] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Lines of quotes without their `>`. A quote that begins parts the paragraph before it, so marks do not reach in. */
function unquoted(body: string): string {
  if (!body.includes('>')) return body
  let depth = 0
  return body
    .split('\n')
    .map((line) => {
      const quote = /^ {0,3}>(?: {0,4}>)*/.exec(line)?.[0] ?? ''
      const before = depth
      const rest = line.slice(quote.length)
      // A line without `>` continues the quote's paragraph; a blank one ends it.
      if (rest.trim() === '') depth = 0
      else if (quote) depth = quote.replace(/[ \t]/g, '').length
      return (depth > before ? '\n' : '') + rest
    })
    .join('\n')
}

/** Whether a body that begins at `from` begins its line: only then is a `>` before it a quote. */
export function startsLine(text: string, from: number): boolean {
  return from === 0 || text[from - 1] === '\n'
}

/** What a span says, as plain text. `text` is the text of its block. */
export function spanText(span: Span, text: string): string {
  switch (span.type) {
    case 'link':
      return linkText(span)
    case 'url':
      return span.shown ? labelText(span.shown) : span.href
    case 'image':
      return altText(span) || fileName(span.target)
    case 'code':
      return span.fenced ? fenceText(text.slice(span.from, span.to)) : codeText(text.slice(span.from, span.to))
    case 'reference':
      return span.shown ?? text.slice(span.from, span.to)
    case 'handle':
    case 'macro':
      return text.slice(span.from, span.to)
    case 'comment':
    case 'drop':
      return ''
  }
}

/** The words of a picture; '' where it has none. `![[plan.png|300]]` says how wide it is, in the way of Obsidian. */
export function altText({ alt }: { alt: string }): string {
  const words = alt.trim()
  return /^\d+(?:x\d+)?$/.test(words) ? '' : words
}

/** How a link is shown (dialect 4 and 8): by its shown text, else its name; a hashtag with its `#`. */
export function linkText(link: { form: 'wikilink' | 'hashtag'; name: string; shown: string | null }): string {
  return link.shown || (link.form === 'hashtag' ? `#${link.name}` : link.name)
}

/** The text of `[text](url)`, its own marks taken off. */
export function labelText(shown: string): string {
  return stripMarks(shown.replace(/`([^`]+)`/g, '$1'))
    .replace(/\s+/g, ' ')
    .trim()
}

/** The last step of a path or address, without query: what to call a file that nobody described. */
export function fileName(target: string): string {
  const path = target.replace(/[?#].*$/s, '')
  return path.slice(path.lastIndexOf('/') + 1) || target
}

/** A code span without its backticks; as in CommonMark, one space at both ends belongs to the marks. */
export function codeText(source: string): string {
  const ticks = /^`+/.exec(source)?.[0].length ?? 0
  const inner = source.slice(ticks, ticks && source.endsWith('`') ? source.length - ticks : source.length)
  const line = inner.replace(/\n/g, ' ')
  return line.startsWith(' ') && line.endsWith(' ') && line.trim() !== '' ? line.slice(1, -1) : line
}

/**
 * The lines of a fence (or `#+BEGIN_SRC`) without its first and last. An indented fence takes its indentation off each
 * line.
 */
export function fenceText(source: string): string {
  const lines = source.split('\n')
  const [first = ''] = lines
  const indent = /^[ \t]*/.exec(first)?.[0].length ?? 0
  const opening = readOpening(first.slice(indent).trimEnd())
  const closed = lines.length > 1 && opening !== null && closes(lines.at(-1)?.trimStart() ?? '', opening)
  return lines
    .slice(opening ? 1 : 0, closed ? -1 : lines.length)
    .map((line) => {
      let cut = 0
      while (cut < indent && /[ \t]/.test(line.charAt(cut))) cut += 1
      return line.slice(cut)
    })
    .join('\n')
}
