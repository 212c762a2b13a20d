/** All diagnostics as data for programs. The shape is a promise: docs/check.schema.json. */
import type { Diagnostic, Severity } from '../outline/note.ts'
import type { Lines } from './lines.ts'
import { ordered, type Totals, totalsOf } from './report.ts'

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
export function checkFile(diagnostics: readonly Diagnostic[], notes: number, lines: Lines): CheckFile {
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
      message,
      fix: fix ?? null,
      source: lines.text(file, line)?.slice(0, 1000) ?? null,
      related: related ? { file: related.file, line: related.line, column: related.column } : null,
    })),
  }
}
