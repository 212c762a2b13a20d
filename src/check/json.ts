/** All diagnostics as data for programs. The shape is a promise: docs/check.schema.json. */
import type { Diagnostic, Severity } from '../outline/note.ts'
import { ordered, type Totals, totalsOf } from './report.ts'
import type { View } from './report.ts'

export interface CheckFile {
  readonly format: 'minutes-garden-check/1'
  readonly notes: number
  readonly totals: Totals
  /** By file, the worst first; remarks too. */
  readonly diagnostics: readonly {
    readonly rule: string
    readonly severity: Severity
    /** Below the content folder. */
    readonly file: string
    /** From 1. */
    readonly line: number
    /** From 1, in UTF-16 code units. */
    readonly column: number
    readonly length: number | null
    readonly message: string
    readonly fix: string | null
    /** The source line, secrets blotted out; the first 1,000 characters of it. */
    readonly source: string | null
    readonly related: { readonly file: string; readonly line: number; readonly column: number } | null
  }[]
}

/** Takes all diagnostics and how many notes were read; gives the data. */
export function checkFile(diagnostics: readonly Diagnostic[], notes: number, { lines, hide }: Pick<View, 'lines' | 'hide'>): CheckFile {
  return {
    format: 'minutes-garden-check/1',
    notes,
    totals: totalsOf(diagnostics),
    diagnostics: ordered(diagnostics).map(({ rule, severity, file, line, column, length, message, fix, related }) => ({
      rule,
      severity,
      file,
      line,
      column,
      length: length ?? null,
      message: hide(message),
      fix: fix === undefined ? null : hide(fix),
      source: excerpt(lines.text(file, line), hide),
      related: related ? { file: related.file, line: related.line, column: related.column } : null,
    })),
  }
}

function excerpt(text: string | null, hide: View['hide']): string | null {
  // Hidden first: a secret that the end cuts in two would not be known any more.
  return text === null ? null : hide(text).slice(0, 1000)
}
