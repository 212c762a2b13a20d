/** The whole garden: a picture, and beside it the same as lists. */
import type { GraphPage, GraphPart } from '../src/pages/model.ts'
import { CountedLinks, Facts, Shortened } from './parts.tsx'

function Circle({ part }: { readonly part: GraphPart }) {
  return (
    <g class={`h${part.hue}`}>
      {part.dots.map((dot) => (
        <a href={dot.href} tabIndex={-1}>
          <circle cx={dot.x} cy={dot.y} r={dot.r} class={dot.person ? 'one' : undefined}>
            <title>{dot.text}</title>
          </circle>
        </a>
      ))}
      <text x={part.x} y={part.y}>
        <tspan class="no">{part.number}</tspan> <tspan class="name">{part.label}</tspan>
      </text>
    </g>
  )
}

/** For the mouse only: the lists have every name of it as a link. */
function Drawing({ page }: { readonly page: GraphPage }) {
  return (
    <svg class="graph" viewBox={page.box} aria-hidden="true">
      {page.parts.map((part) => (
        <circle class={`ring h${part.hue}`} cx={part.cx} cy={part.cy} r={part.r} />
      ))}
      <path class="btw" d={page.between} />
      <path class="wth" d={page.within} />
      {page.parts.map((part) => (
        <Circle part={part} />
      ))}
    </svg>
  )
}

export function Garden({ page }: { readonly page: GraphPage }) {
  return (
    <main id="main">
      <h1>What goes together</h1>
      <Facts facts={page.facts} class="facts" />
      {page.parts.length === 0 ? (
        <p class="muted">Nothing yet: no two names come up in one thread.</p>
      ) : (
        <>
          <p class="muted">
            Names that come up in the same threads stand in one circle, the larger, the more threads. A line joins two
            of one thread. A ring is a person, a dot a topic.
          </p>
          <div class="map">
            <Drawing page={page} />
            <div class="lists">
              {page.parts.map((part) => (
                <section aria-labelledby={`g${part.number}`}>
                  <h2 id={`g${part.number}`}>
                    <i class={`face h${part.hue}`}>{part.number}</i> {part.title}
                  </h2>
                  <Shortened items={part.dots} left={0} of={(items) => <CountedLinks links={items} />} />
                </section>
              ))}
            </div>
          </div>
        </>
      )}
    </main>
  )
}
