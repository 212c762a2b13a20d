/**
 * The script of a list of lines (questions, next steps, decisions): narrows it where it stands, by person, by year and by
 * what the lines are. The address holds what is chosen. A list on several pages is narrowed as a whole: the pages that
 * have what is asked for are loaded, until there is enough to read. Without script, and where pages cannot be loaded,
 * there are the pages of each person and year.
 */
import { element } from './element.ts'
import {
  addressOf,
  alikeIn,
  type Choice,
  type Chosen,
  choices,
  chosenIn,
  countOf,
  countsOf,
  isChosen,
  type List,
  optionsOf,
  pagesFor,
  passes,
  statusOf,
  waysFor,
} from './narrow.ts'
import { drawn, type Item, itemsIn } from './sections.ts'

/** So many lines of a list on several pages are shown at once. */
const atOnce = 100
/** Choices that follow each other faster, as by the arrow keys, are one step of the way back. */
const pause = 1000

interface Parts {
  readonly form: HTMLFormElement
  readonly status: HTMLElement
  readonly room: HTMLElement
}

/** Gives the lines of a page of the list; those of a page that was loaded before at once. */
function loader(): (url: string) => Promise<readonly Item[]> {
  const loaded = new Map<string, readonly Item[]>()
  return async (url) => {
    const before = loaded.get(url)
    if (before !== undefined) return before
    if (location.protocol === 'file:') throw new Error('a page on a disk may load no other')
    const response = await fetch(url)
    if (!response.ok) throw new Error(`${response.status}`)
    // Nothing of a page that is read like this runs.
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const items = itemsIn(page.querySelector('#list'), url)
    loaded.set(url, items)
    return items
  }
}

