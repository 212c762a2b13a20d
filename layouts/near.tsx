/** What goes with a name: a list, and arcs between those of it that go with each other. */
import type { Near } from '../src/pages/shape.ts'
import { Beside, CountedLinks } from './parts.tsx'

interface NearProps {
  readonly near: Near
  readonly id: string
  readonly title: string
  /** What an arc joins, in a sentence. */
  readonly says: string
}

/** The list is the graph's nodes: every name is a link in a readable size; the picture adds who belongs together. */
export function NearBy({ near, id, title, says }: NearProps) {
  if (near.names.length === 0) return null
  return (
    <Beside title={title} id={id} unit="threads">
      {near.arcs.length === 0 ? (
        <CountedLinks links={near.names} />
      ) : (
        <>
          <div class="arcs">
            <svg viewBox={`0 0 41 ${near.high}`} preserveAspectRatio="none" aria-hidden="true">
              {near.arcs.map((arc) => (
                <path class={`a${arc.weight}`} d={arc.d} />
              ))}
            </svg>
            <CountedLinks links={near.names} />
          </div>
          <p class="muted key">{says}</p>
        </>
      )}
    </Beside>
  )
}
