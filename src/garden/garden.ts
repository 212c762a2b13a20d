/**
 * Notes → garden: the conductor. Each step is a module of its own; here they stand in their order.
 *
 *   notes ─▶ what is published ─▶ names ─▶ meetings and their lines ─▶ which names are one, who is a person
 *         ─▶ who speaks ─▶ pages ─▶ points with their links ─▶ marks ─▶ meetings, people, labels as data
 */
import type { Block, Diagnostic, Note } from '../outline/note.ts'
import type { Anchors } from './anchor.ts'
import type { ConfigLines } from './complaint.ts'
import type { Config } from './config.ts'
import { detailsOf } from './detail.ts'
import type { About } from './front.ts'
import { publishedNotes } from './front.ts'
import { type MeetingDraft, type PageDraft, type PersonDraft, type PointDraft, settle } from './graph.ts'
import { checkAlone, checkNearly } from './hide/nearly.ts'
import type { Lines } from './lines.ts'
import { linesOf } from './lines.ts'
import { Files } from './link/asset.ts'
import { checkDirectives, collectDirectives, directiveOf } from './link/directive.ts'
import { embeddedLink } from './link/embed.ts'
import { collectLabels } from './link/label.ts'
import { resolveReferences } from './link/reference.ts'
import { markPoints, markTasks } from './mark/mark.ts'
import { isStepHeading } from './mark/step.ts'
import { linkMeetings, meetingOf, nowIn } from './meeting.ts'
import type { Garden, NoTurn } from './model.ts'
import { keyOf, nameOfFile } from './name.ts'
import { Names } from './names.ts'
import { pagesOf } from './page.ts'
import { pointsOf } from './point.ts'
import { checkDates } from './rule/dating.ts'
import { checkMarkup } from './rule/markup.ts'
import { checkNames } from './rule/naming.ts'
import { checkSlips } from './rule/slip.ts'
import { checkSpeech } from './rule/speech.ts'
import { checkUnopened } from './rule/unopened.ts'
import { checkUnused } from './rule/unused.ts'
import type { Section } from './section.ts'
import { sectionsOf } from './section.ts'
import type { Pair } from './who/alias.ts'
import { aliasPairs, checkAliases } from './who/alias.ts'
import { identify } from './who/identity.ts'
import type { People } from './who/people.ts'
import type { KeyTurn, Turns } from './who/turn.ts'
import { turnsOf } from './who/turn.ts'

export interface GardenInput {
  /** In any order: the garden reads them by path. */
  readonly notes: readonly Note[]
  readonly config: Config
  /** ISO instant: what counts as now. */
  readonly now: string
  /** The other files of the content folder, by their path below it: pictures and attachments (dialect 24). */
  readonly files?: Iterable<string>
  /** Notes that stand in the repository under another path (dialect 27). */
  readonly masked?: ReadonlySet<string>
  /** Where in garden.yaml its keys stand, for what is said of them. */
  readonly lines?: ConfigLines
}

