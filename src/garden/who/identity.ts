/** Which names are one, and which are persons: the two need each other, so they are settled together. */
import type { Block, Diagnostic, Note } from '../../outline/note.ts'
import { place } from '../../outline/place.ts'
import type { Config } from '../config.ts'
import type { About } from '../front.ts'
import type { Lines } from '../lines.ts'
import { remarkRole } from '../lines.ts'
import type { AliasSaid } from '../model.ts'
import type { Names } from '../names.ts'
import { shownName } from '../names.ts'
import { found } from '../rule/rule.ts'
import type { Pair } from './alias.ts'
import { aliasInferred } from './alias.ts'
import type { Facts } from './evidence.ts'
import type { Head } from './head.ts'
import type { Aliases } from './join.ts'
import { joinAliases } from './join.ts'
import type { Gathered, IsKnown, People } from './people.ts'
import { decide, factsOf, gatherMeetings, gatherText, gatherTurns, ordinaryNames } from './people.ts'
import { rosterOf } from './roster.ts'
import { strangers } from './stranger.ts'
import type { Roster } from './who.ts'
import { Who } from './who.ts'
import { isLabelWord } from './words.ts'

export interface Known {
  readonly notes: readonly Note[]
  readonly abouts: readonly About[]
  readonly config: Config
  readonly names: Names
  /** What notes and configuration say outright. */
  readonly pairs: readonly Pair[]
  readonly meetings: ReadonlyMap<string, readonly Lines[]>
}

