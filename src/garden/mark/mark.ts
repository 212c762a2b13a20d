/** Questions, next steps, decisions, endorsements, outcomes (dialect 16–20) on the points of one meeting. */
import { plainText } from '../../outline/plain.ts'
import type { PageDraft, PointDraft } from '../graph.ts'
import { isSomeone } from '../hide/someone.ts'
import type { Mention, Page } from '../model.ts'
import { isDecision, isDecisionHeading, isOutcome, isProposal } from './decision.ts'
import { endorse, endorses, isPure, namesSpeaker } from './endorse.ts'
import { Family, headingOver } from './family.ts'
import { isQuestion } from './question.ts'
import { bare, saidOf, unadorned } from './said.ts'
import {
  dashed,
  isClosed,
  isNothing,
  isPromise,
  isStepHeading,
  leadingName,
  promiseOf,
  rowOf,
  stepWords,
  takersBehind,
  takersOf,
} from './step.ts'

/** Whom a plain or linked name at the start of a step means, in this meeting; null where it is nobody known. */
export type Taker = (point: PointDraft, name: string) => PageDraft | null

const arrow = /^(?:->|→)\s*(?:\*\*|__|\*|_)?/

/** Takes the points of one meeting (or of one page), in order; puts their marks on them. */
export function markPoints(points: readonly PointDraft[], taker: Taker): void {
  const said = new Map<PointDraft, string>()
  const words = (point: PointDraft) => {
    let text = said.get(point)
    if (text === undefined) {
      text = saidOf(point.block, point.body.from, point.body.open)
      said.set(point, text)
    }
    return text
  }
  const family = new Family(points)
  for (const point of points) {
    if (
      point.role === 'attendance' ||
      point.role === 'meta' ||
      point.role === 'opening' ||
      point.block.fences[0]?.first === 0
    )
      continue
    const text = words(point)
    const start = bare(text)
    const tag = tagOf(point)
    const marks = point.marks
    if (endorses(start)) marks.endorsement = { target: null }
    if (isProposal(unadorned(start))) marks.proposal = { decided: null }
    if (isOutcome(start)) marks.outcome = true
    const over = headingOver(point, family)
    const under = over ? words(over) : ''
    const says = point.text !== '' && point.role !== 'heading' && point.role !== 'label' && point.role !== 'directive'
    const came = start.replace(arrow, '')
    if (isDecision(unadorned(came)) || tag === 'decision' || (says && isDecisionHeading(under) && !isNothing(start)))
      marks.decision = true
    if (point.role !== 'label' && isQuestion(text)) marks.question = { reply: null }
    // Below a name alone under such a heading stands what that person takes on.
    const overName = over?.role === 'name' ? headingOver(over, family) : null
    const listed = says && (isStepHeading(under) || (overName !== null && isStepHeading(words(overName))))
    markStep(point, text, came, tag, listed, taker)
  }
  for (const point of points) {
    if (point.marks.endorsement) endorse(point, family, taker)
    if (point.marks.question) point.marks.question.reply = replyTo(point, family)
  }
  decide(points)
}

/** Takes the points of pages that are no meetings; marks the tasks among them (dialect 23). */
export function markTasks(points: readonly PointDraft[]): void {
  for (const point of points) {
    if (point.role !== 'line' || point.block.fences[0]?.first === 0) continue
    const text = saidOf(point.block, point.body.from, point.body.open)
    const tag = tagOf(point)
    if (stepWords(text, tag === 'todo' || tag === 'action')) markStep(point, text, bare(text), tag, false, () => null)
  }
}

function tagOf(point: PointDraft): string | null {
  const first = point.block.spans.find((span) => span.from >= point.body.from)
  return first?.type === 'link' && first.form === 'hashtag' && first.from <= point.body.from + 4
    ? first.name.toLowerCase()
    : null
}

