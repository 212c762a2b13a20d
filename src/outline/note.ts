/**
 * The outline as data: what the parser makes of one file. Plain, readonly, flat.
 *
 * The tree of blocks is kept as one list in source order (preorder): a block knows the index of its
 * parent and of its last descendant. So no step needs recursion, however deep people indent, and
 * "everything below" is a slice of the list.
 */
import type { Span } from './scan.ts'

/** A place in a source file. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

export type Severity = 'error' | 'warning' | 'info'

/** What `check` says about a place in the notes. Data only: who prints it decides how it looks. */
export interface Diagnostic extends Place {
  /** Name of the rule, e.g. `link-unbalanced`. */
  readonly rule: string
  readonly severity: Severity
  /** One sentence: what is there, what was expected. */
  readonly message: string
  /** What to type instead, in words, where there is such a thing. */
  readonly fix?: string
  /** How many characters of the line it is about. */
  readonly length?: number
  /** A second place that explains the first ("first used here"). */
  readonly related?: Place
}

/** One line of a block's content, its marker and indentation taken off. */
export interface Line {
  /** Where the first character of `text` stands in the source. */
  readonly line: number
  readonly column: number
  readonly text: string
  /** Where it begins in the block's text. */
  readonly offset: number
}

/** A run of content lines that is code: indexes into `Block.lines`, fence lines included. */
export interface Fence {
  readonly first: number
  readonly last: number
  /** The word after the opening fence, or ''. */
  readonly language: string
  /** False where the fence was closed by the end of its block (`fence-open`). */
  readonly closed: boolean
}

/** `key:: value` (dialect 21), taken out of the block's lines. */
export interface Property {
  readonly key: string
  readonly value: string
  readonly line: number
  readonly column: number
}

export type BlockKind = 'bullet' | 'heading' | 'paragraph' | 'rule'

/** One block of the outline (dialect 1–3). */
export interface Block {
  readonly index: number
  /** Index of the parent in `Note.blocks`; -1 at the top. */
  readonly parent: number
  /** 0 at the top of the note. */
  readonly depth: number
  /** Index of the last block below this one; its own index where it has no children. */
  readonly last: number
  readonly kind: BlockKind
  /** `-`, `*`, `1.`, `##` …; '' for a paragraph. */
  readonly marker: string
  /** 1–6 for a heading (also one inside a bullet, `- ## x`), else 0. */
  readonly level: number
  /** Where the marker (of a paragraph: the first character) stands. */
  readonly line: number
  readonly column: number
  /** Columns before the marker, tabs expanded to multiples of 4; from 0. */
  readonly indent: number
  /** Last source line of the block itself (not of its children), trailing blank lines included. */
  readonly end: number
  /** The content: no marker, no indentation, no properties, no logbook. Empty for an empty block. */
  readonly lines: readonly Line[]
  /** `lines`, joined by a newline. Offsets of spans count in it. */
  readonly text: string
  readonly fences: readonly Fence[]
  readonly properties: readonly Property[]
  /** Links, addresses, code … found in `text`, in order, not overlapping. */
  readonly spans: readonly Span[]
  /** The source of the block's own lines, exact, line ends included. */
  readonly raw: string
}

/** One file of the content folder, parsed. */
export interface Note {
  /** Path below the content folder, with `/`. */
  readonly file: string
  /** What comes before the first block: a byte order mark, front matter, blank lines. Exact. */
  readonly head: string
  /** The YAML between `---` lines at the top, where there is one. */
  readonly front: { readonly text: string; readonly line: number } | null
  readonly blocks: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
}
