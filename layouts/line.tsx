/** One line of the notes, and the outline that lines make. */
import type { AlongThread, Embed, Excerpt, Group, Line, Link, Mark, Step, Voice } from '../src/pages/shape.ts'
import { Blocks, Said } from './html.tsx'
import type { Child } from './jsx/tags.ts'
import { Face } from './parts.tsx'

function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <>
      {marks.map((mark) => (
        <>
          {' '}
          <span class={mark.kind === 'decision' ? 'q d' : 'q'}>{mark.text}</span>
        </>
      ))}
    </>
  )
}

/** Names with commas between them, each leading to its page. */
function Voices({ voices }: { readonly voices: readonly Voice[] }) {
  return (
    <>
      {voices.map((voice, index) => (
        <>
          {index > 0 && ', '}
          <a class="by" href={voice.href}>
            {voice.text}
          </a>
        </>
      ))}
    </>
  )
}

function Speakers({ line }: { readonly line: Line }) {
  if (line.voices.length === 0 && !line.unknown) return null
  return (
    <>
      {line.unknown ? <span class="by">someone</span> : <Voices voices={line.voices} />}
      {line.to.length > 0 && (
        <span class="muted">
          {' '}
          to <Voices voices={line.to} />
        </span>
      )}
      {line.remark !== '' && <span class="muted"> ({line.remark.replace(/^\(|\)$/g, '')})</span>}{' '}
    </>
  )
}

function Words({ line, href, name }: { readonly line: Line; readonly href: string; readonly name: string }) {
  const { lead } = line
  const to = href !== '' && (
    <>
      {'\u00a0'}
      <a class="to" href={href} title={line.source.words} aria-label={name}>
        ¶
      </a>
    </>
  )
  if (lead !== null) {
    return (
      <p>
        <a href={lead.href}>{lead.text}</a>
        {lead.to !== null && (
          <>
            {' '}
            <span class="muted">→</span>{' '}
            <a href={lead.to.href} rel="noopener">
              {lead.to.text}
            </a>
          </>
        )}
        {lead.note !== '' && <span class="muted"> {lead.note}</span>}
        <Marks marks={line.marks} />
        {to}
      </p>
    )
  }
  if (line.block) {
    return (
      <div class="said">
        {line.voices.length > 0 || line.unknown ? (
          <p>
            <Speakers line={line} />
          </p>
        ) : null}
        <Blocks html={line.html} />
        {(line.marks.length > 0 || href !== '') && (
          <p>
            <Marks marks={line.marks} />
            {to}
          </p>
        )}
      </div>
    )
  }
  const inside = (
    <>
      <Speakers line={line} />
      <Said html={line.html} />
      <Marks marks={line.marks} />
      {to}
    </>
  )
  switch (line.level) {
    case 2:
      return <h2>{inside}</h2>
    case 3:
      return <h3>{inside}</h3>
    case 4:
      return <h4>{inside}</h4>
    case 5:
      return <h5>{inside}</h5>
    case 6:
      return <h6>{inside}</h6>
    default:
      return <p>{inside}</p>
  }
}

/**
 * The line's own address, ¶, and its place in the repository's editor. A pointer on the line shows both. Otherwise the ¶
 * of each thread is there; following it makes the thread the page's target, which shows the ¶ of its lines; and what is
 * the target shows the way to the editor (outline.css). What is not shown is not drawn: a keyboard or a screen reader
 * meets one link a thread, and no script is needed.
 */
function Ways({ line }: { readonly line: Line }) {
  const { href, source, thread } = line
  return (
    <>
      <a
        class={thread === undefined ? 'perma' : 'perma th'}
        href={href}
        title={source.edit === null ? source.words : undefined}
        aria-label={thread === undefined ? 'Link to this line' : `Link to: ${thread}`}
      >
        ¶
      </a>
      {source.edit !== null && (
        <a class="fix" href={source.edit}>
          Correct line {source.line}
        </a>
      )}
    </>
  )
}

function Faces({ voices }: { readonly voices: readonly Voice[] }) {
  return (
    <>
      {voices.map((voice) => (
        <Face face={voice} />
      ))}
    </>
  )
}

/** A line with its face and the ways to it, without what stands below it. */
function Point({ line }: { readonly line: Line }) {
  return (
    <div class="point">
      <Faces voices={line.voices} />
      <Words line={line} href="" name="" />
      {line.id !== '' && <Ways line={line} />}
    </div>
  )
}

function className(line: Line): string | undefined {
  if (line.fold !== undefined) return line.look === 'heading' ? 'hd lg' : 'lg'
  return line.look === 'line' ? undefined : line.look === 'heading' ? 'hd' : line.look === 'name' ? 'nm' : 'at'
}

/** Lines and those below them, each with its anchor where it stands on this page. Safari takes unmarked lists for none. */
export function Outline({ lines, top = true }: { readonly lines: readonly Line[]; readonly top?: boolean }) {
  if (lines.length === 0) return null
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without bullets, Safari says no list
    <ol class={top ? 'outline' : undefined} role="list">
      {lines.map((line) => (
        <li id={line.id === '' ? undefined : line.id} class={className(line)}>
          <Point line={line} />
          {line.embeds !== undefined && <Embeds embeds={line.embeds} />}
          {line.fold === undefined ? (
            line.lines.length > 0 && <Outline lines={line.lines} top={false} />
          ) : (
            <details class="th" open>
              <summary>{line.fold}</summary>
              <Outline lines={line.lines} top={false} />
            </details>
          )}
          {line.along !== undefined && <Along along={line.along} />}
        </li>
      ))}
    </ol>
  )
}

