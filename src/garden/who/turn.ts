/** Who speaks (dialect 14, second pass): the people are known; each meeting's lines get their speakers. */
import type { Block } from '../../outline/note.ts'
import { someone } from '../hide/someone.ts'
import type { Lines } from '../lines.ts'
import type { NoTurn } from '../model.ts'
import type { Names } from '../names.ts'
import { aliasLines } from './alias.ts'
import { onlyLinks } from './attendance.ts'
import type { Head, HeadName } from './head.ts'
import { rosterOf } from './roster.ts'
import type { Found, Roster, Who } from './who.ts'
import { isLabel } from './words.ts'

/** A turn in keys: who, to whom, and where the words begin. */
export interface KeyTurn {
  readonly speakers: readonly string[]
  readonly to: readonly string[]
  readonly written: string
  readonly remark: string | null
  readonly body: number
  readonly open: string
  /** A name and nothing else: what stands below is shown under it. */
  readonly bare: boolean
}

export interface Turns {
  readonly turns: ReadonlyMap<Block, KeyTurn>
  /** Lines that open like a turn and are none; `check` reports some of them. */
  readonly refused: ReadonlyMap<Block, { readonly why: NoTurn; readonly head: Head }>
  /** Everybody listed or speaking, with the forms in which the meeting writes them. */
  readonly roster: Roster
}

const stage = /^\s*(?:joins|joined|left|leaves|arrives|arrived)\b/i
const calls =
  /^(?:@|(?:please|pls|can you|could you|would you|will you|do you|did you|have you|are you|what do you|your)\b)/i