/** Takes the parsed notes; gives the garden. Never throws: whatever a note holds, the rest is published. */
export function buildGarden({
  notes: all,
  config,
  now,
  files = [],
  masked = new Set(),
  lines = () => 1,
}: GardenInput): Garden {
  const published = publishedNotes(
    [...all].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    config.removed,
  )
  const notes = published.map((about) => about.note)

  const names = namesOf(published)
  const sections = new Map(published.map((about) => [about.note, sectionsOf(about, config)]))
  const meetings = byDate([...sections.values()].flat().map(linesOf))
  for (const date of meetings.keys()) names.date(date)
  const pairs = pairsOf(published, config, names)
  const { aliases, said, people, who, diagnostics } = identify({
    notes,
    abouts: published,
    config,
    names,
    pairs,
    meetings,
  })
  const canonical = (key: string) => aliases.canonical(key)
  const pages = pagesOf({ names, aliases, people, abouts: published, meetings, config })
  const pageOf = (name: string) => pages.byKey.get(names.key(name)) ?? null
  const persons = personsOf(pages.all, people)

  const turns = new Map(
    [...meetings].map(([date, parts]): [string, Turns] => [
      date,
      turnsOf(parts, who, names, canonical, takesSteps(parts)),
    ]),
  )
  const spoken = new Map<Block, KeyTurn>([...turns.values()].flatMap((one) => [...one.turns]))
  const details = new Set([...meetings.values()].flat().flatMap((lines) => detailsOf(lines, spoken)))
  const listBlocks = new Set([...meetings.values()].flat().flatMap((lines) => [...lines.listBlocks]))
  const anchors = new Map<PageDraft, Anchors>()
  const points: PointDraft[] = []
  for (const about of published) {
    const home = pageOf(about.name)
    if (!home) continue
    const own = (sections.get(about.note) ?? []).flatMap((section) => {
      const page = pages.byKey.get(section.date)
      return page ? [{ section, page }] : []
    })
    const planted = pointsOf(about.note, new Set([about.name, nameOfFile(about.note.file)].map(keyOf)), home, own, {
      listBlocks,
      details,
      turns: spoken,
      pageOf,
      pageByKey: (key) => pages.byKey.get(key) ?? null,
      anchors,
    })
    addParts(about, home, own, planted)
    for (const point of planted) points.push(point)
  }

  const referred = resolveReferences(points, pageOf, new Files(files))
  const byPage = groupBy(points, (point) => point.page)
  const at = nowIn(now, config['time-zone'])
  const drafts: MeetingDraft[] = []
  for (const [date, parts] of meetings) {
    const page = pages.byKey.get(date)
    const turnsHere = turns.get(date)
    if (!page || !turnsHere) continue
    const own = byPage.get(page) ?? []
    markPoints(own, (_, name) => {
      const found = who.find(name, turnsHere.roster)
      return found && 'person' in found ? (pages.byKey.get(found.person) ?? null) : null
    })
    page.meeting = meetingOf({ date, parts, page, points: own, turns: turnsHere, pageOf, now: at })
    drafts.push(page.meeting)
  }
  for (const [page, own] of byPage) if (!page.meeting) markTasks(own)
  const ordered = linkMeetings(drafts)
  fillPersons(ordered, byPage)
  const labels = collectLabels(points, pageOf)
  collectDirectives(points, pageOf)
  const group = pageOf(config.group ?? config.title)
  settle(points, pages.all)
  return {
    config,
    now,
    notes,
    masked,
    pages: pages.all,
    byKey: pages.byKey,
    meetings: ordered,
    people: [...persons.values()].sort((a, b) => (a.page.key < b.page.key ? -1 : 1)),
    labels,
    points,
    assets: referred.assets,
    evidence: people.evidence,
    aliases: said,
    refused: new Map(
      [...turns.values()].flatMap((one) => [...one.refused].map(([block, { why }]): [Block, NoTurn] => [block, why])),
    ),
    group: group && group.parts.length > 0 ? group : null,
    diagnostics: [
      ...published.flatMap((about) => [...about.note.diagnostics, ...about.diagnostics]),
      ...diagnostics,
      ...checkNames(published),
      ...checkAliases(pairs, names),
      ...checkDates(notes, sections),
      ...checkUnopened(published, sections, config),
      ...checkDirectives(points, pageOf),
      ...referred.diagnostics,
      ...checkMarkup(notes),
      ...checkSlips(notes),
      ...checkNearly(notes),
      ...checkAlone(withAll(all, notes)),
      ...checkUnused(config, notes, group !== null && group.parts.length > 0, lines),
      ...checkSpeech({
        meetings,
        turns,
        points,
        people,
        who,
        names,
        canonical,
        shown: (key) => pages.byKey.get(key)?.name ?? key,
      }),
    ].sort(byPlace),
  }
}

/** The published notes as they are in their files, with what is off the record. */
function withAll(all: readonly Note[], published: readonly Note[]): readonly Note[] {
  const files = new Set(published.map(({ file }) => file))
  return all.filter(({ file }) => files.has(file))
}

