/** What both parsers are brought to before they are compared. Lines count from 1. */

export type EntryKind =
  | 'bullet'
  | 'heading'
  | 'paragraph'
  | 'rule'
  /** Of mldoc: an item of a `*`, `+` or `1.` list, which is no block there but part of one. */
  | 'item'
  /** Of mldoc: what stands before the first bullet or heading. */
  | 'before'

export interface Entry {
  /** Where it begins. */
  readonly line: number
  /** Line of its parent, 0 at the top. */
  readonly parent: number
  /** From 0. */
  readonly depth: number
  readonly kind: EntryKind
  /** Of ours: as written. */
  readonly marker: string
  /** Its first line of text, no marker; '' where there is none. */
  readonly text: string
  /** Where that stands. */
  readonly said: number
}

export interface Outline {
  /** By line. */
  readonly entries: ReadonlyMap<number, Entry>
  /** Lines that are code. */
  readonly code: ReadonlySet<number>
  /** What else a line is part of: with us `head`, `property`, `comment`, `fence`; with mldoc the type of its node. */
  readonly within: ReadonlyMap<number, string>
}
