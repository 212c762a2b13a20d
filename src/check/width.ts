/** How many columns of a terminal a text takes: 2 for a wide character, 0 for one that adds to the one before. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const wide =
  /^(?![\uff61-\uffdc])(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}|\p{Script=Yi}|\p{Emoji_Presentation}|\p{Regional_Indicator}|[\u3000-\u303e\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6])/u
const pictured = /^\p{Emoji}.*\ufe0f/su
const none = /^[\p{Mark}\p{Format}\u115f]+$/u

/** Takes one character as readers see it (a grapheme); gives its columns. */
function columns(grapheme: string): number {
  if (grapheme.length === 1 && grapheme < '\u0300') return 1
  if (none.test(grapheme)) return 0
  return wide.test(grapheme) || pictured.test(grapheme) ? 2 : 1
}

/** One character as readers see it, with its place in the text and its columns. */
export interface Cell {
  readonly text: string
  /** Offset in UTF-16 code units. */
  readonly at: number
  readonly columns: number
}

/** Takes a text of one line; gives its characters. A tab goes on to the next multiple of 4 columns, and becomes spaces. */
export function cells(text: string): Cell[] {
  const found: Cell[] = []
  let column = 0
  for (const { segment, index } of graphemes.segment(text)) {
    const isTab = segment === '\t'
    const width = isTab ? 4 - (column % 4) : columns(segment)
    found.push({ text: isTab ? ' '.repeat(width) : segment, at: index, columns: width })
    column += width
  }
  return found
}

export function widthOf(text: string): number {
  return cells(text).reduce((sum, cell) => sum + cell.columns, 0)
}
