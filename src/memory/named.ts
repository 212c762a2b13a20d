/**
 * Lines that name a page in plain words, without a link. They make the site useful for groups that write few links.
 *
 * A name counts as whole words, in any case, with accents or without, the longest first; never within a link, code, an
 * address or a path, nor in front of what its speaker says, nor on its own page, nor below a line that links it: that is
 * shown there already. Not counted: dates; words of agendas;
 * a word of a topic of less than four letters, but for abbreviations written in capitals; a first name that several
 * people have; and a word that lines write in lower case five times as often as they link it (twenty lines or more),
 * or that is in every other meeting: that is a common word.
 */
import { folded } from '../garden/hide/fold.ts'
import type { Garden, Page, Point } from '../garden/model.ts'
import { bodyRuns, plainText, spanText } from '../outline/plain.ts'
import { Sieve } from './sieve.ts'
import { pieces, type Spelling, spellingsOf } from './spellings.ts'

export interface Naming {
  readonly point: Point
  /** The line as plain text, and where the name stands in it. */
  readonly text: string
  readonly from: number
  readonly to: number
}

export interface Named {
  /** Newest meeting first, then other notes; no more than a page shows. */
  readonly lines: readonly Naming[]
  /** How many lines there are. */
  readonly count: number
}

/** So many lines a page shows. */
export const mostLines = 50
/** So many lines with a word in lower case, and so many for each that links it, make a common word of it. */
const commonLines = 20
const commonTimes = 5
/** So do more than this part of the meetings, where there are some. */
const commonPart = 0.5
const commonMeetings = 8

/** Parts what is free from what is a link, code, an address. A note that holds it itself is left out. */
const edge = '\uE0FF'

const between = (text: string) => edge + text.replaceAll(edge, '') + edge

/** Marks of emphasis and quotes, which plain text does not have. */
const special = /[*_~=^\\>]/

interface Stretch {
  readonly from: number
  readonly text: string
}

/** A line's plain text, and those stretches of it that are plain words. */
export function stretchesOf(point: Point): { readonly text: string; readonly free: readonly Stretch[] } {
  const { block, body } = point
  if (block.text.includes(edge)) return { text: point.text, free: [] }
  if (!block.spans.some((span) => span.to > body.from))
    return { text: point.text, free: [{ from: 0, text: point.text }] }
  const runs = bodyRuns(block.text, block.spans, body.from, body.open)
  const marked = runs.some((run) => typeof run === 'string' && special.test(run))
    ? plainText(block.text, block.spans, body.from, body.open, (span) => between(spanText(span, block.text)))
    : runs.map((run) => (typeof run === 'string' ? run : between(spanText(run, block.text)))).join('')
  let text = ''
  const free: Stretch[] = []
  for (const [index, part] of marked.trim().replace(/\s+/g, ' ').split(edge).entries()) {
    if (index % 2 === 0) free.push({ from: text.length, text: part })
    text += part
  }
  return { text, free }
}

/** Whether a line's plain words may hold a name: false only where none of its stretches does. */
function mayName({ block, body, text }: Point, sieve: Sieve): boolean {
  const { spans } = block
  if (!spans.some((span) => span.to > body.from)) return sieve.mayHold(text)
  // What is taken off or left out may join words.
  if (body.open !== '' || special.test(block.text)) return true
  let at = body.from
  for (const { type, from, to } of spans) {
    if (from < at) continue
    if (type === 'comment' || type === 'drop' || sieve.mayHold(block.text, at, from)) return true
    at = to
  }
  return sieve.mayHold(block.text, at)
}