const thirdPerson =
  /^\s*(?:also |already |then |has |had |is |was )*(?:is|was|has|had|did|does|says|said|wants|wanted|thinks|thought|needs|made|wrote|sent|got|went|ran|set|took|gave|found|told|kept|left|built|paid|came|\p{L}{2,}ed)(?![\p{L}'’])/iu

/** Takes one meeting's lines (all its sections), and the people of the garden; gives its turns. */
export function turnsOf(
  parts: readonly Lines[],
  who: Who,
  names: Names,
  canonical: (key: string) => string,
  takesSteps: (block: Block) => boolean,
): Turns {
  const roster = rosterOf(parts, who, names, canonical)
  const speaks = speakersIn(parts, who)
  const listed = new Set<string>()
  for (const { lists } of parts)
    for (const list of lists)
      if (list.kind !== 'regrets')
        for (const { listed: entry } of list.names) listed.add(canonical(names.key(entry.written)))
  const turns = new Map<Block, KeyTurn>()
  const refused = new Map<Block, { why: NoTurn; head: Head }>()
  for (const lines of parts) {
    const rounds = roundsIn(lines, who)
    const headed = paragraphsAbove(lines)
    const choices = choicesIn(lines)
    for (const [block, head] of lines.heads) {
      if (isLetter(head) && choices.has(block.parent)) continue
      if (head.form === 'unknown') {
        const written = block.text.slice(0, head.body).toLowerCase().includes(someone) ? someone : '??'
        turns.set(block, {
          speakers: [],
          to: [],
          written,
          remark: head.remark,
          body: head.body,
          open: head.open,
          bare: !head.words,
        })
        continue
      }
      const found = resolve(head, roster, who)
      if (found === 'ambiguous') {
        refused.set(block, { why: 'ambiguous', head })
        continue
      }
      if (found === null || found.length === 0) continue
      if (head.form === 'link' && isRow(block, head, who)) {
        refused.set(block, { why: 'row', head })
        continue
      }
      const linkedOnly = head.form === 'link' || head.form === 'at'
      const words = block.text.slice(head.body, head.body + 80)
      // `@ola please look` calls Ola.
      if (head.form === 'at' && calls.test(words)) {
        refused.set(block, { why: 'called', head })
        continue
      }
      if (linkedOnly && stage.test(words)) {
        refused.set(block, { why: 'stage', head })
        continue
      }
      // Names and nothing else: who did something, or was there, not who speaks.
      if (
        head.form === 'link' &&
        onlyLinks(block.text, block.spans, 0) > 1 &&
        block.spans.every((span) => span.type !== 'link' || who.exact(span.name) !== null)
      ) {
        refused.set(block, { why: 'row', head })
        continue
      }
      if (linkedOnly && takesSteps(block)) {
        refused.set(block, { why: 'taker', head })
        continue
      }
      const [person] = found
      if (
        head.form === 'link' &&
        person !== undefined &&
        found.length === 1 &&
        !listed.has(person) &&
        (speaks.get(person) ?? 0) < 2 &&
        thirdPerson.test(words)
      ) {
        refused.set(block, { why: 'absent', head })
        continue
      }
      if (head.form === 'bare' && !head.colon && !takesSteps(block) && !isRound(block, head, rounds, headed(block))) {
        refused.set(block, { why: 'alone', head })
        continue
      }
      turns.set(block, {
        speakers: found,
        to: head.to
          .map((name) => resolveName(name, roster, who))
          .flatMap((one) => (one && 'person' in one ? [one.person] : [])),
        written: head.names.map((name) => name.written).join(', '),
        remark: head.remark,
        body: aliasBody(block, head),
        open: head.open,
        bare: !head.words,
      })
    }
  }
  return { turns, refused, roster }
}

/** `[[x]] [[y]] https://…`: names in a row, and nobody says anything. */
function isRow(block: Block, head: Head, who: Who): boolean {
  let at = head.body
  let names = 0
  for (const span of block.spans) {
    if (span.from < at) continue
    if (/[\p{L}\p{N}?!]/u.test(block.text.slice(at, span.from).replace(/\band\b|\([^()\n]*\)/g, ''))) return false
    if (span.type === 'link' && who.exact(span.name) !== null) names++
    else if (span.type !== 'url' && span.type !== 'drop') return false
    at = span.to
  }
  return names > 0 && !/[\p{L}\p{N}?!]/u.test(block.text.slice(at).replace(/\([^()\n]*\)/g, ''))
}

/** `[[x]] == [[y]] got involved`, `[[x]] == [[y]]: yes`: the words begin behind alias and colon; `[[x]] == David` keeps it. */
function aliasBody(block: Block, head: Head): number {
  if (head.form !== 'alias') return head.body
  let at = head.body
  for (const span of block.spans) {
    if (span.from < at || span.type !== 'link') continue
    if (!/^\s*==\s*$/.test(block.text.slice(at, span.from))) break
    at = span.to
  }
  const [own] = aliasLines(block)
  // `[[x]] == Ola: hi`
  if (at === head.body && own?.plain && /:$/.test(block.text.slice(0, own.end)) && own.links.length === 1) at = own.end
  else if (at > head.body) at += /^\s*:(?=\s)/.exec(block.text.slice(at, at + 20))?.[0].length ?? 0
  const rest = block.text.slice(at)
  return rest.trim() === '' ? head.body : at + (rest.length - rest.trimStart().length)
}

/** `A:`, `b:` */
function isLetter({ names }: Head): boolean {
  return names.length === 1 && !names[0]?.span && /^[\p{L}]$/u.test(names[0]?.written ?? '')
}

/** Parents below which `A: …`, `B: …` stand: choices, and nobody's turns. `Q:` and `A:` are left to the labels. */
function choicesIn(lines: Lines): ReadonlySet<number> {
  const letters = new Map<number, Set<string>>()
  for (const [block, head] of lines.heads) {
    if (!isLetter(head)) continue
    const found = letters.get(block.parent) ?? new Set()
    letters.set(block.parent, found.add(head.names[0]?.written.toLowerCase() ?? ''))
  }
  return new Set([...letters].filter(([, found]) => found.has('a') && found.has('b')).map(([parent]) => parent))
}

/** How many names stand alone below each parent: two or more make a round. */
function roundsIn(lines: Lines, who: Who): ReadonlyMap<number, number> {
  const rounds = new Map<number, number>()
  for (const [block, { form, names }] of lines.heads) {
    const [name] = names
    if (form === 'bare' && name && who.exact(name.written) !== null)
      rounds.set(block.parent, (rounds.get(block.parent) ?? 0) + 1)
  }
  return rounds
}

/** A name alone is a turn where it is linked and something stands below it, or in a round of such names. */
function isRound(block: Block, head: Head, rounds: ReadonlyMap<number, number>, over: Block | undefined): boolean {
  if (block.last === block.index) return false
  if (head.names[0]?.span || (rounds.get(block.parent) ?? 0) > 1) return true
  return (
    over !== undefined &&
    /\bcheck(?:ing)?[- ]?(?:ins?|outs?)\b|\bround\b|\bintroductions?\b|\bupdates\b/i.test(over.text.slice(0, 200))
  )
}

/** What stands over a bullet: the paragraph right above the bullets that it is one of, else its parent. */
function paragraphsAbove({ section }: Lines): (block: Block) => Block | undefined {
  const { blocks } = section.note
  const last = new Map<number, Block | undefined>()
  const above = new Map<Block, Block>()
  for (let index = section.first; index <= section.last; index++) {
    const block = blocks[index]
    if (!block) break
    if (block.kind !== 'bullet') last.set(block.parent, block.kind === 'paragraph' ? block : undefined)
    const paragraph = last.get(block.parent)
    if (paragraph && paragraph !== block) above.set(block, paragraph)
  }
  return (block) => above.get(block) ?? blocks[block.parent]
}

function resolve(head: Head, roster: Roster, who: Who): readonly string[] | 'ambiguous' | null {
  const found: string[] = []
  let ambiguous = false
  for (const name of head.names) {
    const one = resolveName(name, roster, who, head)
    if (one === null) continue
    if ('ambiguous' in one) ambiguous = true
    else if (!found.includes(one.person)) found.push(one.person)
  }
  if (head.names.length === 1) return ambiguous ? 'ambiguous' : found
  if (found.length === head.names.length) return found
  // `ola/olab:` with one known form is one person.
  if (found.length === 1 && head.names.length === 2 && head.slash) return found
  // `SC, KK, XY:` with a stranger is still these two; `Ola, Kim, can you do this: …` is nobody's.
  if (
    found.length >= 2 &&
    head.names.every((name) => !isLabel(name.written) && /^\p{Lu}[^ ]*(?: \p{Lu}[^ ]*)?$/u.test(name.written))
  )
    return found
  // Two links before a colon: those that are persons speak.
  if (found.length > 0 && head.names.every((name) => name.span))
    return found.length === head.names.length ? found : null
  return null
}

function resolveName(name: HeadName, roster: Roster, who: Who, head?: Head): Found {
  if (name.span?.type === 'link') {
    const exact = who.exact(name.written)
    if (exact !== null) return { person: exact }
    return head?.colon ? who.find(name.written, roster) : null
  }
  const exact = who.exact(name.written)
  // `DO:` is Damon Osei where he is there, `do:` is a word.
  if (exact === null && isLabel(name.written) && !who.hasInitials(name.written, roster)) return null
  if (head?.form === 'bracket') {
    for (const part of [name.written, ...name.written.split('/')]) {
      const found = who.find(part.trim(), roster)
      if (found && 'person' in found) return found
    }
    return null
  }
  if (head?.form === 'bare' || head?.form === 'at') {
    if (exact !== null) return { person: exact }
    const found = who.find(name.written, roster)
    return found && 'person' in found && name.written.length > 1 ? found : null
  }
  const found = who.find(name.written, roster)
  // `TM (Tessa):` says which of the two.
  if (found && 'ambiguous' in found && head?.remark) {
    const said = who.find(head.remark, roster)
    if (said && 'person' in said && found.ambiguous.includes(said.person)) return said
  }
  return found
}

/** How many lines of the meeting each person opens under a sure name. */
function speakersIn(parts: readonly Lines[], who: Who): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { heads } of parts) {
    for (const head of heads.values()) {
      for (const name of head.names) {
        const person = who.exact(name.written)
        if (person !== null) counts.set(person, (counts.get(person) ?? 0) + 1)
      }
    }
  }
  return counts
}
