/** Results as elements: pages with their lines, and filters with their counts. */
import { element } from './element.ts'
import { type Counts, type Group, type Hit, isMeeting, markedIn, type Piece, pieces } from './hit.ts'

/** Lines of one meeting; the others are folded. */
const linesAtOnce = 4

/** A page, with those of its lines that say what was asked for. */
export function section({ url, title, hits }: Group, wanted: readonly string[]): HTMLElement {
  // What is found by its name alone has no line to show.
  const lines = hits
    .filter((hit) => pieces(hit.excerpt).map(textOf).join('').trim() !== title)
    .map((hit) => item(hit, wanted))
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

/** The build made it, of letters, digits and hyphens; `./` keeps it an address of this site whatever it is. */
function leadTo(url: string, className: string, children: readonly (Node | string)[]): HTMLAnchorElement {
  const link = element('a', className, children)
  link.href = `./${url}`
  return link
}

/** Safari takes a list without bullets for none. */
function listOf(items: readonly HTMLElement[]): HTMLElement {
  const list = element('ol', '', items)
  list.setAttribute('role', 'list')
  return list
}

function item(hit: Hit, wanted: readonly string[]): HTMLElement {
  const { title = '', speaker = '', path = '' } = hit.meta
  const link = leadTo(hit.raw_url, 'ln', pieces(hit.excerpt).map(show))
  if (link.textContent?.trim() === '') link.textContent = title
  const way = path === '' ? [] : [element('p', 'path', markedIn(path, wanted).map(show))]
  const by = speaker === '' ? [] : [element('b', 'by', markedIn(speaker, wanted).map(show)), ' ']
  const marks = (hit.filters.mark ?? []).flatMap((mark) => [' ', element('span', 'q', [wordsFor(mark)])])
  return element('li', '', [...way, element('p', '', [...by, link, ...marks])])
}

function textOf({ text }: Piece): string {
  return text
}

function show({ text, marked }: Piece): Node {
  return marked ? element('mark', '', [text]) : document.createTextNode(text)
}

const words: ReadonlyMap<string, string> = new Map([
  ['meeting', 'meetings'],
  ['person', 'people'],
  ['topic', 'topics'],
  ['next-step', 'next step'],
])

function wordsFor(value: string): string {
  return words.get(value) ?? value
}

/**
 * Fills a select with the values that are there, and how many of each where that is known; what was chosen stays, also
 * where nothing is left of it.
 */
export function offer(select: HTMLSelectElement, counts: Counts, chosen: string, exact = true): void {
  const values = chosen === '' || counts.has(chosen) ? [...counts] : [...counts, [chosen, 0] as const]
  const newest = select.name === 'year'
  values.sort(([a, some], [b, more]) => (newest ? (a < b ? 1 : -1) : more - some || (a < b ? -1 : 1)))
  const options = values.map(([value, count]) => {
    const option = element('option', '', [exact ? `${wordsFor(value)} (${count})` : wordsFor(value)])
    option.value = value
    return option
  })
  // The first says that anything will do.
  select.replaceChildren(...[...select.options].slice(0, 1), ...options)
  select.value = chosen
}
