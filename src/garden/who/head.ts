/**
 * How a block opens (dialect 14): the names that may be its speakers, by shape alone. Whether they are persons
 * is decided later, with the evidence of the whole garden.
 */
import type { LinkSpan, Span, UrlSpan } from '../../outline/scan.ts'
import { isSomeone } from '../hide/someone.ts'

export type HeadForm =
  /** `[[x]] words` */
  | 'link'
  /** `[[x]]: words`, `[[x]], [[y]]: words` */
  | 'link-colon'
  /** `[x] words` */
  | 'bracket'
  /** `@x words`, `@x: words` */
  | 'at'
  /** `x: words`, `x (late): words`, `x -> y: words` */
  | 'colon'
  /** `x says:words`: a line of a pasted chat */
  | 'says'
  /** `x +1` */
  | 'plus'
  /** A name and nothing else. */
  | 'bare'
  /** `[[x]] == …` */
  | 'alias'
  /** `??: words`, `someone: words`: somebody, and nobody knows who. */
  | 'unknown'

/** One name of a head, as written. */
export interface HeadName {
  readonly written: string
  readonly span: LinkSpan | UrlSpan | null
  /** Offsets in the block's text. */
  readonly from: number
  readonly to: number
}

export interface Head {
  readonly form: HeadForm
  /** Whoever opens the block. Second forms of one person (`[[ola]] ~ [[olas]]:`) stand in `others`. */
  readonly names: readonly HeadName[]
  readonly others: readonly HeadName[]
  readonly to: readonly HeadName[]
  readonly remark: string | null
  /** Offset where the words begin. */
  readonly body: number
  /** Marks that were opened before the name and are closed in the words: `**`. */
  readonly open: string
  readonly colon: boolean
  /** Nothing but slashes between the names: `ola/olab:` may be one person. */
  readonly slash: boolean
  /** There are words behind the name. */
  readonly words: boolean
}