/** Every name that a published line links, and every file's. */
function namesOf(abouts: readonly About[]): Names {
  const names = new Names()
  for (const about of abouts) names.file(about.name, about.note.file)
  const numbers: string[] = []
  for (const { note } of abouts) {
    for (const block of note.blocks) {
      if (block.spans.length === 0) continue
      const directive = directiveOf(block)
      for (const shown of block.spans) {
        const span = shown.type === 'link' ? shown : embeddedLink(shown, block.text)
        if (!span || (directive && span.from === 0)) continue
        if (span.form === 'hashtag' && /^\d+$/.test(span.name)) numbers.push(span.name)
        else names.link(span.name)
      }
    }
  }
  // `#12` is a link only where there is a page 12 without it.
  for (const number of numbers) if (names.get(names.key(number))) names.link(number)
  return names
}

function byDate(lines: readonly Lines[]): Map<string, Lines[]> {
  const found = groupBy(lines, ({ section }) => section.date)
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Aliases that notes, properties and configuration say outright. */
function pairsOf(abouts: readonly About[], config: Config, names: Names): Pair[] {
  const pairs: Pair[] = []
  for (const person of config.people) {
    const a = names.plain(person.name).key
    for (const alias of person.aliases)
      pairs.push({ a, b: names.plain(alias).key, place: { file: 'garden.yaml', line: 1, column: 1 }, declared: true })
  }
  for (const { note, name, aliases } of abouts) {
    const place = { file: note.file, line: 1, column: 1 }
    for (const alias of aliases) pairs.push({ a: names.key(name), b: names.plain(alias).key, place })
    for (const block of note.blocks) for (const pair of aliasPairs(note.file, block, names)) pairs.push(pair)
  }
  return pairs
}

function personsOf(pages: readonly PageDraft[], people: People): Map<PageDraft, PersonDraft> {
  const persons = new Map<PageDraft, PersonDraft>()
  for (const page of pages) {
    if (page.kind !== 'person') continue
    page.person = { page, evidence: [...(people.evidence.get(page.key) ?? [])], turns: [], meetings: [] }
    persons.set(page, page.person)
  }
  return persons
}

/** Direct children of a heading of next steps: a leading name there says who takes the step (dialect 17). */
function takesSteps(parts: readonly Lines[]): (block: Block) => boolean {
  const headings = new Map(parts.map(({ section }) => [section.note, new Map<number, boolean>()]))
  const noteOf = new Map<Block, Section['note']>()
  for (const { section, heads } of parts) for (const block of heads.keys()) noteOf.set(block, section.note)
  return (block) => {
    const note = noteOf.get(block)
    const parent = note?.blocks[block.parent]
    if (!note || !parent) return false
    const known = headings.get(note)
    let isHeading = known?.get(parent.index)
    if (isHeading === undefined) {
      isHeading = isStepHeading(parent.text.slice(directiveOf(parent)?.end ?? 0))
      known?.set(parent.index, isHeading)
    }
    return isHeading
  }
}

function addParts(
  about: About,
  home: PageDraft,
  sections: readonly { section: Section; page: PageDraft }[],
  points: readonly PointDraft[],
): void {
  const { note } = about
  const roots = points.filter((point) => point.parent === null)
  const whole = sections.length === 1 && sections[0]?.section.opening === null
  if (!whole)
    home.parts.push({
      note,
      place: { file: note.file, line: 1, column: 1 },
      points: roots.filter((point) => point.page === home),
    })
  // Roots and sections stand in the order of the note: one walk serves all.
  let at = 0
  for (const { section, page } of sections) {
    while ((roots[at]?.block.index ?? section.first) < section.first) at++
    const from = at
    while ((roots[at]?.block.index ?? Number.POSITIVE_INFINITY) <= section.last) at++
    page.parts.push({ note, place: section.place, points: roots.slice(from, at) })
  }
}

function fillPersons(meetings: readonly MeetingDraft[], byPage: ReadonlyMap<PageDraft, readonly PointDraft[]>): void {
  for (const meeting of meetings) {
    for (const { page } of meeting.attendees) {
      page.person?.meetings.push(meeting)
    }
    for (const point of byPage.get(meeting.page) ?? [])
      for (const speaker of point.turn?.speakers ?? []) speaker.person?.turns.push(point)
  }
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column
}
