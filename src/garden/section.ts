/** Where meetings open and end (dialect 13), note by note, by shape alone. */
import { DateTime } from 'luxon'
import picomatch from 'picomatch'
import type { Block, Note, Place } from '../outline/note.ts'
import { plainText } from '../outline/plain.ts'
import type { Config } from './config.ts'
import { dateAtStart, dateOfName, timeAtStart, zoneName } from './date.ts'
import { nameOfFile } from './name.ts'

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
  /** The date is all that the block says, or it is linked. */
  readonly strong: boolean
}

const range = /^\s*(?:\.{2,3}|–|—|-{1,3}|→|->|to|until|\/)\s*/i
const lead = /^(?:\*\*|__|\*|_)/

/** Takes a block; gives the date it opens with, or null. */
export function openingOf(block: Block, zone: string): Opened | null {
  if (block.kind === 'rule' || block.text === '') return null
  const text = block.text.split('\n', 1)[0] ?? ''
  const opened = lead.exec(text)?.[0] ?? ''
  const found = dateHere(block, opened.length)
  if (!found) return null
  let rest = text.slice(found.end)
  if (opened !== '' && rest.startsWith(opened)) rest = rest.slice(opened.length)
  // A letter right behind belongs to another word: `2022-04-08b`. A month's name in prose needs an end too.
  if (!found.linked && /^[\p{L}\p{N}]/u.test(rest) && !/^T\d/.test(rest)) return null
  let until: string | null = null
  const between = range.exec(rest)
  if (between) {
    const second = dateHere(block, found.end + between[0].length)
    if (second && second.date >= found.date) {
      until = second.date === found.date ? null : second.date
      rest = text.slice(second.end)
    }
  }
  let time = found.time
  if (!time) {
    time = timeAtStart(rest)
    if (time) rest = rest.slice(time.length)
  }
  const title = cleanTitle(rest)
  return { date: found.date, until, start: time ? startOf(found.date, time, zone) : null, title, strong: found.linked || title === null }
}

function dateHere(block: Block, offset: number): { date: string; end: number; linked: boolean; time: ReturnType<typeof timeAtStart> } | null {
  const span = block.spans.find((candidate) => candidate.from >= offset)
  if (span?.type === 'link' && span.from === offset) {
    const date = dateOfName(span.name)
    if (date === null) return null
    const day = dateAtStart(span.name)
    const time = day && day !== 'invalid' ? timeAtStart(span.name.slice(day.length)) : null
    return { date, end: span.to, linked: true, time }
  }
  const found = dateAtStart(block.text.slice(offset, offset + 40))
  return found && found !== 'invalid' ? { date: found.date, end: offset + found.length, linked: false, time: null } : null
}

function cleanTitle(rest: string): string | null {
  const title = rest.replace(/^[\s:;,.·|–—-]+/, '').replace(/[\s:]+$/, '').replace(/^\((.*)\)$/, '$1')
  return title === '' ? null : title
}

function startOf(date: string, time: { time: string; zone: string | null }, home: string): string | null {
  const at = DateTime.fromISO(`${date}T${time.time}`, { zone: zoneName(time.zone, home) })
  return at.isValid ? at.toISO({ suppressMilliseconds: true, suppressSeconds: true }) : null
}

const metaPattern = /^(?:\*\*|__|\*|_)?(date|time|when|where|place|location|call|chat|repository|repo|status|video|recording|room|link|links|agenda|url|previous|next|irc|zoom|jitsi|dial-in)(?:\*\*|__|\*|_)?\s*:/i

/** Takes a note; gives its meetings, in order. */
export function sectionsOf(note: Note, config: Config): Section[] {
  if (!picomatch.isMatch(note.file, config.minutes, { dot: true })) return []
  const zone = config['time-zone']
  const name = nameOfFile(note.file)
  const fileDate = dateOfName(name)
  const place = { file: note.file, line: 1, column: 1 }
  if (fileDate !== null) {
    const time = timeAtStart(name.slice(10))
    return [describe({ note, date: fileDate, until: null, start: time ? startOf(fileDate, time, zone) : null, title: null, place, opening: null, first: 0, last: note.blocks.length - 1 }, zone)]
  }
  const candidates: { block: Block; opened: Opened }[] = []
  for (let index = 0; index < note.blocks.length; index++) {
    const block = note.blocks[index]
    if (!block) break
    const opened = openingOf(block, zone)
    if (!opened || (block.kind === 'paragraph' && opened.title !== null)) continue
    candidates.push({ block, opened })
    // What begins with a date inside a meeting is a line of it.
    index = block.last
  }
  const level = levelOf(candidates.map((candidate) => candidate.block))
  return candidates
    .filter(({ block, opened }) => isHeading(block) || block.depth === level || (opened.strong && block.depth === 0))
    .map(({ block, opened }) => {
      const at = { file: note.file, line: block.line, column: block.column }
      return describe({ note, ...opened, place: at, opening: block, first: block.index + 1, last: block.last }, zone)
    })
}

function isHeading(block: Block): boolean {
  return block.kind === 'heading'
}

/** Bullets open meetings at one depth only: that of the outermost ones. */
function levelOf(blocks: readonly Block[]): number {
  return blocks.reduce((least, block) => (isHeading(block) ? least : Math.min(least, block.depth)), Number.POSITIVE_INFINITY)
}

/** Adds what the first lines of a section say of it: its title, its time, a repeated date. */
function describe(section: Omit<Section, 'silent' | 'meta'>, zone: string): Section {
  const silent = new Set<number>()
  const meta = new Set<number>()
  let { title, start } = section
  const top = section.opening ? section.opening.index : -1
  let parents = new Set([top])
  for (let index = section.first; index <= section.last; index++) {
    const block = section.note.blocks[index]
    if (!block || !parents.has(block.parent)) continue
    if (block.kind === 'rule' || block.text === '') continue
    if (section.opening === null && block.kind === 'heading' && block.level === 1 && silent.size === 0) {
      const opened = openingOf(block, zone)
      const heading = opened?.date === section.date ? opened.title : plainText(block.text, block.spans)
      title = heading ?? title
      start = opened?.start ?? start
      silent.add(index)
      parents = new Set([...parents, index])
      continue
    }
    const opened = openingOf(block, zone)
    if (opened?.date === section.date && (opened.title === null || block.kind === 'heading') && block.kind !== 'paragraph') {
      silent.add(index)
      parents = new Set([...parents, index])
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
  const text = block.text.slice(offset).trim().replace(/^\[\[|\]\]/g, '')
  const found = dateAtStart(text)
  const rest = found && found !== 'invalid' ? text.slice(found.length) : ` ${text}`
  const time = timeAtStart(rest)
  return time ? startOf(found && found !== 'invalid' ? found.date : date, time, zone) : null
}
