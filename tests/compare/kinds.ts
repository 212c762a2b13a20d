/** The kinds of difference between our outline and that of mldoc. Each has its section in docs/differences.md. */
export type Kind =
  | 'paragraph'
  | 'properties'
  | 'planned'
  | 'list'
  | 'marker'
  | 'quote'
  | 'raw'
  | 'rule'
  | 'front-matter'
  | 'comment'
  | 'fence'
  | 'heading-marks'
  | 'indented-heading'
  | 'below-heading'
  | 'below-paragraph'
  | 'below-list'
  | 'below-rule'
  | 'tab-width'
  | 'unexplained'

export interface Declaration {
  readonly kind: Kind
  /** In one sentence. "Here" is our outline, "there" that of mldoc. */
  readonly what: string
}

/** In the order in which they are reported. */
export const kinds: readonly Declaration[] = [
  { kind: 'paragraph', what: 'Text that continues no bullet is a block here, and part of what stands above it there.' },
  { kind: 'properties', what: 'Properties above the first block are a block without text here, and none there.' },
  { kind: 'planned', what: 'A planned date (`SCHEDULED:`) is no text here, and the first line of its block there.' },
  { kind: 'list', what: 'An item of a `*`, `+` or `1.` list is a block here, and a line of the block above it there.' },
  { kind: 'marker', what: 'A bullet that is text there: `2)`, or a `*` alone.' },
  { kind: 'quote', what: 'A bullet right below a quote is a block here, and part of the quote there.' },
  { kind: 'raw', what: 'A bullet between HTML tags, in `$$` or in a drawer is a block here, and kept as it is there.' },
  { kind: 'rule', what: 'A line `---` is a block of its own here, and part of what stands above it there.' },
  { kind: 'front-matter', what: 'Lines at the top are YAML for one of the two only.' },
  { kind: 'comment', what: 'A comment over several lines stays in its block here, whatever it hides.' },
  {
    kind: 'fence',
    what: 'A fence ends with its own marks or with its block here, with the next fence of any kind there.',
  },
  { kind: 'heading-marks', what: 'The marks that close a heading are not part of it here.' },
  {
    kind: 'indented-heading',
    what: 'A heading that is indented stands at its column here, and at the left edge there.',
  },
  { kind: 'below-heading', what: 'What follows a heading without a bullet is its child here, and beside it there.' },
  {
    kind: 'below-paragraph',
    what: 'A paragraph is a parent here, and ends what stood at its column; there it does not.',
  },
  { kind: 'below-list', what: 'So does an item of a `*`, `+` or `1.` list.' },
  { kind: 'below-rule', what: 'A rule ends what stood at its column here; there it does not.' },
  { kind: 'tab-width', what: 'A tab goes on to the next multiple of 4 columns here, and is one character there.' },
  { kind: 'unexplained', what: 'None of the above: either parser may be wrong.' },
]
