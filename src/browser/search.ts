/**
 * The search page's script. Loads the index when somebody searches, and shows what it finds as plain elements.
 * The form holds all that is asked for, and so does the address.
 */
import { type Asked, addressOf, askedOf, type Facet, facets, isFiltered } from './asked.ts'
import { element } from './element.ts'
import { type Group, groupsOf, type Hit } from './hit.ts'
import { openIndex } from './index.ts'
import { matching, nearest, openNames, wordsOf } from './names.ts'
import { goTo, type Place, placeIn, placeOf } from './place.ts'
import { offer, section } from './results.ts'

/** So many results are shown at once at least, where so many parts of what was found hold them. */
const partsAtMost = 8
const enough = 20
/** Names that nobody wrote about, above what is found in the notes. */
const namesAtOnce = 5
const pause = 150
/** Read by the page that a result leads to (found.ts). */
const foundKey = 'garden-found'

interface Parts {
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly filters: HTMLElement
  readonly results: HTMLElement
  readonly status: HTMLElement
}

function start({ form, input, filters, results, status }: Parts): void {
  // Until here it said what to do without JavaScript: behind its first words, the indexes.
  const indexes = [...status.childNodes].slice(1)
  status.textContent = ''
  const names = openNames(new URL('search/', document.baseURI).href)
  const selects = new Map<Facet, HTMLSelectElement>()
  for (const facet of facets) {
    const select = filters.querySelector<HTMLSelectElement>(`select[name=${facet}]`)
    if (select !== null) selects.set(facet, select)
  }
  const clear = filters.querySelector('button')
  let loading: ReturnType<typeof openIndex> | null = null
  let latest = 0
  // Where the reader was, who comes back from a result.
  let back = placeOf(history.state)
  let place: () => Place = () => ({ top: 0, shown: 0, open: [] })

  const load = (): ReturnType<typeof openIndex> => {
    loading ??= openIndex(new URL('pagefind/', document.baseURI).href).catch((error: unknown) => {
      loading = null
      throw error
    })
    return loading
  }

  const read = (): Asked => {
    const params = new URLSearchParams()
    params.set('q', input.value)
    for (const [facet, select] of selects) params.set(facet, select.value)
    return askedOf(params)
  }

  /** Puts into the form what is asked for; a value that no option has yet becomes one. */
  const write = ({ query, filters: chosen }: Asked): void => {
    if (input.value.trim() !== query) input.value = query
    for (const [facet, select] of selects) if (select.value !== chosen[facet]) offer(select, new Map(), chosen[facet])
  }

  const search = async (): Promise<void> => {
    latest += 1
    const mine = latest
    // Only the first search of whoever comes back is the one that was left.
    const left = back
    back = null
    const asked = read()
    const { query } = asked
    const filtered = isFiltered(asked.filters)
    if (clear !== null) clear.hidden = !filtered
    if (query === '' && !filtered) {
      results.replaceChildren()
      status.textContent = ''
      filters.hidden = true
      return
    }
    try {
      const wanted = wordsOf(query)
      const [found, around] = await Promise.all([
        load().then((index) => index(asked, wanted)),
        query === '' ? [] : names.around(wanted),
      ])
      const groups: Group[] = []
      let shown = 0
      const take = (hits: readonly Hit[]): void => {
        shown += hits.length
        append(groups, groupsOf(hits, wanted))
      }
      /** Takes some more; says whether somebody still waits for them. */
      const readOn = async (): Promise<boolean> => {
        const before = shown
        for (let part = 0; part < partsAtMost; part += 1) {
          const hits = await found.next()
          if (mine !== latest) return false
          take(hits)
          if (shown - before >= enough || found.left() === 0) break
        }
        return true
      }
      if (!(await readOn())) return
      while (shown < (left?.shown ?? 0) && found.left() > 0) if (!(await readOn())) return
      const { kind, person, year, mark } = asked.filters
      const isName = (kind === '' || kind === 'topic') && person === '' && year === '' && mark === ''
      const bare = matching(around, wanted)
        .filter(({ indexed }) => !indexed && isName)
        .slice(0, namesAtOnce)
      for (const [facet, select] of selects)
        offer(select, found.counts.get(facet) ?? new Map(), asked.filters[facet], found.exact)
      const show = (): void => {
        const count = bare.length + found.count
        const near =
          count === 0 && (found.whole === 0 || !filtered) ? nearest(around, wanted).slice(0, namesAtOnce) : []
        const named = [...bare, ...near].map(({ name, url }) => ({ url, title: name, hits: [] }))
        const later = found.left()
        const button = later > 0 ? [more(found.exact ? `${later} more` : 'More', next)] : []
        results.replaceChildren(...[...named, ...groups].map((group) => section(group, wanted)), ...button)
        filters.hidden = found.whole === 0 && !filtered
        const nobody = `Nothing found for “${query}” in these notes.`
        const about = found.exact || later === 0 ? '' : 'More than '
        if (count > 0)
          status.textContent =
            about + countWords(count, found.exact && filtered && query !== '' ? found.whole : count, query)
        else if (later > 0) status.textContent = `Nothing so far${query === '' ? '' : ` for “${query}”`}.`
        else if (found.whole > 0 && filtered)
          status.textContent = `None of ${countWords(found.whole, found.whole, query)} is left.`
        else if (near.length > 0) status.textContent = `${nobody} Names like it:`
        else status.replaceChildren(`${query === '' ? 'Nothing is like that.' : nobody} Look in `, ...indexes)
      }
      const next = async (): Promise<boolean> => {
        if (!(await readOn())) return false
        show()
        return true
      }
      show()
      if (left !== null) goTo(left, results)
      place = () => placeIn(results, shown)
    } catch {
      if (mine !== latest) return
      results.replaceChildren()
      const why = 'Search could not be loaded: it needs a web server, and does not work on files of a disk.'
      status.replaceChildren(`${why} Without it, look in `, ...indexes)
    }
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const now = (entry: 'push' | 'replace'): void => {
    clearTimeout(timer)
    remember(read(), entry)
    void search()
  }
  input.addEventListener('focus', () => void load().catch(() => undefined), { once: true })
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => now('replace'), pause)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    now('push')
  })
  for (const select of selects.values()) select.addEventListener('change', () => now('push'))
  clear?.addEventListener('click', () => {
    for (const select of selects.values()) select.value = ''
    input.focus()
    now('push')
  })
  addEventListener('popstate', () => {
    clearTimeout(timer)
    write(askedOf(new URLSearchParams(location.search)))
    void search()
  })
  moveByKeys(input, results)
  results.addEventListener('click', (event) => {
    const { target } = event
    // Opened elsewhere: this page stays.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = target instanceof Element ? target.closest('a') : null
    if (link === null) return
    keepMarks(link)
    try {
      history.replaceState(place(), '')
    } catch {
      // As in `remember`.
    }
  })

  const asked = askedOf(new URLSearchParams(location.search))
  // Typed before the script was there: that is what is wanted.
  if (input.value !== '' && asked.query !== input.value) now('replace')
  else {
    write(asked)
    void search()
  }
}

