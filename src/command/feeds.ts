/** Feeds, calendar and what else programs read, written beside the pages. */
import { atomText } from '../feeds/atom.ts'
import { calendarText, eventText } from '../feeds/calendar.ts'
import type { Style } from '../feeds/feed.ts'
import { followFeeds, movedFeeds } from '../feeds/follow.ts'
import { minutesFeeds } from '../feeds/minutes.ts'
import { robotsText, sitemapOf } from '../feeds/sitemap.ts'
import { calendarUrl, eventUrl } from '../pages/frame/rel.ts'
import type { PageRef } from '../pages/model.ts'
import type { Site } from '../pages/site.ts'
import type { Writer } from './writer.ts'

/** Hands them to the writer by their addresses; gives how many feeds there are. */
export function writeFeeds(site: Site, pages: readonly PageRef[], style: Style, writer: Writer): number {
  const write = (url: string, text: string): void => writer.write(url, text)
  let feeds = 0
  for (const list of [minutesFeeds(site, style), followFeeds(site, style)]) {
    for (const feed of list) {
      write(feed.url, atomText(feed))
      feeds += 1
    }
  }
  for (const feed of movedFeeds(site, style)) write(feed.url, atomText(feed))
  // A group that does not meet has no calendar.
  const { meetings } = site.garden
  if (meetings.length > 0) write(calendarUrl, calendarText(site))
  for (const meeting of meetings) write(eventUrl(meeting.page), eventText(meeting, site))
  for (const { url, text } of sitemapOf(pages, site)) write(url, text)
  write('robots.txt', robotsText(site))
  return feeds
}
