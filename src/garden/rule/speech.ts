/** What is odd about who speaks and who endorses (dialect 14, 19). */
import type { Block, Diagnostic, Note, Place } from '../../outline/note.ts'
import { place } from '../../outline/place.ts'
import type { PointDraft } from '../graph.ts'
import type { Lines } from '../lines.ts'
import type { Names } from '../names.ts'
import { Near } from '../near.ts'
import type { Head, HeadName } from '../who/head.ts'
import type { People } from '../who/people.ts'
import type { Turns } from '../who/turn.ts'
import type { Who } from '../who/who.ts'
import { isLabel } from '../who/words.ts'
import type { GardenRule } from './rule.ts'
import { file, found } from './rule.ts'

const day = '2024-05-01.md'

const brackets: GardenRule = {
  name: 'speaker-brackets',
  severity: 'info',
  what: 'A speaker stands in single brackets.',
  why: 'The line is read as their turn, but nothing is linked: only double brackets make a link.',
  fails: [file(day, '- Attending: sam, ola', '- [sam] the roof leaks')],
  passes: [file(day, '- Attending: sam, ola', '- [[sam]] the roof leaks')],
}

const once: GardenRule = {
  name: 'speaker-once',
  severity: 'info',
  what: 'A line opens with a name as a turn does, and was not counted as one.',
  why: 'Nobody is named for it: too little shows that the name is somebody who speaks here.',
  fails: [file(day, '- [[ola]] hello', '- [[ola]] I have news', '- [[kim]] I am new here')],
  passes: [file(day, '- Attending: [[ola]], [[kim]]', '- [[ola]] hello', '- [[kim]] I am new here')],
}

const unlisted: GardenRule = {
  name: 'speaker-unlisted',
  severity: 'warning',
  what: 'Somebody speaks who is not in the attendance list of the meeting.',
  why: 'Either the list is not complete, or the words are credited to the wrong person.',
  fails: [file(day, '- Attending: Ola Berg', '- Ola: hello', '- [[kim]]: hello', '- [[kim]]: bye')],
  passes: [file(day, '- Attending: Ola Berg, kim', '- Ola: hello', '- [[kim]]: hello', '- [[kim]]: bye')],
}

const unknown: GardenRule = {
  name: 'speaker-unknown',
  severity: 'info',
  what: 'Initials take turns, and nobody known has them.',
  why: 'They have a page of their own until somebody says whose they are.',
  fails: [file(day, '- RV: hello', '- RV: bye')],
  passes: [file(day, '- Attending: Rosa Vidal', '- RV: hello', '- RV: bye')],
}

const ambiguous: GardenRule = {
  name: 'speaker-ambiguous',
  severity: 'info',
  what: 'A short form of a name fits more than one person.',
  why: 'The line is nobody’s: a wrong speaker is worse than none.',
  fails: [file(day, '- Attending: Ted Moss, Tessa Munro', '- TM: hello')],
  passes: [file(day, '- Attending: Ted Moss, Tessa Munro', '- Ted: hello')],
}

const nearly: GardenRule = {
  name: 'name-nearly',
  severity: 'info',
  what: "A name differs by one letter from a person's.",
  why: 'If it is a slip, the line is not counted as theirs.',
  fails: [file(day, '- Attending: [[flora]], [[ola]]', '- [[flore]]: hello')],
  passes: [file(day, '- Attending: [[flora]], [[ola]]', '- [[flora]]: hello')],
}

const orphan: GardenRule = {
  name: 'endorsement-orphan',
  severity: 'warning',
  what: '`+1` stands where there is nothing to endorse.',
  why: 'It is not counted: no turn of somebody else stands before it, and no line above it.',
  fails: [file(day, '- Attending: [[ola]]', '- [[ola]] +1')],
  passes: [file(day, '- Attending: [[ola]], [[kim]]', '- [[kim]] tea?', '- [[ola]] +1')],
}

export const speechRules: readonly GardenRule[] = [brackets, once, unlisted, unknown, ambiguous, nearly, orphan]

export interface Speech {
  /** By date: the lines of each meeting, and its turns. */
  readonly meetings: ReadonlyMap<string, readonly Lines[]>
  readonly turns: ReadonlyMap<string, Turns>
  readonly points: readonly PointDraft[]
  readonly people: People
  readonly who: Who
  readonly names: Names
  readonly canonical: (key: string) => string
  /** How a canonical key is shown. */
  readonly shown: (key: string) => string
}