function markStep(
  point: PointDraft,
  text: string,
  start: string,
  tag: string | null,
  listed: boolean,
  taker: Taker,
): void {
  const words = stepWords(text, tag === 'todo' || tag === 'action')
  const isHeading = isStepHeading(text)
  if (words || (listed && !isHeading && !point.marks.endorsement && !isNothing(start) && !headsSteps(point))) {
    point.marks.step = {
      inferred: false,
      done: words?.done ?? isClosed(start),
      assignees: takers(point, words?.rest ?? start, taker),
      due: dueOf(point),
    }
    if (words && words.mark > 0) cutWord(point, text.slice(0, text.length - words.rest.length))
    return
  }
  if (isHeading) return
  const speakers = point.turn?.speakers ?? []
  const above = point.parent?.turn?.speakers ?? []
  const owner = speakers.length > 0 ? speakers : point.turn ? [] : above
  // `KK - Will take that` below somebody else's turn is not theirs.
  const before = point.turn ? null : dashed(start)
  const named = promiseOf(start) ?? (before !== null && isPromise(before.rest.slice(0, 40)) ? before.name : null)
  const promised = named === null ? null : taker(point, named)
  if (promised) point.marks.step = { inferred: true, done: false, assignees: [promised], due: null }
  else if (before === null && owner.length > 0 && !point.marks.question && isPromise(start))
    point.marks.step = { inferred: true, done: false, assignees: [...owner], due: null }
}

/** Whether steps of their own stand right below it. */
function headsSteps({ children }: PointDraft): boolean {
  return children.some((child) => stepWords(bare(saidOf(child.block, child.body.from)), false) !== null)
}

/** The word of a task is shown as a mark (dialect 23): the body begins behind it. `word`: what is cut, as it was said. */
function cutWord(point: PointDraft, word: string): void {
  const { block, body } = point
  const from = body.from + word.length - body.open.length
  // A comment before the word is not in what was said: then the word stays.
  if (block.spans.some((span) => span.from < from && span.to > body.from)) return
  const opened = /^[>\s]*(\*\*|__|\*|_)/.exec(word)?.[1] ?? ''
  const isOpen = opened !== '' && word.indexOf(opened) === word.lastIndexOf(opened)
  point.body = { from, open: isOpen ? opened : '' }
  point.text = plainText(block.text, block.spans, point.body.from, point.body.open)
}

/** Who takes a step: a leading name, else the speaker of its line, else of the turn right above. */
function takers(point: PointDraft, words: string, taker: Taker): Page[] {
  // The mark that opens bold may be taken off already.
  const rest = words.replace(/^\s*(?:\*\*|__|\*|_)?([^*_\n]{1,60})(?:\*\*|__|\*|_)(?=[\s:,])/, '$1')
  const linked = point.mentions.filter((mention) => mention.as !== 'speaker' && mention.page.person)
  const all = rowTakers(point, rest, linked, taker)
  if (all.length > 0) return all
  const leading = point.block.spans.find((span) => span.from >= point.body.from)
  const first = linked.find((mention) => mention.span === leading)
  if (first && /^\s*\uFFFC/.test(rest)) return [first.page]
  const named = takersOf(rest).map((name) => taker(point, name))
  if (named.length > 0 && named.every((person) => person !== null)) return [...new Set(named)]
  // Who takes it is not published: that does not make it the speaker's.
  if (takersOf(rest).some(isSomeone) || isSomeone(/^[^\s,.:]+/.exec(rest)?.[0] ?? ''))
    return named.filter((person) => person !== null)
  const speakers = point.turn?.speakers ?? []
  if (speakers.length > 0) return [...speakers]
  const leads = leadingName(rest)
  const lead = leads === null ? null : taker(point, leads)
  if (lead) return [lead]
  const last = takersBehind(rest)
  const ends = point.block.spans.filter(({ type }) => type !== 'comment' && type !== 'drop')
  const links = ends.slice(ends.length - last.filter((name) => name === '\uFFFC').length).values()
  const ending = last.map((name) => {
    if (name !== '\uFFFC') return taker(point, name)
    const span = links.next().value
    return linked.find((mention) => mention.span === span)?.page ?? null
  })
  if (last.some(isSomeone)) return ending.filter((person) => person !== null)
  if (ending.length > 0 && ending.every((person) => person !== null)) return [...new Set(ending)]
  return point.turn ? [] : [...(point.parent?.turn?.speakers ?? [])]
}

