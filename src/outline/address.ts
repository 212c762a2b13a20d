/** Addresses (dialect 9): where one begins and ends, and whether its scheme may be linked. */

export interface Address {
  readonly from: number
  readonly to: number
  /** The scheme in lower case; '' for `www.`. */
  readonly scheme: string
}

const allowed = new Set(['http', 'https', 'mailto', 'matrix', 'xmpp', 'gemini', 'ipfs'])
const schemes = /^([a-z][a-z0-9+.-]*):/i

/** The scheme of an address as written, in lower case, or ''. */
export function schemeOf(href: string): string {
  return schemes.exec(href.slice(0, 64))?.[1]?.toLowerCase() ?? ''
}

/** Whether an address may become a link. One without a scheme may not: it leads nowhere outside. */
export function isAllowed(href: string): boolean {
  return allowed.has(schemeOf(href)) || /^www\./i.test(href)
}

const stops = /[\s\p{Cc}<>"`\\\u200B\u3000-\u3002\uFF09\uFF0C“”„«»]/u
const trailing = new Set([...`.,;:!?'"*_~|’‘…`])

/** Where an address that begins before `at` ends: brackets count, punctuation at its end does not. */
function endOf(text: string, at: number, to: number): number {
  let round = 0
  let square = 0
  let host = true
  let i = at
  for (; i < to; i++) {
    const char = text[i] ?? ' '
    if (char === '/' || char === '?' || char === '#') host = false
    else if (char === '(') round++
    else if (char === ')') {
      if (--round < 0) break
    } else if (char === '[') {
      if (host && i > at) break
      square++
    } else if (char === ']') {
      if (--square < 0) break
    } else if (stops.test(char)) break
  }
  while (i > at && trailing.has(text[i - 1] ?? '')) i--
  return i
}

const schemeChar = /[a-z0-9+-]/i
const hostChar = /[\p{L}\p{N}[]/u

/** The address whose scheme ends with the `:` at `colon`. Nothing before `floor` may belong to it. */
export function addressAt(text: string, colon: number, floor: number, to: number): Address | null {
  let from = colon
  while (from > floor && colon - from < 20 && schemeChar.test(text[from - 1] ?? '')) from--
  while (from < colon && !/[a-z]/i.test(text[from] ?? '')) from++
  const scheme = text.slice(from, colon).toLowerCase()
  if (scheme.length < 2) return null
  if (text.startsWith('//', colon + 1)) {
    const start = scheme === 'file' && text[colon + 3] === '/' ? colon + 4 : colon + 3
    const end = endOf(text, start, to)
    return end > start && hostChar.test(text.slice(start, start + 2)) ? { from, to: end, scheme } : null
  }
  if (scheme !== 'mailto' && scheme !== 'xmpp' && scheme !== 'matrix') return null
  const end = endOf(text, colon + 1, to)
  const rest = text.slice(colon + 1, Math.min(end, colon + 321))
  const fits = scheme === 'matrix' ? /^(?:u|r|roomid|e)\/./.test(rest) : /^[^@]+@[^@]/.test(rest)
  return fits ? { from, to: end, scheme } : null
}

/** `www.example.org…`, whose first dot is at `dot`. */
export function hostAt(text: string, dot: number, floor: number, to: number): Address | null {
  const from = dot - 3
  if (from < floor || text.slice(from, dot).toLowerCase() !== 'www') return null
  if (/[\p{L}\p{N}._/@-]/u.test(text[from - 1] ?? '')) return null
  const end = endOf(text, dot + 1, to)
  return /^[\p{L}\p{N}-]+\.[\p{L}\p{N}]/u.test(text.slice(dot + 1, Math.min(end, dot + 256)))
    ? { from, to: end, scheme: '' }
    : null
}

/** `<https://…>`, opened at `at`. Gives the address between the brackets. */
export function angleAt(text: string, at: number, to: number): Address | null {
  const match = /^<([a-z][a-z0-9+.-]{1,31}):/i.exec(text.slice(at, at + 35))
  const scheme = match?.[1]?.toLowerCase()
  if (scheme === undefined) return null
  let i = at + 1
  while (i < to && !/[\s<>]/.test(text[i] ?? ' ')) i++
  return text[i] === '>' && i > at + scheme.length + 2 ? { from: at + 1, to: i, scheme } : null
}

export interface Destination {
  readonly href: string
  /** After the closing parenthesis. */
  readonly to: number
}

/**
 * The `(address "title")` of a Markdown link or image, opened at `at`. Parentheses inside count, up to 32 deep, so
 * that reading ahead stays cheap. `file` allows spaces, as people write them in the names of their images.
 */
export function destinationAt(text: string, at: number, to: number, file: boolean): Destination | null {
  let i = skip(text, at + 1, to)
  const from = i
  let href: string
  if (text[i] === '<') {
    i++
    while (i < to && !/[<>\n]/.test(text[i] ?? '\n')) i++
    if (text[i] !== '>' || i >= to) return null
    href = text.slice(from + 1, i)
    i++
  } else {
    let depth = 0
    for (; i < to; i++) {
      const char = text[i] ?? ' '
      if (char === '\\' && i + 1 < to && text[i + 1] !== '\n') i++
      else if (char === '(') {
        if (++depth > 32) return null
      } else if (char === ')') {
        if (depth-- === 0) break
      } else if (/\s/.test(char)) break
    }
    href = text.slice(from, i)
  }
  const close = closeAt(text, i, to)
  if (close >= 0) return href === '' ? null : { href, to: close }
  if (!file) return null
  while (i < to && !/[()[\]\n]/.test(text[i] ?? '\n')) i++
  if (i >= to || text[i] !== ')') return null
  return { href: text.slice(from, i).trim(), to: i + 1 }
}

function skip(text: string, at: number, to: number): number {
  let i = at
  while (i < to && (text[i] === ' ' || text[i] === '\t')) i++
  return i
}

/** After the `)`, with a title before it or not; -1 where there is neither. */
function closeAt(text: string, at: number, to: number): number {
  let i = skip(text, at, to)
  if (i < to && text[i] === ')') return i + 1
  const open = text[i]
  if (i === at || (open !== '"' && open !== "'" && open !== '(')) return -1
  const close = open === '(' ? ')' : open
  i++
  while (i < to && text[i] !== close && text[i] !== '\n' && !(open === '(' && text[i] === '('))
    i += text[i] === '\\' ? 2 : 1
  if (i >= to || text[i] !== close) return -1
  i = skip(text, i + 1, to)
  return i < to && text[i] === ')' ? i + 1 : -1
}
