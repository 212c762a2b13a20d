/** What a line says behind the word that opens it: where its heading says "next step", the line does not say it again. */
import { decisionWords } from '../garden/decision.ts'
import type { Page, Point } from '../garden/model.ts'
import { stepWords, takersOf } from '../garden/step.ts'

/** Takes the plain words of a step or a decision; gives them without `next steps:`, `ACTION`, `DECISION:`. */
export function bareText(text: string): string {
  const step = stepWords(text, false)?.rest
  return (step ?? decisionWords(text) ?? text).trim() || text
}

/**
 * Takes a step; gives it without its word and, on the page of the one person who takes it, without "kim to". Nothing
 * is cut in two, and no name but that of the page goes.
 */
export function bareStep(point: Point, about: Page | null): Point {
  const { block, body, marks } = point
  if (body.open !== '') return point
  const said = block.text.slice(body.from)
  const word = said.length - (stepWords(said, false)?.rest ?? said).length
  const only = marks.step?.assignees.length === 1 && point.turn === null
  const found = /^[^\s:,]{1,40}(?: [^\s:,]{1,40}){0,2}? to\s+(?=\S)/.exec(said.slice(word, word + 140))?.[0] ?? ''
  const from = body.from + word + (only && takersOf(found).length === 1 ? found.length : 0)
  if (from === body.from) return point
  const isCut = block.spans.some(
    (span) => span.to > body.from && span.from < from && !(span.to <= from && span.type === 'link'),
  )
  const isOther = point.mentions.some(({ span, page }) => span.from < from && span.to > body.from && page !== about)
  return isCut || isOther ? point : { ...point, body: { ...body, from } }
}
