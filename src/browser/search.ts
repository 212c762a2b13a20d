/**
 * The search page's script. Loads Pagefind when somebody types, shows what it finds as plain elements: whatever
 * stands in a note or in the query is text here, never HTML.
 */
interface Found {
  readonly results: readonly { readonly data: () => Promise<Hit> }[]
}

interface Hit {
  readonly raw_url: string
  /** The text with `<` and `>` escaped; in languages without spaces, cut into words by U+200B. */
  readonly raw_content: string
  /** A stretch of it, with `<mark>` around what matches. */
  readonly excerpt: string
  readonly locations: readonly number[]
  readonly meta: Readonly<Record<string, string>>
}

interface Pagefind {
  options(options: { readonly excerptLength: number; readonly baseUrl: string }): Promise<void>
  init(): Promise<void>
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
  // Until here it said what to do without JavaScript.
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
      status.textContent = 'Search could not be loaded. It needs a web server: it does not work on files of a disk.'
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
  const pagefind: Pagefind = await import(new URL('pagefind/pagefind.js', document.baseURI).href)
  await pagefind.options({ excerptLength: 30, baseUrl: '/' })
  await pagefind.init()
  return pagefind
}

/** The address holds the query: it can be sent to somebody, and coming back shows the same. */
function remember(query: string): void {
  const url = new URL(location.href)
  if (query === '') url.searchParams.delete('q')
  else url.searchParams.set('q', query)
  if (url.href !== location.href) history.replaceState(null, '', url)
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
  const link = element('a', 'ln', dropStart(pieces(hit.excerpt), speaker).map(show))
  link.href = address(hit)
  if (link.textContent === '') link.textContent = title
  const way = [title, ...(path === '' ? [] : path.split(' › '))].join(' › ')
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

/** The content begins with the speaker's name, which stands before the excerpt already. */
function dropStart(all: readonly Piece[], speaker: string): Piece[] {
  const text = all.map((piece) => piece.text).join('')
  if (speaker === '' || !text.startsWith(`${speaker.replaceAll(', ', ' ')} `)) return [...all]
  let left = speaker.replaceAll(', ', ' ').length + 1
  return all.flatMap((piece) => {
    const cut = Math.min(left, piece.text.length)
    left -= cut
    return cut === piece.text.length ? [] : [{ ...piece, text: piece.text.slice(cut) }]
  })
}

function show({ text, marked }: Piece): Node {
  return marked ? element('mark', '', [text]) : document.createTextNode(text)
}

/** Where the result stands; on a long page, at the line that holds the first match. */
function address({ raw_url, raw_content, locations, meta }: Hit): string {
  const url = `./${raw_url}`
  const first = locations[0]
  if (meta.anchors === undefined || first === undefined || first === 0) return url
  const words = plain(raw_content).split(raw_content.includes('\u200B') ? '\u200B' : /\s+/)
  let before = 0
  for (const word of words.slice(0, first)) before += word.replace(/\s+/g, '').length
  let anchor = ''
  for (const pair of meta.anchors.split(' ')) {
    const colon = pair.indexOf(':')
    if (Number(pair.slice(0, colon)) > before) break
    anchor = pair.slice(colon + 1)
  }
  return anchor === '' ? url : `${url.replace(/#.*$/, '')}#${anchor}`
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
