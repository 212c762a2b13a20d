/** What goes with a page: its feed, its calendar file, the pages beside it. Linked in its head, and shown to people. */
import type { Meeting, Page } from '../../garden/model.ts'
import type { Link, Rel } from '../shape.ts'
import type { Site } from '../site.ts'
import type { Linker } from './link.ts'

/** The feed and the calendar of all meetings; a group that does not meet has none. */
export const feedUrl = 'feed.xml'
export const calendarUrl = 'meetings.ics'

const fewestMeetings = 2

const atom = 'application/atom+xml'

/** Takes a page; gives the address of its feed: people have one, and so have topics that come up again. */
export function feedOf(page: Page, site: Site): string | null {
  if (page.kind === 'meeting') return null
  if (page.person === null && site.meetingsOf(page) < fewestMeetings) return null
  return page.url.replace(/\.html$/, '.xml')
}

/** Takes the page of a meeting; gives the address of its calendar file. */
export function eventUrl(page: Page): string {
  return page.url.replace(/\.html$/, '.ics')
}

/** What every page of a site has. */
export function siteRels(site: Site, link: Linker): readonly Rel[] {
  if (site.garden.meetings.length === 0) return []
  return [{ rel: 'alternate', type: atom, title: 'All meetings', href: link(feedUrl) }]
}

/** Takes a meeting's page; gives the meetings beside it, and its calendar file. */
export function meetingRels({ page, previous, next }: Meeting, link: Linker): readonly Rel[] {
  return [
    ...(previous === null ? [] : [{ rel: 'prev', type: null, title: null, href: link(previous.page.url) }]),
    ...(next === null ? [] : [{ rel: 'next', type: null, title: null, href: link(next.page.url) }]),
    { rel: 'alternate', type: 'text/calendar', title: 'This meeting for a calendar', href: link(eventUrl(page)) },
  ]
}

/** Takes the page of a person or topic; gives its feed. */
export function nameRels(page: Page, site: Site, link: Linker): readonly Rel[] {
  const feed = feedOf(page, site)
  return feed === null ? [] : [{ rel: 'alternate', type: atom, title: page.name, href: link(feed) }]
}

/** Takes the page of a person or topic; gives the link to its feed, as shown. */
export function followOf(page: Page, site: Site, link: Linker): Link | null {
  const feed = feedOf(page, site)
  return feed === null ? null : { text: 'follow in a feed reader', href: link(feed) }
}

/** The feed and the calendar of all meetings, as shown. */
export function subscriptions(site: Site, link: Linker): readonly Link[] {
  if (site.garden.meetings.length === 0) return []
  return [
    { text: 'feed', href: link(feedUrl) },
    { text: 'calendar', href: link(calendarUrl) },
  ]
}
