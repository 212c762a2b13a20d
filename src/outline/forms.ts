/** The short forms: hashtags (dialect 8), handles (28), references and macros (22). Each looks at one place only. */

const ascii = new Set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_')
// Variation selectors are marks (\p{M}); the joiner of emoji is none.
const wide = /[\p{L}\p{M}\p{N}\p{So}]|\u200D/u
const inner = new Set('-./:')

/** Length of the word character at `at` in code units, 0 where there is none. */
function wordAt(text: string, at: number): number {
  const code = text.codePointAt(at)
  if (code === undefined) return 0
  if (code < 128) return ascii.has(text.charAt(at)) ? 1 : 0
  return wide.test(String.fromCodePoint(code)) ? (code > 0xffff ? 2 : 1) : 0
}

/** Whether a letter or digit of any script stands right before `at`. */
export function afterWord(text: string, at: number): boolean {
  if (at <= 0) return false
  const low = text.charCodeAt(at - 1)
  const pair = low >= 0xdc00 && low <= 0xdfff && at > 1
  return /[\p{L}\p{M}\p{N}]/u.test(text.slice(pair ? at - 2 : at - 1, at))
}

/** Whether a `#` at `at` may open a hashtag: not in `C#`, `&#39;`, `a/#b`, `##`. */
export function opensTag(text: string, at: number): boolean {
  const before = text[at - 1]
  return before === undefined || (before !== '&' && before !== '/' && before !== '#' && !afterWord(text, at))
}

/** Where the word of a hashtag ends that begins at `at` (after the `#`); `at` where there is none. */
export function tagEnd(text: string, at: number, to: number): number {
  let end = at
  let i = at
  let said = false
  while (i < to) {
    const length = wordAt(text, i)
    if (length > 0) {
      said ||= text[i] !== '_'
      i += length
      end = i
    } else if (i > at && inner.has(text.charAt(i))) i++
    else break
  }
  return said ? Math.min(end, to) : at
}

export interface Handle {
  readonly user: string
  readonly host: string
  readonly to: number
}

const userChar = /[a-z0-9_.-]/i
const hostChar = /[\p{L}\p{N}.-]/u

/** `@user@host` at `at`. The host has a dot in it: `@a@b` is no address. */
export function handleAt(text: string, at: number, to: number): Handle | null {
  if (afterWord(text, at) || text[at - 1] === '/') return null
  let i = at + 1
  while (i < to && userChar.test(text[i] ?? ' ')) i++
  if (i === at + 1 || text[i] !== '@') return null
  const start = i + 1
  i = start
  while (i < to && hostChar.test(text[i] ?? ' ')) i++
  while (i > start && (text[i - 1] === '.' || text[i - 1] === '-')) i--
  const host = text.slice(start, i)
  if (!host.includes('.') || host.includes('..') || host.startsWith('.') || host.startsWith('-')) return null
  return { user: text.slice(at + 1, start - 1), host, to: i }
}

const reference = /\(\(([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)\)/iy

/** The id of `((uuid))` at `at`, or null. It is 40 characters long. */
export function referenceAt(text: string, at: number): string | null {
  reference.lastIndex = at
  return reference.exec(text)?.[1]?.toLowerCase() ?? null
}

/** Length of `((uuid))`. */
export const referenceLength = 40

/** Where a picture ends that ends at `at` without its size: Logseq writes `{:height 452, :width 785}` right behind it. */
export function sizeEnd(text: string, at: number, to: number): number {
  if (!text.startsWith('{:', at)) return at
  return at + (/^\{:[a-z-]+ [^{}\n]{0,80}\}/.exec(text.slice(at, Math.min(at + 120, to)))?.[0].length ?? 0)
}

/** The parts of `{{name argument}}`, from what stands between the braces; null where it has no name. */
export function readMacro(inside: string): { name: string; argument: string } | null {
  const name = /^\s*([\p{L}][\p{L}\p{N}_-]*)(?=[\s:(]|$)/u.exec(inside)
  if (!name) return null
  return { name: name[1] ?? '', argument: inside.slice(name[0].length).replace(/^:/, '').trim() }
}
