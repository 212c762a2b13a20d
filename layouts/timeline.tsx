import type { Entry, TimelinePage } from '../src/pages/model.ts'
import { EntryWords } from './entry.tsx'
import { Faces, Facts } from './parts.tsx'

function Row({ entry, month }: { readonly entry: Entry; readonly month: string }) {
  return (
    <li>
      <a class="d" href={entry.date.href}>
        <time dateTime={entry.date.iso}>
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

export function Timeline({ page }: { readonly page: TimelinePage }) {
  return (
    <main id="main">
      <h1>All meetings</h1>
      <Facts facts={page.facts} />
      {page.years.length === 0 && (
        <p class="muted">No meetings yet. A bullet or a heading that begins with a date opens one.</p>
      )}
      {page.years.length > 1 && (
        <nav class="abc" aria-label="Years">
          {page.years.map((year) => (
            <a href={`#y${year.year}`}>{year.year}</a>
          ))}
        </nav>
      )}
      {page.years.map((year) => (
        <section class="year" id={`y${year.year}`}>
          <h2>
            {year.year} <small>{year.words}</small>
          </h2>
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
