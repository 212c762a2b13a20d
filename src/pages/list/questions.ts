/** Questions: what was asked in all meetings, what came back, and where it was taken up again. */

import type { Point } from '../../garden/model.ts'
import { keyOf } from '../../garden/name.ts'
import type { Asked } from '../../memory/question.ts'
import { places } from '../frame/around.ts'
import { type Desk, hrefOf, spoken, titleOf } from '../line/line.ts'
import { nameOf } from '../line/title.ts'
import type { Remark } from '../shape.ts'
import type { Site } from '../site.ts'
import { clip } from '../words.ts'
import type { Catalogue, Finding } from './catalogue.ts'
import { type ListingRef, listingPages } from './listing.ts'

type Found = Asked & Finding

/** The questions of all meetings to which the notes record no reply, newest meeting first. */
export function unanswered({ memory }: Site): readonly Asked[] {
  return memory.questions().filter(({ reply }) => reply === null)
}

/** "3 questions without a recorded reply". */
export function unansweredWords(count: number, { words }: Site): string {
  return words.count(count, 'question without a recorded reply', 'questions without a recorded reply')
}

/** Lines that are copied from one meeting into the next stand in a short list once: the first given, so the newest. */
export function oncePerText(points: readonly Point[]): readonly Point[] {
  const seen = new Set<string>()
  return points.filter((point) => {
    const key = keyOf(titleOf(point, 200))
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function remarksOf({ reply, later }: Asked, desk: Desk): Remark[] {
  const { link } = desk
  return [
    reply === null
      ? { words: 'no reply recorded', text: '', href: '', open: true }
      : { words: 'reply recorded', text: spoken(reply, 160), href: hrefOf(reply, link), open: false },
    ...(later === null
      ? []
      : [
          {
            words:
              later.topic === null
                ? `linked to on ${nameOf(later.point.page, desk.site.words)}`
                : `${clip(later.topic.name, 40)} again on ${nameOf(later.point.page, desk.site.words)}`,
            text: spoken(later.point, 120),
            href: hrefOf(later.point, link),
            open: false,
          },
        ]),
  ]
}

function catalogueOf(site: Site): Catalogue<Found> {
  const { words, garden, memory } = site
  return {
    url: places.questions,
    heading: 'Questions',
    description: `What was asked in the meetings of ${garden.config.title}, and which replies the minutes record.`,
    says: 'Lines of the minutes that ask something, newest meeting first. No reply recorded means that the notes show none: somebody may have answered all the same.',
    byWords: 'Asked by',
    nouns: ['question', 'questions'],
    nobody: 'nobody named',
    kinds: [
      {
        id: 'open',
        title: 'No reply recorded',
        words: 'without a recorded reply',
        fold: false,
        is: ({ reply }) => reply === null,
      },
      {
        id: 'replied',
        title: 'Reply recorded',
        words: 'with a recorded reply',
        fold: false,
        is: ({ reply }) => reply !== null,
      },
    ],
    apart: 'year',
    below: 0,
    findings: memory.questions().map((asked) => ({ ...asked, by: asked.askers })),
    facts: (findings) => {
      const open = findings.filter(({ reply }) => reply === null).length
      return [
        words.count(findings.length, 'question'),
        ...(findings.length === 0
          ? []
          : [open === 0 ? 'each with a recorded reply' : `${words.number(open)} without a recorded reply`]),
      ]
    },
    remarks: remarksOf,
    none: 'The minutes record no question yet. A line with a question mark at its end is one.',
  }
}

/** Gives the pages of all questions. */
export function questionPages(site: Site): readonly ListingRef[] {
  return listingPages(catalogueOf(site), site)
}
