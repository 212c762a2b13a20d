/** Lines that name a page in plain words, without a link: shown apart from its backlinks, folded, the newest first. */
import type { Page } from '../../garden/model.ts'
import type { Naming } from '../../memory/named.ts'
import type { NamedPart, PlainLine, Step } from '../shape.ts'
import { pathTo } from './excerpt.ts'
import { type Desk, hrefOf, sourceOf, titleOf, voiceOf } from './line.ts'
import { nameOf, ownTitle } from './title.ts'

/** So much of a long line is shown around the name. */
const before = 110
const after = 150

const first = (text: string, length: number): string => {
  if (text.length <= length) return text
  const cut = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut.replace(/\s+\S*$/, '')} …`
}

const last = (text: string, length: number): string => {
  if (text.length <= length) return text
  const cut = text.slice(-length).replace(/^[\uDC00-\uDFFF]/, '')
  return `… ${cut.replace(/^\S*\s+/, '')}`
}

function lineOf({ point, text, from, to }: Naming, desk: Desk): PlainLine {
  return {
    href: hrefOf(point, desk.link),
    label: `${nameOf(point.page, desk.site.words)}: ${titleOf(point, 60)}`,
    source: sourceOf(point.note.file, point.block.line, desk.site).words,
    voices: (point.turn?.speakers ?? []).map((page) => voiceOf(page, desk.link)),
    path: pathTo(point, desk, false),
    before: last(text.slice(0, from), before),
    name: text.slice(from, to),
    after: first(text.slice(to), after),
  }
}

const same = (a: readonly Step[], b: readonly Step[]) =>
  a.length === b.length && a.every((step, index) => step.href === b[index]?.href)

/** Takes a page; gives the lines that name it without a link, or null where there are none. */
export function namedPart(page: Page, desk: Desk): NamedPart | null {
  const named = desk.site.memory.named().get(page)
  if (named === undefined) return null
  const { words } = desk.site
  const groups = new Map<Page, PlainLine[]>()
  for (const naming of named.lines) {
    const { page: on } = naming.point
    const lines = groups.get(on)
    if (lines === undefined) groups.set(on, [lineOf(naming, desk)])
    else lines.push(lineOf(naming, desk))
  }
  const { count, lines } = named
  const shown = lines.length
  return {
    note: `${words.count(count, 'line names', 'lines name')} ${page.kind === 'person' ? 'them' : 'it'}`,
    summary:
      count > shown ? `Show the newest ${words.number(shown)}` : count === 1 ? 'Show the line' : 'Show the lines',
    groups: [...groups].map(([{ meeting, name, url }, list]) => ({
      title: meeting === null ? name : words.day(meeting.date),
      iso: meeting?.date ?? '',
      href: desk.link(url),
      note: meeting === null ? '' : ownTitle(meeting, words),
      // What is said one below the other says only once where.
      lines: list.map((line, index) => (same(line.path, list[index - 1]?.path ?? []) ? { ...line, path: [] } : line)),
    })),
  }
}
