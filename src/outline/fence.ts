/**
 * Regions: stretches of lines that stay inside one block whatever they look like (dialect 2). Code fences
 * (``` and ~~~), Logseq's `#+BEGIN_…` to `#+END_…`, and comments over several lines.
 */
import type { SourceLine } from './lines.ts'

export interface Opening {
  /** `text` is kept as text; its first and last line are left out. */
  readonly kind: 'code' | 'text' | 'comment'
  /** What closes it: the fence's mark and length, the lower-case name of a BEGIN, or `-->`. */
  readonly close: { readonly mark: string; readonly length: number } | { readonly end: string }
  readonly language: string
}

const fence = /^(?:(`{3,})([^`]*)|(~{3,})(.*))$/
const begin = /^#\+begin_([a-z]+)(?=\s|$)[ \t]*(\S*)/i
const codeBlocks = new Set(['src', 'example', 'query', 'export', 'comment'])

/** Which region a line opens, if any. Takes the line's content, without indentation or bullet. */
export function readOpening(text: string): Opening | null {
  const mark = fence.exec(text)
  if (mark) {
    const [, ticks, tickInfo, tildes, tildeInfo] = mark
    const run = ticks ?? tildes ?? ''
    const language = (tickInfo ?? tildeInfo ?? '').trim().split(/\s/, 1)[0] ?? ''
    return { kind: 'code', close: { mark: run.charAt(0), length: run.length }, language }
  }
  const block = begin.exec(text)
  if (block) {
    const name = (block[1] ?? '').toLowerCase()
    const code = codeBlocks.has(name)
    return {
      kind: code ? 'code' : 'text',
      close: { end: name },
      language: code && name !== 'comment' ? (block[2] ?? '') : '',
    }
  }
  return opensComment(text) ? { kind: 'comment', close: { end: '-->' }, language: '' } : null
}

/** Whether a comment begins on a line and does not end on it: not escaped, and not in a code span. */
export function opensComment(text: string): boolean {
  if (!text.includes('<!--')) return false
  const at = text.lastIndexOf('<!--')
  if (text.includes('-->', at) || text[at - 1] === '\\') return false
  return text.slice(0, at).split('`').length % 2 === 1
}

const closing = /^(`{3,}|~{3,})[ \t]*$/
const ending = /^#\+end_([a-z]+)[ \t]*$/i

/** Whether a line closes a region. Takes the line without its indentation. */
export function closes(text: string, opening: Opening): boolean {
  const { close } = opening
  if ('mark' in close) {
    const run = closing.exec(text)?.[1]
    return (run?.startsWith(close.mark) && run.length >= close.length) ?? false
  }
  if (close.end === '-->') return text.includes('-->')
  return ending.exec(text)?.[1]?.toLowerCase() === close.end
}

/**
 * Says where regions can end, without reading ahead again and again: a note of many fences that are never closed
 * must not cost the square of its length.
 */
export class Endings {
  /** For each mark: lines that could close a fence, with the longest run from there on. */
  readonly #runs = new Map<string, { line: number; longest: number }[]>()
  /** For each other ending: its last line. */
  readonly #last = new Map<string, number>()
  #failed = { end: '', from: 0, to: 0, limit: 0 }
  readonly #lines: readonly SourceLine[]

  constructor(lines: readonly SourceLine[]) {
    this.#lines = lines
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]
      if (!line || line.blank) continue
      const text = line.text.slice(line.lead)
      const first = text.charAt(0)
      if (first === '`' || first === '~') {
        const run = closing.exec(text)?.[1]
        if (!run) continue
        const mark = this.#mark(first, line.indent < 4)
        const list = this.#runs.get(mark) ?? []
        list.push({ line: i, longest: run.length })
        this.#runs.set(mark, list)
        if (line.indent < 4) {
          const all = this.#runs.get(first) ?? []
          all.push({ line: i, longest: run.length })
          this.#runs.set(first, all)
        }
      } else if (first === '#') {
        const name = ending.exec(text)?.[1]
        if (name) this.#last.set(name.toLowerCase(), i)
      }
      if (text.includes('-->')) this.#last.set('-->', i)
    }
    for (const list of this.#runs.values()) {
      let longest = 0
      for (let i = list.length - 1; i >= 0; i--) {
        const one = list[i]
        if (!one) continue
        longest = Math.max(longest, one.longest)
        one.longest = longest
      }
    }
  }

  #mark(first: string, left: boolean): string {
    return left ? `${first} left` : first
  }

  /**
   * The line that closes a fence opened at the top of the note, in line `from` with `indent` columns before it, or
   * -1. A fence at the left edge is not closed by one that is indented like code.
   */
  fence(opening: Opening, from: number, indent: number): number {
    const { close } = opening
    if (!('mark' in close)) return this.named(opening, from, -1)
    const list = this.#runs.get(this.#mark(close.mark, indent < 4)) ?? []
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((list[middle]?.line ?? 0) > from) high = middle
      else low = middle + 1
    }
    const next = list[low]
    if (!next || next.longest < close.length) return -1
    for (let i = low; i < list.length; i++) {
      const line = this.#lines[list[i]?.line ?? -1]
      if (line && closes(line.text.slice(line.lead), opening)) return list[i]?.line ?? -1
    }
    return -1
  }

  /**
   * The line that closes a region other than a fence, or -1. A line indented by `limit` columns or less ends the
   * search; but a comment ends where it says so, whatever bullets it hides.
   */
  named(opening: Opening, from: number, limit: number): number {
    const { close } = opening
    if ('mark' in close) return -1
    if (close.end === '-->') return this.#comment(from)
    const last = this.#last.get(close.end) ?? -1
    if (last <= from) return -1
    const failed = this.#failed
    if (failed.end === close.end && from >= failed.from && from < failed.to && limit >= failed.limit) return -1
    for (let i = from + 1; i <= last; i++) {
      const line = this.#lines[i]
      if (!line || line.blank) continue
      if (closes(line.text.slice(line.lead), opening)) return i
      if (line.indent <= limit) {
        this.#failed = { end: close.end, from, to: i, limit }
        return -1
      }
    }
    return -1
  }

  #comment(from: number): number {
    const last = this.#last.get('-->') ?? -1
    for (let i = from + 1; i <= last; i++) {
      const text = this.#lines[i]?.text ?? ''
      if (!text.includes('-->')) continue
      // `--> a <!--`: the line that ends it begins the next one.
      if (i < last && opensComment(text)) continue
      return i
    }
    return -1
  }
}
