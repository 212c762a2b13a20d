/**
 * The one template of the site: Eleventy writes one file for each page of `site.pages`.
 *
 * Eleventy renders all pages before it writes the first, and keeps them: 26,000 pages are 800 MB. So `render` only
 * puts the page down, and `drawn`, called by a transform when the page is written, draws it.
 */
import type { PageKind, PageRef } from '../src/pages/model.ts'
import { type Frame, renderPage } from './page.tsx'

/** What src/command/site.ts hands in. A class instance there, so that Eleventy does not copy it. */
interface Site {
  readonly pages: readonly PageRef[]
  readonly frameOf: (kind: PageKind) => Frame
  readonly bytesOf: (text: string) => Uint8Array
}

interface Data {
  readonly site: Site
  readonly ref: PageRef
  readonly page: Record<string, unknown>
}

const key = 'draw'

export const data = {
  pagination: { data: 'site.pages', size: 1, alias: 'ref' },
  permalink: ({ ref }: Data): string => ref.url,
  eleventyExcludeFromCollections: true,
}

/** Notes how the page is drawn. */
export function render({ site, ref, page }: Data): string {
  page[key] = () => site.bytesOf(renderPage(ref.build(), site.frameOf(ref.kind)))
  return ''
}

/** Takes the `page` of Eleventy; gives the document as UTF-8, for Eleventy to write. */
export function drawn(page: Readonly<Record<string, unknown>>): Uint8Array {
  const draw = page[key]
  const bytes: unknown = typeof draw === 'function' ? draw() : null
  if (!(bytes instanceof Uint8Array)) throw new Error('a page was written before its template ran')
  return bytes
}
