/** What does not fit on a long page: the page of a part, and the links to the parts. */
import type { PartPage } from '../src/pages/model.ts'
import type { Counted, Group } from '../src/pages/shape.ts'
import { Groups } from './line.tsx'
import { CountedLinks, Section, Shortened } from './parts.tsx'

/** Links to the parts of this page with what is older. */
function Earlier({ links, title }: { readonly links: readonly Counted[]; readonly title: string }) {
  if (links.length === 0) return null
  return (
    <nav class="earlier" aria-label={`${title}: earlier`}>
      <h3>
        Earlier <span class="n">lines on each page</span>
      </h3>
      <Shortened items={links} left={0} of={(items) => <CountedLinks links={items} />} />
    </nav>
  )
}

/** Quoted lines by where they stand, with the way to what is older; nothing where there are none. */
export function Series({
  id,
  title,
  note,
  groups,
  faces = true,
  earlier,
}: {
  readonly id: string
  readonly title: string
  readonly note?: string | undefined
  readonly groups: readonly Group[]
  readonly faces?: boolean
  readonly earlier: readonly Counted[]
}) {
  if (groups.length === 0) return null
  return (
    <Section id={id} title={title} note={note}>
      <Groups groups={groups} faces={faces} />
      <Earlier links={earlier} title={title} />
    </Section>
  )
}

export function Part({ page }: { readonly page: PartPage }) {
  return (
    <main id="main">
      <article>
        <p class="kicker">
          <a href={page.index.href}>{page.index.text}</a> › <a href={page.page.href}>{page.page.text}</a>
        </p>
        <h1>
          {page.page.text} <small>part {page.number}</small>
        </h1>
        <Section id="part" title={page.title} note={page.span}>
          <Groups groups={page.groups} faces={page.faces} />
        </Section>
        <nav class="turn" aria-label="Parts">
          {page.older === null ? (
            <span class="muted">The oldest part</span>
          ) : (
            <a href={page.older.href} rel="prev">
              ← {page.older.text}
            </a>
          )}
          <a href={page.newer.href} rel="next">
            {page.newer.text} →
          </a>
        </nav>
      </article>
    </main>
  )
}
