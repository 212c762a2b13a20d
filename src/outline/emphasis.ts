/**
 * Marks of emphasis, taken off: `**b**`, `*i*`, `_i_`, `~~s~~`, `==h==`, `^^h^^`, backslashes (dialect 24).
 * Which marks pair is decided as in CommonMark, step for step like markdown-it, which shows the same text as HTML;
 * a test holds the two together.
 */

/** Above so many characters in one paragraph, marks stay as typed: pairing them may take more than linear time. */
export const LONGEST = 20_000

interface Mark {
  readonly marker: string
  /** Length of its run, for the rule of three; 0 where that rule does not apply. */
  readonly length: number
  readonly from: number
  readonly to: number
  /** Consecutive within one run, with a gap between runs. */
  readonly order: number
  open: boolean
  close: boolean
  matched: boolean
}

/** May `==` or `^^` open here? Not within a word: `a==b and c==d` compares. `before` is the character before it. */
export function opensHighlight(before: string): boolean {
  return !/[A-Za-z0-9]/.test(before)
}

/** Takes one paragraph of text without links, code or comments; gives it without marks. */
export function stripMarks(text: string): string {
  if (text.length > LONGEST || !/[*_~=^\\]/.test(text)) return text
  const cuts: { from: number; to: number }[] = []
  const marks: Mark[] = []
  let order = 0
  for (const match of text.matchAll(/\\[!-/:-@[-`{-~\n]|\*+|_+|~+|=+|\^+/g)) {
    const run = match[0]
    const from = match.index
    const marker = run.charAt(0)
    if (marker === '\\') {
      cuts.push({ from, to: from + 1 })
      continue
    }
    const size = marker === '*' || marker === '_' ? 1 : 2
    if (run.length < size || ((marker === '=' || marker === '^') && run.length !== 2)) continue
    const sides = flanks(text, from, from + run.length, marker)
    order += 2
    for (let at = from + (run.length % size); at < from + run.length; at += size) {
      order += 1
      const length = size === 1 ? run.length : 0
      marks.push({ marker, length, from: at, to: at + size, order, ...sides, matched: false })
    }
  }
  pair(marks)
  for (const mark of marks) if (mark.matched) cuts.push(mark)
  cuts.sort((a, b) => a.from - b.from)
  let out = ''
  let at = 0
  for (const cut of cuts) {
    out += text.slice(at, cut.from)
    at = cut.to
  }
  return out + text.slice(at)
}

/** Whether the run may open and close emphasis, by what stands on both sides of it (CommonMark, flanking). */
function flanks(text: string, from: number, to: number, marker: string): { open: boolean; close: boolean } {
  const before = lastCharacter(text, from)
  const after = to < text.length ? String.fromCodePoint(text.codePointAt(to) ?? 32) : ' '
  const left = !isSpace(after) && (!isMark(after) || isSpace(before) || isMark(before))
  const right = !isSpace(before) && (!isMark(before) || isSpace(after) || isMark(after))
  if (marker === '_') return { open: left && (!right || isMark(before)), close: right && (!left || isMark(after)) }
  if (marker === '=' || marker === '^') return { open: left && opensHighlight(before), close: right }
  return { open: left, close: right }
}

function lastCharacter(text: string, end: number): string {
  if (end === 0) return ' '
  const pair = text.slice(Math.max(0, end - 2), end)
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair) ? pair : text.charAt(end - 1)
}

function isSpace(character: string): boolean {
  return /[\t-\r\p{Zs}]/u.test(character)
}

function isMark(character: string): boolean {
  // A broken surrogate counts as the replacement character, a symbol.
  return /[\p{P}\p{S}\p{Cs}]/u.test(character)
}

/** Finds the pairs: markdown-it's `balance_pairs`, with its jumps over what is already paired. */
function pair(marks: readonly Mark[]): void {
  const bottoms = new Map<string, number>()
  const jumps: number[] = []
  let header = 0
  let last = -2
  marks.forEach((closer, at) => {
    jumps.push(0)
    if (marks[header]?.marker !== closer.marker || last !== closer.order - 1) header = at
    last = closer.order
    if (!closer.close) return
    const bottom = `${closer.marker}${closer.open}${closer.length % 3}`
    const lowest = bottoms.get(bottom) ?? -1
    const first = header - (jumps[header] ?? 0) - 1
    for (let index = first; index > lowest; index -= (jumps[index] ?? 0) + 1) {
      const opener = marks[index]
      if (!opener || opener.marker !== closer.marker || !opener.open || opener.matched) continue
      const both = opener.close || closer.open
      const sum = opener.length + closer.length
      if (both && sum % 3 === 0 && (opener.length % 3 !== 0 || closer.length % 3 !== 0)) continue
      const skip = index > 0 && !marks[index - 1]?.open ? (jumps[index - 1] ?? 0) + 1 : 0
      jumps[at] = at - index + skip
      jumps[index] = skip
      closer.open = false
      closer.matched = true
      opener.close = false
      opener.matched = true
      last = -2
      return
    }
    bottoms.set(bottom, first)
  })
}