// A mark of emphasis at its end is none of it: `_Ola_: …`.
const word = "[\\p{L}](?:[\\p{L}\\p{M}\\p{N}'’._-]*[\\p{L}\\p{M}\\p{N}'’.])?"
const plainName = `${word}(?: ${word}){0,3}`
const plainHead = new RegExp(
  `^(${plainName}(?:\\s?(?:,|/|&|\\+|\\band\\b)\\s?${plainName}){0,7})(?: ?\\(([^()\\n]{1,60})\\))?(?: ?(?:->|→) ?(${plainName}))?(\\*\\*|__|\\*|_)?\\s?:(\\*\\*|__|\\*|_)?(?=\\s|$|[^\\s:/\\\\)\\]|])`,
  'u',
)
const plusHead = new RegExp(`^(${plainName}) (?=\\+1(?![\\d/]))`, 'u')
const saysHead = new RegExp(`^(${plainName}) says:`, 'u')
const atHead = /^@([\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*)(?: ?\(([^()\n]{1,60})\))?( ?:)?(?=\s|$)/u
const bracketHead =
  /^\[([^[\]\n|]{2,40}|[\p{Lu}a-wyz])\](?!\(|\[)(?: ?\(([^()\n]{1,60})\))?( ?:)?(?=\s|$|[^\s\p{L}\p{N}])/u
const unknownHead = /^\?{1,3}\s?:(?=\s|$)/
const bareHead = new RegExp(`^(${plainName})\\s*$`, 'u')
const marks = /^(?:\*\*|__|\*|_)/
/** `[in chat: x: words]`, `[in chat] x: words`: taken over from the chat. The bracket of the first holds the words, too. */
const chat = /^(?:([[(])(?:in|via|from|on) (?:the )?chat: ?|[[(](?:in|via|from|on) (?:the )?chat[\])]:? ?)/i
const remarkPattern = /^ ?\(([^()\n]{1,60})\)/

/** Takes a block's text and spans, and where the words may begin; gives how it opens, or null. */
export function headOf(text: string, spans: readonly Span[], start = 0): Head | null {
  const lead = /^ */.exec(text.slice(start, start + 80))?.[0].length ?? 0
  const aside = chat.exec(text.slice(start + lead, start + lead + 40))
  if (aside === null) return ownHead(text, spans, start)
  const head = ownHead(text, spans, start + lead + aside[0].length)
  if (head === null || !head.colon || !head.words || head.open !== '') return null
  return { ...head, open: aside[1] ?? '', remark: head.remark ?? 'in chat' }
}

function ownHead(text: string, spans: readonly Span[], start: number): Head | null {
  let at = start
  while (text[at] === ' ') at++
  const opened = marks.exec(text.slice(at, at + 2))?.[0] ?? ''
  at += opened.length
  let index = spans.findIndex((span) => span.from >= at)
  // The brackets too many of `[[[x]]]` are not there.
  for (let span = spans[index]; span?.type === 'drop' && span.from === at; span = spans[++index]) at = span.to
  const first = spans[index]
  if (first && first.from === at) {
    if (first.type === 'link' && first.form === 'wikilink') return linkHead(text, spans, at, opened)
    if (first.type === 'url' && first.form === 'markdown') return urlHead(text, first, opened)
    return null
  }
  // A plain head ends before the first span and before the line does.
  const line = text.slice(at, Math.min(first?.from ?? text.length, lineEnd(text, at)))
  return plainHeadOf(text, line, at, opened)
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  // No name is that long: keeps the work small on a line of megabytes.
  return Math.min(end < 0 ? text.length : end, at + 400)
}

function plainHeadOf(text: string, line: string, at: number, opened: string): Head | null {
  const says = saysHead.exec(line)
  if (says) return finish(text, 'says', [plain(says[1], at)], at + says[0].length, opened, { colon: true })
  const plus = plusHead.exec(line)
  if (plus) return finish(text, 'plus', [plain(plus[1], at)], at + plus[0].length, opened, {})
  const colon = plainHead.exec(line)
  if (colon) {
    const [whole, list = '', remark, target, closedBefore, closedAfter] = colon
    const closed = closedBefore ?? closedAfter
    const to = target ? [plain(target, at + whole.lastIndexOf(target))] : []
    return finish(text, 'colon', split(list, at), at + whole.length, closed === opened ? '' : opened, {
      colon: true,
      to,
      remark: remark ?? null,
      slash: /^[^,&+]*\/[^,&+]*$/.test(list) && !/\sand\s/.test(list),
    })
  }
  const called = atHead.exec(line)
  if (called) {
    const name = plain(called[1], at + 1)
    return finish(text, called[3] ? 'colon' : 'at', [name], at + called[0].length, opened, {
      colon: Boolean(called[3]),
      remark: called[2] ?? null,
    })
  }
  const unknown = unknownHead.exec(line)
  if (unknown) return finish(text, 'unknown', [], at + unknown[0].length, opened, { colon: true })
  const bracket = bracketHead.exec(line)
  if (bracket) {
    const inside = bracket[1] ?? ''
    // `[ x ] words`: the spaces are none of the name's.
    const name = plain(inside.trim(), at + 1 + inside.length - inside.trimStart().length)
    if (name.written === '') return null
    return finish(text, 'bracket', [name], at + bracket[0].length, opened, {
      colon: Boolean(bracket[3]),
      remark: bracket[2] ?? null,
    })
  }
  const closing = opened !== '' && line.endsWith(opened) ? line.slice(0, -opened.length) : line
  const bare = bareHead.exec(closing)
  if (bare && at + line.length >= text.length) return finish(text, 'bare', [plain(bare[1], at)], text.length, '', {})
  return null
}

function plain(written = '', from: number): HeadName {
  return { written, span: null, from, to: from + written.length }
}

function split(list: string, at: number): HeadName[] {
  const names: HeadName[] = []
  let rest = 0
  for (const piece of list.split(/\s?(?:,|\/|&|\+|\band\b)\s?/)) {
    const from = list.indexOf(piece, rest)
    rest = from + piece.length
    if (piece.trim() !== '') names.push(plain(piece.trim(), at + from))
  }
  return names
}

/** `[Ola Berg](https://…): words` */
function urlHead(text: string, span: UrlSpan, opened: string): Head | null {
  const rest = text.slice(span.to, lineEnd(text, span.to))
  const remark = remarkPattern.exec(rest)
  const tail = /^ ?:(?=\s|$)/.exec(rest.slice(remark?.[0].length ?? 0))
  if (!tail || !span.shown) return null
  const name = { written: span.shown, span, from: span.from, to: span.to }
  return finish(text, 'link-colon', [name], span.to + (remark?.[0].length ?? 0) + tail[0].length, opened, {
    colon: true,
    remark: remark?.[1] ?? null,
  })
}

function linkHead(text: string, spans: readonly Span[], at: number, opened: string): Head | null {
  const names: HeadName[] = []
  const others: HeadName[] = []
  const to: HeadName[] = []
  let position = at
  let into = names
  let index = spans.findIndex((span) => span.from === at)
  for (;;) {
    const span = spans[index]
    if (span?.type === 'link' && span.from === position) {
      position = span.to
      index++
      for (let drop = spans[index]; drop?.type === 'drop' && drop.from === position; drop = spans[++index])
        position = drop.to
      into.push({ written: span.name, span, from: span.from, to: position })
    } else {
      const rest = text.slice(position, Math.min(span?.from ?? text.length, lineEnd(text, position)))
      const name = new RegExp(`^${plainName}(?=\\s?[:,&/]|\\s->|\\s→| ?\\()`, 'u').exec(rest)
      if (!name) break
      into.push(plain(name[0], position))
      position += name[0].length
    }
    const after = text.slice(position, position + 80)
    const join = /^(?:\s{0,3}(,|\/|&|\+|and\b|~)\s{0,3}|\s?(->|→)\s?)(?=\[\[|\p{L})/u.exec(after)
    if (!join) break
    if (join[2]) into = to
    else if (join[1] === '~') into = others
    position += join[0].length
  }
  const first = names[0]
  if (!first) return null
  const single = finishLink(text, first, opened)
  if (names.length === 1 && others.length === 0 && to.length === 0) return single
  const rest = text.slice(position, lineEnd(text, position))
  const tail = /^(?: ?\(([^()\n]{1,60})\))?(\*\*|__|\*|_)?\s?:(\*\*|__|\*|_)?(?=\s|$)/.exec(rest)
  // Several names are several speakers only in front of a colon: else it is a list that opens a sentence.
  if (!tail) return names.length === 1 && others.length === 0 ? single : null
  const closed = tail[2] ?? tail[3]
  return finish(text, 'link-colon', names, position + tail[0].length, closed === opened ? '' : opened, {
    colon: true,
    others,
    to,
    remark: tail[1] ?? null,
  })
}

function finishLink(text: string, name: HeadName, opened: string): Head | null {
  const rest = text.slice(name.to, lineEnd(text, name.to))
  if (/^\s*==\s*\S/.test(rest)) return finish(text, 'alias', [name], name.to, opened, {})
  const tail = /^(?: ?\(([^()\n]{1,60})\))?(\*\*|__|\*|_)?(\s?:)?(\*\*|__|\*|_)?/.exec(rest)
  const closed = tail?.[2] ?? tail?.[4]
  if (tail?.[3] && /^(?:\s|$|[^\s:/\\)\]])/.test(rest.slice(tail[0].length))) {
    return finish(text, 'link-colon', [name], name.to + tail[0].length, closed === opened ? '' : opened, {
      colon: true,
      remark: tail[1] ?? null,
    })
  }
  let position = name.to
  let open = opened
  if (opened !== '' && rest.startsWith(opened)) {
    position += opened.length
    open = ''
  }
  const behind = text.slice(position, position + 1)
  // A suffix makes it a word of a sentence: `[[x]]'s idea`, `[[x]]s`, `[[x]],`, `[[x]]?`.
  if (behind !== '' && !/\s/.test(behind)) return null
  const remark = remarkPattern.exec(text.slice(position, lineEnd(text, position)))
  const after = position + (remark?.[0].length ?? 0)
  if (remark && text.slice(after).trim() === '')
    return finish(text, 'bare', [name], after, open, { remark: remark[1] ?? null })
  return finish(text, 'link', [name], position, open, {})
}

function finish(
  text: string,
  form: HeadForm,
  names: readonly HeadName[],
  body: number,
  open: string,
  more: {
    colon?: boolean
    others?: readonly HeadName[]
    to?: readonly HeadName[]
    remark?: string | null
    slash?: boolean
  },
): Head {
  let at = body
  while (at < text.length && /\s/.test(text[at] ?? '')) at++
  const words = at < text.length
  const known = more.colon ? names.filter(isNamed) : names
  const isUnknown = form === 'unknown' || known.length < Math.min(1, names.length)
  return {
    form: isUnknown ? 'unknown' : words || form === 'alias' ? form : 'bare',
    names: known,
    others: (more.others ?? []).filter(isNamed),
    to: (more.to ?? []).filter(isNamed),
    remark: more.remark ?? null,
    body: at,
    open: words ? open : '',
    colon: more.colon ?? false,
    slash: more.slash ?? false,
    words,
  }
}

/** `someone` in front of a colon is nobody known (dialect 27). */
function isNamed({ span, written }: HeadName): boolean {
  return span !== null || !isSomeone(written)
}
