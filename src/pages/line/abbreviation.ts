/**
 * Abbreviations put in full where they are read: the first time on a page, and listed on a meeting's page. Not on the
 * line that explains them, and not where they may be somebody's initials.
 */
import type { Meeting, Point } from '../../garden/model.ts'
import type { Explain } from '../../inline/term.ts'
import { explained } from '../../memory/expansion.ts'
import type { Term } from '../../memory/glossary.ts'
import { perOwner, remember } from '../remember.ts'
import type { Abbreviation } from '../shape.ts'
import { pointsOf, type Site } from '../site.ts'
import { type Desk, hrefOf } from './line.ts'

/** A page lists so many. */
const mostListed = 40

/** "OB" of Ola Berg and of `OB:`, as those of a meeting are called. */
function initialsOf(meeting: Meeting): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { page } of meeting.attendees) {
    for (const name of [page.name, ...page.aliases]) {
      found.add(name.toUpperCase())
      found.add((name.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? []).join('').toUpperCase())
    }
  }
  for (const { turn } of pointsOf(meeting.page)) if (turn !== null) found.add(turn.written.toUpperCase())
  return found
}

const initialsIn = perOwner((_: Site) => remember(initialsOf))

interface Terms {
  readonly open: readonly Term[]
  readonly told: readonly Term[]
}

const noTerms: Terms = { open: [], told: [] }

/** The abbreviations of a line that are not explained by it, and those that are. */
function termsOf(point: Point, site: Site): Terms {
  const terms = site.memory.termsIn(point)
  if (terms.length === 0) return noTerms
  const { meeting } = point.page
  const initials = meeting === null ? null : initialsIn(site)(meeting)
  // Any line that explains it, not only the first of the notes.
  const told = new Set(explained(point.text).map(({ short }) => short))
  const isTold = (term: Term) => told.has(term.short)
  return {
    open: terms.filter((term) => !isTold(term) && !initials?.has(term.short.toUpperCase())),
    told: terms.filter(isTold),
  }
}

/**
 * Takes a site; gives for each line of a page, asked for in the order in which they are shown, what its abbreviations
 * stand for. Each is said once.
 */
export function explainOnce(site: Site): (point: Point) => Explain | null {
  const known = new Set<string>()
  return (point) => {
    const { open, told } = termsOf(point, site)
    if (open.length + told.length === 0) return null
    for (const { short } of told) known.add(short)
    const terms = new Map(open.filter(({ short }) => !known.has(short)).map(({ short, long }) => [short, long]))
    if (terms.size === 0) return null
    return (word) => {
      const long = terms.get(word)
      if (long === undefined || known.has(word)) return null
      known.add(word)
      return long
    }
  }
}

/** The same desk, for what is drawn and not shown: no abbreviation counts as said. */
export function quiet({ explain: _, ...desk }: Desk): Desk {
  return desk
}

/** Takes the lines that are read on a page; gives their abbreviations, by the alphabet. */
export function abbreviationsIn(points: Iterable<Point>, { site, link }: Desk): Abbreviation[] {
  const found = new Set<Term>()
  for (const point of points) for (const term of termsOf(point, site).open) found.add(term)
  return [...found]
    .slice(0, mostListed)
    .sort((a, b) => site.words.compare(a.short, b.short))
    .map(({ short, meanings }) => ({
      short,
      long: meanings.map(({ text, point }) => ({ text, href: hrefOf(point, link) })),
    }))
}
