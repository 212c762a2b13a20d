/**
 * The search page's script. Loads Pagefind when somebody types, shows what it finds as plain elements: whatever
 * stands in a note or in the query is text here, never HTML.
 */
import { matching, nearest, openNames, wordsOf } from './names.ts'

interface Found {
  readonly results: readonly { readonly data: () => Promise<Hit> }[]
}

interface Hit {
  readonly raw_url: string
  /** All of its text, with `<` and `>` escaped. */
  readonly content: string
  /** A stretch of its text, `<` and `>` escaped, with `<mark>` around what matches. */
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
}

interface Pagefind {
  options(options: { readonly excerptLength: number; readonly baseUrl: string }): Promise<void>
  init(): Promise<void>
  mergeIndex(folder: string): Promise<void>
  search(query: string): Promise<Found>
}

interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** Results loaded at once: more than most questions have, so that the count is true. */
const atOnce = 60
/** Names that nobody wrote about, above what is found in the notes. */
const namesAtOnce = 5
/** Lines of one meeting; the others are folded. */
const linesAtOnce = 4
const pause = 150

function start(input: HTMLInputElement, results: HTMLElement, status: HTMLElement): void {
  results.replaceChildren()
  // Until here it said what to do without JavaScript: behind its first words, the indexes.
  const indexes = [...status.childNodes].slice(1)
  status.textContent = ''
  const names = openNames(new URL('search/', document.baseURI).href)
  let loading: Promise<Pagefind> | null = null
  let latest = 0

  const load = (): Promise<Pagefind> => {
    loading ??= open().catch((error: unknown) => {
      loading = null
      throw error
    })
    return loading
  }

  const search = async (): Promise<void> => {
    latest += 1
    const mine = latest
    const query = input.value.trim()
    remember(query)
    if (query === '') {
      results.replaceChildren()
      status.textContent = ''
      return
    }
    try {
      const wanted = wordsOf(query)
      const [found, around] = await Promise.all([
        load().then((pagefind) => pagefind.search(query)),
        names.around(wanted),
      ])
      const bare = matching(around, wanted)
        .filter(({ indexed }) => !indexed)
        .slice(0, namesAtOnce)
      const hits: Hit[] = []
      let loaded = 0
      const next = async (): Promise<boolean> => {
        const some = found.results.slice(loaded, loaded + atOnce)
        const read = await Promise.all(some.map((result) => result.data()))
        if (mine !== latest) return false
        loaded += some.length
        hits.push(...read.filter((hit) => says(hit, wanted)))
        // The nearest come first: where none of them has the words, none has.
        const left = hits.length === 0 ? 0 : found.results.length - loaded
        const button = left > 0 ? [more(left, next)] : []
        const count = bare.length + hits.length + left
        const near = count === 0 ? nearest(around, wanted).slice(0, namesAtOnce) : []
        const named = [...bare, ...near].map(({ name, url }) => ({ url, title: name, hits: [] }))
        results.replaceChildren(...[...named, ...groupsOf(hits, wanted)].map(section), ...button)
        const nobody = `Nobody said “${query}” in these notes.`
        if (count > 0) status.textContent = countWords(count, query)
        else if (near.length > 0) status.textContent = `${nobody} Names like it:`
        else status.replaceChildren(`${nobody} Look in `, ...indexes)
        return true
      }
      await next()
    } catch {
      if (mine !== latest) return
      results.replaceChildren()
      const why = 'Search could not be loaded: it needs a web server, and does not work on files of a disk.'
      status.replaceChildren(`${why} Without it, look in `, ...indexes)
    }
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void search(), pause)
  }
  input.addEventListener('focus', () => void load().catch(() => undefined), { once: true })
  input.addEventListener('input', soon)
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(timer)
    void search()
  })

  const asked = new URLSearchParams(location.search).get('q')
  if (asked !== null && input.value === '') input.value = asked
  if (input.value !== '') void search()
}

async function open(): Promise<Pagefind> {
  // Not bundled: it stands beside the page, with the index that it reads.
  const folder = new URL('pagefind/', document.baseURI).href
  const pagefind: Pagefind = await import(`${folder}pagefind.js`)
  await pagefind.options({ excerptLength: 30, baseUrl: '/' })
  await pagefind.init()
  // A large garden has its index in parts.
  const parts: readonly string[] = await (await fetch(`${folder}parts.json`)).json()
  await Promise.all(parts.map((part) => pagefind.mergeIndex(folder + part)))
  return pagefind
}

/** The address holds the query: it can be sent to somebody, and coming back shows the same. */
function remember(query: string): void {
  const url = new URL(location.href)
  if (query === '') url.searchParams.delete('q')
  else url.searchParams.set('q', query)
  if (url.href === location.href) return
  try {
    history.replaceState(null, '', url)
  } catch {
    // On a disk, and for whoever types very fast, a browser may refuse.
  }
}

function countWords(count: number, query: string): string {
  return `${count} ${count === 1 ? 'result' : 'results'} for “${query}”`
}

/** Scripts that set no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u

/**
 * Pagefind finds what begins with less and less of a word until something does: "backup" brings "back", "zzz" a name
 * in Z. Takes what it found, and the words asked for; says whether each of them begins a word there, or shares its stem.
 */