/** What comes later stands below what is read already; more lines of a page that is there join it. */
function append(groups: Group[], more: readonly Group[]): void {
  for (const group of more) {
    const same = groups.find(({ url }) => url === group.url)
    if (same === undefined) groups.push(group)
    else same.hits.push(...group.hits)
  }
}

/** The address holds what is asked for: it can be sent to somebody, and coming back shows the same. */
function remember(asked: Asked, entry: 'push' | 'replace'): void {
  const url = new URL(location.href)
  url.search = addressOf(asked)
  if (url.href === location.href) return
  try {
    if (entry === 'push') history.pushState(null, '', url)
    else history.replaceState(null, '', url)
  } catch {
    // On a disk, and for whoever types very fast, a browser may refuse.
  }
}

/** "1 of 3 results for “tea”". */
function countWords(count: number, whole: number, query: string): string {
  const of = count === whole ? `${count}` : `${count} of ${whole}`
  return `${of} ${whole === 1 ? 'result' : 'results'}${query === '' ? '' : ` for “${query}”`}`
}

/** Down from the field to the results, up and down among them, Escape back to the field, and there it clears. */
function moveByKeys(input: HTMLInputElement, results: HTMLElement): void {
  const links = (): HTMLAnchorElement[] =>
    [...results.querySelectorAll<HTMLAnchorElement>('a')].filter((link) => link.getClientRects().length > 0)
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') {
      const [first] = links()
      if (first === undefined) return
      event.preventDefault()
      first.focus()
    } else if (event.key === 'Escape' && input.value !== '') {
      event.preventDefault()
      input.value = ''
      input.dispatchEvent(new Event('input'))
    }
  })
  results.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const all = links()
    const at = all.findIndex((link) => link.contains(document.activeElement))
    if (event.key === 'Escape') input.focus()
    else if (at === -1) return
    else if (event.key === 'ArrowDown') all[at + 1]?.focus()
    else if (event.key === 'ArrowUp') (all[at - 1] ?? input).focus()
    else return
    event.preventDefault()
  })
}

/** The page that the result leads to marks the same words. */
function keepMarks(link: HTMLAnchorElement): void {
  const marks = new Set([...link.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''))
  try {
    if (marks.size > 0) sessionStorage.setItem(foundKey, JSON.stringify({ url: link.href, words: [...marks] }))
  } catch {
    // It leads there without.
  }
}

/** The rest, a few at a time. */
function more(words: string, next: () => Promise<boolean>): HTMLElement {
  const button = element('button', 'more', [words])
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

const input = document.querySelector<HTMLInputElement>('#q')
const filters = document.querySelector<HTMLElement>('#filters')
const results = document.querySelector<HTMLElement>('#results')
const status = document.querySelector<HTMLElement>('#status')
if (input?.form && filters !== null && results !== null && status !== null) {
  start({ form: input.form, input, filters, results, status })
}
