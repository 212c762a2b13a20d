import type { DayLink, Excerpt, PersonPage } from '../src/pages/model.ts'
import { Groups, Quote } from './line.tsx'
import { Notes, Pulls } from './note.tsx'
import { Beside, CountedLinks, Face, Resources } from './parts.tsx'

const statuses: ReadonlyMap<string, string> = new Map([
  ['former', 'No longer with the group'],
  ['remembered', 'Remembered by the group'],
])

function DayOf({ day }: { readonly day: DayLink }) {
  return (
    <a href={day.href}>
      <time dateTime={day.iso}>{day.words}</time>
    </a>
  )
}

function Identity({ page }: { readonly page: PersonPage }) {
  const status = statuses.get(page.status)
  return (
    <dl class="kv">
      {page.aliases.length > 0 && (
        <>
          <dt>Also called</dt>
          <dd>{page.aliases.join(', ')}</dd>
        </>
      )}
      {page.first !== null && (
        <>
          <dt>First seen</dt>
          <dd>
            <DayOf day={page.first} />
          </dd>
        </>
      )}
      {page.last !== null && page.last.iso !== page.first?.iso && (
        <>
          <dt>Last seen</dt>
          <dd>
            <DayOf day={page.last} />
          </dd>
        </>
      )}
      {page.attended !== '' && (
        <>
          <dt>In</dt>
          <dd>{page.attended}</dd>
        </>
      )}
      {page.go !== null && (
        <>
          <dt>Elsewhere</dt>
          <dd>
            <a href={page.go.href} rel="noopener">
              {page.go.text}
            </a>
          </dd>
        </>
      )}
      {status !== undefined && (
        <>
          <dt>Now</dt>
          <dd>{status}</dd>
        </>
      )}
    </dl>
  )
}

function Lined({ excerpts }: { readonly excerpts: readonly Excerpt[] }) {
  return (
    <ul class="quotes lined">
      {excerpts.map((excerpt) => (
        <Quote excerpt={excerpt} faces={false} />
      ))}
    </ul>
  )
}

/** So many at once, then a fold: what somebody said comes soon after. */
const few = 5

function Few({ excerpts }: { readonly excerpts: readonly Excerpt[] }) {
  const rest = excerpts.slice(few)
  return (
    <>
      <Lined excerpts={excerpts.slice(0, few)} />
      {rest.length > 0 && (
        <details class="fold">
          <summary>{rest.length} more</summary>
          <Lined excerpts={rest} />
        </details>
      )}
    </>
  )
}

export function Person({ page }: { readonly page: PersonPage }) {
  const beside = page.topics.length > 0 || page.resources.length > 0
  return (
    <main id="main" class={beside ? 'two' : undefined}>
      <article>
        <p class="kicker">
          <a href={page.index.href}>{page.index.text}</a>
        </p>
        <div class="id">
          <Face face={page.face} />
          <h1>{page.name}</h1>
        </div>
        {page.about !== '' && <p class="lede">{page.about}</p>}
        <Identity page={page} />
        {page.notes.length > 0 && (
          <section aria-labelledby="note">
            <h2 class="sec" id="note">
              Their note
            </h2>
            <Notes notes={page.notes} />
          </section>
        )}
        {page.pushed.length > 0 && (
          <section aria-labelledby="pushed">
            <h2 class="sec" id="pushed">
              Pushed here <small>from other pages</small>
            </h2>
            <ul class="quotes">
              {page.pushed.map((excerpt) => (
                <Quote excerpt={excerpt} />
              ))}
            </ul>
          </section>
        )}
        {page.steps.length > 0 && (
          <section aria-labelledby="steps">
            <h2 class="sec" id="steps">
              Next steps taken <small>{page.stepsNote}</small>
            </h2>
            <Few excerpts={page.steps} />
          </section>
        )}
        {page.promised.length > 0 && (
          <section aria-labelledby="promised">
            <h2 class="sec" id="promised">
              Said they would <small>{page.promisedNote}</small>
            </h2>
            <details class="fold">
              <summary>Show the sentences</summary>
              <Lined excerpts={page.promised} />
            </details>
          </section>
        )}
        {page.questions.length > 0 && (
          <section aria-labelledby="questions">
            <h2 class="sec" id="questions">
              Questions asked <small>{page.questionsNote}</small>
            </h2>
            <Few excerpts={page.questions} />
          </section>
        )}
        {page.turns.length > 0 && (
          <section aria-labelledby="words">
            <h2 class="sec" id="words">
              In their words <small>{page.turnsNote}</small>
            </h2>
            <Groups groups={page.turns} />
            {page.older.length > 0 && (
              <details class="fold">
                <summary>
                  Earlier <span class="n">{page.older.length} more</span>
                </summary>
                <CountedLinks links={page.older} />
              </details>
            )}
          </section>
        )}
        {page.mentions.length > 0 && (
          <section aria-labelledby="mentions">
            <h2 class="sec" id="mentions">
              Mentioned by others <small>newest first</small>
            </h2>
            <Groups groups={page.mentions} />
            {page.mentionsMore !== '' && <p class="more muted">{page.mentionsMore}</p>}
          </section>
        )}
        {page.notes.length === 0 && page.turns.length === 0 && page.mentions.length === 0 && (
          <p class="muted">The notes name them, and say no more.</p>
        )}
        <Pulls pulls={page.pulls} />
      </article>
      {beside && (
        <aside aria-label={`About ${page.name}`}>
          <div class="sticky">
            {page.topics.length > 0 && (
              <Beside title="Speaks about" id="about" unit="meetings">
                <CountedLinks links={page.topics} />
              </Beside>
            )}
            {page.resources.length > 0 && (
              <Beside title="Links" id="links">
                <Resources resources={page.resources} />
              </Beside>
            )}
          </div>
        </aside>
      )}
    </main>
  )
}