function says(hit: Hit, wanted: readonly string[]): boolean {
  const there = new Set(wordsOf([plain(hit.content), ...Object.values(hit.meta)].join(' ')))
  const has = (word: string): boolean => {
    const stem = stemOf(word)
    for (const one of there) {
      if (one.startsWith(word) || (unspaced.test(word) && one.includes(word)) || stemOf(one) === stem) return true
    }
    return false
  }
  return wanted.every((word) => there.has(word) || has(word))
}

/** A word of six letters or more without its ending, a shorter one without its plural s. */
function stemOf(word: string): string {
  if (word.length < 6) return word.length > 3 ? word.replace(/([^s])s$/, '$1') : word
  const stem = word.replace(/(?:ations?|ings?|ions?|ers?|ies|ed|es|ly|en|em|[esyn])$/, '')
  return stem.length < 4 ? word : stem.replace(/([^aeiou])\1$/, '$1')
}

interface Group {
  /** The page, without an anchor. */
  readonly url: string
  readonly title: string
  readonly hits: Hit[]
}

/** By page: those called by what was asked, then meetings, the newest first, then the other notes. */
function groupsOf(hits: readonly Hit[], wanted: readonly string[]): Group[] {
  const groups = new Map<string, Group>()
  for (const hit of hits) {
    const url = hit.raw_url.replace(/#.*/, '')
    const group = groups.get(url) ?? { url, title: hit.meta.title ?? url, hits: [] }
    groups.set(url, group)
    group.hits.push(hit)
  }
  const rank = ({ url, title }: Group): number => {
    if (isMeeting(url)) return 1
    const there = wordsOf(title)
    return wanted.some((word) => there.some((one) => one.startsWith(word))) ? 0 : 2
  }
  const newest = (a: Group, b: Group): number => (isMeeting(a.url) ? (a.url < b.url ? 1 : -1) : 0)
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || newest(a, b))
}

function isMeeting(url: string): boolean {
  return url.startsWith('minutes/')
}

/** The build made it, of letters, digits and hyphens; `./` keeps it an address of this site whatever it is. */
function leadTo(url: string, className: string, children: readonly (Node | string)[]): HTMLAnchorElement {
  const link = element('a', className, children)
  link.href = `./${url}`
  return link
}

function section({ url, title, hits }: Group): HTMLElement {
  // What is found by its name alone has no line to show.
  const lines = hits.filter((hit) => pieces(hit.excerpt).map(textOf).join('').trim() !== title).map(item)
  // "8 April 2022: Weekly": the day leads on, what all meetings are called stands back.
  const [day = title, name = ''] = isMeeting(url) ? title.split(/: (.*)/s) : []
  const heading = [leadTo(url, '', [day]), ...(name === '' ? [] : [' ', element('span', 'n', [name])])]
  const made = element('section', 'grp', [element('h2', '', heading)])
  if (lines.length > 0) made.append(listOf(lines.slice(0, linesAtOnce)))
  const rest = lines.slice(linesAtOnce)
  if (rest.length > 0) {
    const where = isMeeting(url) ? 'in this meeting' : 'on this page'
    made.append(element('details', '', [element('summary', '', [`${rest.length} more ${where}`]), listOf(rest)]))
  }
  return made
}

/** Safari takes a list without bullets for none. */
function listOf(items: readonly HTMLElement[]): HTMLElement {
  const list = element('ol', '', items)
  list.setAttribute('role', 'list')
  return list
}

/** The rest, a few at a time. */
function more(left: number, next: () => Promise<boolean>): HTMLElement {
  const button = element('button', 'more', [`${left} more`])
  button.type = 'button'
  button.addEventListener('click', async () => {
    button.disabled = true
    const before = new Set([...document.querySelectorAll<HTMLAnchorElement>('#results a')].map((link) => link.href))
    if (!(await next())) return
    for (const link of document.querySelectorAll<HTMLAnchorElement>('#results a')) {
      if (before.has(link.href)) continue
      const fold = link.closest('details')
      if (fold !== null) fold.open = true
      link.focus()
      break
    }
  })
  return button
}

function item(hit: Hit): HTMLElement {
  const { title = '', speaker = '', path = '' } = hit.meta
  const link = leadTo(hit.raw_url, 'ln', pieces(hit.excerpt).map(show))
  if (link.textContent?.trim() === '') link.textContent = title
  const way = path === '' ? [] : [element('p', 'path', [path])]
  const by = speaker === '' ? [] : [element('b', 'by', [speaker]), ' ']
  return element('li', '', [...way, element('p', '', [...by, link])])
}

/** Cuts the excerpt at its marks. Text in it cannot contain one: its `<` are escaped. */
function pieces(excerpt: string): Piece[] {
  return excerpt
    .replaceAll('\u200B', '')
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .map((part) => {
      const marked = part.startsWith('<mark>')
      return { text: plain(marked ? part.slice(6, -7) : part), marked }
    })
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
}

function textOf({ text }: Piece): string {
  return text
}

function show({ text, marked }: Piece): Node {
  return marked ? element('mark', '', [text]) : document.createTextNode(text)
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.append(...children)
  return made
}

const input = document.querySelector<HTMLInputElement>('#q')
const room = document.querySelector<HTMLElement>('#results')
const line = document.querySelector<HTMLElement>('#status')
if (input !== null && room !== null && line !== null) start(input, room, line)
