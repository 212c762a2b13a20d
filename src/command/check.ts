/** `garden check`: what the notes' slips are, with their lines. Writes nothing. */
import { type BuildOptions, grow } from './build.ts'
import type { Effects } from './effects.ts'
import { contentFolder, shown } from './places.ts'
import { diagnosticLines, severities } from './report.ts'

/** Prints all diagnostics, by file and line; gives 1 where one is an error, else 0. */
export function check(options: Pick<BuildOptions, 'content'>, effects: Effects): number {
  const folder = contentFolder(options.content, effects)
  const { diagnostics } = grow(folder, options, effects)
  const sorted = diagnostics.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  )
  const near = shown(folder, effects)
  for (const one of sorted) for (const line of diagnosticLines(near, one)) effects.print(line)
  effects.print(severities(diagnostics))
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0
}