function start(list: List, { form, status, room }: Parts): void {
  const { lang } = document.documentElement
  const all = alikeIn(list)
  const selects = new Map<Choice, HTMLSelectElement>()
  for (const choice of choices) {
    const select = form.querySelector<HTMLSelectElement>(`select[name=${choice}]`)
    if (select !== null) selects.set(choice, select)
  }
  const clear = form.querySelector('button')
  const here = document.querySelector<HTMLElement>('#here')
  const unfiltered = [...room.childNodes]
  const own = list.whole ? itemsIn(room, document.baseURI) : []
  const load = loader()
  const asked = (): Chosen => chosenIn(new URLSearchParams(location.search), list)
  let now = asked()
  let latest = 0

  /** Puts into the form what is chosen, and what else can be. */
  const write = (chosen: Chosen): void => {
    for (const [choice, select] of selects) {
      const options = optionsOf(list, all, chosen, choice, lang).map(({ value, text }) => new Option(text, value))
      // The first says that anything will do.
      select.replaceChildren(...[...select.options].slice(0, 1), ...options)
      select.value = chosen[choice]
    }
    if (clear !== null) clear.hidden = !isChosen(chosen)
    if (here !== null) here.hidden = isChosen(chosen)
  }

  /** So many of the lines that are asked for, the newest. Throws where they cannot be loaded. */
  const collect = async (chosen: Chosen, wanted: number): Promise<readonly Item[]> => {
    const items = own.filter((item) => passes(item, chosen))
    for (const page of list.whole ? [] : pagesFor(list, all, chosen)) {
      if (items.length >= wanted) break
      items.push(...(await load(new URL(page, document.baseURI).href)).filter((item) => passes(item, chosen)))
    }
    // Pages of another day than this one: the site was built anew in between.
    if (items.length < wanted) throw new Error('a line is on no page')
    return items.slice(0, wanted)
  }

  const show = async (chosen: Chosen, most = atOnce): Promise<readonly HTMLElement[]> => {
    now = chosen
    latest += 1
    const mine = latest
    write(chosen)
    if (!isChosen(chosen)) {
      status.textContent = ''
      room.replaceChildren(...unfiltered)
      return []
    }
    const count = countOf(all, chosen)
    const wanted = list.whole ? count : Math.min(most, count)
    const words = statusOf(list, all, chosen, lang)
    if (!list.whole && count > 0) status.textContent = 'Loading …'
    try {
      const items = await collect(chosen, wanted)
      if (mine !== latest) return []
      const left = count - wanted
      const number = (value: number): string => value.toLocaleString(lang)
      const apart = [...countsOf(all, chosen, list.apart === 'year' ? 'year' : 'state')]
      const counts = new Map(apart.map(([key, value]) => [key, number(value)]))
      const { sections, lines } = drawn(items, list, chosen, left === 0 ? counts : null)
      const more =
        left === 0
          ? []
          : [moreButton(`Show more of the ${number(left)} left`, wanted, () => show(chosen, wanted + atOnce))]
      status.textContent =
        left === 0 ? words : `${words} Here the ${list.apart === 'year' ? 'newest' : 'first'} ${number(wanted)}.`
      room.replaceChildren(...sections, ...more)
      return lines
    } catch {
      if (mine !== latest) return []
      const ways = waysFor(list, chosen).flatMap(({ text, href }, index) => {
        const link = element('a', '', [text])
        link.href = href
        return [index === 0 ? '' : ', ', link]
      })
      // What is read already stays; the button can be pressed again.
      const isMore = most > atOnce
      const which = isMore ? 'The rest' : 'They'
      status.replaceChildren(
        `${words} ${which} could not be loaded into this page, and stand on others: `,
        ...ways,
        '.',
      )
      if (!isMore) room.replaceChildren()
      return []
    }
  }

  const choose = (chosen: Chosen, entry: 'push' | 'replace'): void => {
    remember(chosen, entry)
    void show(chosen)
  }

  const fresh = { choice: '', at: -pause }
  let last = fresh
  for (const [choice, select] of selects) {
    select.addEventListener('change', ({ timeStamp }) => {
      const isSame = last.choice === choice && timeStamp - last.at < pause
      last = { choice, at: timeStamp }
      choose({ ...now, [choice]: select.value }, isSame ? 'replace' : 'push')
    })
  }
  const showAll = (): void => {
    last = fresh
    choose({ person: '', year: '', state: '' }, 'push')
  }
  form.addEventListener('submit', (event) => event.preventDefault())
  clear?.addEventListener('click', () => {
    showAll()
    // The button is gone.
    form.querySelector('select')?.focus()
  })
  // A year that is further down on the whole list is not there in what is left of it.
  document.querySelector('#ways')?.addEventListener('click', ({ target }) => {
    const hash = target instanceof Element ? (target.closest('a')?.getAttribute('href') ?? '') : ''
    if (hash.startsWith('#') && document.getElementById(hash.slice(1)) === null) showAll()
  })
  addEventListener('popstate', () => {
    last = fresh
    const next = asked()
    // A link within the page is a step, too, and changes nothing.
    if (addressOf(next) !== addressOf(now)) void show(next)
  })
  form.hidden = false
  void show(now)
}

/** The address holds what is chosen: it can be sent to somebody, and coming back shows the same. */
function remember(chosen: Chosen, entry: 'push' | 'replace'): void {
  const url = new URL(location.href)
  url.search = addressOf(chosen)
  url.hash = ''
  if (url.href === location.href) return
  try {
    if (entry === 'push') history.pushState(null, '', url)
    else history.replaceState(null, '', url)
  } catch {
    // For whoever chooses very fast, a browser may refuse.
  }
}

/** Shows more of the lines, and leads to the first that was not there before. */
function moreButton(words: string, before: number, more: () => Promise<readonly HTMLElement[]>): HTMLElement {
  const button = element('button', 'more', [words])
  button.type = 'button'
  button.addEventListener('click', async () => {
    button.disabled = true
    const line = (await more())[before]
    button.disabled = false
    const fold = line?.closest('details')
    if (fold) fold.open = true
    line?.querySelector('a')?.focus()
  })
  return button
}

for (const part of document.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false
const data = document.querySelector('#filter-data')
const form = document.querySelector<HTMLFormElement>('#filter')
const status = document.querySelector<HTMLElement>('#status')
const room = document.querySelector<HTMLElement>('#list')
if (data !== null && form !== null && status !== null && room !== null) {
  start(JSON.parse(data.textContent ?? ''), { form, status, room })
}
