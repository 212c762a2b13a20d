/** Who takes turns and is nobody known (dialect 14): initials, and plain names that are no ordinary words. */
import type { Block, Note } from '../../outline/note.ts'
import { place } from '../../outline/place.ts'
import type { Lines } from '../lines.ts'
import type { Names } from '../names.ts'
import type { HeadName } from './head.ts'
import type { Gathered, Row } from './people.ts'
import { factsOf, rowsOf, writtenSmall } from './people.ts'
import { rosterOf } from './roster.ts'
import type { Roster, Who } from './who.ts'
import { isLabel } from './words.ts'

/** Where a form takes a turn. */
interface Seen {
  readonly block: Block
  readonly name: HeadName
  readonly lines: Lines
}

interface Meetings {
  readonly notes: readonly Note[]
  readonly names: Names
  readonly meetings: ReadonlyMap<string, readonly Lines[]>
}

/** Forms that take turns and fit nobody: initials, and plain names that are no ordinary words. */
export function strangers({ notes, names, meetings }: Meetings, gathered: Gathered, who: Who): void {
  const found = [...meetings.values()].map((parts) => unknownForms(parts, who, names, gathered.canonical))
  const words = new Set<string>()
  for (const forms of found)
    for (const written of forms.keys()) if (/^\p{Lu}\p{Ll}+$/u.test(written)) words.add(written.toLowerCase())
  const ordinary = words.size === 0 ? words : ordinaryWords(notes, words)
  for (const forms of found) {
    for (const [written, list] of forms) {
      if (
        ordinary.has(written.toLowerCase()) &&
        !list.some(({ lines, block }) => lines.heads.get(block)?.form === 'says')
      )
        continue
      names.plain(written)
      const facts = factsOf(gathered, written)
      for (const { block, name, lines } of list) facts.unknown.push(place(lines.section.note, block, name.from))
    }
  }
}

/** `in Firefox`, `the Firefox`: a thing's name, not somebody's. */
const asThing =
  /(?<![\p{L}\p{N}])(?:in|on|via|the|use|using|uses|used|install|with an?|an?)\s(\p{Lu}\p{Ll}+)(?![\p{L}\p{N}'’])/gu

/** Which of the words stand somewhere in lower case, or as things: as words do and names don't. */
function ordinaryWords(notes: readonly Note[], words: ReadonlySet<string>): Set<string> {
  const found = writtenSmall(notes, words)
  for (const note of notes) {
    for (const block of note.blocks) {
      for (const [, word = ''] of block.text.matchAll(asThing))
        if (words.has(word.toLowerCase())) found.add(word.toLowerCase())
    }
  }
  return found
}

/** Where people are known to be there, a stranger speaks among them: `Redis: ok` in a list of things is nobody. */
function mayJoin(written: string, row: Row | undefined, roster: Roster): boolean {
  if (roster.size === 0) return true
  if (!row || row.known === 0) return false
  return /^\p{L}{0,2}\p{Lu}{1,3}$/u.test(written) || row.known * 3 >= row.all
}

/** `KK`, `eP`, `MdJ`. */
const initials = /^(?:\p{Lu}{2,4}|\p{Ll}\p{Lu}{1,2}|\p{Lu}\p{Ll}\p{Lu}{1,2})$/u

/** Initials and plain names that take two turns or more in a meeting and fit nobody: persons of their own. */
function unknownForms(
  parts: readonly Lines[],
  who: Who,
  names: Names,
  canonical: (key: string) => string,
): Map<string, Seen[]> {
  const roster = rosterOf(parts, who, names, canonical)
  const taken = new Map<string, Seen[]>()
  const chat = new Map<string, Seen[]>()
  const isKnown = (name: HeadName) =>
    who.exact(name.written) !== null || (name.span?.type !== 'link' && who.find(name.written, roster) !== null)
  // Whether people speak under initials here: somebody known does, or nobody is known at all.
  let inInitials = roster.size === 0
  for (const lines of parts) {
    const rows = rowsOf(lines, isKnown)
    for (const [block, head] of lines.heads) {
      const [name] = head.names
      if (name && head.colon && !name.span && initials.test(name.written) && !isLabel(name.written)) {
        inInitials ||= isKnown(name)
      }
      if (!name || name.span || head.names.length !== 1 || !head.colon || !head.words || isLabel(name.written)) continue
      if (head.form === 'says') {
        // A chat says outright who speaks.
        if (!/^[\p{L}\p{M}\p{N}.'’_-]+(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2}$/u.test(name.written)) continue
        if (who.find(name.written, roster) === null) add(chat, name.written, { block, name, lines })
        continue
      }
      if (
        !/^(?:\p{Lu}{1,4}|\p{Ll}\p{Lu}{1,2}|\p{Lu}\p{Ll}\p{Lu}{1,2}|\p{Lu}[\p{Ll}\p{M}]+(?: \p{Lu}[\p{Ll}\p{M}.]*)?)$/u.test(
          name.written,
        )
      )
        continue
      if (who.find(name.written, roster) !== null || !mayJoin(name.written, rows.get(block.parent), roster)) continue
      add(taken, name.written, { block, name, lines })
    }
  }
  for (const [written, list] of taken) {
    // `Redis: ok`, `Hetzner: 40 EUR` are values; who speaks says more than that once.
    const says =
      /\p{Lu}{2}/u.test(written) ||
      list.some(({ block, name }) => /\S+\s+\S+\s+\S/.test(block.text.slice(name.to + 1, name.to + 200)))
    if (list.length < 2 || written.length < 2 || !says) taken.delete(written)
  }
  // `GDPR: ask a lawyer`, twice: alone among full names it is an abbreviation.
  for (const written of taken.keys()) if (!inInitials && initials.test(written)) taken.delete(written)
  // `Ola says:hello` was pasted; `A sign says: no entry` is a sentence, unless it goes on.
  for (const [written, list] of chat)
    if (list.length > 1 || list.some(({ block, name }) => /^ says:\S/.test(block.text.slice(name.to, name.to + 7))))
      for (const seen of list) add(taken, written, seen)
  return taken
}

function add(map: Map<string, Seen[]>, written: string, seen: Seen): void {
  const list = map.get(written)
  if (list) list.push(seen)
  else map.set(written, [seen])
}