/** What glues a word to the next: `www.example.org`, `a@b`, `a/b`, `self-made`. */
const glue = /[./@\\:=~$&#_-]/
const word = /[\p{L}\p{M}\p{N}]/u

/** Does the name begin, or end, where a word does? `near` is the character beside it, `next` the one behind that. */
function isFree(near: string, next: string): boolean {
  return !word.test(near) && !(glue.test(near) && word.test(next))
}

/** "l'Aja" names her, "O'Brien" nobody called Brien; "Aja's" does, "don't" is nobody called Don. What `<` opens is a tag. */
function isWhole(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 2), from)
  const after = text.slice(to, to + 3)
  if (/<\/?$/.test(before)) return false
  if (!isFree(before.slice(-1), before.slice(0, -1)) || !isFree(after.slice(0, 1), after.slice(1, 2))) return false
  if (/['’]$/.test(before) && word.test(before.slice(0, -1)) && !/[ldu].$/i.test(before)) return false
  return !(/^['’]/.test(after) && word.test(after.slice(1, 2)) && !/^.s(?![\p{L}\p{M}\p{N}])/iu.test(after))
}

/** What may stand between the words of a name. */
const gap = /^[ _.-]?$/

interface Found {
  readonly spelling: Spelling
  readonly from: number
  readonly to: number
  /** As written. */
  readonly written: string
}

function isWritten({ written: how, one }: Spelling, written: string, after: string): boolean {
  if (how === 'capitals') return written === written.toUpperCase()
  if (how === 'any' || !/^\p{Lu}/u.test(written)) return how === 'any'
  // "Mira Lund" is not the Mira who is known by that name alone.
  return !(one && /^ \p{Lu}\p{Ll}/u.test(after))
}

/**
 * Takes plain words, the names, and how a word is folded; gives the names in them, the longest first, none across
 * another.
 */
export function namesIn(
  text: string,
  spellings: ReadonlyMap<string, Spelling | null>,
  keyOf: (word: string) => string = folded,
): Found[] {
  const words = [...text.matchAll(pieces)]
  const found: Found[] = []
  for (let index = 0; index < words.length; index++) {
    const first = words[index]
    if (first === undefined) break
    let key = keyOf(first[0])
    if (!spellings.has(key)) continue
    const from = first.index
    let to = from + first[0].length
    let last = -1
    let best: { readonly spelling: Spelling; readonly to: number } | null = null
    for (let next = index; ; ) {
      const spelling = spellings.get(key)
      if (spelling === undefined) break
      if (spelling !== null && isWhole(text, from, to)) {
        best = { spelling, to }
        last = next
      }
      const piece = words[++next]
      if (piece === undefined || !gap.test(text.slice(to, piece.index))) break
      key += ` ${keyOf(piece[0])}`
      to = piece.index + piece[0].length
    }
    if (best === null) continue
    const written = text.slice(from, best.to)
    if (isWritten(best.spelling, written, text.slice(best.to, best.to + 4))) {
      found.push({ spelling: best.spelling, from, to: best.to, written })
    }
    index = last
  }
  return found
}

class Lines {
  readonly lines: Naming[] = []
  count = 0
  /** In lower case, of names that are one word. */
  lower = 0
  one = 0
  meetings = 0
  last: Page | null = null

  add(naming: Naming, { spelling, written }: Found): void {
    this.count++
    if (this.lines.length < mostLines) this.lines.push(naming)
    if (!spelling.one) return
    this.one++
    if (written === written.toLowerCase()) this.lower++
    if (naming.point.page.meeting !== null && naming.point.page !== this.last) this.meetings++
    this.last = naming.point.page
  }
}

/** Is it a word rather than a name? People may be named in every meeting. */
function isCommon(page: Page, lines: Lines, garden: Garden): boolean {
  if (page.kind === 'person') return false
  const linked = page.mentions.filter(({ as }) => as === 'text').length
  return (
    (lines.lower >= commonLines && lines.lower > commonTimes * linked) ||
    (lines.meetings >= commonMeetings && lines.meetings > commonPart * garden.meetings.length)
  )
}

/** The garden's lines, newest meeting first, then those of other notes. */
function inOrder(garden: Garden): Iterable<readonly Point[]> {
  const pages = new Map<Page, Point[]>()
  for (const point of garden.points) {
    if (point.role !== 'line' && point.role !== 'heading') continue
    const before = pages.get(point.page)
    if (before === undefined) pages.set(point.page, [point])
    else before.push(point)
  }
  const dateOf = (page: Page) => page.meeting?.date ?? ''
  return [...pages]
    .sort(([a], [b]) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0))
    .map(([, one]) => one)
}

/** Whose line it is already: who is linked in it, says it, takes the step that it is; and the page on which it stands. */
function already({ page, mentions, turn, marks }: Point): ReadonlySet<Page> {
  const pages = mentions.map((mention) => mention.page)
  return new Set([page, ...pages, ...(turn?.speakers ?? []), ...(marks.step?.assignees ?? [])])
}

/** So far up a line is looked for that links the page: what stands below that one is shown with it. */
const mostAbove = 6

/** Takes the garden; gives the lines that name a page without a link. One walk over all lines. */
export function namedOf(garden: Garden): ReadonlyMap<Page, Named> {
  const spellings = spellingsOf(garden)
  const sieve = new Sieve()
  for (const [name, spelling] of spellings) if (spelling !== null) sieve.add(name.split(' '))
  const found = new Map<Page, Lines>()
  const known = new Map<Point, ReadonlySet<Page>>()
  // The same words come again and again.
  const words = new Map<string, string>()
  const keyOf = (written: string): string => {
    const key = words.get(written) ?? folded(written)
    words.set(written, key)
    return key
  }
  const isThere = (page: Page, line: Point): boolean => {
    let at: Point | null = line
    for (let steps = 0; at !== null && at.page === line.page && steps <= mostAbove; steps++) {
      const pages: ReadonlySet<Page> = known.get(at) ?? already(at)
      known.set(at, pages)
      if (pages.has(page)) return true
      at = at.parent
    }
    return false
  }
  for (const points of inOrder(garden)) {
    for (const point of points) {
      if (!mayName(point, sieve)) continue
      const { text, free } = stretchesOf(point)
      const seen = new Set<Page>()
      for (const stretch of free) {
        for (const one of namesIn(stretch.text, spellings, keyOf)) {
          const { page } = one.spelling
          const from = stretch.from + one.from
          const to = stretch.from + one.to
          // What goes on in a link or in code is no whole word.
          if (word.test(text.charAt(from - 1)) || word.test(text.charAt(to))) continue
          if (seen.has(page) || isThere(page, point)) continue
          seen.add(page)
          const lines = found.get(page) ?? new Lines()
          found.set(page, lines)
          lines.add({ point, text, from, to }, one)
        }
      }
    }
  }
  return new Map([...found].filter(([page, lines]) => !isCommon(page, lines, garden)))
}
