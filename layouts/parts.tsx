/** What several pages share. */
import type { Counted, Face as FaceData, Letter, Link, Resource, Voice } from '../src/pages/shape.ts'
import type { Child } from './jsx/tags.ts'

/** Hidden from screen readers: the name always stands beside it in text. */
export function Face({ face }: { readonly face: FaceData }) {
  return (
    <i class={`face h${face.hue}`} aria-hidden="true">
      {face.initials}
    </i>
  )
}

/** Faces in a row, and what they say for those who can't see them. */
export function Faces({
  faces,
  more,
  words,
}: {
  readonly faces: readonly FaceData[]
  readonly more: number
  readonly words: string
}) {
  if (faces.length === 0 && words === '') return null
  return (
    <>
      {faces.length > 0 && (
        <span class="faces" aria-hidden="true">
          {faces.map((face) => (
            <Face face={face} />
          ))}
          {more > 0 && <span class="n">+{more}</span>}
        </span>
      )}
      <span class={faces.length > 0 ? 'vh' : 'n'}>{words}</span>
    </>
  )
}

/** Facts in a row, with dots between them. */
export function Facts({
  facts,
  class: extra = '',
  children,
}: {
  readonly facts: readonly (Link | string)[]
  readonly class?: string
  /** More of them, behind the others. */
  readonly children?: Child
}) {
  if (facts.length === 0) return null
  return (
    <p class={`dots ${extra}`.trim()}>
      {facts.map((fact) => (
        <span>{typeof fact === 'string' ? fact : <a href={fact.href}>{fact.text}</a>}</span>
      ))}
      {children}
    </p>
  )
}

interface SectionProps {
  readonly id: string
  readonly title: Child
  /** What stands small behind the title. */
  readonly note?: Child
  readonly children: Child
}

/** A section of the text, named by its heading. */
export function Section({ id, title, note, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 class="sec" id={id}>
        {title}
        {note !== undefined && (
          <>
            {' '}
            <small>{note}</small>
          </>
        )}
      </h2>
      {children}
    </section>
  )
}

interface BesideProps {
  readonly title: string
  readonly id?: string
  readonly unit?: string
  readonly children: Child
}

/** A section beside the text. */
export function Beside({ title, id, unit, children }: BesideProps) {
  return (
    <section aria-labelledby={id}>
      <h2 class="lab" id={id}>
        {title}
        {unit !== undefined && (
          <>
            {' '}
            <span>{unit}</span>
          </>
        )}
      </h2>
      {children}
    </section>
  )
}

export function Links({ links }: { readonly links: readonly Link[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li>
          <a href={link.href}>{link.text}</a>
        </li>
      ))}
    </ul>
  )
}

/** Links that leave the site. */
export function Outward({ links }: { readonly links: readonly Link[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li>
          <a href={link.href} rel="noopener">
            {link.text}
          </a>
        </li>
      ))}
    </ul>
  )
}

interface ShortenedProps<T> {
  readonly items: readonly T[]
  /** How many there are beyond the items. */
  readonly left: number
  readonly of: (items: readonly T[]) => Child
}

/** So many lines of a list beside the text, then a fold. A fold of two or three saves nothing. */
const most = 12
const slack = 3

/** The first of a list, the rest folded; what is not on the page at all is counted. */
export function Shortened<T>({ items, left, of }: ShortenedProps<T>) {
  const shown = items.length <= most + slack ? items.length : most
  const rest = items.slice(shown)
  return (
    <>
      {of(items.slice(0, shown))}
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          {of(rest)}
        </details>
      )}
      {left > 0 && <p class="muted">and {left} more in the text</p>}
    </>
  )
}

export function CountedLinks({ links }: { readonly links: readonly Counted[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without bullets, Safari says no list
    <ul class="cnt" role="list">
      {links.map((link) => (
        <li>
          <a href={link.href}>{link.text}</a> <span class="n">{link.count}</span>
        </li>
      ))}
    </ul>
  )
}

export function CountedVoices({ voices }: { readonly voices: readonly (Voice & { readonly count: number })[] }) {
  return (
    <ul class="here">
      {voices.map((voice) => (
        <li>
          <Face face={voice} />
          <a href={voice.href}>{voice.text}</a> <span class="n">{voice.count}</span>
        </li>
      ))}
    </ul>
  )
}

/** `label → host`, with the page on which the link stands. */
export function Resources({ resources }: { readonly resources: readonly Resource[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without bullets, Safari says no list
    <ul class="lines" role="list">
      {resources.map((resource) => (
        <li>
          <p>
            {resource.label} <span class="muted">→</span>{' '}
            <a href={resource.href} rel="noopener">
              {resource.shown}
            </a>
          </p>
          <p class="path">
            on <a href={resource.on.href}>{resource.on.text}</a>
          </p>
        </li>
      ))}
    </ul>
  )
}

function Name({ entry }: { readonly entry: Letter['entries'][number] }) {
  return (
    <li>
      {entry.see === '' ? (
        <a href={entry.href}>{entry.text}</a>
      ) : (
        <span>
          {entry.text}, <span class="muted">see</span> <a href={entry.href}>{entry.see}</a>
        </span>
      )}
      {entry.note !== '' && (
        <>
          {' '}
          <span class="n">{entry.note}</span>
        </>
      )}
    </li>
  )
}

/** From so many names on there are letters to jump by; before, a list is read faster. */
const manyNames = 20

/** The names under their letters, and the letters to jump by; of a few names, the names. */
export function Letters({ letters }: { readonly letters: readonly Letter[] }) {
  const all = letters.flatMap((letter) => letter.entries)
  if (all.length < manyNames) {
    return (
      <ul class="az few">
        {all.map((entry) => (
          <Name entry={entry} />
        ))}
      </ul>
    )
  }
  return (
    <>
      {letters.length > 5 && (
        <nav class="abc" aria-label="Letters">
          {letters.map((letter) => (
            <a href={`#${letter.id}`}>{letter.letter}</a>
          ))}
        </nav>
      )}
      <div class="az">
        {letters.map((letter) => (
          <section id={letter.id}>
            <h3>{letter.letter}</h3>
            <ul>
              {letter.entries.map((entry) => (
                <Name entry={entry} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
