/** Feeds of people, and of topics that came up in two meetings or more: an entry for each meeting that has to do with them. */
import type { Meeting, Page, Point } from '../garden/model.ts'
import { feedOf } from '../pages/frame/rel.ts'
import { hrefOf, spoken } from '../pages/line/line.ts'
import type { Site } from '../pages/site.ts'
import { clip } from '../pages/words.ts'
import { idOf, linkerOf } from './address.ts'
import type { Feed, FeedEntry } from './atom.ts'
import { timeOf, updatedOf } from './dates.ts'
import { entryTitle } from './entry.ts'
import { feedWith, type Style } from './feed.ts'

const mostEntries = 20
const mostLines = 6
const lineLength = 240

/** The meetings that name a page, with the lines that do; those of a person also without a line. */
function meetingsOf(page: Page): Map<Meeting, Set<Point>> {
  const meetings = new Map<Meeting, Set<Point>>()
  for (const meeting of page.person?.meetings ?? []) meetings.set(meeting, new Set())
  for (const { point, as } of page.mentions) {
    const { meeting } = point.page
    if (meeting === null || as === 'opening' || as === 'attendance') continue
    const lines = meetings.get(meeting)
    if (lines === undefined) meetings.set(meeting, new Set([point]))
    else lines.add(point)
  }
  // A name without brackets is no link.
  for (const turn of page.person?.turns ?? [])
    if (turn.page.meeting !== null) meetings.get(turn.page.meeting)?.add(turn)
  return meetings
}

function entryOf(page: Page, meeting: Meeting, points: ReadonlySet<Point>, url: string, site: Site): FeedEntry {
  const { config } = site.garden
  const link = linkerOf(url, config)
  const lines = [...points].sort((a, b) => a.block.line - b.block.line)
  const shown = lines.slice(0, mostLines).map((point) => spoken(point, lineLength))
  const rest = lines.length - shown.length
  const [first] = lines
  const to = first === undefined ? link(meeting.page.url) : hrefOf(first, link)
  return {
    id: idOf(page.url, meeting.date, config),
    title: entryTitle(meeting, site),
    href: to,
    updated: updatedOf(meeting.page, site) ?? timeOf(meeting),
    published: meeting.state === 'scheduled' ? null : timeOf(meeting),
    summary: [
      ...(lines.length > 0 ? shown : [`${page.name} is listed; the notes record no words.`]),
      ...(rest > 0 ? [`And ${site.words.count(rest, 'more line')}.`] : []),
    ],
    more: { text: `The page of ${site.words.date(meeting.date)}`, href: to },
    content: null,
  }
}

/**
 * Takes a site; gives, for each address from which a name has moved (an alias, a topic that became a person), a feed
 * of one entry that says where it is followed now: who followed it there hears of it, once.
 */
export function* movedFeeds(site: Site, style: Style): Generator<Feed> {
  const { config, pages } = site.garden
  const standing = new Set(pages.map(({ url }) => url))
  for (const page of pages) {
    const feed = feedOf(page, site)
    if (feed === null) continue
    for (const from of page.redirects) {
      if (standing.has(from)) continue
      standing.add(from)
      const url = from.replace(/\.html$/, '.xml')
      const link = linkerOf(url, config)
      const updated = updatedOf(page, site)
      const name = clip(page.name, 120)
      yield feedWith(
        {
          url,
          id: idOf(url, '', config),
          title: `${name} · ${config.title}`,
          page: { text: page.name, url: page.url },
          links: [{ rel: 'related', href: link(feed) }],
          archive: false,
          updated,
          entries: [
            {
              id: idOf(url, 'moved', config),
              title: `This feed is now that of ${name}`,
              href: link(page.url),
              updated: updated ?? '1970-01-01T00:00:00Z',
              published: null,
              summary: ['Follow that one instead; nothing new will come here.'],
              more: { text: `The feed of ${name}`, href: link(feed) },
              content: null,
            },
          ],
        },
        site,
        style,
      )
    }
  }
}

/** Takes a site; gives the feeds of its people and topics. */
export function* followFeeds(site: Site, style: Style): Generator<Feed> {
  const { config } = site.garden
  for (const page of site.garden.pages) {
    const url = feedOf(page, site)
    if (url === null) continue
    const meetings = [...meetingsOf(page)].sort(([a], [b]) => b.date.localeCompare(a.date))
    yield feedWith(
      {
        url,
        id: idOf(url, '', config),
        title: `${clip(page.name, 120)} · ${config.title}`,
        page: { text: page.name, url: page.url },
        links: [],
        archive: false,
        updated: updatedOf(page, site),
        entries: meetings.slice(0, mostEntries).map(([meeting, points]) => entryOf(page, meeting, points, url, site)),
      },
      site,
      style,
    )
  }
}
