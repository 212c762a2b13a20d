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
const host = /^[\p{L}\p{N}[]/u
const mail = /^[^\s@<>]{1,256}@[\p{L}\p{N}[]/u
const room = /^(?:u|r|roomid|e)\/[^\s/]/
const web = /^[\p{L}\p{N}-]{1,256}\.[\p{L}\p{N}]/u

/** Whether what follows the scheme looks like an address. Looks at its beginning only: it is asked at every `:`. */
function follows(text: string, colon: number, scheme: string): boolean {
  const rest = text.slice(colon + 1, colon + 300)
  if (rest.startsWith('//')) return host.test(rest.slice(rest[2] === '/' && scheme === 'file' ? 3 : 2))
  if (scheme === 'matrix') return room.test(rest)
  return (scheme === 'mailto' || scheme === 'xmpp') && mail.test(rest)
}

/** The address whose scheme ends with the `:` at `colon`. Nothing before `floor` may belong to it. */
export function addressAt(text: string, colon: number, floor: number, to: number): Address | null {
  let from = colon
  while (from > floor && colon - from < 20 && schemeChar.test(text[from - 1] ?? '')) from--
  while (from < colon && !/[a-z]/i.test(text[from] ?? '')) from++
  const scheme = text.slice(from, colon).toLowerCase()
  if (scheme.length < 2 || !follows(text, colon, scheme)) return null
  const slashes = /^\/{0,3}/.exec(text.slice(colon + 1, colon + 4))?.[0].length ?? 0
  const end = endOf(text, colon + 1 + slashes, to)
  return end > colon + 1 + slashes ? { from, to: end, scheme } : null
}

/** `www.example.org…`, whose first dot is at `dot`. */
export function hostAt(text: string, dot: number, floor: number, to: number): Address | null {
  const from = dot - 3
  if (from < floor || text.slice(from, dot).toLowerCase() !== 'www') return null
  if (/[\p{L}\p{N}._/@-]/u.test(text[from - 1] ?? '') || !web.test(text.slice(dot + 1, dot + 300))) return null
  return { from, to: endOf(text, dot + 1, to), scheme: '' }
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
