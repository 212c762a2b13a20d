/** Scores as text. */
import { type Measure, measures, rates, type Score, sum, type Tally } from './score.ts'

const columns = ['precision', 'recall', 'F1'] as const
const nameWidth = 17
const width = 18

/** Takes a heading and the scores of some meetings; gives a small table with their sum, a measure a line. */
export function table(heading: string, scores: readonly Score[]): string {
  const count = `${scores.length} ${scores.length === 1 ? 'meeting' : 'meetings'}`
  const lines = [`${heading}, ${count}`, row('', columns)]
  for (const { name, share } of measures) lines.push(row(name, cells(total(scores, name), share)))
  return `${lines.join('\n')}\n`
}

function total(scores: readonly Score[], measure: Measure): Tally {
  return sum(scores.flatMap(({ tallies }) => tallies.get(measure) ?? []))
}

function cells(tally: Tally, share: boolean): string[] {
  const { precision, recall, f1 } = rates(tally)
  return [
    share ? '' : cell(precision, tally.right, tally.found),
    cell(recall, tally.right, tally.expected),
    share ? '' : percent(f1),
  ]
}

function cell(rate: number | null, right: number, of: number): string {
  return rate === null ? percent(rate) : `${percent(rate)} (${right}/${of})`
}

/** Rounded down: 99.96 % is not all. */
function percent(rate: number | null): string {
  return rate === null ? '–' : (Math.floor(rate * 1000) / 10).toFixed(1)
}

function row(name: string, texts: readonly string[]): string {
  return `  ${name.padEnd(nameWidth)}${texts.map((text) => text.padStart(width)).join('')}`.trimEnd()
}
