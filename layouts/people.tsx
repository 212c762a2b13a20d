import type { PeoplePage, PersonRow } from '../src/pages/model.ts'
import { On } from './link.tsx'
import { Face, Facts, Letters, Section } from './parts.tsx'

function Row({ row }: { readonly row: PersonRow }) {
  return (
    <li>
      <Face face={row} />
      <p class="nm">
        <a href={row.href}>{row.text}</a>
      </p>
      <p class="mt">
        <span class="n">{row.meetings}</span>
      </p>
      <p class="ab muted">
        {row.topics.map((topic, index) => (
          <>
            {index > 0 && ', '}
            <a href={topic.href}>{topic.text}</a>
          </>
        ))}
      </p>
      <p class="ls">
        {row.first !== null && (
          <>
            <On day={row.first} class="n" />
            <span class="n"> – </span>
          </>
        )}
        {row.last !== null && <On day={row.last} class="n" />}
      </p>
    </li>
  )
}

export function People({ page }: { readonly page: PeoplePage }) {
  return (
    <main id="main">
      <h1>People</h1>
      <Facts facts={page.facts} />
      {page.empty && <p class="muted">Nobody yet. Who speaks in a meeting, or is listed there, has a page.</p>}
      {!page.empty && <p class="keyy">{page.rule}</p>}
      {page.sections.map((section) => (
        <Section id={section.id} title={section.title} note={section.note}>
          <ul class="rows">
            {section.rows.map((row) => (
              <Row row={row} />
            ))}
          </ul>
        </Section>
      ))}
      {page.letters.length > 0 && (
        <Section
          id="az"
          title={page.sections.length > 0 ? 'Others, A to Z' : 'A to Z'}
          note="with the year they were last seen"
        >
          <Letters letters={page.letters} />
        </Section>
      )}
    </main>
  )
}
