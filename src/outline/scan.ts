/**
 * The one scanner of what stands inside a block's text. The garden counts the links that it finds, the
 * renderer shows them: a link that is shown and a link that is counted are the same link.
 */

import { type Address, addressAt, angleAt, hostAt, isAllowed } from './address.ts'
import { Brackets, Found, longest, type Problem } from './brackets.ts'
import { afterWord, handleAt, opensTag, readMacro, referenceAt, referenceLength, tagEnd } from './forms.ts'
import { Ticks } from './ticks.ts'

interface At {
  /** Offsets into the block's text: first character, and one after the last. */
  readonly from: number
  readonly to: number
}

/** `[[name]]`, `[[name|shown]]` (dialect 4) or `#word`, `#[[two words]]` (dialect 8). */
export interface LinkSpan extends At {
  readonly type: 'link'
  readonly form: 'wikilink' | 'hashtag'
  readonly name: string
  /** What to show instead of the name. */
  readonly shown: string | null
}

/** An address (dialect 9). `href` is exactly what was written; `allowed` says whether its scheme may be linked. */
export interface UrlSpan extends At {
  readonly type: 'url'
  readonly form: 'bare' | 'angle' | 'markdown'
  readonly href: string
  /** The text of `[text](url)`. */
  readonly shown: string | null
  readonly allowed: boolean
}

/** `![alt](file)`, `![[file]]` (dialect 24). */
export interface ImageSpan extends At {
  readonly type: 'image'
  readonly target: string
  readonly alt: string
}

/** A code span, or a whole fence: nothing else of the dialect applies inside. */
export interface CodeSpan extends At {
  readonly type: 'code'
  readonly fenced: boolean
}

/** `<!-- … -->`: dropped (dialect 25). */
export interface CommentSpan extends At {
  readonly type: 'comment'
}

/** `((uuid))` (dialect 22). */
export interface ReferenceSpan extends At {
  readonly type: 'reference'
  readonly id: string
  readonly shown: string | null
}

/** `{{name argument}}` (dialect 22). */
export interface MacroSpan extends At {
  readonly type: 'macro'
  readonly name: string
  readonly argument: string
}

/** `@user@host` (dialect 28). */
export interface HandleSpan extends At {
  readonly type: 'handle'
  readonly user: string
  readonly host: string
}

/** Something that is not shown: stray brackets of `[[[x]]]`, the backslash of `\[[`. */
export interface DropSpan extends At {
  readonly type: 'drop'
}

export type Span =
  | LinkSpan
  | UrlSpan
  | ImageSpan
  | CodeSpan
  | CommentSpan
  | ReferenceSpan
  | MacroSpan
  | HandleSpan
  | DropSpan

export interface Range {
  readonly from: number
  readonly to: number
}

export interface Scan {
  /** Sorted, not overlapping, within the text. */
  readonly spans: readonly Span[]
  readonly problems: readonly Problem[]
}

const nothing: Scan = { spans: [], problems: [] }

