import type { TopicRow, TopicsPage } from '../src/pages/model.ts'
import { InFull } from './abbreviation.tsx'
import { On } from './link.tsx'
import { CountedLinks, Facts, Letters, Links, Section } from './parts.tsx'

function Row({ row }: { readonly row: TopicRow }) {
  return (
    <li>
      <p>
        <a href={row.href}>{row.text}</a>
        {row.aliases !== '' && <span class="n"> {row.aliases}</span>}
      </p>
      <p class="m">
        <svg class="w" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect class="b" width={row.weight} height="8" />
        </svg>
        <span class="n">
          {row.count}
          <span class="vh"> {row.unit}</span>
        </span>
      </p>
      <p class="g">
        {row.about !== '' && <span>{row.about} </span>}
        {row.last !== null && (
          <>
            {row.about === '' ? 'last on ' : ''}
            <On day={row.last} />
          </>
        )}
      </p>
    </li>
  )
}

function Glossary({ glossary }: { readonly glossary: TopicsPage['glossary'] }) {
  if (glossary.length === 0) return null
  return (
    <Section id="gl" title="Abbreviations" note="as the notes explain them">
      <dl class="gl">
        {glossary.map((term) => (
          <div>
            <dt>{term.short}</dt>
            <dd>
              <InFull long={term.long} /> {term.note !== '' && <span class="n">{term.note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

/** So many at once, then a fold. */
const few = 30

function Threads({ threads }: { readonly threads: TopicsPage['recurring'] }) {
  return (
    <ul class="rc">
      {threads.map((thread) => (
        <li>
          <p>{thread.text}</p>
          <p class="path">
            {thread.days.map((day, index) => (
              <>
                {index > 0 && ', '}
                <On day={day} />
              </>
            ))}{' '}
            {thread.more}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Recurring({ recurring }: { readonly recurring: TopicsPage['recurring'] }) {
  if (recurring.length === 0) return null
  const shown = recurring.length > few + 5 ? few : recurring.length
  return (
    <Section id="rc" title="Threads that come back" note="one heading in two meetings or more, newest first">
      <Threads threads={recurring.slice(0, shown)} />
      {recurring.length > shown && (
        <details class="fold">
          <summary>{recurring.length - shown} more</summary>
          <Threads threads={recurring.slice(shown)} />
        </details>
      )}
    </Section>
  )
}

export function Topics({ page }: { readonly page: TopicsPage }) {
  return (
    <main id="main">
      {page.all !== null && (
        <p class="kicker">
          <a href={page.all.href}>{page.all.text}</a>
        </p>
      )}
      <h1>{page.title}</h1>
      <Facts facts={page.facts} />
      {page.letters.length === 0 && page.pages.length === 0 && (
        <p class="muted">
          None yet. A name in <code>[[double brackets]]</code> makes one.
        </p>
      )}
      {page.rows.length > 0 && (
        <Section id="wt" title="Most often" note={page.weightNote}>
          <ul class="wt">
            {page.rows.map((row) => (
              <Row row={row} />
            ))}
          </ul>
        </Section>
      )}
      {page.recent.length > 0 && (
        <Section id="recent" title="Lately, too" note={page.recentNote}>
          <div class="cols">
            <CountedLinks links={page.recent} />
          </div>
        </Section>
      )}
      <Glossary glossary={page.glossary} />
      <Recurring recurring={page.recurring} />
      {page.letters.length > 0 && (
        <Section id="az" title={page.all === null ? 'A to Z' : 'The names'}>
          <Letters letters={page.letters} />
        </Section>
      )}
      {page.pages.length > 0 && (
        <Section id="az" title="A to Z" note="names on each page">
          <div class="cols">
            <CountedLinks links={page.pages} />
          </div>
        </Section>
      )}
      {page.once.length > 0 && (
        <Section id="once" title="Named once" note={page.once.length}>
          <details class="fold">
            <summary>Show them</summary>
            <div class="cols">
              <Links links={page.once} />
            </div>
          </details>
        </Section>
      )}
    </main>
  )
}
