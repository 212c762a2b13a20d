import type { PersonPage } from '../src/pages/model.ts'
import type { Excerpt } from '../src/pages/shape.ts'
import { Picture, Sign } from './bars.tsx'
import { Blocks, Said } from './html.tsx'
import { Below, Quote } from './line.tsx'
import { On } from './link.tsx'
import { Unlinked } from './named.tsx'
import { NearBy } from './near.tsx'
import { Notes, Pulls, Pushed } from './note.tsx'
import { Series } from './part.tsx'
import { Beside, CountedLinks, Face, Resources, Section, Shortened } from './parts.tsx'
import { Sheets } from './sheet.tsx'

const statuses: ReadonlyMap<string, string> = new Map([
  ['former', 'No longer with the group'],
  ['remembered', 'Remembered by the group'],
])

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
            <On day={page.first} />
          </dd>
        </>
      )}
      {page.last !== null && page.last.iso !== page.first?.iso && (
        <>
          <dt>Last seen</dt>
          <dd>
            <On day={page.last} />
          </dd>
        </>
      )}
      {page.attended !== '' && page.attendance === null && (
        <>
          <dt>In</dt>
          <dd>{page.attended}</dd>
        </>
      )}
      {page.follow !== null && (
        <>
          <dt>Follow</dt>
          <dd>
            <a href={page.follow.href}>in a feed reader</a>
          </dd>
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

/** `== Ola`: says how they are called, which stands elsewhere. */
const isAlias = /^==?\s/

/** How they present themselves, quoted, with the way there. */
function Introduction({ excerpt }: { readonly excerpt: Excerpt }) {
  const { line, path } = excerpt
  const words = line.html !== '' && !isAlias.test(line.html)
  return (
    <blockquote class="self">
      {words && <div class="lede">{line.block ? <Blocks html={line.html} /> : <Said html={line.html} />}</div>}
      <Below lines={line.lines} />
      <p class="path">
        <span>Own introduction, </span>
        {path.slice(0, 1).map((step) => (
          <a href={line.href}>{step.text}</a>
        ))}
        {excerpt.more !== '' && `, ${excerpt.more}`}
      </p>
    </blockquote>
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
  const beside = page.topics.length > 0 || page.near.names.length > 0 || page.resources.length > 0
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
        {page.introduction !== null && <Introduction excerpt={page.introduction} />}
        <Identity page={page} />
        {page.attendance !== null && (
          <Picture bars={page.attendance} id="when" title={page.attended}>
            <p class="key">
              <span>
                <Sign kind="full" />
                spoke, taller is more
              </span>
              <span>
                <Sign kind="listed" />
                listed
              </span>
              <span>
                <Sign kind="absent" />a meeting without them
              </span>
            </p>
          </Picture>
        )}
        {page.notes.length > 0 && (
          <Section id="note" title="Their note">
            <Notes notes={page.notes} />
            <Sheets links={page.sheets} />
          </Section>
        )}
        <Pushed excerpts={page.pushed} />
        {page.steps.length > 0 && (
          <Section id="steps" title="Next steps taken" note={page.stepsNote}>
            <Few excerpts={page.steps} />
          </Section>
        )}
        {page.promised.length > 0 && (
          <Section id="promised" title="Said they would" note={page.promisedNote}>
            <details class="fold">
              <summary>Show the sentences</summary>
              <Lined excerpts={page.promised} />
            </details>
          </Section>
        )}
        {page.questions.length > 0 && (
          <Section id="questions" title="Questions asked" note={page.questionsNote}>
            <Few excerpts={page.questions} />
          </Section>
        )}
        <Series
          id="words"
          title="In their words"
          note={page.turnsNote}
          groups={page.turns}
          faces={false}
          earlier={page.turnsEarlier}
        />
        <Series
          id="mentions"
          title="Mentioned by others"
          note="newest first"
          groups={page.mentions}
          earlier={page.mentionsEarlier}
        />
        <Series id="others" title="In other notes" groups={page.others} earlier={page.othersEarlier} />
        {page.notes.length === 0 &&
          page.introduction === null &&
          page.turns.length === 0 &&
          page.mentions.length === 0 &&
          page.others.length === 0 &&
          page.named === null && <p class="muted">The notes name them, and say no more.</p>}
        <Unlinked named={page.named} />
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
            <NearBy
              near={page.near}
              id="near"
              title="In threads with"
              says="An arc joins two who meet in these threads."
            />
            {page.resources.length > 0 && (
              <Beside title="Links" id="links">
                <Shortened items={page.resources} left={0} of={(items) => <Resources resources={items} />} />
              </Beside>
            )}
          </div>
        </aside>
      )}
    </main>
  )
}
