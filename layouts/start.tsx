/** Start here: a first visit. */
import type { StartPage } from '../src/pages/model.ts'
import type { Cited } from '../src/pages/shape.ts'
import { InFull } from './abbreviation.tsx'
import { EntryWords, Outcomes } from './entry.tsx'
import type { Child } from './jsx/tags.ts'
import { Lede } from './lede.tsx'
import { Outline, Path } from './line.tsx'
import { More, On } from './link.tsx'
import { Notes } from './note.tsx'
import { Face, Faces, Facts } from './parts.tsx'

interface StepProps {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly children: Child
}

function Step({ id, title, note = '', children }: StepProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} {note !== '' && <small>{note}</small>}
      </h2>
      <div class="body">{children}</div>
    </section>
  )
}

function Citation({ cited }: { readonly cited: Cited }) {
  return (
    <>
      “{cited.text}”
      {cited.href !== '' && (
        <>
          {'\u00a0'}
          <a class="to" href={cited.href} aria-label={`The line: ${cited.text.slice(0, 60)}`}>
            ¶
          </a>
        </>
      )}
    </>
  )
}

function What({ page }: { readonly page: StartPage }) {
  const { lede, about, note, whole } = page.group
  return (
    <Step id="what" title="What this is">
      <Lede lede={lede} about={about} />
      {note.length > 0 && <Outline lines={note} />}
      <Facts facts={page.facts} />
      {whole !== null && <More link={whole} />}
    </Step>
  )
}

function Join({ page }: { readonly page: StartPage }) {
  const { next, last, call, ways, heldAt, calendar } = page
  return (
    <Step id="join" title="How to join">
      <ol class="join">
        {next !== null ? (
          <li>
            Come to the next meeting: <On day={next} />
            {next.time !== '' && `, ${next.time}`}.
          </li>
        ) : (
          <li>
            The notes name no coming meeting.
            {last !== null && (
              <>
                {' '}
                The last one with notes was on <On day={last} />.
              </>
            )}
          </li>
        )}
        {call !== null && (
          <li>
            The call is at{' '}
            <a href={call.href} rel="noopener">
              {call.shown}
            </a>
            .
          </li>
        )}
        {heldAt !== null && (
          <li>
            {last !== null && last.iso === heldAt.day.iso ? (
              'It'
            ) : (
              <>
                The meeting of <On day={heldAt.day} />
              </>
            )}{' '}
            was held at{' '}
            <a href={heldAt.call.href} rel="noopener">
              {heldAt.call.text}
            </a>
            .
          </li>
        )}
        {ways.length > 0 && (
          <li>
            The group’s note also links{' '}
            {ways.map((way, index) => (
              <>
                {index > 0 && (index === ways.length - 1 ? ' and ' : ', ')}
                <a href={way.href} rel="noopener">
                  {way.label}
                </a>
              </>
            ))}
            .
          </li>
        )}
        {calendar !== null && (
          <li>
            All meetings as a file for <a href={calendar.href}>your calendar</a>.
          </li>
        )}
      </ol>
    </Step>
  )
}

function Who({ page }: { readonly page: StartPage }) {
  if (page.people.length === 0) return null
  return (
    <Step id="who" title="Who is who" note={page.peopleNote}>
      <ul class="ppl">
        {page.people.map((person) => (
          <li>
            <Face face={person} />
            <div>
              <p>
                <a class="by" href={person.href}>
                  {person.text}
                </a>{' '}
                {person.says !== null && <Citation cited={person.says} />}
              </p>
              <p class="path">{person.note}</p>
            </div>
          </li>
        ))}
      </ul>
      <More link={page.allPeople} />
    </Step>
  )
}

function Words({ page }: { readonly page: StartPage }) {
  if (page.words.length === 0) return null
  return (
    <Step id="words" title="Words you will hear" note={page.wordsNote}>
      <dl class="words">
        {page.words.map((word) => (
          <div>
            <dt>
              {word.href === '' ? <b>{word.text}</b> : <a href={word.href}>{word.text}</a>}
              {word.long !== '' && <small>{word.long}</small>}
            </dt>
            <dd>
              {word.stands.length > 0 && (
                <p>
                  <InFull long={word.stands} /> {word.note !== '' && <span class="n">{word.note}</span>}
                </p>
              )}
              {word.says !== null && (
                <p>
                  <Citation cited={word.says} />
                  {word.reply !== '' && ` Reply: “${word.reply}”`}
                </p>
              )}
              {word.says !== null && <Path path={word.says.path} />}
              {word.stands.length === 0 && word.note !== '' && <p class="path">{word.note}</p>}
            </dd>
          </div>
        ))}
      </dl>
      <More link={page.allTopics} />
    </Step>
  )
}

function Lately({ page }: { readonly page: StartPage }) {
  if (page.lately.length === 0) return null
  return (
    <Step id="lately" title="What it worked on lately">
      <ul class="read">
        {page.lately.map(({ day, title, threads, more }) => (
          <li>
            <p>
              <On day={day} />
              {title !== '' && <span class="n"> {title}</span>}
            </p>
            <ul class="ln">
              {threads.map((thread) => (
                <li>
                  <a href={thread.href}>{thread.text}</a>
                </li>
              ))}
              {more > 0 && <li class="n">and {more} more</li>}
            </ul>
          </li>
        ))}
      </ul>
    </Step>
  )
}

function Decided({ page }: { readonly page: StartPage }) {
  if (page.decided.length === 0) return null
  return (
    <Step id="decided" title="What it decided" note="newest first">
      <ul class="lines">
        {page.decided.map((decision) => (
          <li>
            <p>
              <Citation cited={decision} />
            </p>
            <Path path={decision.path} />
          </li>
        ))}
      </ul>
      <More link={page.allDecided} />
    </Step>
  )
}

function Needs({ page }: { readonly page: StartPage }) {
  if (page.needs.length === 0) return null
  return (
    <Step id="needs" title="What needs somebody" note="as far as the notes say">
      {page.needs.map((need) => (
        <>
          <h3 class="lab">{need.title}</h3>
          <ul class="lines">
            {need.lines.map((line) => (
              <li>
                <p>
                  <Citation cited={line} />
                </p>
                <Path path={line.path} />
              </li>
            ))}
          </ul>
          <More link={need.all} />
        </>
      ))}
    </Step>
  )
}

function Read({ page }: { readonly page: StartPage }) {
  const { read } = page
  if (read.length === 0) return null
  const title =
    read.length === 1 ? 'A meeting to read first' : `${read.length === 2 ? 'Two' : 'Three'} meetings to read first`
  return (
    <Step id="read" title={title}>
      <ul class="read">
        {read.map((entry) => (
          <li>
            <p>
              <On day={entry.date} />
              <span class="n"> {entry.why}</span>
            </p>
            <div>
              {entry.threads.length + entry.title.length > 0 ? (
                <EntryWords entry={entry} />
              ) : (
                <Outcomes entry={entry} />
              )}
              <p>
                <Faces faces={entry.voices} more={entry.moreVoices} words={entry.who} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Step>
  )
}

export function Start({ page }: { readonly page: StartPage }) {
  return (
    <main id="main">
      <h1>Start here</h1>
      <p class="muted">For your first visit to {page.title}: what its own notes say</p>
      <Notes notes={page.own} />
      <div class="steps">
        <What page={page} />
        <Join page={page} />
        <Who page={page} />
        <Words page={page} />
        <Lately page={page} />
        <Decided page={page} />
        <Needs page={page} />
        <Read page={page} />
      </div>
    </main>
  )
}
