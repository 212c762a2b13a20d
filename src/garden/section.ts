/** Where meetings open and end (dialect 13), note by note, by shape alone. */
import { DateTime } from 'luxon'
import picomatch from 'picomatch'
import type { Block, Note, Place } from '../outline/note.ts'
import { plainText } from '../outline/plain.ts'
import type { Config } from './config.ts'
import type { FoundTime } from './date.ts'
import { dateAtStart, dateOfName, mayHoldDate, timeAtStart, zoneName } from './date.ts'
import type { About } from './front.ts'
import { withoutTail } from './tail.ts'

/** One stretch of a note that is (a part of) a meeting. */
export interface Section {
  readonly note: Note
  readonly date: string
  readonly until: string | null
  readonly start: string | null
  readonly title: string | null
  readonly place: Place
  /** The block that opens it; null where the whole file is the meeting. */
  readonly opening: Block | null
  /** Indexes of its first and last block (opening excluded); empty where `last < first`. */
  readonly first: number
  readonly last: number
  /** Blocks that only repeat the date or the title: no level of their own. */
  readonly silent: ReadonlySet<number>
  /** `Date:`, `Call:` … lines. */
  readonly meta: ReadonlySet<number>
}

interface Opened {
  readonly date: string
  readonly until: string | null
  readonly start: string | null
  readonly title: string | null
  /** Written as a link: `[[2022-04-08]]`. */
  readonly linked: boolean
}

const range = /^\s*(?:\.{2,3}|–|—|-{1,3}|→|->|to|until|\/)\s*/i
const lead = /^(?:\*\*|__|\*|_)/

/** Takes a block; gives the date it opens with, or null. */
export function openingOf(block: Block, zone: string): Opened | null {
  if (block.kind === 'rule' || !mayHoldDate(block.text)) return null
  const text = block.text.split('\n', 1)[0] ?? ''
  const opened = lead.exec(text)?.[0] ?? ''
  const found = dateHere(block, opened.length)
  if (!found) return null
  let at = found.end
  let open = opened
  if (opened !== '' && text.startsWith(opened, at)) {
    at += opened.length
    open = ''
  }
  // A letter right behind belongs to another word: `2022-04-08b`. A month's name in prose needs an end too.
  const behind = text.slice(at, at + 2)
  if (!found.linked && /^[\p{L}\p{N}]/u.test(behind) && !/^T\d/.test(behind)) return null
  let until: string | null = null
  const between = range.exec(text.slice(at, at + 20))
  const second = between ? dateHere(block, at + between[0].length) : null
  if (second && second.date >= found.date) {
    until = second.date === found.date ? null : second.date
    at = second.end
  }
  const time = found.time ?? timeAtStart(text.slice(at, at + 60))
  if (time !== found.time) at += time?.length ?? 0
  const line = block.spans.filter((span) => span.to <= text.length)
  const title = cleanTitle(plainText(text, line, at, open))
  return { date: found.date, until, start: time ? startOf(found.date, time, zone) : null, title, linked: found.linked }
}

function dateHere(
  block: Block,
  offset: number,
): { date: string; end: number; linked: boolean; time: ReturnType<typeof timeAtStart> } | null {
  const span = block.spans.find((candidate) => candidate.from >= offset)
  if (span?.type === 'link' && span.from === offset) {
    const date = dateOfName(span.name)
    if (date === null) return null
    const day = dateAtStart(span.name)
    const time = day && day !== 'invalid' ? timeAtStart(span.name.slice(day.length)) : null
    return { date, end: span.to, linked: true, time }
  }
  const found = dateAtStart(block.text.slice(offset, offset + 40))
  return found && found !== 'invalid'
    ? { date: found.date, end: offset + found.length, linked: false, time: null }
    : null
}

function cleanTitle(rest: string): string | null {
  // Each page that shows the meeting repeats its title.
  const title = withoutTail(rest.length > 500 ? `${rest.slice(0, 500)}…` : rest, /[\s:]/)
    .replace(/^[\s:;,.·|–—-]+/, '')
    .replace(/^\((.*)\)$/, '$1')
  return title === '' ? null : title
}

