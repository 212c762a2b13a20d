import type { Change, ChangesPage } from '../src/pages/model.ts'
import { Facts, Links } from './parts.tsx'

function Changed({ change }: { readonly change: Change }) {
  return (
    <li>
      <p>
        <a href={change.href}>{change.text}</a> <span class="n">{change.note}</span>
      </p>
      <Links links={change.lines} />
      {change.more > 0 && (
        <p class="more muted">
          {change.more} more {change.more === 1 ? 'line' : 'lines'} on the page
        </p>
      )}
    </li>
  )
}

/** What was written or changed, by day. */
export function Changes({ page }: { readonly page: ChangesPage }) {
  return (
    <main id="main" class="changes">
      <h1>What is new</h1>
      <p class="lede">
        What was written or changed in the notes lately. Each line counts on the day on which it was last changed; what
        was taken out is not shown.
      </p>
      <Facts facts={page.facts} />
      {page.days.length === 0 && <p class="muted">The history of the notes says nothing yet.</p>}
      {page.days.map((day) => (
        <section class="day" id={`d${day.date.iso}`}>
          <h2>
            <time datetime={day.date.iso}>{day.date.words}</time>
          </h2>
          <ul>
            {day.changes.map((change) => (
              <Changed change={change} />
            ))}
          </ul>
          {day.more > 0 && (
            <p class="more muted">
              and {day.more} more {day.more === 1 ? 'page' : 'pages'}
            </p>
          )}
        </section>
      ))}
      {page.earlier > 0 && (
        <p class="more muted">
          {page.earlier} earlier {page.earlier === 1 ? 'day is' : 'days are'} not shown.
        </p>
      )}
    </main>
  )
}
