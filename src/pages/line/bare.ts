/** What a line says behind the word that opens it: where its heading says "next step", the line does not say it again. */
import { decisionWords } from '../../garden/mark/decision.ts'
import { stepWords, takersOf } from '../../garden/mark/step.ts'
import type { Page, Point } from '../../garden/model.ts'

/** Takes the plain words of a step or a decision; gives them without `next steps:`, `ACTION`, `DECISION:`. */
export function bareText(text: string): string {
  const step = stepWords(text, false)?.rest
  return (step ?? decisionWords(text) ?? text).trim() || text
}

/** `...: and it rained`, `… and it rained`: minutes go on so with what somebody says. */
const going = /^\s*(?:\.{2,4}|…)\s*:?\s+(?=\S)/

/** Takes what a line says; gives it without the dots that tie it to the line above, which is not there in a list. */
export function untied(text: string): string {
  return text.replace(going, '')
}

/** The same for a point. Nothing is cut in two. */
export function untiedPoint(point: Point): Point {
  const { block, body } = point
  const tie = body.open === '' ? (going.exec(block.text.slice(body.from, body.from + 40))?.[0].length ?? 0) : 0
  return tie === 0 ? point : { ...point, body: { ...body, from: body.from + tie } }
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
