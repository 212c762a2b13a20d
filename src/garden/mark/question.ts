/** Questions, and whether a reply is recorded (dialect 16). */

/** `(sp?)`, `(?)`, `???` for missed words, `2020?`: doubts of the scribe. `what???` asks, `RDF??? of things` misses a word. */
const doubts = /\((?:sp)?\s?\?+\)|(?<![\p{L}\p{N}\uFFFC)"”’?])\?{2,}|(?<!\?)\?{3,}(?!\?)(?=\s+\p{Ll})|\b\d{4}s?\?/gu
const quoted = /"[^"\n]*"|“[^“”\n]*”|«[^«»\n]*»/g
const asked = /(?:^|[^?\s])\s{0,3}\?+!{0,3}(?=[\s)"”’'*_~]|$)/

/** Takes the words of a line (code and addresses masked); says whether a question is asked in them. */
export function isQuestion(said: string): boolean {
  // Of Chinese, Japanese and Arabic: no space need follow them.
  const text = unquoted(said).replace(/[？؟]/g, '? ')
  if (/^(?:\*\*|__|\*|_)?(?:open )?question(?:\*\*|__|\*|_)?\s*:\s*\S/i.test(text.trim())) return true
  if (/^Q\s?:\s*\S/.test(text.trim())) return true
  if (!text.includes('?')) return false
  const own = unwrapped(text)
    .replace(doubts, '')
    .replace(quoted, (words) => (words.length + 1 >= text.trim().length ? words.slice(1, -1) : ''))
  return asked.test(own)
}

/** Without what somebody else said. */
function unquoted(said: string): string {
  if (!said.includes('>')) return said
  return said
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('>'))
    .join('\n')
}

/** `[could we meet earlier?]` asks, `[Ola?]` doubts. */
function unwrapped(text: string): string {
  const trimmed = text.trim()
  const inside = trimmed.slice(1, -1)
  const isWrapped = trimmed.startsWith('[') && trimmed.endsWith(']') && !/[[\]]/.test(inside)
  return isWrapped && /\S\s+\S/.test(inside) ? inside : text
}
