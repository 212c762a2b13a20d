/** What is odd about dates (dialect 12, 13): days that do not exist, meetings twice or out of their order. */
import type { Diagnostic, Note } from '../../outline/note.ts'
import { place } from '../../outline/place.ts'
import { dateAtStart, isNoDay, mayHoldDate } from '../date.ts'
import { nameOfFile } from '../name.ts'
import type { Section } from '../section.ts'
import type { GardenRule } from './rule.ts'
import { file, found } from './rule.ts'

const invalid: GardenRule = {
  name: 'date-invalid',
  severity: 'warning',
  what: 'A name or heading looks like a date, but there is no such day.',
  why: 'It is a plain name, and opens no meeting.',
  fails: [file('minutes.md', '## 2024-02-31', '- we met')],
  passes: [file('minutes.md', '## 2024-02-29', '- we met')],
}

const twice: GardenRule = {
  name: 'meeting-twice',
  severity: 'info',
  what: 'Two sections have one date.',
  why: 'They are shown as one meeting in two parts.',
  fails: [file('minutes.md', '## 2024-05-01', '- a', '## 2024-05-01', '- b')],
  passes: [file('minutes.md', '## 2024-05-01', '- a', '## 2024-05-08', '- b')],
}

const order: GardenRule = {
  name: 'meeting-order',
  severity: 'info',
  what: "A meeting's date is out of order among the meetings of its file.",
  why: 'Its date may be a slip, such as last year’s in January; the meeting then stands in the wrong place.',
  fails: [file('minutes.md', '## 2024-12-20', '- a', '## 2024-01-03', '- b', '## 2025-01-10', '- c')],
  passes: [file('minutes.md', '## 2024-12-20', '- a', '## 2025-01-03', '- b', '## 2025-01-10', '- c')],
}

export const datingRules: readonly GardenRule[] = [invalid, twice, order]

/** Takes the published notes and their meetings, in path order; gives what is odd about the dates. */
export function checkDates(notes: readonly Note[], sections: ReadonlyMap<Note, readonly Section[]>): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const seen = new Map<string, Section>()
  for (const note of notes) {
    for (const one of invalidIn(note)) diagnostics.push(one)
    const own = sections.get(note) ?? []
    for (const section of own) {
      const first = seen.get(section.date)
      if (first)
        diagnostics.push(
          found(twice, section.place, `A second section for ${section.date}: both are one meeting.`, {
            related: first.place,
          }),
        )
      else seen.set(section.date, section)
    }
    for (const one of strays(own)) diagnostics.push(one)
  }
  return diagnostics
}

/** Names, headings and lines that are nothing but a day that does not exist. */
function invalidIn(note: Note): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const name = nameOfFile(note.file)
  const fix = 'Correct the day, month or year.'
  if (isNoDay(name))
    diagnostics.push(
      found(invalid, { file: note.file, line: 1, column: 1 }, `The file's name is no date: there is no day ${name}.`, {
        fix,
      }),
    )
  for (const block of note.blocks) {
    if (!mayHoldDate(block.text)) continue
    for (const span of block.spans) {
      if (span.type !== 'link' || !isNoDay(span.name)) continue
      diagnostics.push(
        found(invalid, place(note, block, span.from), `There is no day ${span.name}: it is a plain name.`, {
          fix,
          length: span.to - span.from,
        }),
      )
    }
    const line = block.text.split('\n', 1)[0]?.trim() ?? ''
    const opens = block.kind === 'heading' ? dateAtStart(line) === 'invalid' : isNoDay(line)
    if (opens)
      diagnostics.push(
        found(invalid, place(note, block, 0), `There is no day ${line.slice(0, 40)}: no meeting opens here.`, {
          fix,
          length: line.length,
        }),
      )
  }
  return diagnostics
}

/** The sections that stand out of the order, up or down, that most of them follow. */
function strays(sections: readonly Section[]): Diagnostic[] {
  if (sections.length < 3) return []
  const dates = sections.map(({ date }) => date)
  const up = longest(dates, (earlier, later) => earlier <= later)
  const down = longest(dates, (earlier, later) => earlier >= later)
  const inOrder = up.size >= down.size ? up : down
  return sections.flatMap((section, index) => {
    const beside = sections[index - 1] ?? sections[index + 1]
    if (inOrder.has(index) || !beside) return []
    return [
      found(order, section.place, `${section.date} is out of order: it stands beside ${beside.date}.`, {
        fix: 'Look whether the year is right.',
        related: beside.place,
      }),
    ]
  })
}

/** The indexes of a longest run that keeps its direction (patience sorting, from the end: of equals the earlier ones stay). */
function longest(dates: readonly string[], fits: (earlier: string, later: string) => boolean): Set<number> {
  const starts: number[] = []
  const after = new Map<number, number | undefined>()
  for (let index = dates.length - 1; index >= 0; index--) {
    const date = dates[index] ?? ''
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (fits(date, dates[starts[middle] ?? 0] ?? '')) low = middle + 1
      else high = middle
    }
    after.set(index, starts[low - 1])
    starts[low] = index
  }
  const run = new Set<number>()
  for (let at = starts.at(-1); at !== undefined; at = after.get(at)) run.add(at)
  return run
}
