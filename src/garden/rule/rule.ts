/** How a rule about the garden is declared: what it finds, why it matters, and an example each way, which the tests run. */
import type { Diagnostic, Place } from '../../outline/note.ts'
import type { Rule } from '../../outline/rules.ts'

export interface File {
  readonly file: string
  readonly text: string
}

export interface GardenRule extends Rule {
  /** Name of the rule: `name-merged`. */
  readonly name: string
  /** Notes in which it finds something, and notes in which it does not. `garden.yaml` is the configuration. */
  readonly fails: readonly File[]
  readonly passes: readonly File[]
}

/** One file of an example. */
export function file(name: string, ...lines: readonly string[]): File {
  return { file: name, text: lines.map((line) => `${line}\n`).join('') }
}

/**
 * A diagnostic of a rule. `message` and `fix` are whole sentences: what is there, and what to type instead; `length`
 * counts characters of the line; `related` is the place that explains the first.
 */
export function found(
  rule: Pick<GardenRule, 'name' | 'severity'>,
  at: Place,
  message: string,
  more: { readonly fix?: string; readonly length?: number; readonly related?: Place } = {},
): Diagnostic {
  return { file: at.file, line: at.line, column: at.column, rule: rule.name, severity: rule.severity, message, ...more }
}