export interface Identity {
  readonly aliases: Aliases
  /** Every pair of names that is one, or would be, with its place. */
  readonly said: readonly AliasSaid[]
  readonly people: People
  readonly who: Who
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Takes what the notes say outright; gives which names are one, who is a person, and what is odd about it (dialect 7,
 * 14).
 */
export function identify(known: Known): Identity {
  const { names, config } = known
  const preferred = new Set(config.people.map((person) => names.key(person.name)))
  const lines = [...known.meetings.values()].flat()
  const listed = listPairs(lines, names)
  const pairs = [...known.pairs, ...listed]
  const first = joinAliases(pairs, names, preferred)
  const ordinary = ordinaryNames(lines, known.notes)
  const firstFacts = gather(known, lines, first, ordinary)
  const short = shortForms(firstFacts, decide(firstFacts), first, names)
  const aliases = short.pairs.length === 0 ? first : joinAliases([...pairs, ...short.pairs], names, preferred)
  const gathered = short.pairs.length === 0 ? firstFacts : gather(known, lines, aliases, ordinary)
  strangers(known, gathered, whoOf(decide(gathered), aliases, names))
  const people = decide(gathered)
  const said = [
    ...known.pairs.map((pair) => saidBy(pair, pair.declared ? 'configured' : 'written', aliases)),
    ...listed.map((pair) => saidBy(pair, 'listed', aliases)),
    ...short.pairs.map((pair) => saidBy(pair, 'inferred', aliases)),
  ]
  return {
    aliases,
    said,
    people,
    who: whoOf(people, aliases, names),
    diagnostics: [...aliases.diagnostics, ...short.diagnostics],
  }
}

function saidBy({ a, b, place }: Pair, how: AliasSaid['how'], aliases: Aliases): AliasSaid {
  return { names: [a, b], place, how, joined: aliases.canonical(a) === aliases.canonical(b) }
}

function whoOf(people: People, aliases: Aliases, names: Names): Who {
  const forms = new Map<string, readonly string[]>()
  for (const person of people.persons) {
    const spellings = aliases.members(person).flatMap((key) => {
      const name = names.get(key)
      return name ? [...name.spellings.keys(), ...(name.filed === null ? [] : [name.filed])] : []
    })
    forms.set(person, spellings)
  }
  return new Who(forms, names, (key) => aliases.canonical(key))
}

/** Who is somebody known, meeting by meeting, as far as the people are known now. */
function knowing(known: Known, people: People, aliases: Aliases): IsKnown {
  const who = whoOf(people, aliases, known.names)
  const rosters = new Map<string, Roster>()
  return (name, { section }) => {
    let roster = rosters.get(section.date)
    if (!roster) {
      roster = rosterOf(known.meetings.get(section.date) ?? [], who, known.names, (key) => aliases.canonical(key))
      rosters.set(section.date, roster)
    }
    if (who.exact(name.written) !== null) return true
    return name.span?.type !== 'link' && who.find(name.written, roster) !== null
  }
}

/** All facts of all names, under the aliases as they are known now. */
function gather(known: Known, lines: readonly Lines[], aliases: Aliases, ordinary: ReadonlySet<string>): Gathered {
  const { names, config, notes } = known
  const gathered: Gathered = {
    names,
    canonical: (key) => aliases.canonical(key),
    facts: new Map<string, Facts>(),
    ordinary,
  }
  for (const person of config.people)
    factsOf(gathered, person.name).configured = {
      person: person.person,
      place: { file: 'garden.yaml', line: 1, column: 1 },
    }
  for (const about of known.abouts) {
    const at = { file: about.note.file, line: 1, column: 1 }
    const facts = factsOf(gathered, about.name)
    if (about.type !== null) facts.typed ??= { type: about.type, place: at }
    else if (!isPersonsNote(about)) facts.note ??= at
  }
  gatherMeetings(gathered, lines)
  const inMeeting = new Set<Block>()
  for (const { heads, listBlocks } of lines) {
    for (const block of heads.keys()) inMeeting.add(block)
    for (const block of listBlocks) inMeeting.add(block)
  }
  gatherText(gathered, notes, (block) => inMeeting.has(block))
  gatherTurns(gathered, lines, (people) => knowing(known, people, aliases))
  return gathered
}

/** A note without `type::` that says of itself that it is somebody's. */
function isPersonsNote(about: About): boolean {
  if (about.tags.some((tag) => /^(?:person|people|user)$/i.test(tag))) return true
  return about.note.blocks
    .slice(0, 4)
    .some((block) =>
      /\b(?:a|an|#)\s*\[\[(?:person|people|user|human)\]\]|^(?:#person|#\[\[person\]\])|^I(?: am|['’]m)\b|\bpronouns?\b/i.test(
        block.text.slice(0, 300),
      ),
    )
}

const handle = /^@?[\p{Ll}\p{N}][\p{L}\p{N}._-]{1,30}$/u
const remarks =
  /^(?:late|remote|online|partly|partial|tentative|guest|observer|scribe|scribing|chair|chairing|notes|regrets|absent|they|he|she|ill|sick|muted|listening|maybe|leaving|left|early|new|cc|host|facilitator|facilitating|on|at|from|until|for|via|by|phone|irc|first|minutes|present|apologies|excused|staff|away|off|out|ooo|afk|holidays?|vacation|leave|travell?ing|busy|unwell|driving|commuting|video|audio|joined|joining|arrived|arriving|lurking|observing|visiting|visitor|proxy|member|volunteer)\b/i

/** Second forms that stand beside a name in a list or in front of a colon (dialect 7). */
function listPairs(lines: readonly Lines[], names: Names): Pair[] {
  const pairs: Pair[] = []
  const beside = new Map<string, Set<string>>()
  const loose: { a: string; written: string; file: string; block: Block; from: number; speaks: boolean }[] = []
  for (const { section, lists, heads } of lines) {
    const speaking = new Set<string>()
    for (const head of heads.values()) for (const name of head.names) speaking.add(names.key(name.written))
    const { file } = section.note
    for (const list of lists) {
      for (const { listed, block } of list.names) {
        const key = listed.span?.type === 'link' ? names.key(listed.written) : names.plain(listed.written).key
        if (!listed.unsure) names.list(key)
        for (const form of listed.forms) {
          const other = names.plain(form.written).key
          // `olab // Ola Berg`: the handle is the lesser name, wherever it stands.
          const [a, b] = !key.includes(' ') && other.includes(' ') ? [other, key] : [key, other]
          pairs.push({ a, b, place: place({ file }, block, listed.from), plain: true })
        }
        const remark = listed.remark?.trim()
        if (!remark || remarkRole(remark).role !== null || remarks.test(remark) || isLabelWord(remark)) continue
        const written = remark.replace(/^@/, '')
        const speaks = speaking.has(names.key(written))
        if (!speaks && !handle.test(remark)) continue
        loose.push({ a: key, written, file, block, from: listed.from, speaks })
        const others = beside.get(names.key(written))
        if (others) others.add(key)
        else beside.set(names.key(written), new Set([key]))
      }
    }
    for (const [block, head] of heads) {
      const [name] = head.names
      if (!name) continue
      const beside = besideColon(head, names)
      if (beside !== null)
        pairs.push({
          a: names.key(name.written),
          b: names.plain(beside).key,
          place: place({ file }, block, name.from),
          plain: true,
        })
      for (const other of head.others)
        pairs.push({
          a: names.key(name.written),
          b: names.plain(other.written).key,
          place: place({ file }, block, other.from),
        })
    }
  }
  for (const { a, written, file, block, from } of loose) {
    // `(inrupt)` beside two people is where they work.
    if (beside.get(names.key(written))?.size === 1)
      pairs.push({ a, b: names.plain(written).key, place: place({ file }, block, from), plain: true })
  }
  return pairs
}

/** `[[ola]] (olas): …`: a handle in front of the colon that resembles the name. Other words there are remarks. */
function besideColon(head: Head, names: Names): string | null {
  const [name] = head.names
  const remark = head.remark?.trim()
  if (!name?.span || !head.colon || head.names.length !== 1 || !remark || remarks.test(remark) || !handle.test(remark))
    return null
  const written = remark.replace(/^@/, '')
  const [short, long] = [names.key(written), names.key(name.written).replaceAll(' ', '')]
  return short.startsWith(long) || long.startsWith(short) || short.startsWith(long.slice(0, 3)) ? written : null
}

/** `ola` is Ola Berg where only one person of the garden fits (dialect 7). */
function shortForms(
  gathered: Gathered,
  people: People,
  aliases: Aliases,
  names: Names,
): { pairs: Pair[]; diagnostics: Diagnostic[] } {
  const long = new Map<string, Set<string>>()
  for (const person of people.persons) {
    for (const key of aliases.members(person)) {
      const words = key.split(' ')
      if (words.length < 2) continue
      for (const short of [words[0] ?? key, words.join('')]) {
        const owners = long.get(short)
        if (owners) owners.add(person)
        else long.set(short, new Set([person]))
      }
    }
  }
  const pairs: Pair[] = []
  const diagnostics: Diagnostic[] = []
  for (const [key, facts] of gathered.facts) {
    const name = names.get(key)
    const owners = long.get(key)
    if (!name || !owners || owners.size !== 1 || owners.has(key) || key.includes(' ')) continue
    if (facts.configured || facts.note || facts.typed || facts.resources.length > 0 || facts.things.length > 0) continue
    if (aliases.members(key).some((member) => member.includes(' '))) continue
    const at = facts.listed[0] ?? [...facts.opens.values()][0]?.[0] ?? facts.turns[0]
    const [owner] = owners
    if (!at || owner === undefined) continue
    pairs.push({ a: owner, b: key, place: at })
    const known = names.get(owner)
    const full = known ? shownName(known) : owner
    diagnostics.push(
      found(aliasInferred, at, `“${shownName(name)}” was read as ${full}, the only person whom it fits.`, {
        fix: `Write \`[[${full}]]\`, or say in garden.yaml who is meant.`,
      }),
    )
  }
  return { pairs, diagnostics }
}
