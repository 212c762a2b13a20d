/**
 * All names, for the search page: a topic that nobody wrote about is found by its name alone, and that takes no index.
 * A large garden has too many for one file; so they are parted by the first letters of their words.
 */
import type { Garden, Page } from '../garden/model.ts'

/** The shape of `Named` in src/browser/names.ts. */
export interface Named {
  readonly name: string
  readonly aliases?: readonly string[]
  /** From the root of the site. */
  readonly url: string
  /** Its page has a record of its own (records.ts): what the index finds is not listed twice. */
  readonly indexed?: true
}

export interface Names {
  /** In which of the files the names are that have a word with this first letter. */
  readonly letters: ReadonlyMap<string, number>
  readonly files: readonly (readonly Named[])[]
}

/** A file takes letters until it has so many names: some 15 kB, compressed. */
const namesPerFile = 1000

/** Is there anything to find but the name? */
export function isIndexed(page: Page): boolean {
  return page.kind !== 'topic' || page.parts.length > 0 || page.about !== null
}

/** The words of a text as they are compared: src/browser/names.ts does the same to what is typed. */
export function wordsOf(text: string): string[] {
  const whole = text.normalize('NFKD').replace(/[\p{M}\u200B'’]/gu, '')
  const parts = whole.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  const words = (parts === whole ? whole : `${whole} ${parts}`).toLowerCase().match(/[\p{L}\p{N}]+/gu)
  return words ?? (text.trim() === '' ? [] : [text.trim()])
}

/** Takes the garden; gives the names of its people and topics, each in the file of every letter that begins a word. */
export function namesOf(garden: Garden): Names {
  const byLetter = new Map<string, Named[]>()
  for (const page of garden.pages) {
    if (page.kind === 'meeting') continue
    const named: Named = {
      name: page.name,
      ...(page.aliases.length > 0 && { aliases: page.aliases }),
      url: page.url,
      ...(isIndexed(page) && { indexed: true }),
    }
    const words = [page.name, ...page.aliases].flatMap(wordsOf)
    for (const letter of new Set(words.map((word) => [...word][0] ?? ''))) {
      const names = byLetter.get(letter)
      if (names === undefined) byLetter.set(letter, [named])
      else names.push(named)
    }
  }
  const letters = new Map<string, number>()
  const files: Set<Named>[] = []
  for (const letter of [...byLetter.keys()].sort()) {
    const last = files.at(-1)
    const file = last !== undefined && last.size < namesPerFile ? last : new Set<Named>()
    if (file !== last) files.push(file)
    for (const named of byLetter.get(letter) ?? []) file.add(named)
    letters.set(letter, files.length - 1)
  }
  return { letters, files: files.map((file) => [...file]) }
}
