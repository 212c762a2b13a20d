/**
 * The history of files, as git tells it in patches, the newest first: when each line that is there now was written.
 * Read in one pass: git itself would have to be asked file by file (`git blame`), which takes minutes for many.
 */

/** Seconds since 1970; null where nobody knows. */
export type Dates = readonly (number | null)[]

interface Hunk {
  readonly removed: number
  /** In the newer file, from 1. */
  readonly start: number
  readonly added: number
}

/** A file in one commit. Null: it was not there. */
interface Change {
  from: string | null
  to: string | null
  readonly hunks: Hunk[]
}

/** A file of today on its way back through the commits. */
interface Trace {
  readonly file: string
  /** Where each line of the older file stands today; 0: nowhere. Counted from 1. */
  places: number[]
  readonly dates: (number | null | undefined)[]
}

/** Opens a commit, with its time behind it; without one, what follows is not committed. */
export const mark = '\u0001'

/**
 * Takes patches without context lines, and how many lines each file has now; gives the times of the lines of those
 * files that came up. A line that is older than the patches has none.
 */
export function readPatches(text: string, lengths: ReadonlyMap<string, number>): ReadonlyMap<string, Dates> {
  const found = new Set<Trace>()
  /** By the name that the file has in the commit that is looked at. */
  const traces = new Map<string, Trace>()
  for (const [file, length] of lengths) traces.set(file, { file, places: [], dates: new Array(length + 1) })
  for (const { time, changes } of commitsOf(text)) {
    // Two files may have changed names with each other.
    const before: [string, Trace][] = []
    const names: string[] = []
    for (const { from, to, hunks } of changes) {
      // What has this name today came later.
      if (from !== null && from !== to) names.push(from)
      const trace = to === null ? undefined : traces.get(to)
      if (to === null || trace === undefined) continue
      if (!found.has(trace)) trace.places = Array.from(trace.dates, (_, line) => line)
      found.add(trace)
      goBack(trace, hunks, time)
      // A note without a line was written when its file was made.
      if (from === null && trace.dates.length === 1) trace.dates[1] = time
      traces.delete(to)
      if (from !== null) before.push([from, trace])
    }
    for (const name of names) traces.delete(name)
    for (const [from, trace] of before) traces.set(from, trace)
  }
  return new Map([...found].map(({ file, dates }) => [file, Array.from(dates.slice(1), (date) => date ?? null)]))
}

/** Dates what a commit added, and finds the places of the lines that were there before it. */
function goBack(trace: Trace, hunks: readonly Hunk[], time: number | null): void {
  const { places, dates } = trace
  const older = [0]
  let next = 1
  for (const { removed, start, added } of hunks) {
    // A hunk that adds nothing stands behind the line that it names.
    const from = added === 0 ? start + 1 : start
    while (next < from) older.push(places[next++] ?? 0)
    for (; next < from + added; next++) {
      const place = places[next] ?? 0
      if (place > 0) dates[place] = time
    }
    for (let line = 0; line < removed; line++) older.push(0)
  }
  while (next < places.length) older.push(places[next++] ?? 0)
  trace.places = older
}

const hunkHead = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

/** The commits, one after the other. What stands in a file is passed over by its count: it may look like anything. */
function* commitsOf(text: string): Generator<{ time: number | null; changes: readonly Change[] }> {
  let time: number | null = null
  let changes: Change[] = []
  let change: Change = { from: null, to: null, hunks: [] }
  let skip = 0
  let opened = ''
  let at = 0
  while (at < text.length) {
    const end = text.indexOf('\n', at)
    const stop = end === -1 ? text.length : end
    const first = text[at]
    if (first === '\\') {
      // "No newline at end of file", which counts for nothing.
    } else if (skip > 0) skip--
    else if (first === mark) {
      if (changes.length > 0) yield { time, changes }
      changes = []
      const seconds = text.slice(at + 1, stop)
      time = seconds === '' ? null : Number(seconds)
    } else if (first === 'd' && text.startsWith('diff --git ', at)) {
      change = { from: null, to: null, hunks: [] }
      opened = text.slice(at + 11, stop)
      changes.push(change)
    } else if (first === 'n' && text.startsWith('new file mode ', at)) {
      // Of an empty file there is no other line with its name.
      change.to = pathIn(opened.slice((opened.length + 1) / 2), 'b/')
    } else if (first === '@') {
      const [, removed = '1', start = '1', added = '1'] = hunkHead.exec(text.slice(at, stop)) ?? []
      const hunk = { removed: Number(removed), start: Number(start), added: Number(added) }
      change.hunks.push(hunk)
      skip = hunk.removed + hunk.added
    } else if (first === '-' || first === '+' || first === 'r') named(change, text.slice(at, stop))
    at = stop + 1
  }
  if (changes.length > 0) yield { time, changes }
}

/** `--- a/x`, `+++ b/x`, `rename from x`, `rename to x`. */
function named(change: Change, line: string): void {
  if (line.startsWith('--- ')) change.from = pathIn(line.slice(4), 'a/')
  else if (line.startsWith('+++ ')) change.to = pathIn(line.slice(4), 'b/')
  else if (line.startsWith('rename from ')) change.from = pathIn(line.slice(12), '')
  else if (line.startsWith('rename to ')) change.to = pathIn(line.slice(10), '')
}

const escapes = new Map([...'abtnvfr'].map((letter, index) => [letter, String.fromCharCode(7 + index)]))

/** A path as git writes it: in quotes where it holds any, a backslash or a control character. */
function pathIn(written: string, prefix: string): string | null {
  const text = written.replace(/\t$/, '')
  if (text === '/dev/null') return null
  const path = text.startsWith('"')
    ? text.slice(1, -1).replace(/\\(?:([0-7]{3})|(.))/g, (_, octal?: string, letter?: string) => {
        if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
        return escapes.get(letter ?? '') ?? letter ?? ''
      })
    : text
  return path.slice(prefix.length)
}
