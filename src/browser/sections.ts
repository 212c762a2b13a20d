/** The lines of a list, read from a page of it and shown again: each under its meeting, meetings by year or by kind. */
import { element } from './element.ts'
import type { Chosen, Known, List } from './narrow.ts'

export interface Item extends Known {
  readonly line: HTMLElement
  /** Its meeting: as the page shows it, and where it leads. */
  readonly meeting: Element
  readonly href: string
}

/** Takes the part of a page that has the list, and the page's address; its links then lead where they led there. */
export function itemsIn(room: ParentNode | null, base: string): Item[] {
  for (const link of room?.querySelectorAll('[href]') ?? []) {
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', base).href)
  }
  for (const image of room?.querySelectorAll('[src]') ?? []) {
    image.setAttribute('src', new URL(image.getAttribute('src') ?? '', base).href)
  }
  return [...(room?.querySelectorAll('.meet') ?? [])].flatMap((meeting) => {
    const href = meeting.querySelector('a')?.getAttribute('href') ?? ''
    const year = meeting.querySelector('time')?.getAttribute('datetime')?.slice(0, 4) ?? ''
    return [...meeting.querySelectorAll<HTMLElement>('li[data-state]')].map((line) => {
      const by = (line.dataset.by ?? '').split(' ').filter((slug) => slug !== '')
      return { year, state: line.dataset.state ?? '', by, line, meeting, href }
    })
  })
}

export interface Drawn {
  readonly sections: readonly HTMLElement[]
  /** The lines as shown, in the order in which they were given. */
  readonly lines: readonly HTMLElement[]
}

/** Takes lines, the newest first, and how many there are of each year or kind, where all of them are shown. */
export function drawn(
  items: readonly Item[],
  list: List,
  chosen: Chosen,
  counts: ReadonlyMap<string, string> | null,
): Drawn {
  const lines: HTMLElement[] = []
  const meetings = new Map<string, Map<string, HTMLElement>>()
  for (const item of items) {
    const key = list.apart === 'year' ? item.year : item.state
    const own = meetings.get(key) ?? new Map<string, HTMLElement>()
    meetings.set(key, own)
    const room = own.get(item.href) ?? meetingOf(item)
    own.set(item.href, room)
    const line = copyOf(item.line)
    room.querySelector('ul')?.append(line)
    lines.push(line)
  }
  const kinds =
    list.apart === 'year'
      ? [...meetings.keys()].map((year) => ({ id: year, title: year, fold: false }))
      : list.states.filter(({ id }) => meetings.has(id))
  const sections = kinds.map(({ id, title, fold }) => {
    const small = counts === null ? [] : [' ', element('small', '', [counts.get(id) ?? ''])]
    const own = [...(meetings.get(id)?.values() ?? [])]
    const made = element('section', '', [element('h2', 'sec', [title, ...small])])
    made.id = list.apart === 'year' ? `y${id}` : id
    if (!fold) made.append(...own)
    else {
      const folded = element('details', 'fold', [
        element('summary', '', [`Show what is ${title.toLowerCase()}`]),
        ...own,
      ])
      folded.open = chosen.state === id || kinds.length === 1
      made.append(folded)
    }
    return made
  })
  return { sections, lines }
}

/** The meeting with its heading, one level below that of a section, and no lines. */
function meetingOf({ meeting }: Item): HTMLElement {
  const heading = [...(meeting.querySelector('h2, h3')?.childNodes ?? [])].map((node) =>
    document.importNode(node, true),
  )
  const there = [...meeting.children]
    .filter((child) => child.matches('p'))
    .map((child) => document.importNode(child, true))
  return element('section', 'meet', [element('h3', '', heading), ...there, element('ul', 'quotes found', [])])
}

const copyOf = (line: HTMLElement): HTMLElement => document.importNode(line, true)
