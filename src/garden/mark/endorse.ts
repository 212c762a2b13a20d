/** `+1` (dialect 19): what it says, and what it endorses. */

import type { PageDraft, PointDraft } from '../graph.ts'
import { isSomeone } from '../hide/someone.ts'
import type { Family } from './family.ts'
import { bare, saidOf } from './said.ts'

const plusOne = /^(?:\*\*|__|\*|_)?\+1(?![\d/]|\.\d|s\b|['’]d\b)(?!\s?[-(.]?\s?\d{2,})(?:\*\*|__|\*|_)?/

/** Takes the words of a line; gives what it says besides `+1` (perhaps nothing), or null where it does not endorse. */
export function endorses(bare: string): { readonly rest: string } | null {
  const match = plusOne.exec(bare)
  if (!match) return null
  return { rest: bare.slice(match[0].length).replace(/^[\s,.;:!*_–—-]+/, '') }
}

/** Takes a point that endorses; puts it and what it endorses together. */
export function endorse(
  point: PointDraft,
  family: Family,
  named: (point: PointDraft, name: string) => PageDraft | null,
): void {
  const { parent } = point
  // Below a name alone it is theirs: the line itself names nobody, but whose list it stands in is known.
  const by = point.turn?.speakers ?? (parent?.role === 'name' ? (parent.turn?.speakers ?? []) : [])
  const target = namedTarget(point, family, named) ?? targetOf(point, by, family)
  if (point.marks.endorsement) point.marks.endorsement.target = target
  if (!target) return
  for (const person of by.length > 0 ? by : [null]) target.marks.endorsed.push({ by: person, point })
}

/** `+1 to Kim`, `+1 @kim`: Kim's last turn among the elder siblings. */
function namedTarget(
  point: PointDraft,
  family: Family,
  named: (point: PointDraft, name: string) => PageDraft | null,
): PointDraft | null {
  const rest = endorses(bare(saidOf(point.block, point.body.from, point.body.open)))?.rest ?? ''
  const name = /^(?:to |@|to @)([\p{L}][\p{L}\p{M}\p{N}'’_-]*)(?![\p{L}\p{N}])/u.exec(rest)?.[1]
  const person = name === undefined ? null : named(point, name)
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
    if (elder.marks.endorsement?.target?.marks.proposal) return elder.marks.endorsement.target
    if (elder.turn && namesSpeaker(elder) && !elder.turn.speakers.some((speaker) => by.includes(speaker))) return elder
  }
  return null
}

/** A turn that is a bare name is endorsed at its last child that says something. */
function deepest(point: PointDraft): PointDraft {
  if (point.role !== 'name') return point
  return point.children.findLast((child) => child.text !== '' && child.role !== 'meta') ?? point
}

/** Whether a point says `+1` and nothing else. */
export function isPure(point: PointDraft): boolean {
  return (
    point.marks.endorsement !== null &&
    (endorses(bare(saidOf(point.block, point.body.from, point.body.open)))?.rest ?? '') === ''
  )
}

const vote = /^(?:[+-][01](?![\d.])|(?:[+±-]?0?\.\d+|±?[01]|abstain(?:s|ing|ed)?|abstention|👍|👎|✋)[\s.!]*$)/iu

/** `+0`, `-0.5`, `abstain`: another answer to what is voted on, not what is endorsed. */
function isVote(point: PointDraft): boolean {
  return vote.test(point.text)
}

/** The line says who speaks, be it somebody who is not published. */
export function namesSpeaker({ turn }: PointDraft): boolean {
  return turn !== null && (turn.speakers.length > 0 || isSomeone(turn.written))
}
