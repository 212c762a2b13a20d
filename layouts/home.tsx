import type { HomePage } from '../src/pages/model.ts'
import type { Resource } from '../src/pages/shape.ts'
import { Years } from './bars.tsx'
import { EntryWords, Outcomes } from './entry.tsx'
import { Lede } from './lede.tsx'
import { Outline } from './line.tsx'
import { More, On } from './link.tsx'
import { Beside, CountedLinks, CountedVoices, Faces, Facts, Links, Section } from './parts.tsx'

function Empty() {
  return (
    <section class="next" aria-labelledby="how">
      <div>
        <h2 class="lab" id="how">
          Nothing here yet
        </h2>
        <p class="when">Add the first note</p>
        <p>
          Put a text file whose name ends in <code>.md</code> into the content folder, one bullet a line. A bullet that
          begins with a date opens a meeting; <code>[[double brackets]]</code> around a name make a page for it.
        </p>
        <pre>
          <code>
            {'- [[2024-05-03]]\n\t- [[Ola]] shall we meet every month?\n\t\t- [[Kim]] yes, on the first Friday\n'}
          </code>
        </pre>
        <p class="muted">Then build the site again.</p>
      </div>
    </section>
  )
}

function Ways({ ways }: { readonly ways: readonly Resource[] }) {
  return (
    <ul class="ways">
      {ways.map((way) => (
        <li>
          <a href={way.href} rel="noopener">
            {way.label}
          </a>{' '}
          <span class="n">{way.shown}</span>
        </li>
      ))}
    </ul>
  )
}

function Next({ page }: { readonly page: HomePage }) {
  const { next, call, ways, heldAt } = page
  if (next === null && call === null && ways.length === 0 && heldAt === null) return null
  return (
    <section class="next" aria-labelledby="nx">
      <div>
        <h2 class="lab" id="nx">
          {next === null ? 'How to join' : 'Next meeting'}
        </h2>
        {next === null ? (
          <p class="muted">No meeting is scheduled in the notes.</p>
        ) : (
          <>
            <p class="when">
              <On day={next.date} />
              {next.time !== '' && `, ${next.time}`}
            </p>
            <EntryWords entry={next} />
            <p class="more">
              <a href={next.calendar}>Add to your calendar</a>
            </p>
          </>
        )}
        {heldAt !== null && (
          <p>
            The meeting of <On day={heldAt.day} /> was held at{' '}
            <a href={heldAt.call.href} rel="noopener">
              {heldAt.call.text}
            </a>
            .
          </p>
        )}
        {ways.length > 0 && <Ways ways={ways} />}
      </div>
      {call !== null && (
        <p class="go">
          <a class="btn" href={call.href} rel="noopener">
            Join the call
          </a>{' '}
          <span class="n">{call.shown.split('/')[0]}</span>
        </p>
      )}
    </section>
  )
}

function Last({ page }: { readonly page: HomePage }) {
  const { last } = page
  if (last === null) return null
  return (
    <Section id="lm" title={<On day={last.date} />} note={<>last meeting{last.title !== '' && `: ${last.title}`}</>}>
      <Facts facts={last.facts} class="facts" />
      <ul class="ths">
        {last.lines.map((thread) => (
          <li>
            <a href={thread.href}>{thread.text}</a>
            <span>
              <Faces faces={thread.voices} more={0} words={thread.who === '' ? '' : `: ${thread.who}`} />
            </span>
            {thread.first !== '' && <p class="x">{thread.first}</p>}
          </li>
        ))}
      </ul>
      <Outcomes entry={last} />
      {last.more > 0 && (
        <p class="more">
          <a href={last.date.href}>{last.more} more</a> in this meeting
        </p>
      )}
    </Section>
  )
}

/** What the notes leave open, the newest of each kind. */
function Open({ page }: { readonly page: HomePage }) {
  if (page.open.length === 0) return null
  return (
    <Section id="open" title="Open" note="as far as the notes say">
      <div class="open">
        {page.open.map((list) => (
          <section aria-labelledby={list.id}>
            <h3 class="lab" id={list.id}>
              {list.title}
            </h3>
            <ul>
              {list.lines.map((line) => (
                <li>
                  <a href={line.href}>{line.text}</a>{' '}
                  <span class="n">
                    {line.who !== '' && `${line.who}, `}
                    <time datetime={line.day.iso}>{line.day.words}</time>
                  </span>
                </li>
              ))}
            </ul>
            <More link={list.all} />
          </section>
        ))}
      </div>
    </Section>
  )
}

function Before({ page }: { readonly page: HomePage }) {
  if (page.before.length === 0) return null
  return (
    <Section id="bf" title="Before that">
      <ul class="prev">
        {page.before.map((entry) => (
          <li>
            <On day={entry.date} />
            <EntryWords entry={entry} />
          </li>
        ))}
      </ul>
      <More link={page.all} />
    </Section>
  )
}

export function Home({ page }: { readonly page: HomePage }) {
  const beside = page.topics.length > 0 || page.people.length > 0
  return (
    <main id="main">
      <div class="intro">
        <h1>{page.title}</h1>
        <Lede lede={page.lede} about={page.about} />
        <Facts facts={page.facts} />
      </div>
      {page.empty && <Empty />}
      <Next page={page} />
      <div class={beside ? 'two below' : 'below'}>
        <div>
          {page.note.length > 0 && (
            <Section id="ab" title="About">
              <Outline lines={page.note} />
            </Section>
          )}
          {page.whole !== null && (
            <p class="more whole">
              <a href={page.whole.href}>{page.whole.text}</a>
            </p>
          )}
          <Last page={page} />
          <Open page={page} />
          <Before page={page} />
          {page.notes.length > 0 && (
            <Section id="nt" title="Notes">
              <div class="cols">
                <Links links={page.notes} />
              </div>
            </Section>
          )}
        </div>
        {beside && (
          <aside aria-label="People and topics">
            {page.people.length > 0 && (
              <Beside title="Who is here" id="wh" unit={page.peopleNote}>
                <CountedVoices voices={page.people} />
                <More link={page.allPeople} />
              </Beside>
            )}
            {page.topics.length > 0 && (
              <Beside title="Talked about" id="ta" unit={page.topicsNote}>
                <CountedLinks links={page.topics} />
                <More link={page.allTopics} />
              </Beside>
            )}
            {page.bars !== null && (
              <Beside title="Through the years" unit="meetings">
                <Years bars={page.bars} />
                <p class="key">A bar is a meeting, as tall as much was said.</p>
              </Beside>
            )}
          </aside>
        )}
      </div>
    </main>
  )
}
