/**
 * The one template of the site: Eleventy renders it for each run of pages.
 *
 * Eleventy renders everything before it writes the first, and keeps it: 26,000 pages are 800 MB. So what is drawn goes
 * straight to the writer, and Eleventy keeps nothing of it.
 */
import type { Utf8 } from '../src/inline/utf8.ts'
import type { PageKind, PageRef } from '../src/pages/model.ts'
import { drawPage, type Frame } from './page.tsx'

/** What src/command/site.ts hands in. */
interface Run {
  readonly pages: readonly PageRef[]
  readonly frameOf: (kind: PageKind) => Frame
  readonly write: (url: string, page: Utf8) => void
}

interface Data {
  readonly run: Run
}

export const data = {
  pagination: { data: 'runs', size: 1, alias: 'run' },
  permalink: ({ run }: Data): string | false => run.pages[0]?.url ?? false,
  eleventyExcludeFromCollections: true,
}

export function render({ run: { pages, frameOf, write } }: Data): string {
  for (const page of pages) write(page.url, drawPage(page.build(), frameOf(page.kind)))
  return ''
}
