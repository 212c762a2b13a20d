/** A page object → the whole document. */
import { textOf, type Utf8 } from '../src/inline/utf8.ts'
import type { PageObject } from '../src/pages/model.ts'
import { minutesOf } from '../src/pages/words.ts'
import { Changes } from './changes.tsx'
import type { Frame } from './frame.ts'
import { Garden } from './graph.tsx'
import { Home } from './home.tsx'
import { LinkedData, StyleText } from './html.tsx'
import { Listing } from './listing.tsx'
import { Meeting } from './meeting.tsx'
import { Go, NotFound, Redirect, Search } from './other.tsx'
import { Part } from './part.tsx'
import { People } from './people.tsx'
import { Person } from './person.tsx'
import { Sheet } from './sheet.tsx'
import { Start } from './start.tsx'
import { Timeline } from './timeline.tsx'
import { Topic } from './topic.tsx'
import { Topics } from './topics.tsx'

export type { Frame } from './frame.ts'

function Body({ page }: { readonly page: PageObject }) {
  switch (page.kind) {
    case 'home':
      return <Home page={page} />
    case 'timeline':
      return <Timeline page={page} />
    case 'meeting':
      return <Meeting page={page} />
    case 'person':
      return <Person page={page} />
    case 'topic':
      return <Topic page={page} />
    case 'people':
      return <People page={page} />
    case 'topics':
      return <Topics page={page} />
    case 'start':
      return <Start page={page} />
    case 'listing':
      return <Listing page={page} />
    case 'go':
      return <Go page={page} />
    case 'changes':
      return <Changes page={page} />
    case 'search':
      return <Search page={page} />
    case 'missing':
      return <NotFound page={page} />
    case 'part':
      return <Part page={page} />
    case 'sheet':
      return <Sheet page={page} />
    case 'graph':
      return <Garden page={page} />
    case 'redirect':
      return <Redirect page={page} />
  }
}

/** Where the page leads by itself; only to http and https (src/pages/frame/link.ts), or to a page of the site. */
function refreshOf(page: PageObject): string | null {
  if (page.kind === 'redirect') return page.to.href
  return page.kind === 'go' ? page.refresh : null
}

/** What the picture shows (src/pages/picture/card.ts), for those who do not see it. */
function cardWords(page: PageObject): string {
  if (page.kind === 'meeting') return 'The lines of the meeting, in the colours of those who speak'
  const named = page.kind === 'person' || page.kind === 'topic' ? `, those with ${page.name} in green` : ''
  return `The meetings in a row, as high as they are long${named}`
}

