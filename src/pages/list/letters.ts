/** Names by their first letter. */
import type { Letter } from '../shape.ts'
import type { Words } from '../words.ts'

export type LetterEntry = Letter['entries'][number]

/** Scripts of thousands of signs: a letter each would be a wall of letters. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Han}/u, '漢'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'あ'],
  [/\p{Script=Hangul}/u, '한'],
]

/** "É" stands under E, digits together, and what begins with neither under "#". */
function letterOf(text: string): string {
  const first = /[\p{L}\p{N}]/u.exec(text.normalize('NFD'))?.[0]
  if (first === undefined) return '#'
  if (/\p{N}/u.test(first)) return '0–9'
  return scripts.find(([script]) => script.test(first))?.[1] ?? first.toUpperCase()
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

/** A page of names: a letter, or a part of one. */
export interface Sheet {
  /** File name, without `.html`. */
  readonly address: string
  /** "A", "A, part 2". */
  readonly title: string
  readonly entries: readonly LetterEntry[]
}

/** So many names weigh less than 100 kB, whatever they are called. */
const mostNames = 1200

/** Takes entries; gives them on pages: one a letter, several where a letter has very many names. */
export function sheetsOf(entries: readonly LetterEntry[], words: Words): Sheet[] {
  return byLetter(entries, words).flatMap(({ letter, entries: names }) => {
    const address = letter === '#' ? 'other' : letter === '0–9' ? '0-9' : letter.toLowerCase()
    return Array.from({ length: Math.ceil(names.length / mostNames) }, (_, index) => ({
      address: index === 0 ? address : `${address}-${index + 1}`,
      title: index === 0 ? letter : `${letter}, part ${index + 1}`,
      entries: names.slice(index * mostNames, (index + 1) * mostNames),
    }))
  })
}
