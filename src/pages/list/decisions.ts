/** Decisions of all meetings, what came out of them, and what was proposed and not decided as far as the notes say. */
import type { Meeting } from '../../garden/model.ts'
import type { Decided } from '../../memory/decision.ts'
import { places } from '../frame/around.ts'
import { type Desk, hrefOf, spoken } from '../line/line.ts'
import type { Remark } from '../shape.ts'
import type { Site } from '../site.ts'
import { list } from '../words.ts'
import type { Catalogue, Finding } from './catalogue.ts'
import { type ListingRef, listingPages } from './listing.ts'

type Found = Decided & Finding

/** So many names say who was there; of more, how many there were. */
const mostNames = 8

function remarksOf({ kind, proposal }: Found, desk: Desk): Remark[] {
  if (kind === 'proposal') return [{ words: 'proposed, not decided', text: '', href: '', open: true }]
  if (proposal === null) return []
  return [{ words: 'proposed', text: spoken(proposal, 160), href: hrefOf(proposal, desk.link), open: false }]
}

/** "There: Ola Berg, Kim Moss and 4 more". */
function thereWords({ attendees }: Meeting, site: Site): string {
  const names = attendees.map(({ page }) => page.name)
  const shown = names.slice(0, names.length > mostNames + 1 ? mostNames : names.length)
  const left = names.length - shown.length
  if (names.length === 0) return ''
  return `There: ${list(left > 0 ? [...shown, `${site.words.number(left)} more`] : shown)}`
}

function catalogueOf(site: Site): Catalogue<Found> {
  const { words, garden, memory } = site
  return {
    url: places.decisions,
    heading: 'Decisions',
    description: `What ${garden.config.title} decided in its meetings, when, and who was there.`,
    says: 'What the notes themselves mark as decided (DECISION, AGREED, RESOLVED), as an outcome (→), or as proposed without a decision in the same thread. Nothing here is inferred.',
    byWords: '',
    nouns: ['line', 'lines'],
    nobody: '',
    kinds: [
      { id: 'decided', title: 'Decided', words: 'decided', fold: false, is: ({ kind }) => kind === 'decision' },
      { id: 'outcomes', title: 'Outcomes', words: 'outcomes', fold: false, is: ({ kind }) => kind === 'outcome' },
      {
        id: 'proposed',
        title: 'Proposed, not decided',
        words: 'proposed, not decided',
        fold: false,
        is: ({ kind }) => kind === 'proposal',
      },
    ],
    apart: 'kind',
    below: 3,
    findings: memory.decisions().map((decided) => ({ ...decided, by: [] })),
    who: (meeting) => thereWords(meeting, site),
    facts: (findings) => {
      const count = (wanted: Decided['kind']) => findings.filter(({ kind }) => kind === wanted).length
      const [outcomes, proposals] = [count('outcome'), count('proposal')]
      return [
        words.count(count('decision'), 'decision'),
        ...(outcomes > 0 ? [words.count(outcomes, 'outcome')] : []),
        ...(proposals > 0 ? [`${words.number(proposals)} proposed, not decided`] : []),
      ]
    },
    remarks: remarksOf,
    none: 'The minutes mark no decision yet. A line that begins with DECISION: or AGREED: is one; one that begins with -> is an outcome.',
  }
}

/** Gives the pages of all decisions. */
export function decisionPages(site: Site): readonly ListingRef[] {
  return listingPages(catalogueOf(site), site)
}
