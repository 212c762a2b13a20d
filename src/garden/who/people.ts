/** Gathers the evidence of the whole garden and decides who is a person (dialect 14, first pass). */
import type { Block, Note, Place } from '../../outline/note.ts'
import { place } from '../../outline/place.ts'
import type { LinkSpan } from '../../outline/scan.ts'
import type { Lines } from '../lines.ts'
import { labelOf } from '../link/label.ts'
import type { Evidence } from '../model.ts'
import type { Names } from '../names.ts'
import { aliasLines, isAbbreviation } from './alias.ts'
import type { Facts } from './evidence.ts'
import { judge, noFacts } from './evidence.ts'
import type { Head, HeadName } from './head.ts'
import { isLabel } from './words.ts'

export interface People {
  /** Canonical keys of all persons. */
  readonly persons: ReadonlySet<string>
  /** Everything that was found for or against a name being a person, by canonical key. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>
}

export interface Gathered {
  readonly names: Names
  readonly canonical: (key: string) => string
  readonly facts: Map<string, Facts>
  /** Words of what opens lines like a full name that the garden also writes small: `Docker Compose: …`. */
  readonly ordinary: ReadonlySet<string>
}

/**
 * The facts gathered so far about a name as written, of whichever spelling or alias; empty ones where there are none.
 */
export function factsOf(gathered: Gathered, written: string): Facts {
  const key = gathered.canonical(gathered.names.key(written))
  let facts = gathered.facts.get(key)
  if (!facts) {
    facts = noFacts()
    gathered.facts.set(key, facts)
  }
  return facts
}

/** Who is listed, who opens lines, who is aliased there: from the meetings. */
export function gatherMeetings(gathered: Gathered, meetings: readonly Lines[]): void {
  for (const { section, lists, heads } of meetings) {
    const { file } = section.note
    for (const list of lists) {
      for (const { listed, block } of list.names)
        if (!listed.unsure) factsOf(gathered, listed.written).listed.push(place({ file }, block, listed.from))
    }
    const among = listedAround(gathered, lists, heads)
    for (const [block, head] of heads) {
      if (!isLinked(head)) continue
      const says = head.words || block.last > block.index
      const first = head.names[0]
      if (!first || !says || labelOf(block)) continue
      if (head.form === 'alias' && isTerm(block, first)) continue
      const at = place({ file }, block, first.from)
      // `[[hetzner]] costs 40 EUR`, `[[nomad]] is gone` are said of things at least as often as of people.
      const isAbout =
        head.form === 'link' && !block.text.includes('?') && saysOf.test(block.text.slice(head.body, head.body + 40))
      for (const name of head.names) {
        const facts = factsOf(gathered, name.written)
        if (head.form === 'alias') facts.aliased.push(at)
        else if (isLabel(name.written)) facts.words.push(at)
        if (isAbout || !among(block)) continue
        const opens = facts.opens.get(section.date)
        if (opens) opens.push(at)
        else facts.opens.set(section.date, [at])
      }
    }
  }
}

/**
 * Where a meeting lists who is there, lines that somebody else opens show a person only beside or below lines that
 * somebody listed opens: `[[peertube]] is it worth it?` twice in a list of things is none.
 */
function listedAround(gathered: Gathered, lists: Lines['lists'], heads: Lines['heads']): (block: Block) => boolean {
  const keyOf = (written: string) => gathered.canonical(gathered.names.key(written))
  const listed = new Set<string>()
  for (const { kind, names } of lists)
    if (kind === 'present') for (const { listed: one } of names) listed.add(keyOf(one.written))
  if (listed.size < 2) return () => true
  const first = new Set([...listed].map((key) => key.split(' ')[0]))
  const isListed = ({ written }: HeadName) => listed.has(keyOf(written)) || first.has(keyOf(written).split(' ')[0])
  const rows = new Set<number>()
  const opened = new Set<number>()
  for (const [block, { names }] of heads) {
    if (!names.some(isListed)) continue
    rows.add(block.parent)
    opened.add(block.index)
  }
  return (block) => {
    const isAround = rows.has(block.parent) || opened.has(block.parent) || opened.has(block.index)
    // Whoever answers below it is among them as well.
    if (isAround) opened.add(block.index)
    return isAround
  }
}

/** `[[ssh]] == Secure Shell`: a line of a glossary. */
function isTerm(block: Block, { written }: HeadName): boolean {
  const [line] = aliasLines(block)
  return line !== undefined && line.plain !== null && line.links.length === 1 && isAbbreviation(written, line.plain)
}

