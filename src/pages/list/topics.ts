/** All topics: a short list by weight for those who look around, the alphabet for those who know the word. */
import type { Page } from '../../garden/model.ts'
import { aroundOf, linkerOf, places } from '../frame/around.ts'
import type { Linker } from '../frame/link.ts'
import { hrefOf } from '../line/line.ts'
import type { TopicRow, TopicsPage } from '../model.ts'
import { perOwner } from '../remember.ts'
import type { Letter } from '../shape.ts'
import type { Site } from '../site.ts'
import { datesOf, firstWords } from '../topic.ts'
import { clip } from '../words.ts'
import { byLetter, type LetterEntry, type Sheet, sheetsOf } from './letters.ts'
import { recently } from './people.ts'

const mostRows = 25

/** Weight is meetings, not mentions: one long evening does not make a topic. In notes without meetings: pages. */
export function weightOf(page: Page, site: Site): number {
  return site.garden.meetings.length > 0 ? site.meetingsOf(page) : site.placesOf(page)
}

/**
 * Topics, those of most weight first, then by name. By name they nearly are, as pages come by their keys; sorting by
 * weight then keeps the order of equals.
 */
export const heaviest = perOwner((site: Site): readonly Page[] =>
  site.garden.pages
    .filter((page) => page.kind === 'topic')
    .sort((a, b) => site.words.compare(a.name, b.name))
    .map((page) => ({ page, weight: weightOf(page, site), written: page.parts.length > 0 ? 1 : 0 }))
    .sort((a, b) => b.weight - a.weight || b.written - a.written)
    .map(({ page }) => page),
)

function rowOf(page: Page, most: number, unit: string, site: Site, link: Linker): TopicRow {
  const count = weightOf(page, site)
  const dates = datesOf(page)
  const last = dates === null ? undefined : site.garden.byKey.get(dates.last)
  return {
    text: page.name,
    href: link(page.url),
    count,
    unit: count === 1 ? unit : `${unit}s`,
    weight: most === 0 ? 0 : Math.max(1, Math.round((100 * count) / most)),
    aliases: clip(page.aliases.join(', '), 60),
    about: firstWords(page, 140),
    last:
      dates === null || last === undefined
        ? null
        : { iso: dates.last, words: site.words.short(dates.last), href: link(last.url) },
  }
}

/** The topics that meetings named since a day, those of most meetings first, then by name. */
export function talkedAbout(topics: readonly Page[], since: string): [Page, number][] {
  const counts: [Page, number][] = []
  for (const page of topics) {
    const meetings = new Set<Page>()
    for (const { point, as } of page.mentions) {
      const { meeting } = point.page
      if (meeting !== null && meeting.date >= since && meeting.state !== 'scheduled' && as !== 'opening')
        meetings.add(point.page)
    }
    if (meetings.size > 0) counts.push([page, meetings.size])
  }
  // The topics come by weight and name already.
  return counts.sort(([, m], [, n]) => n - m)
}

/** Named in one place, and nobody wrote about it. */
const isOnce = (page: Page, site: Site) => page.parts.length === 0 && page.about === null && site.placesOf(page) <= 1

/** From so many names on, the letters have pages of their own. */
const manyNames = 1500
const mostRecent = 12
const onceFrom = 20

/** Those named once, where they have a list of their own, folded. */
function onceOf(all: readonly Page[], site: Site): readonly Page[] {
  const once = all.filter((page) => isOnce(page, site))
  return all.length > once.length && once.length > onceFrom ? once : []
}

/** The other topics, by letter. */
function lettersOf(all: readonly Page[], once: readonly Page[], link: Linker, site: Site): readonly Letter[] {
  const kept = new Set(once)
  const listed = all.filter((page) => !kept.has(page))
  return byLetter(namesOf(listed, link, site), site.words)
}

/** Each name, and each other name with the one that stands. */
function namesOf(pages: readonly Page[], link: (url: string) => string, site: Site): LetterEntry[] {
  const entries: LetterEntry[] = []
  for (const page of pages) {
    const href = link(page.url)
    entries.push({ text: page.name, href, note: noteOf(page, site), see: '' })
    for (const alias of page.aliases) entries.push({ text: alias, href, note: '', see: page.name })
  }
  return entries
}

/** The pages of letters, where there are too many names for one: `topics/index/a.html`, `a-2.html`. */
export function letterPagesOf(site: Site): readonly { readonly url: string; readonly sheet: Sheet }[] {
  const names = namesOf(heaviest(site), (url) => url, site)
  if (names.length <= manyNames) return []
  return sheetsOf(names, site.words).map((sheet) => ({ url: `topics/index/${sheet.address}.html`, sheet }))
}