/** Takes the turns of all meetings; gives what is odd about them, meeting by meeting. */
export function checkSpeech(speech: Speech): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const near = new Near(speech.who.forms())
  const slips = new Set<string>()
  for (const [date, parts] of speech.meetings) {
    const turns = speech.turns.get(date)
    if (!turns) continue
    for (const one of checkListed(parts, turns, speech)) diagnostics.push(one)
    for (const lines of parts) {
      const { note } = lines.section
      for (const [block, head] of lines.heads) {
        const [name] = head.names
        if (!name) continue
        const at = place(note, block, name.from)
        if (turns.turns.has(block)) {
          if (head.form === 'bracket')
            diagnostics.push(
              found(brackets, at, `\`[${name.written}]\` is read as a speaker.`, {
                fix: `Write \`[[${name.written}]]\`.`,
                length: name.written.length,
              }),
            )
          continue
        }
        const slip = isLabel(name.written) || !mayBeName(head, name) ? null : near.of(speech.names.key(name.written))
        if (slip !== null && !speech.who.isPerson(speech.names.key(name.written)) && !slips.has(name.written)) {
          slips.add(name.written)
          diagnostics.push(
            found(nearly, at, `“${name.written}” is nobody known, but close to ${speech.shown(slip)}.`, {
              fix: `Write \`[[${speech.shown(slip)}]]\`, if that is who is meant.`,
              length: name.written.length,
            }),
          )
        } else diagnostics.push(...notCounted(block, head, name, at, turns, speech))
      }
    }
  }
  for (const one of strangers(speech)) diagnostics.push(one)
  for (const point of speech.points) {
    if (point.marks.endorsement?.target !== null || !point.marks.endorsement) continue
    diagnostics.push(
      found(
        orphan,
        place(point.note, point.block, point.body.from),
        '“+1” endorses nothing: no turn of somebody else stands before it, and no line above it.',
        { fix: 'Put it below the line that it endorses.', length: 2 },
      ),
    )
  }
  return diagnostics
}

/** A head that only a name can have: a link, or a capital before a colon. */
function mayBeName(head: Head, name: HeadName): boolean {
  return name.span !== null || (head.colon && /^\p{Lu}/u.test(name.written))
}

/** Who speaks and is not listed, where there is a list: once a meeting and person. */
function checkListed(parts: readonly Lines[], turns: Turns, { names, canonical, people, shown }: Speech): Diagnostic[] {
  const listed = new Set<string>()
  const excused = new Set<string>()
  let list: Place | null = null
  for (const { section, lists } of parts) {
    for (const { kind, block, names: entries } of lists) {
      if (kind === 'present' && entries.length > 0) list ??= place(section.note, block, 0)
      for (const { listed: entry } of entries)
        (kind === 'regrets' ? excused : listed).add(canonical(names.key(entry.written)))
    }
  }
  if (!list) return []
  const diagnostics: Diagnostic[] = []
  const noteOf = notesOf(parts)
  for (const [block, turn] of turns.turns) {
    for (const speaker of turn.speakers) {
      const note = noteOf.get(block)
      if (listed.has(speaker) || !note) continue
      listed.add(speaker)
      // Initials that nobody knows are reported as such.
      if (people.evidence.get(speaker)?.every((one) => one.rule === 'unknown')) continue
      const says = excused.has(speaker)
        ? 'speaks, and is listed among those who were not there.'
        : 'speaks, and is not in the attendance list.'
      diagnostics.push(
        found(unlisted, place(note, block, 0), `“${shown(speaker)}” ${says}`, {
          fix: 'Add the name to the list, or correct the speaker.',
          related: list,
        }),
      )
    }
  }
  return diagnostics
}

function notesOf(parts: readonly Lines[]): Map<Block, Note> {
  return new Map(
    parts.flatMap(({ section, heads }) => [...heads.keys()].map((block): [Block, Note] => [block, section.note])),
  )
}

/** Speech, not a title: `[[kim]] I would …`, `[[kim]] has news`. */
const speaks =
  /^\s*(?:I|I['’]\p{L}+|we|is|was|has|had|have|will|would|wants?|thinks?|asked|asks|says?|said|suggests?|agrees?|can|could|should|not|no|yes|yeah|happy|hi|hello|thanks|thank)(?![\p{L}'’-])/iu

function notCounted(
  block: Block,
  head: Head,
  name: HeadName,
  at: Place,
  turns: Turns,
  { who, shown }: Speech,
): Diagnostic[] {
  const length = name.written.length
  const refused = turns.refused.get(block)
  if (refused?.why === 'ambiguous') {
    const fits = who.find(name.written, turns.roster)
    if (!fits || !('ambiguous' in fits)) return []
    const names = fits.ambiguous.slice(0, 4).map(shown)
    const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('')
    return [found(ambiguous, at, `“${name.written}” fits ${list}.`, { fix: 'Write more of the name.', length })]
  }
  if (refused?.why === 'absent') {
    const message = `“${name.written}” opens this line and was not counted as its speaker: nothing shows that they were there, and the words are about them.`
    return [found(once, at, message, { fix: `Write \`[[${name.written}]]:\` where they speak.`, length })]
  }
  const mayBe =
    name.span?.type === 'link' && !refused && head.words && !isLabel(name.written) && !who.isPerson(name.written)
  if (!mayBe || !(head.colon || speaks.test(block.text.slice(head.body, head.body + 40)))) return []
  const message = `“${name.written}” opens this line and was not counted as its speaker: nothing else shows that it is a person.`
  return [
    found(once, at, message, {
      fix: `List \`[[${name.written}]]\` in the attendance line, if somebody speaks here.`,
      length,
    }),
  ]
}

/** Initials that speak and that nobody known has: once for the garden. */
function strangers({ people, shown }: Speech): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const person of people.persons) {
    const evidence = people.evidence.get(person) ?? []
    const [first] = evidence
    if (!first || !evidence.every((one) => one.rule === 'unknown')) continue
    const name = shown(person)
    diagnostics.push(
      found(unknown, first.place, `“${name}” speaks, and nobody known has this name.`, {
        fix: `List the full name in the attendance line, or say in garden.yaml under \`people\` whose alias “${name}” is.`,
        length: name.length,
      }),
    )
  }
  return diagnostics
}
