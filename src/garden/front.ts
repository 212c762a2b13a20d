/** What a note says of itself: file name, front matter, page properties (dialect 21). */
import { parse } from 'yaml'
import type { Diagnostic, Note } from '../outline/note.ts'
import { nameOfFile } from './name.ts'

export interface About {
  readonly note: Note
  /** As the title says, else as the file spells it. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly type: string | null
  readonly about: string | null
  readonly tags: readonly string[]
  readonly published: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** Takes a note; gives what it says of itself. Front matter that does not parse is a warning, and the note is read without it. */
export function aboutNote(note: Note): About {
  const values = new Map<string, string[]>()
  const diagnostics: Diagnostic[] = []
  if (note.front) {
    const front = readFront(note.front.text)
    if (front === null) {
      diagnostics.push({
        file: note.file,
        line: note.front.line,
        column: 1,
        rule: 'front-matter',
        severity: 'warning',
        message: 'front matter that is not valid YAML: the note is published without it',
        fix: 'put values that hold `[`, `:` or `#` in quotes',
      })
    } else for (const [key, value] of front) values.set(key, value)
  }
  const [first] = note.blocks
  if (first && first.kind !== 'heading') for (const { key, value } of first.properties) values.set(key.toLowerCase(), [value])
  const one = (key: string) => values.get(key)?.[0]?.trim() || null
  const list = (...keys: string[]) => keys.flatMap((key) => values.get(key) ?? []).flatMap((value) => value.split(',')).map((value) => value.trim().replace(/^\[\[|\]\]$|^#|^["']|["']$/g, '')).filter((value) => value !== '')
  return {
    note,
    name: (one('title') ?? nameOfFile(note.file)).replace(/^\[\[|\]\]$/g, ''),
    aliases: list('alias', 'aliases'),
    type: one('type')?.replace(/^\[\[|\]\]$|^#/g, '').toLowerCase() ?? null,
    about: one('about'),
    tags: list('tags', 'tag'),
    published: !/^(?:false|no)$/i.test(one('public') ?? ''),
    diagnostics,
  }
}

function readFront(text: string): Map<string, string[]> | null {
  let data: unknown
  try {
    data = parse(text, { schema: 'failsafe' })
  } catch {
    return null
  }
  if (data === null || data === undefined) return new Map()
  if (typeof data !== 'object' || Array.isArray(data)) return null
  const values = new Map<string, string[]>()
  for (const [key, value] of Object.entries(data)) {
    const list = Array.isArray(value) ? value.flat(3) : [value]
    values.set(key.toLowerCase(), list.filter((item) => typeof item === 'string'))
  }
  return values
}