function Days({ word, days }: { readonly word: string; readonly days: readonly Link[] }) {
  if (days.length === 0) return null
  return (
    <>
      {word}{' '}
      {days.map((day, index) => (
        <>
          {index > 0 && ', '}
          <a href={day.href}>{day.text}</a>
        </>
      ))}
      .{' '}
    </>
  )
}

/** Where a thread was spoken of before and after, folded. */
function Along({ along }: { readonly along: AlongThread }) {
  const { earlier, later, all } = along
  const words = earlier.length === 0 ? 'Later' : later.length === 0 ? 'Earlier' : 'Earlier and later'
  return (
    <details class="al">
      <summary>{words}</summary>
      <p>
        <Days word="Before:" days={earlier} />
        <Days word="After:" days={later} />
        {all !== null && (
          <>
            All on <a href={all.href}>{all.text}</a>.
          </>
        )}
      </p>
    </details>
  )
}

/** Lines of other blocks and pages, below the line that embeds them. */
function Embeds({ embeds }: { readonly embeds: readonly Embed[] }) {
  return (
    <>
      {embeds.map(({ lines, more }) => (
        <blockquote class="embed">
          <Outline lines={lines} top={false} />
          {more !== null && (
            <p class="path">
              The rest stands on <a href={more.href}>{more.text}</a>
            </p>
          )}
        </blockquote>
      ))}
    </>
  )
}

/** The way to a line. */
export function Path({ path }: { readonly path: readonly Step[] }) {
  if (path.length === 0) return null
  return (
    <p class="path">
      {path.map((step, index) => (
        <>
          {index > 0 && ' › '}
          {step.href === null ? step.text : <a href={step.href}>{step.text}</a>}
        </>
      ))}
    </p>
  )
}

/** What stands below a quoted line. */
export function Below({ lines }: { readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <ol>
      {lines.map((line) => (
        <li>
          <div class="point">
            <Faces voices={line.voices} />
            <Words line={line} href="" name="" />
          </div>
          <Below lines={line.lines} />
        </li>
      ))}
    </ol>
  )
}

/** So many lines of a long thread are open, the others folded. */
const open = 8
const slack = 3

/** What stands below a quoted line: of many lines the first, the others folded. */
function Unfolding({ lines }: { readonly lines: readonly Line[] }) {
  const all = sizeOf(lines)
  let from = 0
  for (let count = 0; from < lines.length && count < open; from++) count += sizeOf(lines.slice(from, from + 1))
  const rest = sizeOf(lines.slice(from))
  if (all <= open + slack || rest === 0) return <Below lines={lines} />
  return (
    <>
      <Below lines={lines.slice(0, from)} />
      <details class="fold in">
        <summary>{rest === 1 ? '1 more line' : `${rest} more lines`}</summary>
        <Below lines={lines.slice(from)} />
      </details>
    </>
  )
}

const sizeOf = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + 1 + sizeOf(line.lines), 0)

interface QuoteProps {
  readonly excerpt: Excerpt
  /** On the page of the one who speaks, name and face stand at its top. */
  readonly faces?: boolean
  /** The way there, where the line above has another. */
  readonly path?: readonly Step[]
  /** What the list can be narrowed by (src/browser/filter.ts). */
  readonly state?: string
  readonly by?: string
  /** What is known of the line, below it. */
  readonly children?: Child
}

/** A line shown away from its page, with its way there; ¶ leads to it. */
export function Quote({ excerpt, faces = true, path = excerpt.path, state, by, children }: QuoteProps) {
  const { line } = excerpt
  const named = faces || line.voices.length !== 1 || line.look === 'name'
  return (
    <li class="quote" data-state={state} data-by={by === '' ? undefined : by}>
      <Path path={path} />
      <div class="point">
        {named && <Faces voices={line.voices} />}
        <Words line={named ? line : { ...line, voices: [] }} href={line.href} name={excerpt.name} />
      </div>
      {children}
      <Unfolding lines={line.lines} />
      {excerpt.more !== '' && (
        <p class="path">
          <a href={line.href}>{excerpt.more}</a> in the notes
        </p>
      )}
    </li>
  )
}

/** What is said one below the other says only once where. */
function ownPath(excerpts: readonly Excerpt[], index: number): readonly Step[] {
  const path = excerpts[index]?.path ?? []
  const before = index === 0 ? undefined : excerpts[index - 1]?.path
  return before !== undefined && sameWay(path, before) ? [] : path
}

const sameWay = (a: readonly Step[], b: readonly Step[]) =>
  a.length === b.length && a.every((step, index) => step.href === b[index]?.href)

/** Lines of several pages, each page with its heading. */
export function Groups({ groups, faces = true }: { readonly groups: readonly Group[]; readonly faces?: boolean }) {
  return (
    <>
      {groups.map((group) => (
        <section class="meet">
          <h3>
            <a href={group.href}>{group.iso === '' ? group.title : <time datetime={group.iso}>{group.title}</time>}</a>
            {group.note !== '' && <span class="n"> {group.note}</span>}
          </h3>
          <ul class="quotes">
            {group.excerpts.map((excerpt, index) => (
              <Quote excerpt={excerpt} faces={faces} path={ownPath(group.excerpts, index)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