/** What a link to the page shows elsewhere (Open Graph; the others read it too). */
function Graph({ page, frame }: { readonly page: PageObject; readonly frame: Frame }) {
  const type = page.kind === 'meeting' ? 'article' : page.kind === 'person' ? 'profile' : 'website'
  return (
    <>
      <meta property="og:title" content={page.heading === '' ? frame.title : page.heading} />
      <meta property="og:description" content={page.description} />
      <meta property="og:site_name" content={frame.title} />
      <meta property="og:type" content={type} />
      {page.canonical !== null && <meta property="og:url" content={page.canonical} />}
      {page.card !== null && (
        <>
          <meta property="og:image" content={page.card} />
          <meta property="og:image:width" content="600" />
          <meta property="og:image:height" content="315" />
          <meta property="og:image:alt" content={cardWords(page)} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  )
}

/** What the head says of this page alone. */
function Own({ page, frame }: { readonly page: PageObject; readonly frame: Frame }) {
  const refresh = refreshOf(page)
  const hidden = page.kind === 'redirect' || page.kind === 'go' || page.kind === 'missing'
  return (
    <>
      <title>
        {page.heading === '' || page.heading === frame.title ? frame.title : `${page.heading} · ${frame.title}`}
      </title>
      <meta name="description" content={page.description} />
      {hidden && <meta name="robots" content="noindex" />}
      {refresh !== null && <meta http-equiv="refresh" content={`0; url=${refresh}`} />}
      {page.canonical !== null && page.kind !== 'missing' && <link rel="canonical" href={page.canonical} />}
      {!hidden && <Graph page={page} frame={frame} />}
      {page.rels.map(({ rel, type, title, href }) => (
        <link rel={rel} type={type ?? undefined} title={title ?? undefined} href={href} />
      ))}
      {page.structured && <LinkedData data={page.structured} />}
    </>
  )
}

function Nav({ page }: { readonly page: Shown }) {
  return (
    <>
      {page.nav.map((item) => (
        <a href={item.href} aria-current={item.current ?? undefined}>
          {item.text}
        </a>
      ))}
    </>
  )
}

function Bar({ page, frame }: { readonly page: Shown; readonly frame: Frame }) {
  return (
    <header class="bar">
      <a class="site" href={page.home} aria-current={page.kind === 'home' ? 'page' : undefined}>
        {frame.short === frame.title ? (
          frame.title
        ) : (
          <>
            <span class="long">{frame.title}</span>
            <span class="short">{frame.short}</span>
          </>
        )}
      </a>
      <nav class="wide" aria-label="Main">
        <Nav page={page} />
      </nav>
      {page.kind !== 'search' && (
        <>
          <search>
            <form action={page.search} method="get">
              <label class="vh" for="s">
                Search the minutes
              </label>
              <input id="s" type="search" name="q" placeholder="Search the minutes" />
            </form>
          </search>
          <a class="icon" href={page.search}>
            <span class="vh">Search</span>
            <svg
              width="20"
              height="20"
              viewBox="0 0 20 20"
              fill="none"
              stroke="currentColor"
              stroke-width="1.8"
              aria-hidden="true"
            >
              <circle cx="8.5" cy="8.5" r="5.5" />
              <path d="m13 13 4.5 4.5" />
            </svg>
          </a>
        </>
      )}
      <details class="menu">
        <summary>Menu</summary>
        <nav aria-label="Menu">
          <Nav page={page} />
        </nav>
      </details>
    </header>
  )
}

/** Hidden until the script that makes it work is there. */
function Theme() {
  return (
    <p class="theme" hidden>
      <label for="theme">Colours</label>{' '}
      <select id="theme" autocomplete="off">
        <option value="">as the system</option>
        <option value="light">light</option>
        <option value="dark">dark</option>
      </select>
    </p>
  )
}

function Footer({ page, frame }: { readonly page: Shown; readonly frame: Frame }) {
  return (
    <footer>
      <div>
        <p>{minutesOf(frame.title)}</p>
        <p class="dots">
          <span>
            <a href={page.home}>Home</a>
          </span>
          <span>
            <a href={page.search}>Search</a>
          </span>
          {page.foot.map((item) => (
            <span>
              <a href={item.href} aria-current={item.current ?? undefined}>
                {item.text}
              </a>
            </span>
          ))}
        </p>
        {frame.themeHref !== '' && <Theme />}
      </div>
    </footer>
  )
}

/** The document around a page, with a slot for the page's own part of the head and one for its text. */
function Around({ page, frame }: { readonly page: Shown; readonly frame: Frame }) {
  return (
    <html lang={frame.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        {frame.csp !== '' && <meta http-equiv="Content-Security-Policy" content={frame.csp} />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme:light)" />
        <meta name="theme-color" content="#161a16" media="(prefers-color-scheme:dark)" />
        <slot />
        {frame.iconHref !== '' && <link rel="icon" type="image/svg+xml" href={page.root + frame.iconHref} />}
        {frame.themeHref !== '' && <script src={page.root + frame.themeHref} />}
        {frame.styleText === '' ? (
          <link rel="stylesheet" href={page.root + frame.styleHref} />
        ) : (
          <StyleText text={frame.styleText} />
        )}
        {frame.scriptHrefs.map((href) => (
          <script defer src={page.root + href} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        <Bar page={page} frame={frame} />
        <slot />
        <Footer page={page} frame={frame} />
      </body>
    </html>
  )
}

/** All of a page that `Around` shows. */
type Shown = Pick<PageObject, 'kind' | 'root' | 'home' | 'search' | 'nav' | 'foot'>

interface Drawn extends Shown {
  readonly frame: Frame
  /** What stands before, between and after the two slots. */
  readonly parts: readonly string[]
}

/**
 * Most pages of a folder have the same around them, and most pages of a large garden are short: it is drawn once. The
 * pages of a folder share their links (src/pages/frame/around.ts).
 */
const drawn = new WeakMap<Shown['nav'], Drawn>()

const isSame = (a: Shown, b: Shown) =>
  a.kind === b.kind && a.foot === b.foot && a.root === b.root && a.home === b.home && a.search === b.search

function aroundOf(page: PageObject, frame: Frame): readonly string[] {
  const before = drawn.get(page.nav)
  if (before !== undefined && before.frame === frame && isSame(before, page)) return before.parts
  const { kind, root, home, search, nav, foot } = page
  // No text of a page is taken for a slot: in a text, `<` is escaped.
  const parts = (<Around page={page} frame={frame} />).bytes.split('<slot></slot>')
  drawn.set(nav, { kind, root, home, search, nav, foot, frame, parts })
  return parts
}

/** Takes a page and what the build knows; gives the document, `<!doctype html>` first. */
export function renderPage(page: PageObject, frame: Frame): string {
  return textOf(drawPage(page, frame))
}

/** The same, ready to be written. */
export function drawPage(page: PageObject, frame: Frame): Utf8 {
  const [top, bar, foot] = aroundOf(page, frame)
  const own = (<Own page={page} frame={frame} />).bytes
  const text = (<Body page={page} />).bytes
  return `<!doctype html>\n${top}${own}${bar}${text}${foot}\n` as Utf8
}
