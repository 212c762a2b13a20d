/** What a block says, as HTML with links as the page that shows it writes them. The only door to src/inline. */

import type { Mention, Page, Point } from '../garden/model.ts'
import { escapeHtml } from '../inline/escape.ts'
import type { Html } from '../inline/html.ts'
import { renderInline } from '../inline/render.ts'
import type { LinkSpan } from '../outline/scan.ts'
import type { Linker } from './link.ts'

export interface Said {
  readonly html: Html
  /** Paragraphs, code …, not a single run of text. */
  readonly block: boolean
}

/** Who shows it: the linker of that page, and the page that the reader came for, whose name is marked there. */
export interface Shower {
  readonly link: Linker
  readonly about: Page | null
}

/** Takes a point and who shows it; gives the whole of what it says. */
export function said(point: Point, shower: Shower): Said {
  const { link, about } = shower
  const pages = new Map<LinkSpan, Page>(point.mentions.map((mention) => [mention.span, mention.page]))
  const names =
    about === null ? null : new Set(point.mentions.filter((one) => one.page === about).map((one) => one.span.name))
  return renderInline(point.block.text, point.block.spans, {
    from: point.body.from,
    open: point.body.open,
    ...(names === null || names.size === 0 ? {} : { highlight: (name: string) => names.has(name) }),
    resolve: {
      link: (_name, span) => {
        const page = pages.get(span)
        // A page does not lead to itself.
        return page === undefined || page === about ? null : { href: link(page.url) }
      },
      // References and files of the notes are the next issue's (dialect 22, 24): shown as written until then.
      reference: () => null,
      asset: () => null,
    },
  })
}

/** Longer texts are shown, away from their page, as the part around the name: one line may hold 100,000 links. */
const longest = 600
const around = 220

/** Takes a point and, if there is one, the mention that it is shown for; gives what it says, or a plain part of it. */
export function saidBriefly(point: Point, shower: Shower, mention: Mention | null): Said {
  const { text } = point.block
  if (text.length - point.body.from <= longest) return said(point, shower)
  const middle = mention === null ? point.body.from : Math.max(mention.span.from, point.body.from)
  const from = Math.max(point.body.from, middle - around)
  const to = Math.min(text.length, (mention?.span.to ?? middle + around) + around)
  const part = plain(text.slice(from, Math.min(to, from + longest)))
  return {
    html: escapeHtml(`${from > point.body.from ? '… ' : ''}${part}${to < text.length ? ' …' : ''}`),
    block: false,
  }
}

/** The marks of links taken off a part of a text that was cut anywhere. */
function plain(text: string): string {
  const cut = text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '')
  return cut
    .replace(/\[\[|\]\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
