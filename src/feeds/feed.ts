/** What all feeds of a site have in common. */

import { rootOf } from '../pages/frame/link.ts'
import type { Site } from '../pages/site.ts'
import { linkerOf } from './address.ts'
import type { Feed, FeedEntry } from './atom.ts'

/** Files that the build made for feeds, from the root of the site. */
export interface Style {
  readonly style: string
  readonly icon: string
}

/** Of a group that has written nothing yet: no day is made up. */
const never = '1970-01-01T00:00:00Z'

export interface Own extends Pick<Feed, 'url' | 'id' | 'title' | 'links' | 'archive' | 'entries'> {
  /** The page of the feed, from the root of the site. */
  readonly page: { readonly text: string; readonly url: string }
  /** Where no entry says when it was changed. */
  readonly updated?: string | null
}

/** Takes what is one feed's own; gives the feed. */
export function feedWith(own: Own, site: Site, { style, icon }: Style): Feed {
  const { config } = site.garden
  const link = linkerOf(own.url, config)
  return {
    ...own,
    lang: config.lang,
    // A stylesheet must come from where the feed is: its address says so in any case.
    style: `${rootOf(own.url)}${style}`,
    says: 'This is a feed, for a program that follows websites (a feed reader). Give it the address of this page, and it shows what is new.',
    page: { text: own.page.text, href: link(own.page.url) },
    author: config.title,
    icon: link(icon),
    links: [{ rel: 'self', href: link(own.url) }, ...own.links],
    updated: newest(own.entries) ?? own.updated ?? never,
  }
}

function newest(entries: readonly FeedEntry[]): string | null {
  return entries.reduce<string | null>((last, { updated }) => (last === null || updated > last ? updated : last), null)
}
