/** Where a long meeting or note goes on: the page of a sheet, and the links to the sheets. */
import type { SheetPage } from '../src/pages/model.ts'
import type { Counted } from '../src/pages/shape.ts'
import { Abbreviations } from './abbreviation.tsx'
import { Path } from './line.tsx'
import { Notes } from './note.tsx'
import { CountedLinks, Shortened } from './parts.tsx'

/** Links to the further sheets of this page. A script looks for an anchor that is not here behind them. */
export function Sheets({ links }: { readonly links: readonly Counted[] }) {
  if (links.length === 0) return null
  return (
    <nav class="earlier sheets" id="parts" aria-label="Further parts">
      <h3>
        Goes on in <span class="n">lines on each page</span>
      </h3>
      <Shortened items={links} left={0} of={(items) => <CountedLinks links={items} />} />
    </nav>
  )
}

export function Sheet({ page }: { readonly page: SheetPage }) {
  return (
    <main id="main">
      <article>
        <p class="kicker">
          <a href={page.index.href}>{page.index.text}</a> ›{' '}
          <a href={page.page.href} data-sheets="true">
            {page.page.text}
          </a>
        </p>
        <h1>
          {page.page.text}{' '}
          <small>
            part {page.number} of {page.of}
          </small>
        </h1>
        {page.path.length > 0 && <p class="says">Goes on from part {page.number - 1}, below:</p>}
        <Path path={page.path} />
        <Abbreviations abbreviations={page.abbreviations} />
        <h2 class="vh">What the notes say</h2>
        <Notes notes={page.notes} />
        <nav class="turn" aria-label="Parts">
          <a href={page.previous.href} rel="prev">
            ← {page.previous.text}
          </a>
          {page.next === null ? (
            <span class="muted">The last part</span>
          ) : (
            <a href={page.next.href} rel="next">
              {page.next.text} →
            </a>
          )}
        </nav>
      </article>
    </main>
  )
}
