/** All diagnostics as text for people: by file, the worst first, each with its line. */
import type { Diagnostic, Place, Severity } from '../outline/note.ts'
import { quote } from './caret.ts'
import { clean } from './clean.ts'
import type { Lines } from './lines.ts'
import type { Paint } from './paint.ts'

export interface View {
  /** Path of the content folder as it is put before every file name; '' for none. */
  readonly folder: string
  readonly lines: Lines
  readonly paint: Paint
  /** Columns of the terminal. */
  readonly width: number
  /** Show remarks, and however many of one kind there are. */
  readonly all: boolean
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }
/** What people read for `info`: it asks for nothing. */
const word: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'remark' }
const number = new Intl.NumberFormat('en')
/** So many entries of one rule are shown, errors aside. */
const mostInFile = 10
const mostInAll = 30
/** Where there are more than that, a few say what it is about; more of the same helps nobody. The rest is counted. */
const fewOfMany = 5
/** Files named that have the most of it. */
const worstFiles = 3

/** Takes diagnostics; gives them in the order in which they are reported: files with the worst first, then by line. */
export function ordered(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const worst = new Map<string, number>()
  for (const { file, severity } of diagnostics) worst.set(file, Math.min(worst.get(file) ?? 2, rank[severity]))
  return diagnostics.toSorted(
    (a, b) =>
      (worst.get(a.file) ?? 2) - (worst.get(b.file) ?? 2) ||
      compare(a.file, b.file) ||
      rank[a.severity] - rank[b.severity] ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule),
  )
}

