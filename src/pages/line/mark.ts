/** What is known of a line beside its words, put into words. It says what the notes say, never more. */
import type { Page, Point } from '../../garden/model.ts'
import type { Mark } from '../shape.ts'
import type { Site } from '../site.ts'
import { list } from '../words.ts'

const names = (pages: readonly Page[]) => list(pages.map((page) => page.name))

/** "+3 · edsu and 2 more": how many endorse a line, and who, as far as the notes say. */
function endorsedWords(point: Point, site: Site): string {
  const { endorsed } = point.marks
  const named = [...new Set(endorsed.flatMap((one) => (one.by === null ? [] : [one.by.name])))]
  const unnamed = endorsed.filter((one) => one.by === null).length
  const count = `+${site.words.number(endorsed.length)}`
  if (named.length === 0) return count
  return `${count} · ${list([...named, ...(unnamed > 0 ? [`${site.words.number(unnamed)} more`] : [])])}`
}

/** "reply by nick sellen", "reply recorded", "no reply recorded". */
export function replyWords(point: Point): string {
  const reply = point.marks.question?.reply
  if (!reply) return 'no reply recorded'
  const by = reply.turn?.speakers ?? []
  return by.length === 0 ? 'reply recorded' : `reply by ${names(by)}`
}

function stepWords(point: Point, site: Site, about: Page | null): string {
  const { step } = point.marks
  if (step === null) return ''
  const speakers = point.turn?.speakers ?? []
  const others = step.assignees.filter((page) => page !== about && !speakers.includes(page))
  return [
    step.inferred ? 'next step, inferred' : 'next step',
    ...(others.length > 0 ? [names(others)] : step.assignees.length === 0 && !step.done ? ['nobody yet'] : []),
    ...(step.due === null ? [] : [`due ${site.words.short(step.due)}`]),
    ...(step.done ? ['done'] : []),
  ].join(' · ')
}

/** Takes a point, and the page that the reader is on for it; gives its marks, in a fixed order. */
export function marksOf(point: Point, site: Site, about: Page | null): Mark[] {
  const { marks } = point
  const out: Mark[] = []
  if (marks.question !== null) {
    out.push({
      kind: 'question',
      text: `question · ${marks.question.reply === null ? 'no reply recorded' : 'reply recorded'}`,
    })
  }
  if (marks.step !== null) out.push({ kind: 'step', text: stepWords(point, site, about) })
  if (marks.decision) out.push({ kind: 'decision', text: 'decision' })
  if (marks.proposal !== null) {
    out.push({ kind: 'proposal', text: marks.proposal.decided === null ? 'proposed' : 'proposed · decided' })
  }
  if (marks.outcome) out.push({ kind: 'outcome', text: 'outcome' })
  if (marks.endorsed.length > 0) out.push({ kind: 'endorsed', text: endorsedWords(point, site) })
  return out
}
