/** What is odd about names of files and first headings (dialect 3, 5, 21). */
import type { Diagnostic, Place } from '../../outline/note.ts'
import { place } from '../../outline/place.ts'
import { plainText } from '../../outline/plain.ts'
import { dateWithin } from '../date.ts'
import type { About } from '../front.ts'
import { frontRule } from '../front.ts'
import { keyOf, nameOfFile } from '../name.ts'
import type { GardenRule } from './rule.ts'
import { file, found } from './rule.ts'

const merged: GardenRule = {
  name: 'name-merged',
  severity: 'info',
  what: 'Two files have one name: capitals, spaces, `-`, `_`, `.`, `,`, `:` and `%` do not tell names apart.',
  why: 'They are shown as one page, in the order of their paths.',
  fails: [file('budget group.md', '- a'), file('old/budget-group.md', '- b')],
  passes: [file('budget group.md', '- a'), file('old/budget group 2020.md', '- b')],
}

const caseOnly: GardenRule = {
  name: 'name-case-only',
  severity: 'warning',
  what: "Two files' names differ in capitals alone.",
  why: 'On macOS and Windows only one of them can be checked out.',
  fails: [file('Budget.md', '- a'), file('budget.md', '- b')],
  passes: [file('Budget.md', '- a'), file('old/budget.md', '- b')],
}

const heading: GardenRule = {
  name: 'heading-differs',
  severity: 'info',
  what: "The note begins with a heading that is not its page's name.",
  why: 'Links lead to the name of the file (or its `title::`); the heading is shown below it.',
  fails: [file('budget.md', '# What we spend', '- a')],
  passes: [file('budget.md', '# Budget', '- a')],
}

export const namingRules: readonly GardenRule[] = [merged, caseOnly, heading, frontRule]

/** Takes what the published notes say of themselves, in path order; gives what is odd about their names. */
export function checkNames(abouts: readonly About[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const byKey = new Map<string, About>()
  const byPath = new Map<string, About>()
  for (const about of abouts) {
    const key = keyOf(about.name)
    const path = about.note.file.normalize('NFC').toLowerCase()
    const twin = byPath.get(path)
    if (twin) {
      diagnostics.push(
        found(caseOnly, top(about), `This file and ${twin.note.file} differ in capitals alone.`, {
          fix: 'Give one of them another name.',
          related: top(twin),
        }),
      )
    } else byPath.set(path, about)
    const first = byKey.get(key)
    // Two meetings of one date are the business of `meeting-twice`.
    if (first && !isDay(key))
      diagnostics.push(
        found(merged, top(about), `This file and ${first.note.file} are one page, “${first.name}”.`, {
          related: top(first),
        }),
      )
    if (!first) byKey.set(key, about)
    diagnostics.push(...headingOf(about))
  }
  return diagnostics
}

function headingOf(about: About): Diagnostic[] {
  const { note } = about
  const first = note.blocks.find((block) => block.text !== '')
  if (first?.kind !== 'heading' || first.level !== 1) return []
  const text = plainText(first.text, first.spans)
  const own = [about.name, nameOfFile(note.file), ...about.aliases].map(keyOf)
  // A heading that tells of a day is no name; in a file named by a date it is the meeting's title.
  if (own.includes(keyOf(text)) || isDay(keyOf(about.name)) || dateWithin(text) !== null) return []
  return [
    found(heading, place(note, first, 0), `The heading “${text}” is not the name of its page, “${about.name}”.`, {
      fix: `Write \`# ${about.name}\`, or add \`title:: ${text}\`.`,
      length: first.text.length,
    }),
  ]
}

const isDay = (key: string) => /^\d{4}-\d{2}-\d{2}$/.test(key)

function top({ note }: About): Place {
  return { file: note.file, line: 1, column: 1 }
}
