/** Puts edits into a text (dialect 27), so that no line moves and what was said twice of one person is said once. */
import type { Edit } from './claim.ts'

/** Stands for what is edited already, while the rest is searched. No letter, and no part of a name. */
const taken = '\uE000'

/** Takes edits, the stronger ones first; leaves out those that overlap a stronger one, and gives the rest in order. */
export function settled(length: number, edits: readonly Edit[]): Edit[] {
  const covered = new Uint8Array(length)
  const kept = edits.filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (covered[at] === 1) return false
    covered.fill(1, from, to)
    return true
  })
  return kept.sort((a, b) => a.from - b.from)
}

/** The text with everything edited blotted out; as long as before. */
export function blotted(text: string, edits: readonly Edit[]): string {
  let at = 0
  const pieces: string[] = []
  for (const { from, to } of edits) {
    pieces.push(text.slice(at, from), taken.repeat(to - from))
    at = to
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}

/** `a == b`, `a - b`, `a/b`: two forms of one person. */
const same = /^[ \t]*(?:==|~|\/\/|\/|-|–|—|aka|a\.k\.a\.)[ \t]*$/i

/** Takes edits in order, not overlapping; gives the text. */
export function applied(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  let last: Edit | null = null
  for (const edit of edits) {
    let from = edit.from
    const between = text.slice(at, from)
    if (last?.person && last.person === edit.person) {
      const closes = /^[ \t]*\($/.test(between) && text[edit.to] === ')'
      if (same.test(between) || closes) {
        at = edit.to + (closes ? 1 : 0)
        continue
      }
    }
    pieces.push(behind(between, last))
    from = edit.to
    pieces.push(edit.text)
    at = from
    last = edit
  }
  pieces.push(behind(text.slice(at), last))
  return pieces.join('')
}

/** `N.S.` at the end of a sentence has its full stop already. */
function behind(text: string, last: Edit | null): string {
  return last?.person && /\.(?:\]\])?$/.test(last.text) && /^\.(?=\s|$)/.test(text) ? text.slice(1) : text
}

/** What stands for a name that was found: its line ends stay, and its marks, those that open in front of it. */
export function instead(written: string, label: string): string {
  const opening = written.match(/(?<=\s)[*~=^`]+(?=\S)/g)?.join('') ?? ''
  const closing = written.match(/(?<![\s*~=^`])[*~=^`]+|\r?\n[ \t>]*/g)?.join('') ?? ''
  return opening + label + closing
}
