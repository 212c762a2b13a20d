/** Source lines: where each begins and ends, and how far its text is indented. */

/** One line of a file. Nothing is lost: the lines' stretches, joined, are the file. */
export interface SourceLine {
  /** Offset of its first character in the file. */
  readonly start: number
  /** Offset after its line end (`\n`, `\r\n` or a lone `\r`), or the end of the file. */
  readonly stop: number
  /** Without its line end. */
  readonly text: string
  /** How many characters of white space it begins with. */
  readonly lead: number
  /** The column of its first character after them, tabs expanded to multiples of 4; from 0. */
  readonly indent: number
  /** Nothing but white space. */
  readonly blank: boolean
}

const TAB = 9
const SPACE = 32

/** The column after `text[0..count)`, which is spaces and tabs, for a tab of `width` columns. */
export function columnAfter(text: string, count: number, width: number): number {
  let column = 0
  for (let i = 0; i < count; i++) {
    column += text.charCodeAt(i) === TAB ? width - (column % width) : 1
  }
  return column
}

/** How many spaces and tabs stand at `from`. */
export function spaces(text: string, from = 0): number {
  let i = from
  while (i < text.length) {
    const code = text.charCodeAt(i)
    if (code !== SPACE && code !== TAB) break
    i++
  }
  return i - from
}

/** Cuts a file into its lines, from an offset on. A text that ends in a line end has no empty line after it. */
export function splitLines(source: string, from = 0): SourceLine[] {
  const lines: SourceLine[] = []
  const ends = /\r\n|\n|\r/g
  ends.lastIndex = from
  let start = from
  while (start < source.length) {
    const match = ends.exec(source)
    const end = match ? match.index : source.length
    const stop = match ? ends.lastIndex : source.length
    const text = source.slice(start, end)
    const lead = spaces(text)
    lines.push({
      start,
      stop,
      text,
      lead,
      indent: columnAfter(text, lead, 4),
      // Most lines begin with a plain character: only the others need a closer look.
      blank:
        lead === text.length || ((text.charCodeAt(lead) < 33 || text.charCodeAt(lead) > 126) && text.trim() === ''),
    })
    start = stop
  }
  return lines
}

/**
 * Takes up to `columns` columns of indentation off a line. A tab that reaches over the edge leaves the rest of its
 * width as spaces where `exact` (code), else nothing. `skipped` says how many characters of the line were taken.
 */
export function dedent(line: SourceLine, columns: number, exact: boolean): { text: string; skipped: number } {
  let column = 0
  let i = 0
  while (i < line.lead && column < columns) {
    column += line.text.charCodeAt(i) === TAB ? 4 - (column % 4) : 1
    i++
  }
  const rest = line.text.slice(i)
  return { text: exact && column > columns ? ' '.repeat(column - columns) + rest : rest, skipped: i }
}