export interface Totals {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

export function totalsOf(diagnostics: readonly Diagnostic[]): Totals {
  const of = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length
  return { errors: of('error'), warnings: of('warning'), infos: of('info') }
}

/** Takes all diagnostics and how many notes were read; gives the lines of the report, the totals last. */
export function report(diagnostics: readonly Diagnostic[], notes: number, view: View): string[] {
  const { all, paint } = view
  const shown = ordered(all ? diagnostics : diagnostics.filter(({ severity }) => severity !== 'info'))
  const files = new Map<string, Diagnostic[]>()
  for (const one of shown) {
    const group = files.get(one.file)
    if (group) group.push(one)
    else files.set(one.file, [one])
  }
  const lines: string[] = []
  const left = new Map<string, Map<string, number>>()
  const most = mostOf(files.values())
  const seen = new Map<string, number>()
  for (const [file, group] of files) {
    const here = new Map<string, number>()
    const entries: string[] = []
    for (const [one, ...others] of alikes(group)) {
      const inFile = count(here, one.rule)
      const isTooMuch =
        one.severity !== 'error' &&
        (inFile > mostInFile || (seen.get(one.rule) ?? 0) >= (most.get(one.rule) ?? mostInAll))
      if (isTooMuch && !all) {
        const places = left.get(one.rule) ?? new Map<string, number>()
        left.set(one.rule, places.set(file, (places.get(file) ?? 0) + others.length + 1))
      } else {
        count(seen, one.rule)
        entries.push(...entry(one, view), ...again(others), '')
      }
    }
    if (entries.length === 0) continue
    lines.push(
      `${paint('strong', pathOf(file, view))} ${paint('faint', `(${counted(totalsOf(group))})`)}`,
      '',
      ...entries,
    )
  }
  if (left.size > 0) {
    lines.push('… and more of the same:', ...[...left].map(([rule, places]) => more(rule, places)), '')
  }
  lines.push(summary(diagnostics, files.size, notes, all))
  return lines
}

/** Of each rule, how many entries are shown. */
function mostOf(files: Iterable<readonly Diagnostic[]>): ReadonlyMap<string, number> {
  const entries = new Map<string, number>()
  for (const group of files) for (const [one] of alikes(group)) count(entries, one.rule)
  return new Map([...entries].map(([rule, amount]) => [rule, amount > mostInAll ? fewOfMany : mostInAll]))
}

/** What is left of one rule: how much, in which files most of it, and how to see it. */
function more(rule: string, places: ReadonlyMap<string, number>): string {
  const worst = [...places].sort(([a, m], [b, n]) => n - m || compare(a, b))
  const amount = worst.reduce((sum, [, own]) => sum + own, 0)
  const named = worst.slice(0, worstFiles).map(([file, own]) => `${clean(file)} (${number.format(own)})`)
  const where = worst.length > worstFiles ? `in ${many(worst.length, 'note')}, most in` : 'in'
  return `    ${number.format(amount)} ${rule}, ${where} ${named.join(', ')}; --rule ${rule} shows all`
}

function count(counts: Map<string, number>, key: string): number {
  const amount = (counts.get(key) ?? 0) + 1
  counts.set(key, amount)
  return amount
}

/** What one rule says in the same words, again and again in one file, is one entry with several lines. */
function alikes(group: readonly Diagnostic[]): Iterable<readonly [Diagnostic, ...Diagnostic[]]> {
  const found = new Map<string, [Diagnostic, ...Diagnostic[]]>()
  for (const one of group) {
    const key = JSON.stringify([one.rule, one.message])
    const alike = found.get(key)
    if (alike) alike.push(one)
    else found.set(key, [one])
  }
  return found.values()
}

/** The other lines of which the same is to be said. */
function again(others: readonly Diagnostic[]): string[] {
  const lines = [...new Set(others.map(({ line }) => line))]
  if (lines.length === 0) return []
  const more = lines.length > 12 ? ` and ${number.format(lines.length - 12)} more` : ''
  return [`    also on ${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, 12).join(', ')}${more}`]
}

/** One diagnostic: place and message, the line with its caret, what to do, the other place. */
function entry(one: Diagnostic, view: View): string[] {
  const { paint } = view
  const at = paint('place', locate(one, view))
  const lines = [
    `  ${at} ${paint(one.severity, `${word[one.severity]}:`)} ${clean(one.message).replace(/\.$/, '')} ${paint('faint', `(${one.rule})`)}`,
  ]
  lines.push(...quoted(one, one.length, view))
  if (one.fix !== undefined) lines.push(`    fix: ${clean(one.fix).replace(/\.$/, '')}`)
  if (one.related) {
    const where = paint('place', locate(one.related, view))
    const [line] = quoted(one.related, undefined, view)
    lines.push(`    see: ${where}`, ...(line === undefined ? [] : [line]))
  }
  return lines
}

/** The line at a place with its number, and a caret below. Nothing for an empty line, or a place outside of the notes. */
export function quoted(
  { file, line, column }: Place,
  length: number | undefined,
  { lines, paint, width }: View,
): string[] {
  const text = lines.text(file, line)
  if (text === null || text.trim() === '') return []
  const gutter = String(line).padStart(7)
  const { text: shown, caret } = quote(text, { column, length }, width - gutter.length - 3)
  return [
    `${paint('faint', `${gutter} |`)} ${shown}`,
    `${paint('faint', `${' '.repeat(gutter.length)} |`)} ${paint('strong', caret)}`,
  ]
}

/** `content/a.md:12:3`. */
export function locate(place: Place, view: View): string {
  return `${pathOf(place.file, view)}:${place.line}:${place.column}`
}

function pathOf(file: string, { folder }: View): string {
  return clean(folder === '' ? file : `${folder}/${file}`)
}

function summary(diagnostics: readonly Diagnostic[], files: number, notes: number, all: boolean): string {
  const totals = totalsOf(diagnostics)
  const where = files > 0 ? ` in ${number.format(files)} of ${many(notes, 'note')}` : ` in ${many(notes, 'note')}`
  const more = !all && totals.infos > 0 ? ` (--all shows the ${totals.infos === 1 ? 'remark' : 'remarks'})` : ''
  return `${many(totals.errors, 'error')}, ${many(totals.warnings, 'warning')}, ${many(totals.infos, 'remark')}${where}${more}`
}

/** `1 error, 2 warnings`: only what there is. */
function counted({ errors, warnings, infos }: Totals): string {
  const parts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'remark'],
  ] as const
  return parts.flatMap(([amount, name]) => (amount > 0 ? [many(amount, name)] : [])).join(', ')
}

function many(amount: number, name: string): string {
  return `${number.format(amount)} ${amount === 1 ? name : `${name}s`}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
