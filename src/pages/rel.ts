/** What goes with a page: its feed, its calendar. Linked in the head of the page, and shown to people. */
import type { Page } from '../garden/model.ts'
import type { Site } from './site.ts'

/** Feeds and calendars of the whole site. */
export const feedUrl = 'feed.xml'
export const calendarUrl = 'meetings.ics'

const fewestMeetings = 2

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
