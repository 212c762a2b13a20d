/** What garden.yaml says of notes that are not there: most often a slip in a name. */
import picomatch from 'picomatch'
import type { Diagnostic, Note } from '../../outline/note.ts'
import type { ConfigLines } from '../complaint.ts'
import type { Config } from '../config.ts'
import { nameOfFile } from '../name.ts'
import { nearest } from '../nearest.ts'
import type { GardenRule } from './rule.ts'
import { file, found } from './rule.ts'

export const configUnused: GardenRule = {
  name: 'config-unused',
  severity: 'warning',
  what: '`minutes` or `group` in garden.yaml fits no note.',
  why: 'It has no effect: no file opens a meeting by that pattern, or no note says what the group is.',
  fails: [file('garden.yaml', 'minutes: meetings'), file('meeting/may.md', '- [[2024-05-01]]')],
  passes: [file('garden.yaml', 'minutes: meetings'), file('meetings/may.md', '- [[2024-05-01]]')],
}

export const unusedRules: readonly GardenRule[] = [configUnused]

/** Takes the configuration, the published notes, and whether its group has a note; gives what fits nothing. */
export function checkUnused(
  config: Config,
  notes: readonly Note[],
  hasGroup: boolean,
  lines: ConfigLines = () => 1,
): Diagnostic[] {
  if (notes.length === 0) return []
  const diagnostics: Diagnostic[] = []
  for (const [index, pattern] of config.minutes.entries()) {
    const isMinutes = picomatch(pattern, { dot: true })
    if (notes.some((note) => isMinutes(note.file))) continue
    const at = { file: 'garden.yaml', line: lines('minutes', index), column: 1 }
    diagnostics.push(found(configUnused, at, `No file fits \`${pattern}\` in \`minutes\`: it opens no meeting.`))
  }
  if (config.group !== undefined && !hasGroup) {
    const [near] = nearest(
      config.group.replace(/\.md$/i, ''),
      notes.map((note) => nameOfFile(note.file)),
    )
    const at = { file: 'garden.yaml', line: lines('group'), column: 1 }
    const fix = near === undefined ? {} : { fix: `Did you mean \`group: ${near}\`?` }
    diagnostics.push(found(configUnused, at, `No note is called “${config.group}”, which \`group\` names.`, fix))
  }
  return diagnostics
}
