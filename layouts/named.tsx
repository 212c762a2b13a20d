/** Lines that name a page without a link, folded below its backlinks. */
import type { NamedPart, PlainLine } from '../src/pages/shape.ts'
import { Path } from './line.tsx'
import { Face, Section } from './parts.tsx'

function Line({ line }: { readonly line: PlainLine }) {
  return (
    <li class="quote">
      <Path path={line.path} />
      <div class="point">
        {line.voices.map((voice) => (
          <Face face={voice} />
        ))}
        <p>
          {line.voices.map((voice, index) => (
            <>
              {index > 0 && ', '}
              <a class="by" href={voice.href}>
                {voice.text}
              </a>
            </>
          ))}
          {line.voices.length > 0 && ' '}
          {line.before}
          <mark>{line.name}</mark>
          {line.after}
          {'\u00a0'}
          <a class="to" href={line.href} title={line.source} aria-label={line.label}>
            ¶
          </a>
        </p>
      </div>
    </li>
  )
}

export function Unlinked({ named }: { readonly named: NamedPart | null }) {
  if (named === null) return null
  return (
    <Section id="unlinked" title="Named without a link" note={named.note}>
      <details class="fold">
        <summary>{named.summary}</summary>
        {named.groups.map((group) => (
          <section class="meet">
            <h3>
              <a href={group.href}>
                {group.iso === '' ? group.title : <time datetime={group.iso}>{group.title}</time>}
              </a>
              {group.note !== '' && <span class="n"> {group.note}</span>}
            </h3>
            <ul class="quotes">
              {group.lines.map((line) => (
                <Line line={line} />
              ))}
            </ul>
          </section>
        ))}
      </details>
    </Section>
  )
}
