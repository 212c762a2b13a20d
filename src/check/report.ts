/** All diagnostics as text for people: by file, the worst first, each with its line. */
import type { Diagnostic, Place, Severity } from '../outline/note.ts'
import { quote } from './caret.ts'
import { clean, type Hide } from './clean.ts'
import type { Lines } from './lines.ts'
import type { Paint } from './paint.ts'

export interface View {
  /** Path of the content folder as it is put before every file name; '' for none. */
  readonly folder: string
  readonly lines: Lines
  readonly hide: Hide
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
/** Of one rule in one file so many are shown; the rest is counted. */
const most = 10

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
  for (const [file, group] of files) {
    lines.push(`${paint('strong', pathOf(file, view))} ${paint('faint', `(${counted(totalsOf(group))})`)}`, '')
    const rules = new Map<string, number>()
    for (const alike of alikes(group)) {
      const [one, ...others] = alike
      if (!one) continue
      const count = (rules.get(one.rule) ?? 0) + 1
      rules.set(one.rule, count)
      if (all || count <= most) lines.push(...entry(one, view), ...again(others), '')
    }
    for (const [rule, count] of all ? [] : rules) {
      if (count > most) lines.push(`  … and ${number.format(count - most)} more of ${rule} in this file (--all shows them)`, '')
    }
  }
  lines.push(summary(diagnostics, files.size, notes, all))
  return lines
}

/** What one rule says in the same words, again and again in one file, is one entry with several lines. */
function alikes(group: readonly Diagnostic[]): Iterable<readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>()
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
  const { paint, hide } = view
  const at = paint('place', locate(one, view))
  const lines = [`  ${at} ${paint(one.severity, `${word[one.severity]}:`)} ${clean(hide(one.message)).replace(/\.$/, '')} ${paint('faint', `(${one.rule})`)}`]
  lines.push(...quoted(one, one.length, view))
  if (one.fix !== undefined) lines.push(`    fix: ${clean(hide(one.fix)).replace(/\.$/, '')}`)
  if (one.related) {
    const where = paint('place', locate(one.related, view))
    const [line] = quoted(one.related, undefined, view)
    lines.push(`    see: ${where}`, ...(line === undefined ? [] : [line]))
  }
  return lines
}

/** The line at a place with its number, and a caret below. Nothing for an empty line, or a place outside of the notes. */
export function quoted({ file, line, column }: Place, length: number | undefined, { lines, hide, paint, width }: View): string[] {
  const text = lines.text(file, line)
  if (text === null || text.trim() === '') return []
  const gutter = String(line).padStart(7)
  const { text: shown, caret } = quote(hide(text), { column, length }, width - gutter.length - 3)
  return [`${paint('faint', `${gutter} |`)} ${shown}`, `${paint('faint', `${' '.repeat(gutter.length)} |`)} ${paint('strong', caret)}`]
}

/** `content/a.md:12:3`. */
export function locate(place: Place, view: View): string {
  return `${pathOf(place.file, view)}:${place.line}:${place.column}`
}

function pathOf(file: string, { folder, hide }: View): string {
  return clean(hide(folder === '' ? file : `${folder}/${file}`))
}

function summary(diagnostics: readonly Diagnostic[], files: number, notes: number, all: boolean): string {
  const totals = totalsOf(diagnostics)
  const where = files > 0 ? ` in ${number.format(files)} of ${count(notes, 'note')}` : ` in ${count(notes, 'note')}`
  const more = !all && totals.infos > 0 ? ` (--all shows the ${totals.infos === 1 ? 'remark' : 'remarks'})` : ''
  return `${count(totals.errors, 'error')}, ${count(totals.warnings, 'warning')}, ${count(totals.infos, 'remark')}${where}${more}`
}

/** `1 error, 2 warnings`: only what there is. */
function counted({ errors, warnings, infos }: Totals): string {
  const parts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'remark'],
  ] as const
  return parts.flatMap(([amount, name]) => (amount > 0 ? [count(amount, name)] : [])).join(', ')
}

function count(amount: number, name: string): string {
  return `${number.format(amount)} ${amount === 1 ? name : `${name}s`}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
