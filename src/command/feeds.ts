/** Feeds, calendar and what else programs read, written beside the pages. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { atomText } from '../feeds/atom.ts'
import { calendarText, eventText } from '../feeds/calendar.ts'
import type { Style } from '../feeds/feed.ts'
import { followFeeds, movedFeeds } from '../feeds/follow.ts'
import { minutesFeeds } from '../feeds/minutes.ts'
import { robotsText, sitemapOf } from '../feeds/sitemap.ts'
import { calendarUrl, eventUrl } from '../pages/frame/rel.ts'
import type { PageRef } from '../pages/model.ts'
import type { Site } from '../pages/site.ts'

/** Writes them below the folder of the site; gives how many feeds there are. */
export function writeFeeds(site: Site, pages: readonly PageRef[], style: Style, folder: string): number {
  const write = writerTo(folder)
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

/** Makes the folders that are missing. */
function writerTo(folder: string): (url: string, text: string) => void {
  const made = new Set<string>()
  return (url, text) => {
    const path = join(folder, url)
    const parent = dirname(path)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    writeFileSync(path, text)
  }
}