/** Takes a sheet of names; gives its page. */
export function letterPage(url: string, sheet: Sheet, site: Site): TopicsPage {
  const link = linkerOf(url, site)
  const entries = sheet.entries.map((entry) => ({ ...entry, href: link(entry.href) }))
  const title = `Topics: ${sheet.title}`
  return {
    kind: 'topics',
    ...aroundOf(url, site, title, `${title}, in the notes of ${site.garden.config.title}.`),
    title,
    all: { text: 'All topics', href: link(places.topics) },
    facts: [site.words.count(entries.length, 'name')],
    weightNote: '',
    rows: [],
    recent: [],
    recentNote: '',
    letters: byLetter(entries, site.words),
    glossary: [],
    recurring: [],
    pages: [],
    once: [],
  }
}

/** Gives the page of all topics; `sheets`: the pages of its letters, where it has no room for them. */
export function topicsPage(site: Site, sheets: readonly { readonly url: string; readonly sheet: Sheet }[]): TopicsPage {
  const { garden, words } = site
  const link = linkerOf(places.topics, site)
  const all = heaviest(site)
  const once = onceOf(all, site)
  const fold = once.length > 0
  const unit = garden.meetings.length > 0 ? 'meeting' : 'page'
  const most = all[0] === undefined ? 0 : weightOf(all[0], site)
  // Where nothing came up twice there is no order by weight.
  const rows =
    most < 2 ? [] : all.filter((page) => weightOf(page, site) > 1 && !(fold && isOnce(page, site))).slice(0, mostRows)
  const since = recently(garden)
  const shown = new Set(rows.slice(0, mostRecent))
  const recent =
    since === '' || (garden.meetings[0]?.date ?? '') >= since
      ? []
      : talkedAbout(all, since)
          .filter(([page]) => !shown.has(page))
          .slice(0, mostRecent)
  const count = words.count(all.length, 'topic')
  return {
    kind: 'topics',
    ...aroundOf(places.topics, site, 'Topics', `${count} that ${garden.config.title} writes and talks about.`),
    title: 'Topics',
    all: null,
    facts: [count, ...(fold ? [`${words.number(once.length)} named once`] : [])],
    weightNote: unit === 'meeting' ? 'meetings in which it came up' : 'pages on which it is named',
    rows: rows.map((page) => rowOf(page, most, unit, site, link)),
    recent: recent.map(([page, number]) => ({ text: page.name, href: link(page.url), count: number })),
    recentNote: since === '' ? '' : `meetings since ${words.month(since)} ${since.slice(0, 4)}`,
    letters: sheets.length > 0 ? [] : lettersOf(all, once, link, site),
    pages: sheets.map(({ url, sheet }) => ({ text: sheet.title, href: link(url), count: sheet.entries.length })),
    once:
      sheets.length > 0
        ? []
        : once.map((page) => ({ text: page.name, href: link(page.url) })).sort((a, b) => words.compare(a.text, b.text)),
    glossary: glossaryPart(site, link),
    recurring: recurringPart(site, link),
  }
}

const mostTerms = 200
const mostRecurring = 120
const mostDays = 4

/** Abbreviations by the alphabet, each leading to the line that explains it. */
function glossaryPart(site: Site, link: Linker): TopicsPage['glossary'] {
  const { words, memory } = site
  return memory
    .glossary()
    .slice(0, mostTerms)
    .map(({ short, meanings, meetings }) => ({
      short,
      long: meanings.map(({ text, point }) => ({ text, href: hrefOf(point, link) })),
      note: meetings > 1 ? words.count(meetings, 'meeting') : '',
    }))
    .sort((a, b) => words.compare(a.short, b.short))
}

/** Threads that come back, each with its newest meetings. */
function recurringPart(site: Site, link: Linker): TopicsPage['recurring'] {
  const { words, memory } = site
  return memory
    .recurring()
    .slice(0, mostRecurring)
    .map(({ text, threads }) => ({
      text,
      days: threads.slice(0, mostDays).map((thread) => ({
        iso: thread.page.meeting?.date ?? '',
        words: words.short(thread.page.meeting?.date ?? ''),
        href: hrefOf(thread, link),
      })),
      more: threads.length > mostDays ? `and ${words.number(threads.length - mostDays)} before` : '',
    }))
}

function noteOf(page: Page, site: Site): string {
  const weight = weightOf(page, site)
  return weight > 0 ? site.words.number(weight) : page.parts.length > 0 ? 'note' : ''
}
