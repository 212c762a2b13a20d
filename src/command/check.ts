/** `garden check`: what the notes' slips are, with their lines; or what a name or a line was read as. Writes nothing. */
import { readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { lineLines, nameLines } from '../check/explain.ts'
import { checkFile } from '../check/json.ts'
import { explainLine } from '../check/line.ts'
import { Lines } from '../check/lines.ts'
import { explainName } from '../check/name.ts'
import { painter } from '../check/paint.ts'
import { report, type View } from '../check/report.ts'
import { checkRules } from '../check/rules.ts'
import { nearest } from '../garden/nearest.ts'
import { type BuildOptions, type Grown, grow } from './build.ts'
import type { Effects } from './effects.ts'
import { Failure } from './failure.ts'
import { isShallow, shallow } from './history.ts'
import { contentFolder, shown } from './places.ts'

export interface CheckOptions extends Pick<BuildOptions, 'content'> {
  /** `text` (for people, the default) or `json` (for programs). */
  readonly format?: string | undefined
  /** A name, or `FILE:LINE`. */
  readonly explain?: string | undefined
  /** Show all that this rule says, and nothing else. */
  readonly rule?: string | undefined
  /** Show remarks too. */
  readonly all?: boolean | undefined
}

/** Where nobody knows how wide the reader's window is. */
const columns = 100

/**
 * Prints all diagnostics, or an explanation; gives 1 where one is an error (or what is to be explained is nowhere),
 * else 0. Throws a Failure where the folder cannot be read or an option makes no sense.
 */
export function check(options: CheckOptions, effects: Effects): number {
  const { format = 'text', explain, rule } = options
  const all = options.all === true || rule !== undefined
  if (format !== 'text' && format !== 'json') throw new Failure(`--format must be text or json; it is "${format}".`)
  const folder = contentFolder(options.content, effects)
  if (rule !== undefined) known(rule)
  // Only what was found is printed: it is read by people in a hurry, or by programs.
  const grown = grow(folder, options, { ...effects, step: () => undefined, progress: () => undefined })
  const lines = new Lines([...grown.sources, ...configuration(folder)])
  const near = shown(folder, effects)
  const view: View = {
    folder: near,
    lines,
    paint: painter(effects.terminal !== undefined && format === 'text' && !effects.env.NO_COLOR),
    width: effects.terminal?.columns ?? columns,
    all,
  }
  if (explain !== undefined) return explained(explain, folder, grown, view, format, effects)
  const found = rule === undefined ? grown.diagnostics : grown.diagnostics.filter((one) => one.rule === rule)
  if (format === 'json') effects.print(JSON.stringify(checkFile(found, grown.notes.length, lines), null, 2))
  else {
    for (const line of report(found, grown.notes.length, view)) effects.print(line)
    if (isShallow(folder)) effects.print(`\n${shallow}`)
  }
  return found.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** Throws a Failure where there is no such rule. */
function known(rule: string): void {
  const names = checkRules.map(({ name }) => name)
  if (names.includes(rule)) return
  const [meant] = nearest(rule, names)
  throw new Failure(
    `There is no rule ${rule}; ${meant === undefined ? 'docs/rules/README.md lists them' : `there is ${meant}`}.`,
  )
}

function explained(
  what: string,
  folder: string,
  { told, notes, diagnostics }: Grown,
  view: View,
  format: string,
  effects: Effects,
): number {
  const at = placeIn(what, folder, view.lines, effects)
  const note = at === null ? undefined : notes.find(({ file }) => file === at.file)
  const line = at === null || note === undefined ? null : explainLine(told, note, at.line, diagnostics)
  const name = line === null ? explainName(told, what) : null
  if (format === 'json') effects.print(JSON.stringify(line ?? name, null, 2))
  else for (const one of line ? lineLines(line, view) : name ? nameLines(name, view) : []) effects.print(one)
  return name !== null && 'near' in name && name.standsFor.length === 0 && name.ambiguous.length === 0 ? 1 : 0
}

/** Takes `FILE:LINE` as typed, from here or from the content folder; gives the place, or null where it is a name. Throws a Failure. */
function placeIn(
  typed: string,
  folder: string,
  lines: Lines,
  { cwd }: Effects,
): { readonly file: string; readonly line: number } | null {
  const match = /^(.+?):(\d{1,9})(?::\d+)?$/.exec(typed)
  const [, path = '', digits = ''] = match ?? []
  const line = Number(digits)
  const file = [path.replaceAll('\\', '/'), relative(folder, resolve(cwd, path)).split(sep).join('/')]
    .map((one) => one.normalize('NFC'))
    .find((one) => lines.has(one))
  if (match === null || (file === undefined && !/\.(?:md|markdown)$/i.test(path))) return null
  if (file === undefined) {
    const [meant] = nearest(path, lines.files())
    throw new Failure(
      `There is no note ${path} in the content folder${meant === undefined ? '' : `; there is ${meant}`}.`,
    )
  }
  const last = lines.of(file).length
  if (line < 1 || line > last) throw new Failure(`${file} has ${last} lines; there is no line ${digits}.`)
  return { file, line }
}

/** `garden.yaml`, where there is one: evidence may stand in it. */
function configuration(folder: string): { file: string; text: string }[] {
  try {
    return [{ file: 'garden.yaml', text: readFileSync(join(folder, 'garden.yaml'), 'utf8') }]
  } catch {
    return []
  }
}
