/** Names by their first letter. */
import type { Letter } from './model.ts'
import type { Words } from './words.ts'

export type LetterEntry = Letter['entries'][number]

/** "É" stands under E, digits together, and what begins with neither under "#". */
function letterOf(text: string): string {
  const first = /[\p{L}\p{N}]/u.exec(text.normalize('NFD'))?.[0]
  if (first === undefined) return '#'
  return /\p{N}/u.test(first) ? '0–9' : first.toUpperCase()
}

/** Takes entries; gives them under their letters, both in the order of the language. */
export function byLetter(entries: readonly LetterEntry[], words: Words): Letter[] {
  const letters = new Map<string, LetterEntry[]>()
  for (const entry of entries) {
    const letter = letterOf(entry.text)
    const before = letters.get(letter)
    if (before === undefined) letters.set(letter, [entry])
    else before.push(entry)
  }
  return [...letters]
    .sort(([a], [b]) => words.compare(a, b))
    .map(([letter, list], index) => ({
      letter,
      id: `l${index + 1}`,
      entries: list.sort((a, b) => words.compare(a.text, b.text)),
    }))
}
