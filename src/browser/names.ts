/** Names without a note: what matches the query, and what is near to it. The files are made by src/feeds/names.ts. */
export interface Named {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly url: string
  /** The index finds it too. */
  readonly indexed?: true
}

/** In which file, by its number, the names are that have a word with this beginning: src/feeds/names.ts parts them. */
type Letters = Readonly<Record<string, number>>

export interface Names {
  /** The names with a word that begins like a word asked for: with its first letter, or as far as there are files. */
  around(wanted: readonly string[]): Promise<readonly Named[]>
  /** All names of a small garden, else some of them. */
  some(): Promise<readonly Named[]>
}

const filesAtOnce = 4

/**
 * The file of the longest known beginning of a word; and where that was parted, the word being half or having a slip,
 * some of those that go on from it.
 */
function filesOf(word: string, known: ReadonlyMap<string, number>): number[] {
  const letters = [...word]
  const files = new Set<number>()
  for (let length = letters.length; length > 0 && files.size === 0; length--) {
    const beginning = letters.slice(0, length).join('')
    const own = known.get(beginning)
    if (own !== undefined) files.add(own)
    for (const [other, file] of known) if (files.size < filesAtOnce && other.startsWith(beginning)) files.add(file)
  }
  return [...files]
}

/** Takes the address of the folder of the names; loads of it what is asked for, and that once. */
export function openNames(folder: string): Names {
  const files = new Map<number, Promise<readonly Named[]>>()
  let letters: Promise<Letters> | null = null
  const load = async (file: string) => (await fetch(folder + file)).json()
  const namesIn = (file: number): Promise<readonly Named[]> => {
    const names = files.get(file) ?? load(`names-${file}.json`)
    files.set(file, names)
    return names
  }
  return {
    async around(wanted) {
      try {
        letters ??= load('names.json')
        const known = new Map(Object.entries(await letters))
        const names = await Promise.all([...new Set(wanted.flatMap((word) => filesOf(word, known)))].map(namesIn))
        return [...new Map(names.flat().map((named) => [named.url, named])).values()]
      } catch (error) {
        // The next search tries again.
        letters = null
        files.clear()
        throw error
      }
    },
    async some() {
      letters ??= load('names.json')
      const all = [...new Set(Object.values(await letters))].slice(0, filesAtOnce)
      return (await Promise.all(all.map(namesIn))).flat()
    },
  }
}

/**
 * The words of a text, in small letters, without accents; `DockerCompose` is also its parts, as Pagefind has it. A text
 * without letters (🍮) is a word.
 */
export function wordsOf(text: string): string[] {
  const whole = text.normalize('NFKD').replace(/[\p{M}\u200B'’]/gu, '')
  const parts = whole.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  const words = (parts === whole ? whole : `${whole} ${parts}`).toLowerCase().match(/[\p{L}\p{N}]+/gu)
  return words ?? (text.trim() === '' ? [] : [text.trim()])
}

/** The names of which a word begins with each word asked for; the shortest first, so that a whole name leads. */
export function matching(names: readonly Named[], wanted: readonly string[]): Named[] {
  const begins = (text: string): boolean => {
    const own = wordsOf(text)
    return wanted.every((word) => own.some((one) => one.startsWith(word)))
  }
  return names
    .filter(({ name, aliases = [] }) => [name, ...aliases].some(begins))
    .sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
}

/** The names that may have been meant: at most two letters off, one in a short word. */
export function nearest(names: readonly Named[], wanted: readonly string[]): Named[] {
  const typed = wanted.join(' ').slice(0, 60)
  const most = typed.length < 6 ? 1 : 2
  const near: { named: Named; off: number }[] = []
  for (const named of names) {
    const forms = [named.name, ...(named.aliases ?? [])].map((form) => wordsOf(form).join(' '))
    const off = Math.min(
      ...forms.map((form) => (Math.abs(form.length - typed.length) > most ? 99 : apart(form, typed))),
    )
    if (off <= most) near.push({ named, off })
  }
  return near.sort((a, b) => a.off - b.off).map(({ named }) => named)
}

/** How many letters are to be changed, added or left out to make one of the other; two swapped are one. */
export function apart(a: string, b: string): number {
  let older: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((above[j - 1] ?? 0) + same, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, (older[j - 2] ?? 0) + 1)
      row.push(least)
    }
    older = above
    above = row
  }
  return above[b.length] ?? 0
}
