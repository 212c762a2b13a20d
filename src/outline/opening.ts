/**
 * How a line opens (dialect 1): with a marker, or, inside a paragraph, like something that begins a new one.
 * Patterns here look at the beginning of one line only.
 */
import { spaces } from './lines.ts'
import { offRecord, ornament, presentWords, regretsWords, roleWords } from './roll.ts'

export interface Marker {
  readonly kind: 'bullet' | 'heading' | 'rule'
  /** `-`, `1.`, `##`, `---` … as written. */
  readonly text: string
  /** 1–6 for a heading, else 0. */
  readonly level: number
  /** Offset in the line where its content begins: the line's length where there is none. */
  readonly content: number
}

const bullet = /(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/y
const hashes = /#{1,6}(?=[ \t]|$)/y

/** A line of three or more `-`, `*` or `_`, with or without spaces between; but `- ---` is a bullet that says `---`. */
function isRule(text: string, from: number): boolean {
  const mark = text[from]
  if (mark !== '-' && mark !== '*' && mark !== '_') return false
  const marker = mark !== '_' && text[from + 1] !== mark
  let count = 0
  for (let i = from; i < text.length; i++) {
    const char = text[i]
    if (char === mark) {
      if (marker && text[i + 1] === mark) return false
      count++
    } else if (char !== ' ' && char !== '\t') return false
  }
  return count >= 3
}

/** The marker at offset `from` of a line, or null: `->`, `-x`, `+1`, `--`, `**bold**` are none. */
export function readMarker(text: string, from: number): Marker | null {
  if (isRule(text, from)) return { kind: 'rule', text: text.slice(from).trimEnd(), level: 0, content: text.length }
  bullet.lastIndex = from
  const mark = bullet.exec(text)
  if (mark) {
    const after = from + mark[0].length
    return { kind: 'bullet', text: mark[0], level: 0, content: after + spaces(text, after) }
  }
  const level = headingLevel(text, from)
  if (level === 0) return null
  const after = from + level
  return { kind: 'heading', text: text.slice(from, after), level, content: after + spaces(text, after) }
}

/** 1–6 where a heading's `#` marks stand at `from`, else 0. */
export function headingLevel(text: string, from: number): number {
  hashes.lastIndex = from
  return hashes.exec(text)?.[0].length ?? 0
}

const loneUrl = /^<?(?:https?:\/\/|www\.)[^\s<>]+>?$/i

/** An address and nothing else. */
export function isLoneUrl(text: string): boolean {
  return loneUrl.test(text.trim())
}

const attendance = new RegExp(
  `^${ornament}(?:${[...presentWords, ...regretsWords, ...roleWords].join('|')})(?![\\p{L}\\p{N}])(?: ?\\([^()]{0,40}\\))?(?:\\*\\*|__|\\*|_)?(?:\\s*(:)|\\s*$|\\s+(\\[\\[|@))`,
  'iu',
)
/** Off the record (dialect 26): the line is a block of its own, so that what stands above it can be published. */
const secret = new RegExp(`^${offRecord}`, 'iu')
const task =
  /^(?:(?:TODO|DOING|NOW|LATER|WAITING|DONE|CANCELL?ED|ACTION|DECISION|AGREED|RESOLVED|RESOLUTION|PROPOSAL|PROPOSED)(?=[\s:*_]|$)|AI:|\[[ xX]\](?=\s|$)|#(?:todo|decision)\b)/
const says = /^\p{L}[\p{L}\p{M}\p{N}.'’_-]{0,29}(?: \p{L}[\p{L}\p{M}\p{N}.'’_-]{0,29}){0,2} says:/u
const plus = /^\p{Lu}[\p{L}\p{M}\p{N}.'’_-]{0,29}(?: \p{Lu}[\p{L}\p{M}\p{N}.'’_-]{0,29}){0,2} \+1(?![\d/])/u
const goesOn = /^(?:\.\.\.|…|\?\?\?*:)(?=[:\s]|$|(?<=:))/
const word = /^\p{L}[\p{L}\p{M}\p{N}.'’_-]{0,29}$/u
const upper = /^[\p{Lu}\p{Lt}\p{Lo}]/u
const bracketed = /^(?:\[\[[^[\]]+\]\]|\[[^[\]]+\]|@[\p{L}\p{N}_.@-]+|\?\?+)$/u
const scheme = /^(?:https?|ftp|mailto|matrix|xmpp|gemini|ipfs)$/i

/** Where a wrapped sentence may go on: a long line that ends without a stop. */
function isBroken(previous: string): boolean {
  return previous.length >= 60 && !/[.!?:;)"”»*_\]]\s*$/.test(previous.slice(-8))
}

const linked = /^(?:\*\*|__|[*_])?\[\[[^[\]]+\]\](?:\*\*|__|[*_])?\s+\S/

function isName(part: string): boolean {
  if (bracketed.test(part)) return true
  const words = part.split(/\s+/, 4)
  if (words.length > 3 || !words.every((one) => word.test(one))) return false
  return words.length === 1 ? !scheme.test(part) : upper.test(words.at(-1) ?? '')
}

/** `KK: …`, `Ola Berg (late): …`, `[[x]], [[y]]: …`, `**x**: …`, `@x: …`, `Ola says:…`, `... …`. */
function opensTurn(text: string, previous: string): boolean {
  if (goesOn.test(text) || says.test(text) || plus.test(text)) return true
  const head = /^(?:\*\*|__|[*_])?([^:]{1,100}):(?=\s|$|\*|_)/u.exec(text)?.[1]
  if (head === undefined) return false
  const who = head
    .replace(/(?:\*\*|__|[*_])\s*$/, '')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .trim()
  const parts = who.split(/\s*(?:->|→|,|\/|&|~|\sand\s)\s*/u)
  if (parts.length > 6 || !parts.every(isName)) return false
  // "… and so we wrote down an\nexample: …" is one sentence, wrapped.
  return upper.test(who) || /^[[@?]/.test(who) || text.startsWith('*') || !isBroken(previous)
}

/** `Present: …`, `Regrets`, `Scribed by [[x]]`; a word alone may also be the end of a sentence that was wrapped. */
function opensList(text: string, previous: string): boolean {
  const match = attendance.exec(text)
  if (!match) return false
  return Boolean(match[1] || match[2]) || upper.test(text) || !isBroken(previous)
}

/**
 * Whether a line inside a paragraph begins a new one: it opens like a turn, an attendance list or a task, is off the
 * record or a lone address. Takes the line, the one before it and the paragraph's first, without indentation.
 */
export function opensParagraph(line: string, previous: string, first = ''): boolean {
  const text = line.slice(0, 200).trim()
  if (isLoneUrl(line)) return true
  // Below `[[ola]] hello`, `[[kim]] hello` is another turn; below other words it may be a sentence that was wrapped.
  if (linked.test(text) && linked.test(first.slice(0, 200).trim())) return true
  const bare = text.replace(/^(?:>\s*)?(?:\*\*|__|[*_])?/, '')
  return opensList(bare, previous) || task.test(bare) || secret.test(bare) || opensTurn(text, previous)
}
