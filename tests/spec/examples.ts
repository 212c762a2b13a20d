/** Reads the chapters of this folder: Markdown with examples, each one or more notes and what they mean. */
import MarkdownIt from 'markdown-it'

export interface Note {
  readonly file: string
  readonly text: string
}

export interface Example {
  /** Line of the expectation's fence in its chapter, from 1. */
  readonly line: number
  readonly kind: string
  readonly notes: readonly Note[]
  readonly expected: string
}

/**
 * `→` stands for a tab, `␍` for a carriage return: both cannot be seen, and editors change them. An arrow that is meant
 * is `⟶`.
 */
function real(text: string): string {
  return text.replaceAll('→', '\t').replaceAll('␍', '\r').replaceAll('⟶', '→')
}

/**
 * The examples of one chapter. A fence `notes` (or `notes file=x.md`; `yaml` for garden.yaml) begins one; every other
 * fence that follows is an expectation about it, and its word is the kind. Fences without a word belong to the prose.
 */
export function readExamples(chapter: string): Example[] {
  const examples: Example[] = []
  let notes: Note[] = []
  let expecting = false
  for (const token of new MarkdownIt().parse(chapter, {})) {
    if (token.type !== 'fence') continue
    const [kind = ''] = token.info.trim().split(/\s+/)
    if (kind === '') continue
    if (kind === 'notes' || kind === 'yaml') {
      if (expecting) notes = []
      expecting = false
      // The file's name goes to the end of the line: it may hold spaces.
      const file = /\sfile=(.+)$/.exec(token.info.trim())?.[1] ?? (kind === 'yaml' ? 'garden.yaml' : 'note.md')
      notes.push({ file, text: real(token.content) })
      continue
    }
    expecting = true
    examples.push({ line: (token.map?.[0] ?? 0) + 1, kind, notes, expected: real(token.content).trimEnd() })
  }
  return examples
}
