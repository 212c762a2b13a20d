import type { TimelinePage } from '../src/pages/model.ts'
import type { Bars, Entry } from '../src/pages/shape.ts'
import { Picture } from './bars.tsx'
import { EntryWords } from './entry.tsx'
import { Faces, Facts } from './parts.tsx'

function Row({ entry, month }: { readonly entry: Entry; readonly month: string }) {
  return (
    <li>
      <a class="d" href={entry.date.href}>
        <time datetime={entry.date.iso}>
          {entry.date.words}
          <span class="vh">
            {' '}
            {month} {entry.date.iso.slice(0, 4)}
          </span>
        </time>
      </a>
      <EntryWords entry={entry} />
      <p class="sp">
        <Faces faces={entry.voices} more={entry.moreVoices} words={entry.who} />
      </p>
    </li>
  )
}

/** A bar a meeting; the years lead to their meetings. */
export function TimelineBars({ bars, title }: { readonly bars: Bars; readonly title: string }) {
  return (
    <Picture bars={bars} id="when" title={title}>
      <p class="key">A bar is a meeting, as tall as much was said. A year leads to its meetings.</p>
    </Picture>
  )
}

export function Timeline({ page }: { readonly page: TimelinePage }) {
  return (
    <main id="main">
      {page.all !== null && (
        <p class="kicker">
          <a href={page.all.href}>{page.all.text}</a>
        </p>
      )}
      <h1>{page.title}</h1>
      <Facts facts={page.facts} />
      {page.years.length === 0 && (
        <p class="muted">No meetings yet. A bullet or a heading that begins with a date opens one.</p>
      )}
      {page.bars !== null && <TimelineBars bars={page.bars} title="Through the years" />}
      {page.years.map((year) => (
        <section class="year" id={`y${year.year}`}>
          <h2>
            {year.year} <small>{year.words}</small>
          </h2>
          {year.page !== null && (
            <p class="whole">
              <a href={year.page.href}>{year.page.text}</a>
            </p>
          )}
          {year.months.map((month) => (
            <div class="month">
              <h3>{month.month}</h3>
              <ul class="ms">
                {month.entries.map((entry) => (
                  <Row entry={entry} month={month.month} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </main>
  )
}
