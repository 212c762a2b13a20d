/**
 * The forms in which a line explains an abbreviation:
 *
 * - `CWG (community working group)`, `Community Working Group (CWG)`, `… (the CWG)`, `… (CWG for short)`
 * - `CWG = community working group meets on Mondays`, `community working group = CWG`
 * - `CWG, i.e. the community working group`
 * - `CWG: community working group`, `CWG – community working group`, where a line begins so
 * - `CWG stands for …`, `CWG is short for …`, which say it in words: there one letter may be missing
 *
 * The words count where their first letters are those of the abbreviation, in order; so a remark in parentheses, an
 * equation, or somebody's turn under their initials explains nothing.
 */

export interface Expansion {
  readonly short: string
  readonly long: string
}

/** Two capitals at least, and no more than nine letters. */
const short = String.raw`\p{Lu}[\p{L}\p{N}]{0,6}\p{Lu}\p{N}?`
const whole = String.raw`(?<![\p{L}\p{N}_/.@#-])(${short})`
const before = new RegExp(
  String.raw`${whole}(?:s(?=\s))?(?:\s?(\()(?:=\s?|i\.\s?e\.,?\s|short for\s)?|\s(={1,2})\s|,?\s(?:i\.\s?e\.|that is),?\s|\s?(\(?)(?:stands|is short|,? ?short) for\s)["“]?(?=\p{L})`,
  'gu',
)
const behind = new RegExp(
  String.raw`\((?:the |or |aka |a\.k\.a\. |also )?["“]?${whole}s?["”]?(?: for short)?\)|\s={1,2}\s${whole}(?![\p{L}\p{N}])`,
  'gu',
)
const opening = new RegExp(`^(${short})(?:: | [–—-]{1,2} )`, 'u')

/** Is there any of it in the line? */
const hint = /[(=]| i\. ?e\.| that is|short for |stands for /

/** So much of a line is looked at, and so much behind or before an abbreviation. */
const longest = 4000
const reach = 110

const small = /^(?:of|and|for|the|in|on|to|an?|at|by|with|or|de|du|des|la|le|les|et|und|für|der|die|das|y|el|en)$/iu
/** What may stand between the words of one name. */
const gap = /^(?:\s|[/&'’-]|, )+$/

interface Word {
  readonly letter: string
  readonly from: number
  readonly to: number
  readonly small: boolean
}

/** The first words of a text that no stop parts. `HyperText` counts as two. */
function wordsOf(text: string): Word[] {
  const found: Word[] = []
  let end = 0
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [word] = match
    const between = text.slice(end, match.index)
    if (end === 0 ? between.trim() !== '' : !gap.test(between)) break
    end = match.index + word.length
    for (const part of word.matchAll(/\p{Lu}*[^\p{Lu}]+|\p{Lu}+/gu)) {
      const from = match.index + part.index
      found.push({ letter: (part[0][0] ?? '').toLowerCase(), from, to: from + part[0].length, small: small.test(word) })
    }
  }
  return found
}

/** How many of the words it takes to make the letters; small words are left out where `skip`. Null: they don't. */
function taken(letters: readonly string[], words: readonly Word[], skip: boolean): number | null {
  let at = 0
  for (const [index, word] of words.entries()) {
    if (at === letters.length) return index
    if (word.letter === letters[at] && !(skip && word.small)) at++
    else if (!word.small) return null
  }
  return at === letters.length ? words.length : null
}

/** The words' letters in order, one of the abbreviation's left out: "PREP stands for Per Resource Events". */
function nearly(letters: readonly string[], words: readonly Word[]): number | null {
  for (let left = letters.length - 1; letters.length > 2 && left >= 0; left--) {
    const count = taken(letters.toSpliced(left, 1), words, true)
    if (count !== null) return count
  }
  return null
}

const lettersOf = (abbreviation: string) => [...abbreviation.toLowerCase().replace(/\p{N}/gu, '')]

/** The first words of a text that make the abbreviation. `ends`: only where the words end there. */
function beginning(abbreviation: string, text: string, ends: RegExp | null, loose: boolean): string | null {
  const rest = text.slice(0, reach).replace(/^(?:the|an?|our)\s/i, '')
  const words = wordsOf(rest)
  const letters = lettersOf(abbreviation)
  const count = taken(letters, words, true) ?? taken(letters, words, false) ?? (loose ? nearly(letters, words) : null)
  const last = count === null ? undefined : words[count - 1]
  const first = words[0]
  if (count === null || count < 2 || last === undefined || first === undefined) return null
  return ends !== null && !ends.test(rest.slice(last.to)) ? null : rest.slice(first.from, last.to)
}

/** The last words of a text that make the abbreviation: "in the Community Working Group" gives those of CWG. */
function ending(abbreviation: string, text: string): string | null {
  const letters = lettersOf(abbreviation)
  const found = [...text.slice(-reach).matchAll(/[\p{L}\p{N}]+/gu)]
  for (let count = 1; count <= Math.min(found.length, letters.length + 3); count++) {
    const part = text.slice(-reach).slice(found.at(-count)?.index ?? 0)
    const words = wordsOf(part)
    const whole = words.at(-1)?.to === part.length && words.length > 1 && words[0]?.small === false
    if (whole && (taken(letters, words, true) === words.length || taken(letters, words, false) === words.length))
      return part
  }
  return null
}

const closed = /^[\s"”]*[),;]/
const stopped = /^[\s"”]*(?:$|[.,;:!?()–—])/
/** Two letters fit too easily: there the line must say nothing else. */
const ended = /^\s*\.?$/

function add(found: Expansion[], abbreviation: string, long: string | null): void {
  if (long !== null) found.push({ short: abbreviation, long })
}

/** Takes a line's words; gives what it explains. */
export function explained(line: string): Expansion[] {
  const text = line.slice(0, longest)
  const found: Expansion[] = []
  if (hint.test(text)) {
    for (const match of text.matchAll(before)) {
      const [form, abbreviation = '', bracket, equals] = match
      const inWords = /for\s["“]?$/.test(form)
      const rest = text.slice(match.index + form.length, match.index + form.length + reach + 10)
      const ends = bracket ? closed : equals || inWords ? null : stopped
      add(found, abbreviation, beginning(abbreviation, rest, ends, inWords))
    }
    for (const match of text.matchAll(behind)) {
      const abbreviation = match[1] ?? match[2] ?? ''
      add(
        found,
        abbreviation,
        ending(abbreviation, text.slice(Math.max(0, match.index - reach), match.index).trimEnd()),
      )
    }
  }
  const opened = opening.exec(text)
  if (opened !== null) {
    const [form, abbreviation = ''] = opened
    const ends = lettersOf(abbreviation).length > 2 ? stopped : ended
    add(found, abbreviation, beginning(abbreviation, text.slice(form.length), ends, false))
  }
  return found
}
