/** Questions, next steps, decisions, endorsements, outcomes (dialect 16–20) on the points of one meeting. */
import { plainText } from '../outline/plain.ts'
import { isDecision, isDecisionHeading, isOutcome, isProposal } from './decision.ts'
import { endorses } from './endorse.ts'
import type { PageDraft, PointDraft } from './graph.ts'
import type { Page } from './model.ts'
import { isQuestion } from './question.ts'
import { bare, saidOf } from './said.ts'
import { isClosed, isNothing, isPromise, isStepHeading, leadingName, promiseOf, stepWords, takersOf } from './step.ts'

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
    if (point.role === 'attendance' || point.role === 'meta' || point.role === 'opening' || point.block.fences[0]?.first === 0) continue
    const text = words(point)
    const start = bare(text)
    const tag = tagOf(point)
    const marks = point.marks
    if (endorses(start)) marks.endorsement = { target: null }
    if (isProposal(start)) marks.proposal = { decided: null }
    if (isOutcome(start)) marks.outcome = true
    const over = headingOver(point, family)
    const under = over ? words(over) : ''
    const says = point.text !== '' && point.role !== 'heading' && point.role !== 'label' && point.role !== 'directive'
    const came = start.replace(arrow, '')
    if (isDecision(came) || tag === 'decision' || (says && isDecisionHeading(under) && !isNothing(start))) marks.decision = true
    if (point.role !== 'label' && isQuestion(text)) marks.question = { reply: null }
    markStep(point, text, came, tag, says && isStepHeading(under), taker)
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
  return first?.type === 'link' && first.form === 'hashtag' && first.from <= point.body.from + 4 ? first.name.toLowerCase() : null
}

