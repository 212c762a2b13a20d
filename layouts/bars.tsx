/** A picture of years: a row a year, a bar a meeting. */
import type { BarKind, Bars } from '../src/pages/shape.ts'
import type { Child } from './jsx/tags.ts'

const classes: Readonly<Record<BarKind, string>> = { absent: 'b0', listed: 'b1', full: 'b' }

interface PictureProps {
  readonly bars: Bars
  readonly id: string
  readonly title: Child
  /** What a bar is. */
  readonly children?: Child
}

/** The picture with its heading, in the text. */
export function Picture({ bars, id, title, children }: PictureProps) {
  return (
    <figure class="pic" aria-labelledby={id}>
      <figcaption class="lab" id={id}>
        {title}
      </figcaption>
      <Years bars={bars} />
      {children}
    </figure>
  )
}

export function Years({ bars }: { readonly bars: Bars }) {
  return (
    <div class="years">
      {bars.years.map((year) => (
        <>
          <p>
            <a href={year.href}>{year.year}</a> <span class="n">{year.note}</span>
            <span class="vh"> {year.unit}</span>
          </p>
          <svg viewBox="0 0 530 40" preserveAspectRatio="none" aria-hidden="true">
            {year.paths.map(({ kind, d }) => (
              <path class={classes[kind]} d={d} />
            ))}
          </svg>
        </>
      ))}
      <p class="mon" aria-hidden="true">
        {bars.months.map((month) => (
          <span>{month}</span>
        ))}
      </p>
    </div>
  )
}

/** What a bar looks like, in front of what it means. */
export function Sign({ kind }: { readonly kind: BarKind }) {
  const height = kind === 'full' ? 14 : kind === 'listed' ? 7 : 3
  return (
    <svg viewBox="0 0 6 16" aria-hidden="true">
      <path class={classes[kind]} d={`M0.5 15.5v-${height}h5v${height}z`} />
    </svg>
  )
}
