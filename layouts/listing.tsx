/** Lines out of all meetings: questions, next steps, decisions. */
import type { ListingFilter, ListingGroup, ListingPage, ListingSection, ListingWay } from '../src/pages/model.ts'
import type { Remark } from '../src/pages/shape.ts'
import { ScriptData } from './html.tsx'
import { Quote } from './line.tsx'
import { Beside, Facts, Shortened } from './parts.tsx'

function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  return (
    <>
      {remarks.map(({ words, text, href, open }) => (
        <p class={open ? 'rem wait' : 'rem'}>
          {words !== '' && <span class="q">{words}</span>}
          {text !== '' && (
            <>
              {words !== '' && ' '}
              {href === '' ? <span class="muted">{text}</span> : <a href={href}>{text}</a>}
            </>
          )}
        </p>
      ))}
    </>
  )
}

function Group({ group, heading }: { readonly group: ListingGroup; readonly heading: 'h2' | 'h3' }) {
  const Heading = heading
  return (
    <section class="meet">
      <Heading>
        <a href={group.href}>{group.iso === '' ? group.title : <time datetime={group.iso}>{group.title}</time>}</a>
        {group.note !== '' && <span class="n"> {group.note}</span>}
      </Heading>
      {group.who !== '' && <p class="path">{group.who}</p>}
      <ul class="quotes found">
        {group.items.map(({ excerpt, remarks, state, by }) => (
          <Quote excerpt={excerpt} state={state} by={by.join(' ')}>
            <Remarks remarks={remarks} />
          </Quote>
        ))}
      </ul>
    </section>
  )
}

function Section({ section }: { readonly section: ListingSection }) {
  const groups = section.groups.map((group) => <Group group={group} heading={section.title === '' ? 'h2' : 'h3'} />)
  return (
    <section id={section.id}>
      {section.title !== '' && (
        <h2 class="sec">
          {section.title} {section.note !== '' && <small>{section.note}</small>}
        </h2>
      )}
      {section.fold ? (
        <details class="fold">
          <summary>Show what is {section.title.toLowerCase()}</summary>
          {groups}
        </details>
      ) : (
        groups
      )}
    </section>
  )
}

function Ways({ links }: { readonly links: ListingWay['links'] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without bullets, Safari says no list
    <ul class="cnt" role="list">
      {links.map((link) => (
        <li>
          <a href={link.href} aria-current={link.current ? 'page' : undefined}>
            {link.text}
          </a>{' '}
          <span class="n">{link.count}</span>
        </li>
      ))}
    </ul>
  )
}

/** What the page can be taken apart by. */
function waysWords({ ways }: ListingPage): string {
  const byYear = ways.some(({ title }) => title === 'Year')
  const others = ways.filter(({ title }) => title !== 'Year' && title !== 'Of this list')
  return [byYear ? ['year'] : [], others.length > 0 ? ['person'] : []].flat().join(' and ')
}

const offered = { person: 'anybody', year: 'any year', state: 'all' } as const

function labelOf(offer: keyof typeof offered, { by }: ListingFilter): string {
  return offer === 'year' ? 'Year' : offer === 'state' ? 'Which' : by.replace(/^./, (first) => first.toUpperCase())
}

/**
 * The script (src/browser/filter.ts) fills the choices and shows the form: without it, there are the parts of the list
 * beside. What is chosen stands in `#list`, how much it is in `#status`.
 */
function Filter({ filter, title }: { readonly filter: ListingFilter; readonly title: string }) {
  return (
    <>
      <form id="filter" class="sift" hidden autocomplete="off" aria-label={`Filter the ${title.toLowerCase()}`}>
        {filter.offers.map((offer) => (
          <label>
            {labelOf(offer, filter)}{' '}
            <select name={offer}>
              <option value="">{offered[offer]}</option>
            </select>
          </label>
        ))}
        <button type="button" hidden>
          Show all
        </button>
      </form>
      <p id="status" role="status" />
      <ScriptData id="filter-data" data={filter} />
    </>
  )
}

export function Listing({ page }: { readonly page: ListingPage }) {
  const beside = page.ways.length > 0
  return (
    <main id="main" class={beside ? 'two' : undefined}>
      <article>
        {page.parent !== null && (
          <p class="kicker">
            <a href={page.parent.href}>All {page.parent.text.toLowerCase()}</a>
            {page.narrow !== '' && (
              <span data-scripted="true" hidden>
                {' · '}
                <a href={page.narrow}>filter these</a>
              </span>
            )}
          </p>
        )}
        <h1>{page.title}</h1>
        <Facts facts={page.facts}>
          {page.here !== '' && <span id="here">{page.here}</span>}
          {beside && (
            <span>
              <a href="#ways">by {waysWords(page)}</a>
            </span>
          )}
        </Facts>
        <p class="keyy">{page.says}</p>
        {page.none !== '' && <p class="muted">{page.none}</p>}
        {page.filter !== null && <Filter filter={page.filter} title={page.title} />}
        <div id="list">
          {page.sections.map((section) => (
            <Section section={section} />
          ))}
        </div>
      </article>
      {beside && (
        <aside id="ways" aria-label="Parts of this list">
          {page.ways.map((way, index) => (
            <Beside title={way.title} id={`way${index + 1}`}>
              <Shortened items={way.links} left={0} of={(links) => <Ways links={links} />} />
            </Beside>
          ))}
        </aside>
      )}
    </main>
  )
}