/** Several who take it together, linked or not; none where one of them is nobody known. */
function rowTakers(point: PointDraft, rest: string, linked: readonly Mention[], taker: Taker): Page[] {
  const spans = point.block.spans.filter(
    ({ type, from }) => from >= point.body.from && type !== 'comment' && type !== 'drop',
  )
  const links = spans.values()
  const found: Page[] = []
  for (const name of rowOf(rest)) {
    const span = name === '\uFFFC' ? links.next().value : undefined
    const person = span === undefined ? taker(point, name) : linked.find((mention) => mention.span === span)?.page
    if (!person) return []
    found.push(person)
  }
  return [...new Set(found)]
}

function dueOf(point: PointDraft): string | null {
  const property =
    point.block.properties.find(({ key }) => key === 'deadline') ??
    point.block.properties.find(({ key }) => key === 'scheduled')
  return /\d{4}-\d{2}-\d{2}/.exec(property?.value ?? '')?.[0] ?? null
}

/** A pair of lines, `Q: …` and `A: …`, wherever it stands (dialect 14). */
function pairedTo(point: PointDraft, family: Family): PointDraft | null {
  const next = family.siblings(point)[family.position(point) + 1]
  const opens = (one: PointDraft, letter: RegExp) => letter.test(bare(saidOf(one.block, one.body.from, one.body.open)))
  // An answer says something.
  return next !== undefined && opens(point, /^Q\s?:/) && opens(next, /^A\s?:\s.*[\p{L}\p{N}\uFFFC]/u) ? next : null
}

function replyTo(point: PointDraft, family: Family): PointDraft | null {
  const child = point.children.find(
    (one) => one.text !== '' && one.role !== 'meta' && !isPure(one) && !isContinued(one),
  )
  if (child) return child
  const paired = pairedTo(point, family)
  if (paired) return paired
  // Directly under the meeting only children count: the next line there is the next thread.
  if (!point.parent || !namesSpeaker(point)) return null
  const list = family.siblings(point)
  let at = family.position(point) + 1
  while (list[at] && isContinued(list[at])) at++
  const next = list[at]
  if (!next || !namesSpeaker(next) || isPure(next)) return null
  const [asks, answers] = [point.turn?.speakers ?? [], next.turn?.speakers ?? []]
  return answers.some((speaker) => asks.includes(speaker)) || asks.length + answers.length === 0 ? null : next
}

/** `... text`: the turn above goes on. */
function isContinued(point: PointDraft | undefined): boolean {
  return point !== undefined && !point.turn && /^(?:\.\.\.|…)/.test(point.block.text)
}

/** A proposal is decided where a decision follows in its thread, before the next proposal. */
function decide(points: readonly PointDraft[]): void {
  let open: PointDraft | null = null
  let thread: PointDraft | null = null
  const threads = new Map<PointDraft, PointDraft>()
  for (const point of points) {
    const own: PointDraft = point.role === 'heading' || !point.parent ? point : (threads.get(point.parent) ?? point)
    threads.set(point, own)
    // The next thread begins; but in flat notes the decision may stand beside its proposal.
    if (
      own !== thread &&
      (point.role === 'heading' || (!point.parent && point.children.length > 0 && !point.marks.decision))
    )
      open = null
    thread = own
    if (point.marks.proposal) open = point
    else if (point.marks.decision && open?.marks.proposal) {
      open.marks.proposal.decided = point
      open = null
    }
  }
}
