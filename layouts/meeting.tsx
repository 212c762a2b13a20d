import type { MeetingPage, Voice } from '../src/pages/model.ts'
import { Outline } from './line.tsx'
import { Pulls } from './note.tsx'
import { Beside, CountedLinks, Face, Facts, Links, Outward } from './parts.tsx'

function People({
  title,
  people,
}: {
  readonly title: string
  readonly people: readonly (Voice & { readonly role: string })[]
}) {
  return (
    <div class="att">
      <h2 class="lab">{title}</h2>
      <ul class="who">
        {people.map((person) => (
          <li>
            <a href={person.href}>
              <Face face={person} />
              {person.text}
              {person.role !== '' && <span class="n"> {person.role}</span>}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Turning({ page }: { readonly page: MeetingPage }) {
  return (
    <nav class="turn" aria-label="Other meetings">
      {page.previous === null ? (
        <span class="muted">The first meeting in the notes</span>
      ) : (
        <a href={page.previous.href} rel="prev">
          ← <time dateTime={page.previous.iso}>{page.previous.words}</time>
        </a>
      )}
      {page.next === null ? (
        <span class="muted">The latest meeting in the notes</span>
      ) : (
        <a href={page.next.href} rel="next">
          <time dateTime={page.next.iso}>{page.next.words}</time> →
        </a>
      )}
    </nav>
  )
}

export function Meeting({ page }: { readonly page: MeetingPage }) {
  return (
    <main id="main" class="two">
      <article>
        <p class="kicker">
          <a href={page.timeline.href}>{page.timeline.text}</a> › <a href={page.year.href}>{page.year.text}</a>
        </p>
        <h1>
          <time dateTime={page.date.iso}>{page.date.words}</time>
          {page.until !== null && (
            <>
              {' '}
              to <time dateTime={page.until.iso}>{page.until.words}</time>
            </>
          )}
          {page.time !== '' && <span class="time">, {page.time}</span>}
        </h1>
        {page.title !== '' && <p class="lede">{page.title}</p>}
        <Facts facts={page.facts} class="facts" />
        {page.says !== '' && <p class="says">{page.says}</p>}
        {page.spoke.length > 0 && <People title="Spoke" people={page.spoke} />}
        {page.listed.length > 0 && (
          <People title={page.spoke.length > 0 ? 'Listed, no words recorded' : 'Listed'} people={page.listed} />
        )}
        {page.regrets.length > 0 && (
          <p class="regrets">
            <span class="muted">Regrets:</span>{' '}
            {page.regrets.map((person, index) => (
              <>
                {index > 0 && ', '}
                <a href={person.href}>{person.text}</a>
              </>
            ))}
          </p>
        )}
        {page.meta.length > 0 && (
          <div class="meta">
            <Outline lines={page.meta} />
          </div>
        )}
        {page.lists.length > 0 && (
          <details class="fold lists">
            <summary>Who was there, as the notes list them</summary>
            <Outline lines={page.lists} />
          </details>
        )}
        <Outline lines={page.lines} />
        <Pulls pulls={page.pulls} />
        <Turning page={page} />
      </article>
      <aside aria-label="About this meeting">
        <div class="sticky">
          {page.threads.length > 0 && (
            <Beside title="Threads" id="threads">
              <Links links={page.threads} />
            </Beside>
          )}
          {page.questions.length > 0 && (
            <Beside title="Questions, no reply recorded" id="questions">
              <Links links={page.questions} />
            </Beside>
          )}
          {page.steps.length > 0 && (
            <Beside title="Next steps" id="steps">
              <Links links={page.steps} />
            </Beside>
          )}
          {page.topics.length > 0 && (
            <Beside title="Topics" id="topics" unit="meetings">
              <CountedLinks links={page.topics} />
            </Beside>
          )}
          {page.links.length > 0 && (
            <Beside title="Links" id="links">
              <Outward links={page.links} />
            </Beside>
          )}
          {page.linkedFrom.length > 0 && (
            <Beside title="Linked from" id="from">
              <Links links={page.linkedFrom} />
            </Beside>
          )}
          <Beside title="Source" id="source">
            <ul>
              {page.sources.map((source) => (
                <li>
                  {source.href === null ? (
                    source.words
                  ) : (
                    <a href={source.href} rel="noopener">
                      {source.words}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </Beside>
        </div>
      </aside>
    </main>
  )
}