function startOf(date: string, time: { time: string; zone: string | null }, home: string): string | null {
  const at = DateTime.fromISO(`${date}T${time.time}`, { zone: zoneName(time.zone, home) })
  return at.isValid ? at.toISO({ suppressMilliseconds: true }) : null
}

/** Keys that say something of the meeting, wherever it begins with them. */
export const metaPattern =
  /^(?:\*\*|__|\*|_)?(date|time|when|where|place|location|call|chat|repository|repo|status|video|recording|room|link|links|agenda|url|previous|next|irc|zoom|jitsi|dial-in)(?:\*\*|__|\*|_)?\s*:/i

/** Whether meetings are looked for in it: the configuration calls it minutes, or it says `type:: meeting`. */
export function isMinutes({ note, type }: About, config: Config): boolean {
  return type === 'meeting' || picomatch.isMatch(note.file, config.minutes, { dot: true })
}

/** Takes what a note says of itself; gives its meetings, in order. */
export function sectionsOf(about: About, config: Config): Section[] {
  if (!isMinutes(about, config)) return []
  const { note, name, title, date: written } = about
  const zone = config['time-zone']
  const fileDate = dateOfName(name)
  const place = { file: note.file, line: 1, column: 1 }
  if (fileDate !== null) {
    const time = timeOf(name) ?? timeOf(written ?? '')
    const start = time ? startOf(fileDate, time, zone) : null
    return [
      describe(
        {
          note,
          date: fileDate,
          until: null,
          start,
          title,
          place,
          opening: null,
          first: 0,
          last: note.blocks.length - 1,
        },
        zone,
      ),
    ]
  }
  const candidates: Candidate[] = []
  // Up to here, bullets below a heading's meeting open older ones (see endOfHeading).
  let older = -1
  for (let index = 0; index < note.blocks.length; index++) {
    const block = note.blocks[index]
    if (!block) break
    const opened = openingOf(block, zone)
    // A sentence that begins with a date is none; a date alone in a paragraph heads what follows it.
    if (!opened || (block.kind === 'paragraph' && opened.title !== null)) continue
    const end = block.kind === 'heading' ? endOfHeading(note, block, opened.date, zone) : block.last
    candidates.push({ block, opened, end, isOlder: index <= older })
    if (end < block.last) older = block.last
    // What begins with a date inside a meeting is a line of it.
    index = end
  }
  const openings = openingsAmong(candidates)
  return openings.flatMap(({ block, opened, end }, index) => {
    const at = { file: note.file, line: block.line, column: block.column }
    const last = block.kind === 'paragraph' ? endOfParagraph(note, block, openings[index + 1]?.block) : end
    if (block.kind === 'paragraph' && last === block.index) return []
    return [describe({ note, ...opened, place: at, opening: block, first: block.index + 1, last }, zone)]
  })
}

function timeOf(name: string): FoundTime | null {
  const text = name.trim()
  const day = dateAtStart(text)
  return day && day !== 'invalid' ? timeAtStart(text.slice(day.length)) : null
}

interface Candidate {
  readonly block: Block
  readonly opened: Opened
  /** Index of the last block of what it opens. */
  readonly end: number
  /** A bullet below newer meetings under headings. */
  readonly isOlder: boolean
}

/**
 * Newer meetings under headings, older ones as bullets below them at the left edge: groups change their ways. There
 * a bullet that is nothing but another day's link, with blocks below it, opens its own meeting and ends the heading's.
 */
function endOfHeading(note: Note, heading: Block, date: string, zone: string): number {
  for (let index = heading.index + 1; index <= heading.last; ) {
    const block = note.blocks[index]
    if (!block) break
    if (block.kind === 'bullet' && block.indent === heading.indent && block.last > block.index) {
      const opened = openingOf(block, zone)
      if (opened?.linked && opened.title === null && opened.date !== date) return index - 1
    }
    index = block.last + 1
  }
  return heading.last
}

