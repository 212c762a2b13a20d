import type { TopicPage } from '../src/pages/model.ts'
import { Picture, Sign } from './bars.tsx'
import { Unlinked } from './named.tsx'
import { NearBy } from './near.tsx'
import { Notes, Pulls, Pushed } from './note.tsx'
import { Series } from './part.tsx'
import { Beside, CountedVoices, Facts, Resources, Section, Shortened } from './parts.tsx'
import { Sheets } from './sheet.tsx'

function Intro({ page }: { readonly page: TopicPage }) {
  return (
    <>
      {page.about !== '' && <p class="lede">{page.about}</p>}
      {page.first !== null && (
        <blockquote class="self">
          <p class="lede">“{page.first.text}”</p>
          <p class="path">
            First named{' '}
            {page.first.by !== null && (
              <>
                by <a href={page.first.by.href}>{page.first.by.text}</a>,{' '}
              </>
            )}
            <a href={page.first.on.href}>{page.first.on.text}</a>
          </p>
        </blockquote>
      )}
      {page.aliases.length > 0 && (
        <p class="muted">
          Also called <span class="also">{page.aliases.join(', ')}</span>
        </p>
      )}
      <Facts facts={page.facts} class="facts" />
      {page.bars !== null && (
        <Picture bars={page.bars} id="when" title="When it came up">
          <p class="key">
            <span>
              <Sign kind="full" />a meeting that names it, taller is more
            </span>
            <span>
              <Sign kind="absent" />
              one that does not
            </span>
          </p>
        </Picture>
      )}
      {page.go !== null && (
        <p class="more">
          Its own address:{' '}
          <a href={page.go.href} rel="noopener">
            {page.go.text}
          </a>
        </p>
      )}
      {page.notes.length === 0 && page.about === '' && page.pulls.length === 0 && page.go === null && (
        <p class="muted">Nobody has written a note about it yet. What stands here is what others say.</p>
      )}
    </>
  )
}

export function Topic({ page }: { readonly page: TopicPage }) {
  const beside = page.together.names.length > 0 || page.speakers.length > 0
  return (
    <main id="main" class={beside ? 'two' : undefined}>
      <article>
        <p class="kicker">
          <a href={page.index.href}>{page.index.text}</a>
        </p>
        <h1>{page.name}</h1>
        <Intro page={page} />
        {page.resources.length > 0 && (
          <Section id="leads" title="Where it leads">
            <Shortened items={page.resources} left={0} of={(items) => <Resources resources={items} />} />
          </Section>
        )}
        {page.notes.length > 0 && (
          <Section id="note" title="The note">
            <Notes notes={page.notes} />
            <Sheets links={page.sheets} />
          </Section>
        )}
        <Pushed excerpts={page.pushed} />
        <Series
          id="where"
          title="Where it was discussed"
          note="newest first"
          groups={page.meetings}
          earlier={page.meetingsEarlier}
        />
        <Series id="others" title="In other notes" groups={page.others} earlier={page.othersEarlier} />
        <Unlinked named={page.named} />
        <Pulls pulls={page.pulls} />
      </article>
      {beside && (
        <aside aria-label="Goes with it">
          <div class="sticky">
            <NearBy
              near={page.together}
              id="with"
              title="Goes with"
              says="An arc joins two that come up together here."
            />
            {page.speakers.length > 0 && (
              <Beside title="Who speaks of it" id="who" unit="lines">
                <CountedVoices voices={page.speakers} />
              </Beside>
            )}
          </div>
        </aside>
      )}
    </main>
  )
}
