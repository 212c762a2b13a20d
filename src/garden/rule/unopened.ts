/** Minutes that open no meeting (dialect 13): their date does not stand where it is looked for. */
import type { Block, Diagnostic, Note } from '../../outline/note.ts'
import { place } from '../../outline/place.ts'
import type { Config } from '../config.ts'
import { dateWithin } from '../date.ts'
import type { About } from '../front.ts'
import { nameOfFile } from '../name.ts'
import { isMinutes, type Section } from '../section.ts'
import { listOpening } from '../who/attendance.ts'
import type { GardenRule } from './rule.ts'
import { file, found } from './rule.ts'

const unopened: GardenRule = {
  name: 'meeting-unopened',
  severity: 'warning',
  what: 'A note says who was there and on which day, and is no meeting.',
  why: 'A meeting is opened by a heading or bullet that begins with its date, or by a file that is named by it. Without that, nobody speaks in it, and the timeline does not have it.',
  fails: [file('october.md', '# Garden meeting, 6 October 2024', '- Present: Kim, Ola', '- we bought a rake')],
  passes: [
    file('minutes.md', '# 6 October 2024: garden meeting', '- Present: Kim, Ola', '- we bought a rake'),
    file('2024-11-03.md', '# Garden meeting', '- Present: Kim, Ola', '- we sold it'),
  ],
}

/** Where nobody can say which number is the month. */
const form = 'YYYY-MM-DD'

export const unopenedRules: readonly GardenRule[] = [unopened]

/** Takes the published notes with their meetings; gives what looks like one more, each once. */
export function checkUnopened(
  abouts: readonly About[],
  sections: ReadonlyMap<Note, readonly Section[]>,
  config: Config,
): Diagnostic[] {
  return abouts.flatMap((about) =>
    isMinutes(about, config) ? unopenedIn(about.note, sections.get(about.note) ?? []) : [],
  )
}

function unopenedIn(note: Note, meetings: readonly Section[]): Diagnostic[] {
  const tellsWho = ({ index, last }: Pick<Block, 'index' | 'last'>): boolean =>
    note.blocks.slice(index + 1, last + 1).some(({ text, spans }) => listOpening(text, spans)?.kind === 'present')
  const diagnostics: Diagnostic[] = []
  // Blocks and meetings stand in the order of the note: one walk serves both.
  let at = 0
  let end = -1
  for (const block of note.blocks) {
    const isHead = block.kind === 'heading' || block.parent === -1
    // Few lines hold a date, so that is asked first.
    if (!isHead || block.index <= end || dateWithin(firstLine(block)) === null) continue
    while ((meetings[at]?.last ?? block.index) < block.index) at += 1
    const meeting = meetings[at]
    const isMeeting = meeting !== undefined && block.last >= (meeting.opening?.index ?? meeting.first)
    if (isMeeting || !tellsWho(block)) continue
    diagnostics.push(headed(note, block))
    end = block.last
  }
  const day = meetings.length === 0 && diagnostics.length === 0 ? dateWithin(nameOfFile(note.file)) : null
  if (day === null || !tellsWho({ index: -1, last: note.blocks.length })) return diagnostics
  return [
    found(unopened, { file: note.file, line: 1, column: 1 }, 'These look like minutes, but no meeting opens here.', {
      fix: `Name the file \`${day.date ?? form}.md\`, or begin a heading with the date.`,
    }),
  ]
}

function headed(note: Note, block: Block): Diagnostic {
  const line = firstLine(block)
  const marker = block.kind === 'heading' ? `${'#'.repeat(block.level)} ` : ''
  const shown = line.length > 60 ? `${line.slice(0, 60)}…` : line
  return found(unopened, place(note, block, 0), `“${shown}” looks like minutes, but opens no meeting.`, {
    length: line.length,
    fix: `Begin with the date: \`${marker}${dateWithin(line)?.date ?? form} …\`.`,
  })
}

function firstLine({ text }: Block): string {
  return text.split('\n', 1)[0] ?? ''
}
