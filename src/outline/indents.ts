/** Says where indentation misleads (dialect 1): `indent-mixed`, `indent-skip`, `indent-orphan`. */
import { columnAfter, type SourceLine } from './lines.ts'
import type { RuleName } from './rules.ts'

interface Entry {
  /** Index of its first line. */
  readonly line: number
  readonly indent: number
  readonly content: number
  readonly kind: 'bullet' | 'paragraph'
  /** First line of the bullet or paragraph above it, -1 where there is none. */
  readonly parent: number
  /** It stands directly below a heading. */
  readonly heading: boolean
}

type Report = (rule: RuleName, line: number, message: string, fix?: string) => void

/** Widths that editors give a tab, besides the 4 of the dialect. */
const others = [2, 8] as const

export class Indents {
  readonly #report: Report
  readonly #entries: Entry[] = []
  #first = true

  constructor(report: Report) {
    this.#report = report
  }

  add(entry: Entry): void {
    if (entry.kind === 'bullet' && this.#first) {
      this.#first = false
      if (entry.indent > 0 && entry.parent < 0 && !entry.heading) {
        this.#report(
          'indent-orphan',
          entry.line,
          'The first bullet is indented, with nothing above it; expected it at the left edge.',
          'Take its indentation off, or put back the line above it.',
        )
      }
    }
    this.#entries.push(entry)
  }

  /** Compares a line with those that it was measured against: does a tab of another width change the tree? */
  compare(line: SourceLine, at: number, against: readonly number[], lines: readonly SourceLine[]): void {
    for (const index of against) {
      const other = lines[index]
      if (!other) continue
      if (!hasTab(line) && !hasTab(other)) continue
      const left = other.indent >= line.indent
      if (
        others.every(
          (width) => columnAfter(other.text, other.lead, width) >= columnAfter(line.text, line.lead, width) === left,
        )
      )
        continue
      this.#report(
        'indent-mixed',
        at,
        `Whether this is below line ${index + 1} depends on the width of a tab; expected tabs only or spaces only.`,
        'Indent both lines alike, with tabs or with spaces.',
      )
      return
    }
  }

  /** Looks for skipped levels, once the usual step of the file is known. */
  finish(): void {
    const byLine = new Map(this.#entries.map((entry) => [entry.line, entry]))
    const steps = new Map<number, number>()
    const nested: { entry: Entry; above: Entry; step: number }[] = []
    let parent = -1
    const seen = new Set<number>()
    for (const entry of this.#entries) {
      parent = entry.parent
      const above = byLine.get(parent)
      // Only the first child says how far a level is: its siblings follow it.
      if (above?.kind !== 'bullet' || entry.kind !== 'bullet' || seen.has(parent)) continue
      seen.add(parent)
      const step = entry.indent - above.indent
      steps.set(step, (steps.get(step) ?? 0) + 1)
      nested.push({ entry, above, step })
    }
    const usual = Math.min(4, mostCommon(steps))
    for (const { entry, above, step } of nested) {
      if (step < 2 * usual || entry.indent <= above.content) continue
      // Four columns are a level to many: in a file of two-column levels only the odd one is a slip.
      if (step <= 4 && 3 * (steps.get(step) ?? 0) > (steps.get(usual) ?? 0)) continue
      this.#report(
        'indent-skip',
        entry.line,
        `Indented ${step} columns below line ${above.line + 1}; expected ${usual}, as one level is here.`,
        'Indent it by one level, or put back the level between.',
      )
    }
  }
}

function hasTab(line: SourceLine): boolean {
  const tab = line.text.indexOf('\t')
  return tab >= 0 && tab < line.lead
}

/** The most common step; the larger of two that are equally common, so that a doubt stays silent. */
function mostCommon(steps: ReadonlyMap<number, number>): number {
  let best = 0
  let times = 0
  for (const [step, count] of steps) {
    if (count > times || (count === times && step > best)) {
      best = step
      times = count
    }
  }
  return best
}
