/** A page's own note, what was pushed to it, and the pages that are pulled into it. */
import type { Excerpt, NotePart, Pulled } from '../src/pages/shape.ts'
import { Outline, Quote } from './line.tsx'
import { Section } from './parts.tsx'

/** A name's own note, part by part, each with its source. */
export function Notes({ notes }: { readonly notes: readonly NotePart[] }) {
  return (
    <>
      {notes.map((part) => (
        <>
          <Outline lines={part.lines} />
          <p class="path">
            From{' '}
            {part.source.href === null ? (
              part.source.words
            ) : (
              <a href={part.source.href} rel="noopener">
                {part.source.words}
              </a>
            )}
          </p>
        </>
      ))}
    </>
  )
}

/** Lines that other pages pushed here. */
export function Pushed({ excerpts }: { readonly excerpts: readonly Excerpt[] }) {
  if (excerpts.length === 0) return null
  return (
    <Section id="pushed" title="Pushed here" note="from other pages">
      <ul class="quotes">
        {excerpts.map((excerpt) => (
          <Quote excerpt={excerpt} />
        ))}
      </ul>
    </Section>
  )
}

/** Pages shown, folded, at the end of another. */
export function Pulls({ pulls }: { readonly pulls: readonly Pulled[] }) {
  if (pulls.length === 0) return null
  return (
    <Section id="pulled" title="Pulled in" note="from other pages">
      {pulls.map((pulled) =>
        pulled.lines.length === 0 ? (
          <p class="fold">
            <a href={pulled.page.href}>{pulled.page.text}</a>
            {pulled.words !== '' && <span class="n"> {pulled.words}</span>}
          </p>
        ) : (
          <details class="fold">
            <summary>
              {pulled.page.text}
              {pulled.words !== '' && <span class="n"> {pulled.words}</span>}
            </summary>
            <Outline lines={pulled.lines} />
            <p class="path">
              From <a href={pulled.page.href}>{pulled.page.text}</a>
              {pulled.more !== '' && `. ${pulled.more}.`}
            </p>
          </details>
        ),
      )}
    </Section>
  )
}
