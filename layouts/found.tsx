/** Lines out of all meetings: questions, next steps, decisions. */
import type { FoundGroup, FoundPage, FoundSection, FoundWay } from '../src/pages/model.ts'
import type { Remark } from '../src/pages/shape.ts'
import { Quote } from './line.tsx'
import { Beside, Facts, Shortened } from './parts.tsx'

function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  return (
    <>
      {remarks.map(({ words, text, href, open }) => (
        <p class={open ? 'rem wait' : 'rem'}>
          {words !== '' && <span class="q">{words}</span>}{' '}
          {href === '' ? <span class="muted">{text}</span> : <a href={href}>{text}</a>}
        </p>
      ))}
    </>
  )
}

function Group({ group, heading }: { readonly group: FoundGroup; readonly heading: 'h2' | 'h3' }) {
  const Heading = heading
  return (
    <section class="meet">
      <Heading>
        <a href={group.href}>{group.iso === '' ? group.title : <time dateTime={group.iso}>{group.title}</time>}</a>
        {group.note !== '' && <span class="n"> {group.note}</span>}
      </Heading>
      {group.who !== '' && <p class="path">{group.who}</p>}
      <ul class="quotes found">
        {group.items.map(({ excerpt, remarks }) => (
          <Quote excerpt={excerpt}>
            <Remarks remarks={remarks} />
          </Quote>
        ))}
      </ul>
    </section>
  )
}

function Section({ section }: { readonly section: FoundSection }) {
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

function Ways({ links }: { readonly links: FoundWay['links'] }) {
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
function waysWords({ ways }: FoundPage): string {
  const byYear = ways.some(({ title }) => title === 'Year')
  const others = ways.filter(({ title }) => title !== 'Year' && title !== 'Of this list')
  return [byYear ? ['year'] : [], others.length > 0 ? ['person'] : []].flat().join(' and ')
}

export function Found({ page }: { readonly page: FoundPage }) {
  const beside = page.ways.length > 0
  return (
    <main id="main" class={beside ? 'two' : undefined}>
      <article>
        {page.parent !== null && (
          <p class="kicker">
            <a href={page.parent.href}>All {page.parent.text.toLowerCase()}</a>
          </p>
        )}
        <h1>{page.title}</h1>
        <Facts facts={[...page.facts, ...(beside ? [{ text: `by ${waysWords(page)}`, href: '#ways' }] : [])]} />
        <p class="keyy">{page.says}</p>
        {page.none !== '' && <p class="muted">{page.none}</p>}
        {page.sections.map((section) => (
          <Section section={section} />
        ))}
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
