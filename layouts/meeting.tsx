import type { MeetingPage } from '../src/pages/model.ts'
import type { Link, Source, Voice } from '../src/pages/shape.ts'
import { Abbreviations } from './abbreviation.tsx'
import { Outline } from './line.tsx'
import { Pulls } from './note.tsx'
import { Beside, CountedLinks, Face, Facts, Links, Outward, Shortened } from './parts.tsx'
import { Sheets } from './sheet.tsx'

type Person = Voice & { readonly role: string }

/** So many of those who were only listed, then a fold; a fold of two or three saves nothing. */
const mostListed = 8
const slack = 3

function Names({ people, faces }: { readonly people: readonly Person[]; readonly faces: boolean }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without bullets, Safari says no list
    <ul class="who" role="list">
      {people.map((person) => (
        <li>
          <a href={person.href}>
            {faces && <Face face={person} />}
            {person.text}
          </a>
          {person.role !== '' && <span class="n"> {person.role}</span>}
        </li>
      ))}
    </ul>
  )
}

/** Who spoke, with their faces; who was only listed, in words. */
function People({ page }: { readonly page: MeetingPage }) {
  const { spoke, listed } = page
  const most = listed.length <= mostListed + slack ? listed.length : mostListed
  const rest = listed.slice(most)
  return (
    <>
      {spoke.length > 0 && (
        <div class="att">
          <h2 class="lab">Spoke</h2>
          <Names people={spoke} faces={true} />
        </div>
      )}
      {listed.length > 0 && (
        <div class="att">
          <h2 class="lab">{spoke.length > 0 ? 'Listed, no words recorded' : 'Listed'}</h2>
          <Names people={listed.slice(0, most)} faces={spoke.length === 0} />
          {rest.length > 0 && (
            <details>
              <summary>and {rest.length} more</summary>
              <Names people={rest} faces={spoke.length === 0} />
            </details>
          )}
        </div>
      )}
    </>
  )
}

/** The threads above the text, where there is no room beside it. Open where they are few. */
function Contents({ threads }: { readonly threads: readonly Link[] }) {
  if (threads.length < 2) return null
  return (
    <details class="toc" open={threads.length <= 5}>
      <summary>{threads.length} threads</summary>
      <Links links={threads} />
    </details>
  )
}

/** `Call: …` and the like, as written. */
function Meta({ page }: { readonly page: MeetingPage }) {
  return (
    <div class="meta">
      <Outline lines={page.meta} />
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
          ← <time datetime={page.previous.iso}>{page.previous.words}</time>
        </a>
      )}
      {page.next === null ? (
        <span class="muted">The latest meeting in the notes</span>
      ) : (
        <a href={page.next.href} rel="next">
          <time datetime={page.next.iso}>{page.next.words}</time> →
        </a>
      )}
    </nav>
  )
}

/** The file, and the way into the editor. */
function Origin({ source, only }: { readonly source: Source; readonly only: boolean }) {
  if (source.href === null || source.edit === null) return <>{source.words}</>
  return (
    <>
      <a href={source.edit} rel="noopener">
        {only ? 'Edit these minutes' : 'Edit this part of the minutes'}
      </a>
      <br />
      <a class="muted" href={source.href} rel="noopener">
        {source.words}
      </a>
    </>
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
          <time datetime={page.date.iso}>{page.date.words}</time>
          {page.until !== null && (
            <>
              {' '}
              to <time datetime={page.until.iso}>{page.until.words}</time>
            </>
          )}
          {page.time !== '' && <span class="time">, {page.time}</span>}
        </h1>
        {page.title !== '' && <p class="lede">{page.title}</p>}
        <Facts facts={page.facts} class="facts" />
        {page.says !== '' && <p class="says">{page.says}</p>}
        <People page={page} />
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
        <Contents threads={page.threads} />
        <Abbreviations abbreviations={page.abbreviations} />
        {page.meta.length > 0 && page.state === 'scheduled' && <Meta page={page} />}
        {page.lines.length > 0 && <h2 class="vh">{page.state === 'scheduled' ? 'Agenda so far' : 'What was said'}</h2>}
        <Outline lines={page.lines} />
        <Sheets links={page.sheets} />
        {page.meta.length > 0 && page.state !== 'scheduled' && (
          <details class="fold lists">
            <summary>When and where, as the notes say it</summary>
            <Meta page={page} />
          </details>
        )}
        {page.lists.length > 0 && (
          <details class="fold lists">
            <summary>Who was there, as the notes list them</summary>
            <Outline lines={page.lists} />
          </details>
        )}
        <Pulls pulls={page.pulls} />
        <Turning page={page} />
      </article>
      <aside aria-label="About this meeting">
        <div class="sticky">
          {page.threads.length > 0 && (
            <Beside title="Threads" id="threads">
              <Shortened items={page.threads} left={0} of={(links) => <Links links={links} />} />
            </Beside>
          )}
          {page.steps.length > 0 && (
            <Beside title="Next steps" id="steps">
              <Shortened items={page.steps} left={page.left.steps} of={(links) => <Links links={links} />} />
            </Beside>
          )}
          {page.questions.length > 0 && (
            <Beside title="Questions, no reply recorded" id="questions">
              <Shortened items={page.questions} left={page.left.questions} of={(links) => <Links links={links} />} />
            </Beside>
          )}
          {page.topics.length > 0 && (
            <Beside title="Topics" id="topics" unit="meetings">
              <Shortened items={page.topics} left={page.left.topics} of={(links) => <CountedLinks links={links} />} />
            </Beside>
          )}
          {page.links.length > 0 && (
            <Beside title="Links" id="links">
              <Shortened items={page.links} left={page.left.links} of={(links) => <Outward links={links} />} />
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
                  <Origin source={source} only={page.sources.length === 1} />
                </li>
              ))}
            </ul>
          </Beside>
        </div>
      </aside>
    </main>
  )
}
