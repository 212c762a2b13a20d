/** All topics: a short list by weight for those who look around, the alphabet for those who know the word. */
import type { Page } from '../garden/model.ts'
import { aroundOf, linkerOf, places } from './around.ts'
import { byLetter, type LetterEntry } from './letters.ts'
import type { Linker } from './link.ts'
import type { TopicRow, TopicsPage } from './model.ts'
import type { Site } from './site.ts'
import { datesOf, firstWords } from './topic.ts'
import { clip } from './words.ts'

const mostRows = 25

/** Weight is meetings, not mentions: one long evening does not make a topic. In notes without meetings: pages. */
export function weightOf(page: Page, site: Site): number {
  return site.garden.meetings.length > 0 ? site.meetingsOf(page) : site.placesOf(page)
}

/** Topics, those of most weight first, then by name. */
export function heaviest(site: Site): Page[] {
  return site.garden.pages
    .filter((page) => page.kind === 'topic')
    .map((page) => ({ page, weight: weightOf(page, site), written: page.parts.length > 0 ? 1 : 0 }))
    .sort((a, b) => b.weight - a.weight || b.written - a.written || site.words.compare(a.page.name, b.page.name))
    .map(({ page }) => page)
}

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

/** Gives the page of all topics. */
export function topicsPage(site: Site): TopicsPage {
  const { garden, words } = site
  const link = linkerOf(places.topics, site)
  const all = heaviest(site)
  const unit = garden.meetings.length > 0 ? 'meeting' : 'page'
  // Named in one place, and nobody wrote about it: in a list of its own, folded.
  const isOnce = (page: Page) => page.parts.length === 0 && site.placesOf(page) <= 1
  const kept = all.filter((page) => !isOnce(page))
  const once = all.filter(isOnce)
  const fold = kept.length > 0 && once.length > 20
  const listed = fold ? kept : all
  const most = all[0] === undefined ? 0 : weightOf(all[0], site)
  // Where nothing came up twice there is no order by weight.
  const rows =
    most < 2 ? [] : all.filter((page) => weightOf(page, site) > 0 && (!fold || !isOnce(page))).slice(0, mostRows)
  const entries: LetterEntry[] = listed.flatMap((page) => [
    { text: page.name, href: link(page.url), note: noteOf(page, site), see: '' },
    ...page.aliases.map((alias) => ({ text: alias, href: link(page.url), note: '', see: page.name })),
  ])
  const count = words.count(all.length, 'topic')
  const link2 = (page: Page) => ({ text: page.name, href: link(page.url) })
  return {
    kind: 'topics',
    ...aroundOf(places.topics, site, 'Topics', `${count} that ${garden.config.title} writes and talks about.`),
    facts: [count, ...(fold ? [`${words.number(once.length)} named once`] : [])],
    weightNote: unit === 'meeting' ? 'meetings in which it came up' : 'pages on which it is named',
    rows: rows.map((page) => rowOf(page, most, unit, site, link)),
    letters: byLetter(entries, words),
    once: fold ? once.map(link2).sort((a, b) => words.compare(a.text, b.text)) : [],
  }
}

function noteOf(page: Page, site: Site): string {
  const weight = weightOf(page, site)
  return weight > 0 ? site.words.number(weight) : page.parts.length > 0 ? 'note' : ''
}
