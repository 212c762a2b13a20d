/** Attendance kept as a table (dialect 15): a row for each person, the name in its first cell. */

export interface Cell {
  readonly text: string
  /** Offset in the block's text. */
  readonly from: number
}

const rule = /^\|?[\s:|-]*-[\s:|-]*$/

/** Takes a block's text, from an offset; gives the rows of the table that it is, headings aside, or null where it is none. */
export function rowsOf(text: string, from: number): readonly (readonly Cell[])[] | null {
  const rows: Cell[][] = []
  let at = from
  for (const line of text.slice(from).split('\n')) {
    const start = at
    at += line.length + 1
    if (line.trim() === '') continue
    if (!line.trimStart().startsWith('|')) return null
    if (rule.test(line.trim())) {
      // What stands above the line of dashes heads the columns.
      rows.length = 0
      continue
    }
    rows.push(cellsOf(line, start))
  }
  return rows.length > 0 ? rows : null
}

function cellsOf(line: string, start: number): Cell[] {
  const cells: Cell[] = []
  let from = line.indexOf('|') + 1
  for (let at = from; at <= line.length; at++) {
    if (at < line.length && (line[at] !== '|' || line[at - 1] === '\\')) continue
    const text = line.slice(from, at)
    if (text.trim() !== '') cells.push({ text, from: start + from })
    from = at + 1
  }
  return cells
}
