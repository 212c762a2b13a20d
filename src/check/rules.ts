/** Every rule of `check`, in one shape, whoever declares it: the outline, the garden, or the reading of files. */
import { hidingRules } from '../garden/hide/hide.ts'
import { type File, file, type GardenRule } from '../garden/rule/rule.ts'
import { gardenRules } from '../garden/rule/rules.ts'
import { rules as outlineRules } from '../outline/rules.ts'

export interface CheckRule extends GardenRule {
  /** How the failing example is saved, where that is the slip. Default UTF-8. */
  readonly saved?: 'Latin-1'
}

/** What is found while files are read (src/command/read.ts): before there is a note. */
export const encoding: CheckRule = {
  name: 'encoding',
  severity: 'warning',
  what: 'A note is not saved as UTF-8.',
  why: 'The characters that cannot be read are shown as \uFFFD.',
  saved: 'Latin-1',
  fails: [file('café.md', '- the café opens at ten')],
  passes: [file('café.md', '- the cafe opens at ten')],
}

/** The same. */
export const formatSkipped: CheckRule = {
  name: 'format-skipped',
  severity: 'info',
  what: 'A file is not Markdown, or is a symbolic link.',
  why: 'It is not read, and nothing of it is on the site.',
  fails: [file('pump.org', '* the pump leaks')],
  passes: [file('pump.md', '- the pump leaks')],
}

const fileRules: readonly CheckRule[] = [encoding, formatSkipped]

const ofOutline: readonly CheckRule[] = Object.entries(outlineRules).map(([name, rule]) => ({
  ...rule,
  name,
  fails: [{ file: 'note.md', text: rule.fails }],
  passes: [{ file: 'note.md', text: rule.passes }],
}))

/** By name. */
export const checkRules: readonly CheckRule[] = [...ofOutline, ...gardenRules, ...hidingRules, ...fileRules].toSorted(
  (a, b) => (a.name < b.name ? -1 : 1),
)

export type { File }
