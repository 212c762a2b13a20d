/**
 * All names, for the search page: a topic that nobody wrote about is found by its name alone, and that takes no index.
 * A large garden has too many for one file; so they are parted by the beginnings of their words: by the first letter,
 * and where too many begin with that, by the next letters too.
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
  /** In which of the files the names are that have a word with this beginning, and with no longer one that is here. */
  readonly letters: ReadonlyMap<string, number>
  readonly files: readonly (readonly Named[])[]
}

/** A file takes letters until it has so many names: some 15 kB, compressed. */
const namesPerFile = 1000
/** Words that are the same so far are taken for one. */
const longestBeginning = 24

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

/** A name, and the letters of one of its words. */
interface Filed {
  readonly named: Named
  readonly word: readonly string[]
}

/** Of names that all have one word, these are kept: the shortest, which a search shows first. */
const namesPerWord = 2 * namesPerFile

function grouped(filed: Iterable<Filed>, length: number): Map<string, Filed[]> {
  const groups = new Map<string, Filed[]>()
  for (const one of filed) {
    const beginning = one.word.slice(0, length).join('')
    const group = groups.get(beginning)
    if (group === undefined) groups.set(beginning, [one])
    else group.push(one)
  }
  return groups
}

/** Names by the beginning of a word, so long that no beginning has too many. What is a whole word is parted no more. */
function byBeginning(filed: Iterable<Filed>): Map<string, ReadonlySet<Named>> {
  const found = new Map<string, ReadonlySet<Named>>()
  const open = [...grouped(filed, 1)].map(([beginning, group]) => ({ beginning, group, length: 1 }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { beginning, group, length } = next
    const names = new Set(group.map(({ named }) => named))
    if (names.size <= namesPerWord) {
      found.set(beginning, names)
      continue
    }
    const whole = group.filter(({ word }) => word.length <= length).map(({ named }) => named)
    const shortest = [...new Set(whole)].sort((a, b) => a.name.length - b.name.length).slice(0, namesPerWord)
    if (shortest.length > 0) found.set(beginning, new Set(shortest))
    const longer = group.filter(({ word }) => word.length > length)
    for (const [beginning, group] of grouped(longer, length + 1)) open.push({ beginning, group, length: length + 1 })
  }
  return found
}

/** Takes the garden; gives the names of its people and topics, each in the file of every beginning of its words. */
export function namesOf(garden: Garden): Names {
  const filed: Filed[] = []
  for (const page of garden.pages) {
    if (page.kind === 'meeting') continue
    const named: Named = {
      name: page.name,
      ...(page.aliases.length > 0 && { aliases: page.aliases }),
      url: page.url,
      ...(isIndexed(page) && { indexed: true }),
    }
    const words = new Set([page.name, ...page.aliases].flatMap(wordsOf))
    for (const word of words) filed.push({ named, word: [...word.slice(0, longestBeginning)] })
  }
  const groups = byBeginning(filed)
  const letters = new Map<string, number>()
  const files: Set<Named>[] = []
  for (const beginning of [...groups.keys()].sort()) {
    const last = files.at(-1)
    const file = last !== undefined && last.size < namesPerFile ? last : new Set<Named>()
    if (file !== last) files.push(file)
    for (const named of groups.get(beginning) ?? []) file.add(named)
    letters.set(beginning, files.length - 1)
  }
  return { letters, files: files.map((file) => [...file]) }
}
