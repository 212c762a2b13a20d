/**
 * Atom 1.0 (RFC 4287), with archives (RFC 5005). Opened in a browser, a feed is a page that says what it is for: its
 * summaries are XHTML, which the browser shows, and a stylesheet hides what is meant for programs.
 */
import type { Link } from '../pages/shape.ts'
import { element, stacked, type Xml, xmlText, xmlValue } from './xml.ts'

export interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly href: string
  /** ISO instants, UTC. */
  readonly updated: string
  readonly published: string | null
  /** Paragraphs of plain text. */
  readonly summary: readonly string[]
  /** The last line of the summary leads there: "The minutes of 8 April 2022". */
  readonly more: Link
  /** HTML. */
  readonly content: Xml | null
}

export interface FeedLink {
  readonly rel: string
  readonly href: string
}

export interface Feed {
  /** From the root of the site. */
  readonly url: string
  readonly id: string
  readonly lang: string
  /** The stylesheet of feeds opened in a browser, as this feed writes it. */
  readonly style: string
  readonly title: string
  /** What this is, for people who opened it in a browser. */
  readonly says: string
  /** The page of which this is the feed. */
  readonly page: Link
  readonly author: string
  readonly updated: string
  readonly icon: string
  readonly links: readonly FeedLink[]
  /** Its entries stay what they are: newer ones come in another document. */
  readonly archive: boolean
  readonly entries: readonly FeedEntry[]
}

const xhtml = 'http://www.w3.org/1999/xhtml'
const atom = { type: 'application/atom+xml' }

/** Takes a feed; gives its document. */
export function atomText(feed: Feed): string {
  const { lang, title, page, links, updated, author, icon, id } = feed
  const document = stacked(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang, 'xmlns:fh': feed.archive ? history : null },
    text('title', title),
    element('subtitle', { type: 'xhtml' }, paragraphs([feed.says], page)),
    text('id', id),
    text('updated', updated),
    element('author', {}, text('name', author)),
    text('icon', icon),
    element('link', { rel: 'alternate', type: 'text/html', href: page.href }),
    ...links.map(({ rel, href }) => element('link', { rel, ...atom, href })),
    ...(feed.archive ? [element('fh:archive')] : []),
    ...feed.entries.map(entry),
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="${xmlValue(feed.style)}"?>\n${document}\n`
}

const history = 'http://purl.org/syndication/history/1.0'

function entry({ id, title, href, updated, published, summary, more, content }: FeedEntry): Xml {
  return stacked(
    'entry',
    {},
    text('title', title),
    text('id', id),
    text('updated', updated),
    ...(published === null ? [] : [text('published', published)]),
    element('link', { rel: 'alternate', type: 'text/html', href }),
    element('summary', { type: 'xhtml' }, paragraphs(summary, more)),
    ...(content === null ? [] : [element('content', { type: 'html' }, xmlText(content))]),
  )
}

function text(name: string, words: string): Xml {
  return element(name, {}, xmlText(words))
}

function paragraphs(texts: readonly string[], last: Link): Xml {
  return element(
    'div',
    { xmlns: xhtml },
    ...texts.map((one) => text('p', one)),
    element('p', {}, element('a', { href: last.href }, xmlText(last.text))),
  )
}
