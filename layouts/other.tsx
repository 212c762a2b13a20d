/** Labelled links, search, what was not found, what has moved. */
import type { GoPage, NotFoundPage, RedirectPage, SearchPage } from '../src/pages/model.ts'
import type { Link } from '../src/pages/shape.ts'
import { Resources, Shortened } from './parts.tsx'

export function Go({ page }: { readonly page: GoPage }) {
  return (
    <main id="main">
      <h1>{page.label}</h1>
      <p class="muted">
        {page.resources.length === 0
          ? 'This label has no address that may be linked.'
          : page.refresh === null
            ? 'The notes give this label more than one meaning, or one that a page may not lead to by itself:'
            : 'This label leads on by itself. If it does not:'}
      </p>
      <Shortened items={page.resources} left={0} of={(items) => <Resources resources={items} />} />
      <p class="more">
        What the notes say about <a href={page.page.href}>{page.page.text}</a>
      </p>
    </main>
  )
}

function Indexes({ links }: { readonly links: readonly Link[] }) {
  return (
    <>
      {links.map((link, index) => (
        <>
          {index > 0 && (index === links.length - 1 ? ' or ' : ', ')}
          <a href={link.href}>{link.text}</a>
        </>
      ))}
    </>
  )
}

const filters = [
  { name: 'kind', label: 'In', any: 'everything' },
  { name: 'person', label: 'Said by', any: 'anybody' },
  { name: 'year', label: 'Year', any: 'any' },
  { name: 'mark', label: 'Marked as', any: 'anything' },
] as const

/**
 * The script finds `#q`, `#filters`, `#status` and `#results`. What stands in `#status` is for those without it, and
 * the filters are shown when there is something to narrow.
 */
export function Search({ page }: { readonly page: SearchPage }) {
  return (
    <main id="main">
      <h1>Search</h1>
      <search>
        <form action={page.search} method="get" autocomplete="off">
          <div class="find">
            <label class="vh" for="q">
              Search the minutes
            </label>
            <input id="q" type="search" name="q" placeholder="A word, a name, a day" aria-describedby="keys" />
            <button type="submit">Search</button>
          </div>
          <p id="keys" class="vh">
            The arrow keys move through the results, Escape comes back here.
          </p>
          <div id="filters" class="filters" hidden>
            {filters.map(({ name, label, any }) => (
              <label>
                {label}{' '}
                <select name={name}>
                  <option value="">{any}</option>
                </select>
              </label>
            ))}
            <button type="button" hidden>
              Clear filters
            </button>
          </div>
        </form>
      </search>
      <p class="muted">{page.facts}.</p>
      <p id="status" role="status">
        Searching needs JavaScript. Without it, look in <Indexes links={page.indexes} />: they name everything there is.
      </p>
      <div id="results" />
    </main>
  )
}

export function NotFound({ page }: { readonly page: NotFoundPage }) {
  return (
    <main id="main">
      <h1>There is no page at this address</h1>
      <p>It may have been mistyped, or what it stood for was taken out of the notes.</p>
      <p>
        Go <a href={page.home}>home</a>, <a href={page.search}>search the minutes</a>, or look in{' '}
        <Indexes links={page.indexes} />.
      </p>
      <div id="near" role="status" />
    </main>
  )
}

export function Redirect({ page }: { readonly page: RedirectPage }) {
  return (
    <main id="main">
      <h1>This page has moved</h1>
      <p>
        It is now at <a href={page.to.href}>{page.to.text}</a>.
      </p>
    </main>
  )
}
