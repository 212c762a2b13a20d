/** Finds forms of names in running text (dialect 27): whole words, whatever their accents, case and marks. */
import { fold } from './fold.ts'
import type { Form } from './hidden.ts'

export interface Match {
  readonly form: Form
  /** Offsets in the text as written. */
  readonly from: number
  readonly to: number
  /** As written. */
  readonly text: string
}

/** What parts the words of a name: spaces, hyphens, marks of emphasis; one line end, where a paragraph is wrapped. */
const gap = '(?:(?:[ \\t\\-_.+%*~=^\\\\`]|%20|&nbsp;){1,6}|[ \\t*_~]{0,4}\\r?\\n[ \\t>]{0,200})'
/** Names of this length are also found written together: `nicksellen`. Shorter ones are words by chance: `Jo Anna`. */
const joined = 7
const letter = '[\\p{L}\\p{N}\\p{M}]'
/** Written without spaces between words: there a name has no edges. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Takes all forms at once; finds them in one text after the other. */
export class Matcher {
  readonly #starts: RegExp | null
  readonly #forms: readonly { readonly form: Form; readonly pattern: RegExp }[]
  /** Names written together, folded: `nicksellen`. */
  readonly #together: readonly { readonly form: Form; readonly text: string }[]

  constructor(forms: readonly Form[]) {
    const sorted = [...forms].sort((a, b) => lengthOf(b) - lengthOf(a))
    this.#forms = sorted.map((form) => ({ form, pattern: new RegExp(patternOf(form), 'uy') }))
    const starts = new Set(sorted.map(beginning))
    this.#starts = starts.size > 0 ? new RegExp([...starts].join('|'), 'gu') : null
    this.#together = sorted
      .filter((form) => form.kind === 'hidden' && !form.reversed && lengthOf(form) >= joined)
      .map((form) => ({ form, text: form.words.join('').replace(/[^\p{L}\p{N}]/gu, '') }))
  }

  /** All matches, in order, the longest first where several begin; those that `accept` refuses are as if not there. */
  find(text: string, accept: (match: Match) => boolean): Match[] {
    const found: Match[] = []
    if (!this.#starts) return found
    const { text: plain, at } = fold(text)
    const starts = new RegExp(this.#starts)
    for (let start = starts.exec(plain); start; start = starts.exec(plain)) {
      // Past the whole character: from within one, a pattern of Unicode steps back to its beginning, for ever.
      starts.lastIndex = start.index + String.fromCodePoint(plain.codePointAt(start.index) ?? 0).length
      for (const { form, pattern } of this.#forms) {
        pattern.lastIndex = start.index
        const end = start.index + (pattern.exec(plain)?.[0].length ?? 0)
        if (end === start.index) continue
        const match = { form, from: at(start.index), to: at(end), text: text.slice(at(start.index), at(end)) }
        if (!isSpelt(match) || !accept(match)) continue
        found.push(match)
        starts.lastIndex = end
        break
      }
    }
    return found
  }

  /** The surnames in an address: there they stand in any case. */
  surnames(address: string): Form[] {
    const plain = ` ${fold(address).text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `
    return this.#forms.flatMap(({ form }) =>
      form.kind === 'short' && form.capital && lengthOf(form) > 3 && plain.includes(` ${form.words[0]} `) ? [form] : [],
    )
  }

  /** A hidden name in an address, a handle or a path, where no space parts it from other words. */
  inside(address: string): Form | null {
    const plain = fold(address).text.replace(/[^\p{L}\p{N}]/gu, '')
    return this.#together.find(({ text }) => plain.includes(text))?.form ?? null
  }
}

function lengthOf({ words }: Form): number {
  return words.reduce((sum, word) => sum + word.length, 0)
}

function startOf({ words, reversed }: Form): string {
  return (reversed ? words.at(-1) : words[0]) ?? ''
}

/** An initial stands alone, else every word that begins so would be looked at. */
function beginning(form: Form): string {
  const word = startOf(form)
  return edge(word, true) + literal(word) + (form.leading && word.length === 1 ? edge(word, false) : '')
}

function patternOf(form: Form): string {
  const { words, reversed, initial, leading } = form
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  if (reversed) return `${literal(last)},[ \\t]?${literal(first)}${edge(first, false)}${leading ? '\\.?' : ''}`
  const between = !initial && !leading && lengthOf(form) >= joined ? `${gap}?` : gap
  return `${words.map(literal).join(between)}${edge(last, false)}${initial ? '\\.?' : ''}`
}

/** A word begins and ends here, unless its script has no such edges. */
function edge(word: string, before: boolean): string {
  const character = (before ? [...word][0] : [...word].at(-1)) ?? ''
  if (!/[\p{L}\p{N}]/u.test(character) || unspaced.test(character)) return ''
  return before ? `(?<!${letter})` : `(?!${letter})`
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function isSpelt({ form, text }: Match): boolean {
  if (form.capitals) return text === text.toUpperCase()
  if (form.initial && !/\p{Lu}\.?$/u.test(text)) return false
  // `T. Baxter`, `Baxter, T.`: each of its words has a capital, but a particle.
  if (form.leading && !/(?:^|\P{L})\p{Lu}\P{Lu}*$/u.test(text)) return false
  return !form.capital || /^\P{L}*\p{Lu}/u.test(text)
}
