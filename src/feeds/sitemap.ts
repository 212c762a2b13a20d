/** What search engines ask for first: the list of all pages with the day of their last change, and leave to read them. */
import type { Garden } from '../garden/model.ts'
import { encodePath } from '../pages/frame/link.ts'
import type { PageRef } from '../pages/model.ts'
import type { Site } from '../pages/site.ts'
import { baseOf } from './address.ts'
import { updatedOf } from './dates.ts'
import { element, stacked, type Xml, xmlText } from './xml.ts'

export interface SitemapFile {
  /** From the root of the site. */
  readonly url: string
  readonly text: string
}

/** The protocol allows 50,000. */
const mostUrls = 40_000

/** They lead elsewhere, or say nothing that a reader would search for. */
const unlisted: ReadonlySet<PageRef['kind']> = new Set(['redirect', 'go', 'missing', 'search'])

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/**
 * Takes the pages of a site; gives its sitemap, in several files where one would be too long. The format wants whole
 * addresses: none where the site's own is not known.
 */
export function sitemapOf(refs: readonly PageRef[], site: Site): readonly SitemapFile[] {
  const { garden } = site
  const { url } = garden.config
  if (url === undefined) return []
  const base = baseOf(url)
  const changed = datesOf(garden, site)
  const urls = refs
    .filter(({ kind }) => !unlisted.has(kind))
    .map((ref) =>
      element(
        'url',
        {},
        element('loc', {}, xmlText(base + encodePath(ref.url))),
        ...lastmod(changed.pages.get(ref.url) ?? (changed.pages.has(ref.url) ? null : changed.last)),
      ),
    )
  if (urls.length <= mostUrls) return [{ url: 'sitemap.xml', text: document('urlset', urls) }]
  const files: SitemapFile[] = []
  for (let from = 0; from < urls.length; from += mostUrls) {
    const number = files.length + 1
    files.push({ url: `sitemap-${number}.xml`, text: document('urlset', urls.slice(from, from + mostUrls)) })
  }
  const list = files.map((file) => element('sitemap', {}, element('loc', {}, xmlText(base + file.url))))
  return [{ url: 'sitemap.xml', text: document('sitemapindex', list) }, ...files]
}

function document(name: string, inside: readonly Xml[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${stacked(name, { xmlns }, ...inside)}\n`
}

function lastmod(date: string | null): readonly Xml[] {
  return date === null ? [] : [element('lastmod', {}, xmlText(date))]
}

/** When the page of each name was last changed; the last of all, for the lists that are made of them. */
function datesOf(
  { pages }: Garden,
  site: Site,
): {
  readonly pages: ReadonlyMap<string, string | null>
  readonly last: string | null
} {
  const dates = new Map<string, string | null>()
  let last: string | null = null
  for (const page of pages) {
    const date = updatedOf(page, site)
    dates.set(page.url, date)
    if (date !== null && (last === null || date > last)) last = date
  }
  return { pages: dates, last }
}

/** Everything that is published may be read. */
export function robotsText({ garden }: Site): string {
  const { url } = garden.config
  return `User-agent: *\nDisallow:\n${url === undefined ? '' : `\nSitemap: ${baseOf(url)}sitemap.xml\n`}`
}