/**
 * Only one level opens meetings: headings where there are some, with bullets beside them; else the outermost bullets.
 * A bullet with words behind its date and nothing below (`- 2024-02-07: renewed the domain`) is one only beside
 * others that are surely meetings.
 */
function openingsAmong(candidates: readonly Candidate[]): Candidate[] {
  const isBullet = ({ block }: Candidate) => block.kind === 'bullet'
  const outermost = candidates.some((one) => !isBullet(one)) ? candidates.filter((one) => !isBullet(one)) : candidates
  const level = outermost.reduce((least, { block }) => Math.min(least, block.depth), Number.POSITIVE_INFINITY)
  // `- 20220513` alone may be any number.
  const isNumber = ({ block }: Candidate) => /^\d{8}\b/.test(block.text) && block.last === block.index
  const isSure = (one: Candidate) => !isNumber(one) && (one.opened.title === null || one.block.last > one.block.index)
  const sure = new Set(candidates.filter((one) => isBullet(one) && isSure(one)).map(({ block }) => block.parent))
  return candidates.filter(
    (one) =>
      !isBullet(one) ||
      (one.isOlder && one.opened.linked) ||
      (one.block.depth <= level && (isSure(one) || sure.has(one.block.parent))),
  )
}

/** A date alone in a paragraph heads what stands beside it, up to the next opening or heading. */
function endOfParagraph(note: Note, block: Block, next: Block | undefined): number {
  const end = note.blocks[block.parent]?.last ?? note.blocks.length - 1
  const before = next ? Math.min(end, next.index - 1) : end
  let last = block.last
  while (last < before) {
    const sibling = note.blocks[last + 1]
    if (!sibling || sibling.kind === 'heading') break
    last = Math.min(before, sibling.last)
  }
  return last
}

/** Index of the block below which a section's outermost blocks stand; -1 for the note itself. */
export function topOf({ opening }: Pick<Section, 'opening'>): number {
  if (!opening) return -1
  return opening.kind === 'paragraph' ? opening.parent : opening.index
}

/** Adds what the first lines of a section say of it: its title, its time, a repeated date. */
function describe(section: Omit<Section, 'silent' | 'meta'>, zone: string): Section {
  const silent = new Set<number>()
  const meta = new Set<number>()
  let { title, start } = section
  const top = topOf(section)
  const parents = new Set([top])
  for (let index = section.first; index <= section.last; index++) {
    const block = section.note.blocks[index]
    if (!block || !parents.has(block.parent)) continue
    if (block.kind === 'rule' || block.text === '') continue
    if (section.opening === null && block.kind === 'heading' && block.level === 1 && silent.size === 0) {
      const opened = openingOf(block, zone)
      const heading = opened?.date === section.date ? opened.title : plainText(block.text, block.spans)
      title ??= heading
      start = opened?.start ?? start
      silent.add(index)
      parents.add(index)
      continue
    }
    const opened = openingOf(block, zone)
    if (
      opened?.date === section.date &&
      (opened.title === null || block.kind === 'heading') &&
      block.kind !== 'paragraph'
    ) {
      silent.add(index)
      parents.add(index)
      start ??= opened.start
      title ??= opened.title
      continue
    }
    const key = metaPattern.exec(block.text)
    if (!key || block.level > 0) break
    meta.add(index)
    if (/^(?:date|time|when)$/i.test(key[1] ?? '')) start ??= startInLine(block, section.date, key[0].length, zone)
  }
  return { ...section, title: title ?? null, start: start ?? null, silent, meta }
}

function startInLine(block: Block, date: string, offset: number, zone: string): string | null {
  const text = block.text
    .slice(offset)
    .trim()
    .replace(/^\[\[|\]\]/g, '')
  const found = dateAtStart(text)
  const rest = found && found !== 'invalid' ? text.slice(found.length) : ` ${text}`
  const time = timeAtStart(rest)
  return time ? startOf(found && found !== 'invalid' ? found.date : date, time, zone) : null
}
