/**
 * The one scanner of what stands inside a block's text. The garden counts the links that it finds, the
 * renderer shows them: a link that is shown and a link that is counted are the same link.
 */

interface At {
  /** Offsets into the block's text: first character, and one after the last. */
  readonly from: number
  readonly to: number
}

/** `[[name]]`, `[[name|shown]]` (dialect 4) or `#word`, `#[[two words]]` (dialect 8). */
export interface LinkSpan extends At {
  readonly type: 'link'
  readonly form: 'wikilink' | 'hashtag'
  readonly name: string
  /** What to show instead of the name. */
  readonly shown: string | null
}

/** An address (dialect 9). `href` is exactly what was written; `allowed` says whether its scheme may be linked. */
export interface UrlSpan extends At {
  readonly type: 'url'
  readonly form: 'bare' | 'angle' | 'markdown'
  readonly href: string
  /** The text of `[text](url)`. */
  readonly shown: string | null
  readonly allowed: boolean
}

/** `![alt](file)`, `![[file]]` (dialect 24). */
export interface ImageSpan extends At {
  readonly type: 'image'
  readonly target: string
  readonly alt: string
}

/** A code span, or a whole fence: nothing else of the dialect applies inside. */
export interface CodeSpan extends At {
  readonly type: 'code'
  readonly fenced: boolean
}

/** `<!-- … -->`: dropped (dialect 25). */
export interface CommentSpan extends At {
  readonly type: 'comment'
}

/** `((uuid))` (dialect 22). */
export interface ReferenceSpan extends At {
  readonly type: 'reference'
  readonly id: string
  readonly shown: string | null
}

/** `{{name argument}}` (dialect 22). */
export interface MacroSpan extends At {
  readonly type: 'macro'
  readonly name: string
  readonly argument: string
}

/** `@user@host` (dialect 28). */
export interface HandleSpan extends At {
  readonly type: 'handle'
  readonly user: string
  readonly host: string
}

/** Something that is not shown: stray brackets of `[[[x]]]`, the backslash of `\[[`. */
export interface DropSpan extends At {
  readonly type: 'drop'
}

export type Span =
  | LinkSpan
  | UrlSpan
  | ImageSpan
  | CodeSpan
  | CommentSpan
  | ReferenceSpan
  | MacroSpan
  | HandleSpan
  | DropSpan
