/**
 * The one template of the site: Eleventy renders it once for each page of `site.pages`.
 *
 * Eleventy renders all pages before it writes the first, and keeps them: 26,000 pages are 800 MB. So what is drawn goes
 * straight to the writer, and Eleventy keeps nothing of it.
 */
import type { PageKind, PageRef } from '../src/pages/model.ts'
import { type Frame, renderPage } from './page.tsx'

/** What src/command/site.ts hands in. A class instance there, so that Eleventy does not copy it. */
interface Site {
  readonly pages: readonly PageRef[]
  readonly frameOf: (kind: PageKind) => Frame
  readonly write: (url: string, text: string) => void
}

interface Data {
  readonly site: Site
  readonly ref: PageRef
}

export const data = {
  pagination: { data: 'site.pages', size: 1, alias: 'ref' },
  permalink: ({ ref }: Data): string => ref.url,
  eleventyExcludeFromCollections: true,
}

export function render({ site, ref }: Data): string {
  site.write(ref.url, renderPage(ref.build(), site.frameOf(ref.kind)))
  return ''
}
