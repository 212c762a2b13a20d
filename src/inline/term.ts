/** Abbreviations in a line's text: words that whoever shows it can put in full. */
import { capitalsIn } from '../outline/capitals.ts'
import type { Run } from '../outline/plain.ts'
import { escapeHtml } from './escape.ts'

/** Takes a word as written; gives what it stands for, or null where that is not to be said here. */
export type Explain = (word: string) => string | null

/** A word with what it stands for. */
export interface Term {
  readonly type: 'term'
  readonly html: string
}

/** Marks that open and close beside a word, but not beside a bracket, which stands for what is cut out here. */
const markedBefore = /[\p{L}\p{N}][*_~=^]+$/u
const markedAfter = /^[*_~=^]+[\p{L}\p{N}]/u
/** Longer runs of marks are none. */
const marks = 5

/** Takes runs of a text; gives them with the words that are explained cut out, each as a run of its own. */
export function withTerms(runs: readonly Run[], explain: Explain): readonly (Run | Term)[] {
  return runs.flatMap((run): readonly (Run | Term)[] => (typeof run === 'string' ? split(run, explain) : [run]))
}

function split(text: string, explain: Explain): (string | Term)[] {
  const found: (string | Term)[] = []
  let at = 0
  for (const { word, from, to } of capitalsIn(text)) {
    if (markedBefore.test(text.slice(Math.max(0, from - marks), from)) || markedAfter.test(text.slice(to, to + marks)))
      continue
    const long = explain(word)
    if (long === null) continue
    if (from > at) found.push(text.slice(at, from))
    found.push({ type: 'term', html: `<abbr title="${escapeHtml(long)}">${escapeHtml(word)}</abbr>` })
    at = to
  }
  if (at < text.length) found.push(text.slice(at))
  return found
}
