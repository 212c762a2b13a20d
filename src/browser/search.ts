/**
 * The search page's script. Loads Pagefind when somebody types, shows what it finds as plain elements: whatever
 * stands in a note or in the query is text here, never HTML.
 */
interface Found {
  readonly results: readonly { readonly data: () => Promise<Hit> }[]
}

interface Hit {
  readonly raw_url: string
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

const atOnce = 10
const pause = 150

function start(input: HTMLInputElement, results: HTMLElement, status: HTMLElement): void {
  const list = element('ol', 'lines', [])
  results.replaceChildren(list)
  // Until here it said what to do without JavaScript: behind its first words, the indexes.
  const indexes = [...status.childNodes].slice(1)
  status.textContent = ''
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
      list.replaceChildren()
      status.textContent = ''
      return
    }
    try {
      const found = await (await load()).search(query)
      const hits = await Promise.all(found.results.slice(0, atOnce).map((result) => result.data()))
      if (mine !== latest) return
      list.replaceChildren(...hits.map(item))
      if (found.results.length > atOnce) list.append(more(found.results.slice(atOnce)))
      status.textContent = says(found.results.length, query)
    } catch {
      if (mine !== latest) return
      list.replaceChildren()
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

function says(count: number, query: string): string {
  if (count === 0) return `Nothing found for “${query}”.`
  return `${count} ${count === 1 ? 'result' : 'results'} for “${query}”`
}

/** The rest, a few at a time. */
function more(results: Found['results']): HTMLElement {
  const button = element('button', '', [`${results.length} more`])
  button.type = 'button'
  const row = element('li', 'more', [button])
  button.addEventListener('click', async () => {
    button.disabled = true
    const hits = await Promise.all(results.slice(0, atOnce).map((result) => result.data()))
    const items = hits.map(item)
    row.replaceWith(...items, ...(results.length > atOnce ? [more(results.slice(atOnce))] : []))
    items[0]?.querySelector('a')?.focus()
  })
  return row
}

function item(hit: Hit): HTMLElement {
  const { title = '', speaker = '', path = '' } = hit.meta
  const link = element('a', 'ln', pieces(hit.excerpt).map(show))
  // The build made it, of letters, digits and hyphens; `./` keeps it an address of this site whatever it is.
  link.href = `./${hit.raw_url}`
  if (link.textContent?.trim() === '') link.textContent = title
  const way = path === '' ? title : `${title} › ${path}`
  const by = speaker === '' ? [] : [element('b', 'by', [speaker]), ' ']
  return element('li', '', [element('p', 'path', [way]), element('p', '', [...by, link])])
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
