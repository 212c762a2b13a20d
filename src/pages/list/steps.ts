/** Next steps of all meetings: who takes what, since when, and whether the notes say that it is done. */
import type { Taken } from '../../memory/step.ts'
import { places } from '../frame/around.ts'
import { type Desk, hrefOf, spoken } from '../line/line.ts'
import type { Link, Remark } from '../shape.ts'
import type { Site } from '../site.ts'
import { list } from '../words.ts'
import type { Catalogue, Finding } from './catalogue.ts'
import { type ListingRef, listingPages } from './listing.ts'
import { unanswered, unansweredWords } from './questions.ts'

type Found = Taken & Finding

/** Written as a next step, and nothing says that it is done. */
export const isOpen = ({ done, inferred }: Pick<Taken, 'done' | 'inferred'>): boolean => !done && !inferred

function remarksOf(taken: Found, desk: Desk): Remark[] {
  const { words } = desk.site
  const isOwn = taken.takers.length > 0 && taken.takers.every((page) => taken.point.turn?.speakers.includes(page))
  const who = isOwn ? '' : list(taken.takers.map((page) => page.name))
  const due = taken.due === null ? '' : `due ${words.date(taken.due)}`
  const text = [who, due].filter((part) => part !== '').join(', ')
  const { closedBy, takers, inferred, done } = taken
  const state = inferred ? 'inferred' : takers.length === 0 ? 'nobody yet' : who === '' ? '' : 'taken by'
  return [
    ...(state === '' && text === '' ? [] : [{ words: state, text, href: '', open: !done }]),
    ...(closedBy === null
      ? []
      : [{ words: 'done', text: spoken(closedBy, 140), href: hrefOf(closedBy, desk.link), open: false }]),
  ]
}

/** Questions that wait for a reply are open too. */
function questionsLeft({ site, link }: Desk): Link[] {
  const open = unanswered(site).length
  return open === 0 ? [] : [{ text: unansweredWords(open, site), href: link(places.questions) }]
}

function catalogueOf(site: Site): Catalogue<Found> {
  const { words, garden, memory } = site
  const last = garden.meetings.findLast((meeting) => meeting.state === 'held')?.date ?? ''
  const from = last === '' ? '' : ` How long ago is counted from the last meeting with notes, ${words.date(last)}.`
  return {
    url: places.steps,
    heading: 'Next steps',
    description: `What people of ${garden.config.title} took on in meetings, and what is still open.`,
    says: `Lines that the notes mark as next steps, and, apart from them, sentences from which one is inferred: “I’ll …”, “will …”. Done is what a mark or a later line says to be done; the rest may be done all the same.${from}`,
    byWords: 'Taken by',
    nouns: ['next step', 'next steps'],
    nobody: 'nobody yet',
    kinds: [
      { id: 'open', title: 'Open', words: 'open', fold: false, is: isOpen },
      {
        id: 'inferred',
        title: 'Inferred from what was said',
        words: 'inferred',
        fold: false,
        is: ({ done, inferred }) => !done && inferred,
      },
      { id: 'done', title: 'Done', words: 'done', fold: true, is: ({ done }) => done },
    ],
    apart: 'kind',
    below: 0,
    findings: memory.steps().map((taken) => ({ ...taken, by: taken.takers })),
    say: ({ sentence }) => sentence,
    beside: ({ date }) => words.before(date, last),
    also: questionsLeft,
    facts: (findings) => {
      const open = findings.filter(isOpen).length
      const inferred = findings.filter((one) => !one.done && one.inferred).length
      const done = findings.filter((one) => one.done).length
      return [
        `${words.number(open)} open`,
        ...(inferred > 0 ? [`${words.number(inferred)} inferred`] : []),
        ...(done > 0 ? [`${words.number(done)} done`] : []),
      ]
    },
    remarks: remarksOf,
    none: 'The minutes record no next step yet. A line that begins with TODO, ACTION or “next steps:” is one.',
  }
}

/** Gives the pages of all next steps. */
export function stepPages(site: Site): readonly ListingRef[] {
  return listingPages(catalogueOf(site), site)
}
