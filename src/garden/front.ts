/** What a note says of itself: file name, front matter, page properties (dialect 21). */
import { parse } from 'yaml'
import type { Diagnostic, Note } from '../outline/note.ts'
import { dateOfName } from './date.ts'
import { isPrivate, publishedPart } from './hide/private.ts'
import { isSomeone } from './hide/someone.ts'
import { keyOf, nameOfFile } from './name.ts'
import type { GardenRule } from './rule/rule.ts'
import { file, found } from './rule/rule.ts'

export const frontRule: GardenRule = {
  name: 'front-matter',
  severity: 'warning',
  what: 'The front matter is not valid YAML.',
  why: 'The note is published without what it says; only `public: false` is still heard.',
  fails: [file('budget.md', '---', 'aliases: [money', '---', '- a')],
  passes: [file('budget.md', '---', 'aliases: [money]', '---', '- a')],
}

/** No name or title is longer. */
const longest = 500

export interface About {
  readonly note: Note
  /** As the title says, else as the file spells it; the date of a meeting's note. */
  readonly name: string
  /** What the note says it is called, where that is not its name: a meeting's title. */
  readonly title: string | null
  /** `date`, of a note that says `type: meeting`. */
  readonly date: string | null
  readonly aliases: readonly string[]
  readonly type: string | null
  readonly about: string | null
  readonly tags: readonly string[]
  readonly published: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Takes all notes; gives those that are published, without what is off the record, and what each says of itself.
 * `removed`: `[removed]` stands where a block was.
 * `public:: false` publishes nothing of the page (dialect 21): where one of its files says so, none of them is here.
 */
export function publishedNotes(notes: readonly Note[], removed = false): About[] {
  const abouts = notes.map(aboutNote)
  const secret = new Set(abouts.filter((about) => !about.published).map((about) => keyOf(about.name)))
  return abouts
    .filter((about) => !secret.has(keyOf(about.name)))
    .map((about) => ({ ...about, note: publishedPart(about.note, removed) }))
}

/** Takes a note; gives what it says of itself. Front matter that does not parse is a warning, and the note is read without it. */
export function aboutNote(note: Note): About {
  const values = new Map<string, string[]>()
  const diagnostics: Diagnostic[] = []
  let published = true
  if (note.front) {
    const front = readFront(note.front.text)
    if (front === null) {
      const at = { file: note.file, line: note.front.line, column: 1 }
      diagnostics.push(
        found(frontRule, at, 'The front matter is not valid YAML: the note is published without it.', {
          fix: 'Put values that hold `[`, `:` or `#` in quotes.',
        }),
      )
      // What asks not to be published is heard, even in front matter that is broken elsewhere.
      published = !note.front.text.split(/\r\n|\n|\r/).some((line) => withholds(...halves(line)))
    } else for (const [key, value] of front) values.set(key, value)
  }
  for (const [key, list] of values) for (const value of list) if (withholds(key, value)) published = false
  for (const { key, value } of pageProperties(note)) {
    if (withholds(key, value)) published = false
    values.set(key, [value])
  }
  const one = (key: string) => values.get(key)?.[0]?.trim() || null
  const list = (...keys: string[]) =>
    keys
      .flatMap((key) => values.get(key) ?? [])
      .flatMap((value) => value.split(','))
      .map((value) => value.trim().replace(/^\[\[|\]\]$|^#|^["']|["']$/g, ''))
      .filter((value) => value !== '' && value.length <= longest && !isSomeone(value))
  const bracketless = (text: string | null) =>
    text
      ?.slice(0, longest)
      .replace(/^\[\[|\]\]$|^#(?=\S)/g, '')
      .trim() || null
  const own = nameOfFile(note.file)
  const title = bracketless(one('title'))
  const type = bracketless(one('type'))?.toLowerCase() ?? null
  const date = type === 'meeting' ? bracketless(one('date')) : null
  // A meeting's name is its date, whatever else it is called.
  const isDated = dateOfName(own) !== null
  const day = date === null || isDated ? null : dateOfName(date)
  return {
    note,
    name: day ?? (isDated ? own : (title ?? own)),
    title: day !== null || isDated ? title : null,
    date,
    aliases: [...list('alias', 'aliases'), ...(day === null ? [] : [own])],
    type,
    about: one('about'),
    tags: list('tags', 'tag'),
    published,
    diagnostics,
  }
}

/** The properties in the first block or before it; those of a heading are the heading's. */
function pageProperties(note: Note): { readonly key: string; readonly value: string }[] {
  const found: { key: string; value: string }[] = []
  for (const block of note.blocks) {
    if (block.kind === 'heading' || block.depth > 0) break
    const isAlone = block.text === '' && block.last === block.index
    // A first block that is off the record says nothing of its page, except that it is not public.
    const says =
      !isAlone && isPrivate(block) ? block.properties.filter(({ key }) => /^public$/i.test(key)) : block.properties
    for (const { key, value } of says)
      found.push({ key: key.toLowerCase(), value: value === '' && /^private$/i.test(key) ? 'true' : value })
    if (block.text !== '' || block.kind === 'rule') break
  }
  return found
}

function halves(line: string): [string, string] {
  const [key = '', ...value] = line.split(':')
  return [key, value.join(':').replace(/\s#.*$/, '')]
}

/** `public: false`, however it is spelt; `private: true` means the same. */
function withholds(key: string, value: string): boolean {
  const name = key.trim().toLowerCase()
  // Long values say neither yes nor no.
  const says = value
    .trim()
    .slice(0, 40)
    .replace(/^["'\s]+|["'\s]+$/g, '')
    .toLowerCase()
  if (name === 'public') return /^(?:false|no|off|0)$/.test(says)
  return name === 'private' && /^(?:true|yes|on|1)$/.test(says)
}

function readFront(text: string): Map<string, string[]> | null {
  let data: unknown
  try {
    // Its warnings go straight to the terminal otherwise; and to word each of very many errors takes it minutes.
    // It looks for twins of each key among all others: not where there are thousands.
    data = parse(text, { schema: 'failsafe', logLevel: 'error', prettyErrors: false, uniqueKeys: text.length < 10_000 })
  } catch {
    return null
  }
  if (data === null || data === undefined) return new Map()
  if (typeof data !== 'object' || Array.isArray(data)) return null
  const values = new Map<string, string[]>()
  for (const [key, value] of Object.entries(data)) {
    const list = Array.isArray(value) ? value.flat(3) : [value]
    values.set(
      key.toLowerCase(),
      list.filter((item) => typeof item === 'string'),
    )
  }
  return values
}
