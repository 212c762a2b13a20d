/** The feed of all meetings: the newest in full, some more in short, older ones in archives (RFC 5005). */
import type { Meeting } from '../garden/model.ts'
import { feedUrl } from '../pages/frame/rel.ts'
import type { Desk } from '../pages/line/line.ts'
import type { Site } from '../pages/site.ts'
import { minutesOf } from '../pages/words.ts'
import { idOf, linkerOf } from './address.ts'
import type { Feed, FeedEntry, FeedLink } from './atom.ts'
import { entryOf } from './entry.ts'
import { feedWith, type Style } from './feed.ts'

/** Entries with their whole text, as long as there is room for the lines. */
const mostFull = 30
const mostLines = 1500
/** Entries of an archive. Counted from the oldest, so that an archive stays what it is while meetings are added. */
const perArchive = 50

export function archiveUrl(number: number): string {
  return `feed-${number}.xml`
}

/** Takes a site; gives its feed (none for a group that does not meet), and the archives to which that leads back. */
export function* minutesFeeds(site: Site, style: Style): Generator<Feed> {
  const { meetings } = site.garden
  // A group that does not meet has none.
  if (meetings.length === 0) return
  const archives = Math.max(0, Math.floor((meetings.length - mostFull) / perArchive))
  for (let number = 1; number <= archives; number++) {
    const part = meetings.slice((number - 1) * perArchive, number * perArchive)
    yield feedOf(archiveUrl(number), part, number, archives, site, style)
  }
  yield feedOf(feedUrl, meetings.slice(archives * perArchive), null, archives, site, style)
}

function feedOf(
  url: string,
  meetings: readonly Meeting[],
  number: number | null,
  archives: number,
  site: Site,
  style: Style,
): Feed {
  const { config } = site.garden
  const link = linkerOf(url, config)
  const desk: Desk = { site, link, about: null }
  const before = (number ?? archives + 1) - 1
  const links: FeedLink[] = [
    ...(number === null ? [] : [{ rel: 'current', href: link(feedUrl) }]),
    ...(before < 1 ? [] : [{ rel: 'prev-archive', href: link(archiveUrl(before)) }]),
    ...(number === null || number === archives ? [] : [{ rel: 'next-archive', href: link(archiveUrl(number + 1)) }]),
  ]
  const entries: FeedEntry[] = []
  let room = number === null ? mostLines : 0
  for (const meeting of meetings.toReversed()) {
    const { entry, lines } = entryOf(meeting, desk, entries.length < mostFull && room > 0)
    room -= lines
    entries.push(entry)
  }
  const name = minutesOf(config.title)
  return feedWith(
    {
      url,
      id: idOf(url, '', config),
      title: number === null ? name : `${name}, meetings ${(number - 1) * perArchive + 1} to ${number * perArchive}`,
      page: { text: config.title, url: 'index.html' },
      links,
      archive: number !== null,
      entries,
    },
    site,
    style,
  )
}
