/** One block as a line of a page: who says it, what, and what is known of it. */
import type { Page, Point } from '../../garden/model.ts'
import { urlOf } from '../../garden/sheet.ts'
import { linkTarget, shortAddress } from '../../inline/address.ts'
import { escapeHtml } from '../../inline/escape.ts'
import type { Explain } from '../../inline/term.ts'
import type { Linker } from '../frame/link.ts'
import { perOwner } from '../remember.ts'
import type { AlongThread, Embed, Lead, Line, Source, Voice } from '../shape.ts'
import { isShown, type Site } from '../site.ts'
import { clip, list } from '../words.ts'
import { untied } from './bare.ts'
import { faceOf } from './face.ts'
import { marksOf } from './mark.ts'
import { type Said, said } from './said.ts'
import { ownTitle, stateWords } from './title.ts'

/** What the builders of one page share. */
export interface Desk {
  readonly site: Site
  readonly link: Linker
  /** The page's own name is marked, not linked, where others mention it. */
  readonly about: Page | null
  /** What abbreviations of a line stand for, said once on the page (abbreviation.ts). */
  readonly explain?: (point: Point) => Explain | null
}

/** Kept with the page: who speaks has a face on many lines. */
const faces = perOwner((page: Page) => faceOf(page.name))

export function voiceOf(page: Page, link: Linker): Voice {
  const { initials, hue } = faces(page)
  return { text: page.name, href: link(page.url), initials, hue }
}

/** Where a file's line stands, for people and, where the repository is known, as an address. */
export function sourceOf(file: string, line: number, site: Site): Source {
  const words = `${file}, line ${line}`
  // A masked name is not the file's own: nothing may lead there.
  const repository = site.garden.masked.has(file) ? null : site.repository
  return { words, line, href: repository?.view(file, line) ?? null, edit: repository?.edit(file, line) ?? null }
}

/** Leads to a point on its own page; to the page where the point itself is not shown. */
export function hrefOf(point: Point, link: Linker): string {
  return isShown(point) ? link(urlOf(point), point.id) : link(point.page.url)
}

/** An alias line says who somebody is, not what it is about: `[[idmyn]] == David`. */
const isAlias = /^==?\s/

/** Does the block's own text say what it is about? */
export function saysItself(point: Point): boolean {
  const text = point.text.trim()
  return text !== '' && !isAlias.test(text)
}

/** What a block is about, in a few plain words: its text, else its speaker and the first thing said below it. */
export function titleOf(point: Point, length = 70): string {
  const text = untied(point.text.trim())
  if (saysItself(point)) return clip(text, length)
  const names = point.turn?.speakers.map((page) => page.name).join(', ')
  const child = point.children.find((one) => one.text.trim() !== '')
  const parts = [names || point.turn?.written || text, child === undefined ? '' : clip(child.text, length)]
  return parts.filter((part) => part !== '').join(': ') || '…'
}

/** "nick sellen: the other nick named it", where the line names who says it. */
export function spoken(point: Point, length: number): string {
  const speakers = point.turn?.speakers.map((page) => page.name) ?? []
  const text = titleOf(point, length)
  return speakers.length === 0 || text.startsWith(`${speakers.join(', ')}:`)
    ? text
    : `${clip(list(speakers), 80)}: ${text}`
}

/** The block that opens a meeting and the block `[[label]] URL` are shown as links of their own form. */
function leadOf(point: Point, desk: Desk): Lead | null {
  const { site, link } = desk
  if (point.role === 'opening') {
    const meeting = site.openedBy(point)
    if (meeting === null) return null
    const note = ownTitle(meeting, site.words) || stateWords(meeting)
    return { text: site.words.day(meeting.date), href: link(meeting.page.url), note, to: null }
  }
  const label = point.role === 'label' ? site.labelAt(point) : null
  if (label === null) return null
  const href = linkTarget(label.url)
  return {
    text: label.label,
    href: link(label.name.url),
    note: href === null ? label.url : '',
    to: href === null ? null : { text: shortAddress(label.url), href },
  }
}

/** A thread of so many lines can be folded; of fewer, the whole is seen at once. */
const longThread = 6

const nothing: Said = { html: escapeHtml(''), block: false }

export interface LineOptions {
  /** The line stands on this page: give it its anchor. */
  readonly here: boolean
  /** The level of a heading. */
  readonly level: number
  /** What it says, where that is not the whole. */
  readonly say?: Said | undefined
  /** Where the lines below it go. */
  readonly lines: readonly Line[]
  /** What it embeds. */
  readonly embeds?: readonly Embed[] | undefined
}

/** Where a thread of a meeting was spoken of before and after; nothing where it was not. */
function alongOf(thread: Point, { site, link }: Desk): AlongThread | undefined {
  if (thread.page.meeting === null) return undefined
  const found = site.memory.along(thread, site.topicsIn(thread))
  if (found === null) return undefined
  const dayLink = (point: Point) => ({
    text: site.words.short(point.page.meeting?.date ?? ''),
    href: hrefOf(point, link),
  })
  const { topic } = found
  return {
    earlier: found.earlier.map(dayLink),
    later: found.later.map(dayLink),
    all: topic === null ? null : { text: topic.name, href: link(topic.url) },
  }
}

function lookOf({ role }: Point): Line['look'] {
  if (role === 'heading' || role === 'name') return role
  return role === 'attendance' || role === 'meta' ? 'aside' : 'line'
}

const nobody: readonly Voice[] = []

function voicesOf(pages: readonly Page[] | undefined, link: Linker): readonly Voice[] {
  return pages === undefined || pages.length === 0 ? nobody : pages.map((page) => voiceOf(page, link))
}

/**
 * Takes a point; gives it as a line. `options.lines` is taken as it is, to be filled by the caller. All lines have the
 * same properties, in one order: there are more of them than of anything else, and they are drawn faster so.
 */
export function lineOf(point: Point, desk: Desk, options: LineOptions): Line {
  const { site, link } = desk
  const { turn, role } = point
  const { here, embeds } = options
  const lead = leadOf(point, desk)
  const words = lead !== null ? nothing : (options.say ?? said(point, desk, here))
  const isThread = here && site.isThread(point)
  const below = isThread ? site.below(point) : 0
  return {
    look: lookOf(point),
    id: here ? point.id : '',
    href: hrefOf(point, link),
    source: sourceOf(point.note.file, point.block.line, site),
    level: role === 'heading' ? options.level : 0,
    voices: voicesOf(turn?.speakers, link),
    to: voicesOf(turn?.to, link),
    remark: turn?.remark ?? '',
    unknown: turn !== null && turn.speakers.length === 0,
    lead,
    html: words.html,
    block: words.block,
    marks: marksOf(point, site, desk.about),
    embeds: embeds?.length === 0 ? undefined : embeds,
    lines: options.lines,
    thread: isThread ? titleOf(point, 60) : undefined,
    along: isThread ? alongOf(point, desk) : undefined,
    fold: below >= longThread ? site.words.count(below, 'line') : undefined,
  }
}
