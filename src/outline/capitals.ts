/** Words that may be abbreviations, in plain text. */

export interface Capitals {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** More letters are a word in capitals. */
const longest = 9

/** From one capital to another: `TWG`, `MdJ`, `W3C`; the `s` of several, `TWGs`, stands outside. */
const pattern = /\p{Lu}[\p{L}\p{N}]*/gu
const plural = /^(\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}])s$/u

const part = /[\p{L}\p{M}\p{N}_]/u
/** What glues a word to the next: `www.TWG.example`, `TWG@example`, `TWG=1`. */
const glue = /[.@\\:=~$&#'’]/

function isWhole(text: string, from: number, to: number): boolean {
  const before = text[from - 1] ?? ''
  const after = text[to] ?? ''
  if (part.test(before) || part.test(after) || /[@#\\&<]/.test(before)) return false
  // `/TWG/x` and `TWG/x` are paths, `CWG/TWG` is two.
  if (before === '/' && !/\p{Lu}/u.test(text[from - 2] ?? '')) return false
  if (after === '/' && !/\p{Lu}/u.test(text[to + 1] ?? '')) return false
  if (glue.test(before) && part.test(text[from - 2] ?? '')) return false
  return !(
    glue.test(after) &&
    part.test(text[to + 1] ?? '') &&
    !/^['’]s(?![\p{L}\p{M}\p{N}])/u.test(text.slice(to, to + 3))
  )
}

/** Takes plain text; gives its words that begin with a capital and are short, whole words only, in order. */
export function capitalsIn(text: string): Capitals[] {
  const found: Capitals[] = []
  for (const match of text.matchAll(pattern)) {
    const { index: from } = match
    const [written] = match
    if (written.length > longest + 1) continue
    const word = plural.exec(written)?.[1] ?? written
    if (isWhole(text, from, from + written.length)) found.push({ word, from, to: from + word.length })
  }
  return found
}