function markStep(point: PointDraft, text: string, start: string, tag: string | null, listed: boolean, taker: Taker): void {
  const words = stepWords(text, tag === 'todo' || tag === 'action')
  const isHeading = isStepHeading(text)
  const heads = point.children.length > 0 && point.children.some((child) => stepWords(bare(saidOf(child.block, child.body.from)), false) !== null)
  if (words || (listed && !isHeading && !heads && !point.marks.endorsement && !isNothing(start))) {
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
  const named = promiseOf(start)
  const promised = named === null ? null : taker(point, named)
  if (promised) point.marks.step = { inferred: true, done: false, assignees: [promised], due: null }
  else if (owner.length > 0 && !point.marks.question && isPromise(start)) point.marks.step = { inferred: true, done: false, assignees: [...owner], due: null }
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
function takers(point: PointDraft, rest: string, taker: Taker): Page[] {
  const linked = point.mentions.filter((mention) => mention.as !== 'speaker' && mention.page.person)
  const leading = point.block.spans.find((span) => span.from >= point.body.from)
  const first = linked.find((mention) => mention.span === leading)
  if (first && /^\s*\uFFFC/.test(rest)) return [first.page]
  const named = takersOf(rest).map((name) => taker(point, name))
  if (named.length > 0 && named.every((person) => person !== null)) return [...new Set(named)]
  const speakers = point.turn?.speakers ?? []
  if (speakers.length > 0) return [...speakers]
  const leads = leadingName(rest)
  const lead = leads === null ? null : taker(point, leads)
  if (lead) return [lead]
  return [...(point.parent?.turn?.speakers ?? [])]
}

function dueOf(point: PointDraft): string | null {
  const property = point.block.properties.find(({ key }) => key === 'deadline') ?? point.block.properties.find(({ key }) => key === 'scheduled')
  return /\d{4}-\d{2}-\d{2}/.exec(property?.value ?? '')?.[0] ?? null
}

/** Who stands beside whom; positions are remembered, so that a list of thousands stays linear. */
class Family {
  readonly #roots: readonly PointDraft[]
  readonly #positions = new Map<PointDraft, number>()
  readonly #starts = new Map<readonly PointDraft[], readonly number[]>()

  constructor(points: readonly PointDraft[]) {
    this.#roots = points.filter((point) => point.parent === null)
    for (const list of [this.#roots, ...points.map((point) => point.children)]) list.forEach((point, index) => this.#positions.set(point, index))
  }

  /** The paragraph that heads the bullets among which a bullet stands: the sibling right above them. */
  paragraphAbove(point: PointDraft): PointDraft | null {
    const list = this.siblings(point)
    const start = this.#starts.get(list) ?? startsOf(list)
    this.#starts.set(list, start)
    return list[start[this.position(point)] ?? -1] ?? null
  }

  siblings(point: PointDraft): readonly PointDraft[] {
    return point.parent?.children ?? this.#roots
  }

  position(point: PointDraft): number {
    return this.#positions.get(point) ?? -1
  }
}

/** For each sibling: where the paragraph stands that heads the run of bullets which it belongs to; -1 where none does. */
function startsOf(list: readonly PointDraft[]): number[] {
  let paragraph = -1
  return list.map((point, index) => {
    if (point.block.kind === 'paragraph') paragraph = index
    else if (point.block.kind !== 'bullet') paragraph = -1
    return paragraph
  })
}

/** What a line stands under: its parent, or a paragraph right above the bullets (`**Action items:**`). */
function headingOver(point: PointDraft, family: Family): PointDraft | null {
  return (point.block.kind === 'bullet' ? family.paragraphAbove(point) : null) ?? point.parent
}

function isPure(point: PointDraft): boolean {
  return point.marks.endorsement !== null && (endorses(bare(saidOf(point.block, point.body.from, point.body.open)))?.rest ?? '') === ''
}

/** `+0`, `-1`: another answer to what is voted on, not what is endorsed. */
function isVote(point: PointDraft): boolean {
  return /^[+-][01](?![\d.])/.test(point.text)
}

function replyTo(point: PointDraft, family: Family): PointDraft | null {
  const child = point.children.find((one) => one.text !== '' && !isPure(one) && !isContinued(one))
  if (child) return child
  // Directly under the meeting only children count: the next line there is the next thread.
  if (!point.parent || !point.turn || point.turn.speakers.length === 0) return null
  const list = family.siblings(point)
  let at = family.position(point) + 1
  while (list[at] && isContinued(list[at])) at++
  const next = list[at]
  if (!next?.turn || next.turn.speakers.length === 0 || isPure(next)) return null
  return next.turn.speakers.some((speaker) => point.turn?.speakers.includes(speaker)) ? null : next
}

/** `... text`: the turn above goes on. */
function isContinued(point: PointDraft | undefined): boolean {
  return point !== undefined && !point.turn && /^(?:\.\.\.|…)/.test(point.block.text)
}

function endorse(point: PointDraft, family: Family, taker: Taker): void {
  const { parent } = point
  // Below a name alone it is theirs: the line itself names nobody, but whose list it stands in is known.
  const by = point.turn?.speakers ?? (parent?.role === 'name' ? (parent.turn?.speakers ?? []) : [])
  const target = namedTarget(point, family, taker) ?? targetOf(point, by, family)
  if (point.marks.endorsement) point.marks.endorsement.target = target
  if (!target) return
  for (const person of by.length > 0 ? by : [null]) target.marks.endorsed.push({ by: person, point })
}

/** `+1 to Kim`, `+1 @kim`: Kim's last turn among the elder siblings. */
function namedTarget(point: PointDraft, family: Family, taker: Taker): PointDraft | null {
  const rest = endorses(bare(saidOf(point.block, point.body.from, point.body.open)))?.rest ?? ''
  const name = /^(?:to |@|to @)([\p{L}][\p{L}\p{M}\p{N}'’_-]*)(?![\p{L}\p{N}])/u.exec(rest)?.[1]
  const person = name === undefined ? null : taker(point, name)
  if (!person) return null
  const list = family.siblings(point)
  for (let index = family.position(point) - 1; index >= 0 && index > family.position(point) - 200; index--) {
    const elder = list[index]
    if (elder?.turn?.speakers.includes(person) && !elder.marks.endorsement) return deepest(elder)
  }
  return null
}

function targetOf(point: PointDraft, by: readonly unknown[], family: Family): PointDraft | null {
  const list = family.siblings(point)
  const elder = elderTurn(list, family.position(point), by)
  if (elder) return deepest(elder)
  const { parent } = point
  if (!parent) return null
  // Below the endorser's own name alone: the turn before that.
  if (parent.role === 'name' && parent.turn?.speakers.some((speaker) => by.length === 0 || by.includes(speaker))) {
    const before = elderTurn(family.siblings(parent), family.position(parent), parent.turn.speakers)
    return before ? deepest(before) : parent.parent
  }
  return parent.role === 'heading' ? null : parent
}

function elderTurn(list: readonly PointDraft[], at: number, by: readonly unknown[]): PointDraft | null {
  for (let index = at - 1; index >= 0 && index > at - 200; index--) {
    const elder = list[index]
    if (!elder || isPure(elder) || isVote(elder)) continue
    if (elder.marks.proposal) return elder
    // Who agrees after somebody who agreed to a proposal agrees to the proposal.
    if (elder.marks.endorsement?.target?.marks.proposal) return elder.marks.endorsement.target as PointDraft
    if (elder.turn && elder.turn.speakers.length > 0 && !elder.turn.speakers.some((speaker) => by.includes(speaker))) return elder
  }
  return null
}

/** A turn that is a bare name is endorsed at its last child that says something. */
function deepest(point: PointDraft): PointDraft {
  if (point.role !== 'name') return point
  return point.children.findLast((child) => child.text !== '') ?? point
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
    if (own !== thread && (point.role === 'heading' || (!point.parent && point.children.length > 0 && !point.marks.decision))) open = null
    thread = own
    if (point.marks.proposal) open = point
    else if (point.marks.decision && open?.marks.proposal) {
      open.marks.proposal.decided = point
      open = null
    }
  }
}