/** What no span and no problem is without: a bracket, a mark, or a colon or full stop with more right behind it. */
const holds = /[`<{[\]#@]|\(\(|[:.]\S/

/**
 * Finds what stands in a block's text (dialect 4, 8, 9, 22, 24, 25, 28), from left to right, in linear time. Takes
 * the text and the stretches of it that are fenced code, in order; gives spans and problems by offset. What is
 * found first is taken whole: no link inside code, a comment, a macro or an address.
 */
export function scan(text: string, fences: readonly Range[] = []): Scan {
  if (fences.length === 0 && !holds.test(text)) return nothing
  const found = new Found()
  let from = 0
  for (const fence of fences) {
    if (fence.from > from) stretch(text, from, fence.from, found)
    if (fence.to > fence.from) found.spans.push({ type: 'code', from: fence.from, to: fence.to, fenced: true })
    from = Math.max(from, fence.to)
  }
  stretch(text, from, text.length, found)
  return found
}

/** All that anything begins with, or ends with: brackets, a line. A form that begins otherwise has to be added here, and to `holds`. */
const begins = /[\n\\`<{(![\]#:.@]/g
const punctuation = /[!-/:-@[-`{-~]/

/** Keeps the address that was found, if any; gives where it ends, with what encloses it, or -1. */
function address(text: string, at: Address | null, form: 'bare' | 'angle', found: Found): number {
  if (!at) return -1
  const outer = form === 'angle' ? 1 : 0
  const href = text.slice(at.from, at.to)
  const span = { from: at.from - outer, to: at.to + outer }
  const allowed = isAllowed(href)
  found.spans.push({ type: 'url', form, ...span, href, shown: null, allowed })
  if (!allowed) found.scheme(span.from, span.to, at.scheme)
  return span.to
}

/** Scans the text between two fences. */
function stretch(text: string, from: number, to: number, found: Found): void {
  const { spans } = found
  const ticks = new Ticks(text, to)
  const brackets = new Brackets(text, to, found)
  // What was taken already: nothing before it may become part of what is found next.
  let floor = from
  let i = from
  let end = from
  let comment = -1
  let macro = -1
  for (;;) {
    // To the next character that something may begin with: an expression finds it faster than a loop.
    begins.lastIndex = i
    if (!begins.test(text)) break
    i = begins.lastIndex - 1
    if (i >= to) break
    switch (text[i]) {
      case '\n': {
        brackets.endLine()
        i++
        let next = i
        while (next < to && (text[next] === ' ' || text[next] === '\t')) next++
        if (text[next] === '\n') brackets.endParagraph()
        break
      }
      case '\\':
        if (text.startsWith('[[', i + 1)) {
          brackets.escape(i)
          i += 3
        } else i += punctuation.test(text[i + 1] ?? ' ') ? 2 : 1
        floor = i
        break
      case '`': {
        end = i
        while (end < to && text[end] === '`') end++
        const close = ticks.close(i, end - i)
        if (close > 0) spans.push({ type: 'code', from: i, to: close, fenced: false })
        i = floor = brackets.pass(i, close > 0 ? close : end)
        break
      }
      case '<':
        if (text.startsWith('<!--', i)) {
          if (comment < i + 4) comment = text.indexOf('-->', i + 4)
          if (comment < 0 || comment + 3 > to) comment = Number.POSITIVE_INFINITY
          else {
            spans.push({ type: 'comment', from: i, to: comment + 3 })
            i = floor = brackets.pass(i, comment + 3)
            break
          }
        }
        end = address(text, angleAt(text, i, to), 'angle', found)
        if (end < 0) i++
        else i = floor = end
        break
      case '{':
        if (text[i + 1] === '{') {
          if (macro < i + 2) {
            macro = i + 2
            while (macro < to && text[macro] !== '\n' && !text.startsWith('}}', macro)) macro++
          }
          const parts = text.startsWith('}}', macro) && macro < to ? readMacro(text.slice(i + 2, macro)) : null
          if (parts) {
            spans.push({ type: 'macro', from: i, to: macro + 2, ...parts })
            i = floor = macro + 2
            break
          }
        }
        i++
        break
      case '(': {
        const id = text[i + 1] === '(' ? referenceAt(text, i) : null
        if (id !== null) {
          spans.push({ type: 'reference', from: i, to: i + referenceLength, id, shown: null })
          floor = i + referenceLength
        }
        i += id === null ? 1 : referenceLength
        break
      }
      case '!':
        if (text[i + 1] === '[' && !(text[i + 2] === '[' && afterWord(text, i))) i = brackets.open(i + 1, i, 'image')
        else i++
        break
      case '[':
        i = brackets.open(i, i, 'wikilink')
        break
      case ']':
        i = brackets.close(i)
        floor = i
        break
      case '#':
        if (!opensTag(text, i)) i++
        else if (text.startsWith('[[', i + 1)) i = brackets.open(i + 1, i, 'hashtag')
        else {
          end = tagEnd(text, i + 1, to)
          if (end > i + 1 && end - i <= longest) {
            spans.push({ type: 'link', form: 'hashtag', from: i, to: end, name: text.slice(i + 1, end), shown: null })
            floor = end
          }
          i = end
        }
        break
      case ':':
        end = address(text, addressAt(text, i, floor, to), 'bare', found)
        if (end < 0) i++
        else i = floor = end
        break
      case '.':
        end = address(text, hostAt(text, i, floor, to), 'bare', found)
        if (end < 0) i++
        else i = floor = end
        break
      case '@': {
        const handle = handleAt(text, i, to)
        if (handle) {
          spans.push({ type: 'handle', from: i, to: handle.to, user: handle.user, host: handle.host })
          floor = handle.to
        }
        i = handle ? handle.to : i + 1
        break
      }
      default:
        i++
    }
  }
  brackets.endLine()
}