/** What is said of things: `is`, `has`, `costs`. Not what people do in minutes (`thinks`, `will look`) or ask (`is it?`). */
const saysOf =
  /^(?:also |already |still |now |again |then |only |just )*(?:is|was|has|had|does|did|isn['’]t|wasn['’]t|hasn['’]t|doesn['’]t|didn['’]t|seems|costs|needs|runs|works|uses|supports|requires|allows|provides|breaks|fails|crashes|lacks|contains|hosts|serves|exists|means|stops|depends|consists|eats|responds|expires|comes)(?![\p{L}\p{N}'’:])/iu

function isLinked(head: Head): boolean {
  return head.names.some((name) => name.span?.type === 'link')
}

const asThing =
  /(?:^|[\s(])(?:in|on|via|the|use|using|uses|used|move to|moved to|moving to|with a|a|an|install|installed|into)\s+$/i

/** How names stand in running text: as things, as names of resources. */
export function gatherText(gathered: Gathered, notes: readonly Note[], inMeeting: (block: Block) => boolean): void {
  for (const note of notes) {
    for (const block of note.blocks) {
      if (block.spans.length === 0) continue
      const links = block.spans.filter((span): span is LinkSpan => span.type === 'link' && span.form === 'wikilink')
      const first = links[0]
      if (first && !inMeeting(block) && labelOf(block))
        factsOf(gathered, first.name).resources.push(place(note, block, first.from))
      for (const link of links) {
        if (link.from === 0 || !asThing.test(block.text.slice(Math.max(0, link.from - 16), link.from))) continue
        if (/^['’]s\b/.test(block.text.slice(link.to, link.to + 3))) continue
        factsOf(gathered, link.name).things.push(place(note, block, link.from))
      }
    }
  }
  gatherLists(gathered, notes)
}

/** A name that stands in a list with things is one: `[[ansible]], [[matrix]] and [[wiki]]`. */
function gatherLists(gathered: Gathered, notes: readonly Note[]): void {
  const joins = /^,?\s*(?:,|and|or|\/|&)\s*$/
  for (const note of notes) {
    for (const block of note.blocks) {
      if (block.spans.length < 2) continue
      const links = block.spans.filter((span): span is LinkSpan => span.type === 'link' && span.form === 'wikilink')
      for (let index = 1; index < links.length; index++) {
        const previous = links[index - 1]
        const link = links[index]
        if (
          !previous ||
          !link ||
          previous.from === 0 ||
          !joins.test(block.text.slice(previous.to, link.from).slice(0, 8))
        )
          continue
        const [a, b] = [factsOf(gathered, previous.name), factsOf(gathered, link.name)]
        if (a.things.length > 0 && a.opens.size === 0 && b.opens.size > 0) b.things.push(place(note, block, link.from))
        else if (b.things.length > 0 && b.opens.size === 0 && a.opens.size > 0)
          a.things.push(place(note, block, previous.from))
      }
    }
  }
}

/** Whether a name of a head, in the meeting of these lines, is somebody among the people known so far. */
export type IsKnown = (name: HeadName, lines: Lines) => boolean

/**
 * Among siblings that are turns of persons, who opens a line with a colon or in brackets is one as well. What
 * that finds may lead to more: repeated until nothing is new.
 */
export function gatherTurns(
  gathered: Gathered,
  meetings: readonly Lines[],
  knowing: (people: People) => IsKnown,
): People {
  for (let round = 0; round < 4; round++) {
    const isKnown = knowing(decide(gathered))
    let found = false
    for (const lines of meetings) {
      const rows = rowsOf(lines, isKnown)
      for (const [block, head] of lines.heads) {
        const [name] = head.names
        if (!name || head.names.length !== 1 || !(head.colon || head.form === 'bracket')) continue
        const row = rows.get(block.parent)
        const isAmong = row !== undefined && row.known > 0 && row.known * 2 >= row.all
        const isAmongNames = row !== undefined && row.known > 0 && (row.known + row.full) * 2 >= row.all
        if (!speaksHere(name, head, isAmong, isAmongNames) || isKnown(name, lines)) continue
        if (name.span === null && isOrdinary(name.written, gathered.ordinary)) continue
        if (name.span === null) gathered.names.plain(name.written)
        const facts = factsOf(gathered, name.written)
        const at = place(lines.section.note, block, name.from)
        if (facts.turns.some((other) => same(other, at))) continue
        facts.turns.push(at)
        found = true
      }
    }
    if (!found) break
  }
  return decide(gathered)
}

function isOrdinary(written: string, ordinary: ReadonlySet<string>): boolean {
  const words = written.toLowerCase().split(' ')
  return words.length > 1 && words.every((word) => ordinary.has(word))
}

/** Takes the meetings and notes; gives those words of full names in front of a colon that stand in lower case too. */
export function ordinaryNames(meetings: readonly Lines[], notes: readonly Note[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { heads } of meetings) {
    for (const { names, colon } of heads.values()) {
      const [name] = names
      if (colon && name?.span === null && names.length === 1 && isFullName(name.written))
        for (const word of name.written.toLowerCase().split(' ')) words.add(word)
    }
  }
  return words.size === 0 ? words : writtenSmall(notes, words)
}

/** Which of the words stand somewhere in lower case, as words do and names don't. */
export function writtenSmall(notes: readonly Note[], words: ReadonlySet<string>): Set<string> {
  const found = new Set<string>()
  for (const note of notes)
    for (const block of note.blocks)
      for (const word of block.text.match(/(?<![\p{L}@/.[-])\p{Ll}{2,}(?![\p{L}@])/gu) ?? [])
        if (words.has(word)) found.add(word)
  return found
}

export interface Row {
  known: number
  /** Not known, and spelt like a full name. */
  full: number
  all: number
}

/** Below each parent: how many lines open like turns, and how many of them under the name of somebody known. */
export function rowsOf(lines: Lines, isKnown: IsKnown): ReadonlyMap<number, Row> {
  const rows = new Map<number, Row>()
  for (const [block, head] of lines.heads) {
    const [name] = head.names
    if (head.form === 'unknown') {
      // Somebody speaks there, whoever it is.
      const { known, full, all } = rows.get(block.parent) ?? { known: 0, full: 0, all: 0 }
      rows.set(block.parent, { known: known + 1, full, all: all + 1 })
      continue
    }
    if (!name || (head.form === 'bare' && !head.colon && !name.span) || (!name.span && isLabel(name.written))) continue
    const row = rows.get(block.parent) ?? { known: 0, full: 0, all: 0 }
    rows.set(block.parent, row)
    row.all++
    if (head.names.some((one) => isKnown(one, lines))) row.known++
    else if (head.colon && isFullName(name.written)) row.full++
  }
  return rows
}

/** Whether somebody not known yet may speak here, by the shape of the line and of those beside it. */
function speaksHere(name: HeadName, head: Head, isAmong: boolean, isAmongNames: boolean): boolean {
  if (isLabel(name.written)) return false
  const isFull = isFullName(name.written)
  if (name.span?.type === 'link') return isFull ? isAmong || head.words : isAmong && head.words
  if (head.form === 'bracket') return isFull || (isAmong && /^[\p{L}][\p{L}\p{M}\p{N}_.-]*$/u.test(name.written))
  return isFull && isAmongNames && head.words
}

function same(a: Place, b: Place): boolean {
  return a.line === b.line && a.file === b.file && a.column === b.column
}

/** Two to four words, each with a capital, except particles: `Michiel de Jong`. */
export function isFullName(text: string): boolean {
  const words = text.split(' ')
  if (words.length < 2 || words.length > 4 || isLabel(text)) return false
  // `Virginia's Cat` is not called so.
  if (words.some((word) => /['’]s$/.test(word))) return false
  return (
    words.every(
      (word, index) =>
        /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) ||
        (index > 0 && /^(?:de|da|di|du|van|von|der|den|la|le|el|bin|ibn|dos|ten|ter|y)$/.test(word)),
    ) && /^\p{Lu}/u.test(words.at(-1) ?? '')
  )
}

const isDay = (key: string) => /^\d{4}-\d{2}-\d{2}$/.test(key)

/** Takes the facts; gives who is a person, and the evidence for and against each name (dialect 14). */
export function decide(gathered: Gathered): People {
  const persons = new Set<string>()
  const evidence = new Map<string, readonly Evidence[]>()
  for (const [key, facts] of gathered.facts) {
    const verdict = judge(facts)
    // A day is nobody, whatever lines begin with it.
    if (verdict.person && !isDay(key)) persons.add(key)
    evidence.set(key, verdict.evidence)
  }
  return { persons, evidence }
}
