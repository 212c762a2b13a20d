/**
 * Abbreviations that the notes explain: `CWG (community working group)`, `Community Working Group (CWG)`,
 * `CWG = community working group`. The words count where their first letters are those of the abbreviation, in order;
 * so a remark in parentheses explains nothing. Of two explanations the first stands.
 */

import type { Garden, Point } from '../garden/model.ts'
import { keyOf } from '../garden/name.ts'

export interface Term {
  readonly short: string
  readonly long: string
  /** The line that explains it. */
  readonly point: Point
  /** In how many meetings it is written. */
  readonly meetings: number
}

/** Two capitals at least, and no more than eight letters. */
const shortForm = String.raw`(?<![\p{L}\p{N}_/.-])(\p{Lu}[\p{L}\p{N}]{0,6}\p{Lu}\p{N}?)(?:s(?=\s))?`
const before = new RegExp(
  String.raw`${shortForm}\s?(?:\((?:=\s?)?([\p{L}][^()\[\]{}<>|"“”]{3,70})\)|\s=\s([\p{L}][^()\[\]{}<>|"“”.;,=]{3,70}))`,
  'gu',
)
const behind = new RegExp(String.raw`\(${shortForm}\)`, 'gu')
const opening = new RegExp(String.raw`^${shortForm}(?::| [–—-]{1,2}) ([\p{L}][^()\[\]{}<>|"“”.;,]{3,70})$`, 'u')

/** So much of a line is looked at. */
const longest = 4000
const small = /^(?:of|and|for|the|in|on|to|an?|at|by|with|de|du|des|la|le|und|für|der|die|das)$/iu

const partsOf = (text: string) => text.split(/[\s/&-]+/).filter((word) => /^\p{L}/u.test(word))

/** Do the first letters of the words make the abbreviation? Small words may be left out. */
function fits(short: string, words: readonly string[]): boolean {
  const letters = [...short.toLowerCase().replace(/\p{N}/gu, '')]
  let at = 0
  for (const word of words) {
    if (word[0]?.toLowerCase() === letters[at]) at++
    else if (!small.test(word)) return false
  }
  return at === letters.length && words.length > 1
}

/** The last words of a text that make the abbreviation: "in the Community Working Group" gives those of CWG. */
function ending(short: string, text: string): string | null {
  const found = [...text.matchAll(/[\p{L}\p{N}'’]+/gu)]
  for (let count = short.length; count <= Math.min(found.length, short.length + 3); count++) {
    const from = found.at(-count)?.index ?? 0
    const words = text.slice(from).trim()
    if (/[.;:!?,]/.test(words)) return null
    if (fits(short, partsOf(words)) && !small.test(partsOf(words)[0] ?? '')) return words
  }
  return null
}

/** Takes a line's words; gives what it explains. */
export function explained(line: string): { short: string; long: string }[] {
  const text = line.slice(0, longest)
  const found: { short: string; long: string }[] = []
  const add = (short: string, long: string) => {
    if (fits(short, partsOf(long))) found.push({ short, long: long.trim() })
  }
  if (text.includes('(') || text.includes(' = ')) {
    for (const [, short = '', inside, behindSign] of text.matchAll(before)) add(short, inside ?? behindSign ?? '')
    for (const match of text.matchAll(behind)) {
      const short = match[1] ?? ''
      const long = ending(short, text.slice(Math.max(0, match.index - 90), match.index).trimEnd())
      if (long !== null) found.push({ short, long })
    }
  }
  const opened = opening.exec(text)
  if (opened !== null) add(opened[1] ?? '', opened[2] ?? '')
  return found
}

/** Takes the garden; gives its abbreviations, those of most meetings first. Initials of a person are none. */
export function glossaryOf(garden: Garden): readonly Term[] {
  const terms = new Map<string, { readonly short: string; readonly long: string; readonly point: Point }>()
  const isPerson = (name: string) => garden.byKey.get(keyOf(name))?.kind === 'person'
  for (const point of garden.points) {
    if (point.role !== 'line' && point.role !== 'heading') continue
    for (const { short, long } of explained(point.text)) {
      if (!terms.has(short) && !isPerson(short) && !isPerson(long)) terms.set(short, { short, long, point })
    }
  }
  const meetings = new Map<string, Set<unknown>>([...terms.keys()].map((short) => [short, new Set()]))
  if (terms.size > 0) {
    for (const point of garden.points) {
      if (point.page.meeting === null) continue
      for (const [word] of point.text.matchAll(/[\p{L}\p{N}]+/gu)) meetings.get(word)?.add(point.page)
    }
  }
  return [...terms.values()]
    .map((term) => ({ ...term, meetings: meetings.get(term.short)?.size ?? 0 }))
    .sort((a, b) => b.meetings - a.meetings || (a.short < b.short ? -1 : 1))
}
