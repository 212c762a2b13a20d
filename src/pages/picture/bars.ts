/**
 * A picture of years, drawn when the site is built: a row a year, a bar a meeting at its day. Its words say the same:
 * the bars themselves are hidden from screen readers.
 */
import type { Meeting } from '../../garden/model.ts'
import { places } from '../frame/around.ts'
import type { Desk } from '../line/line.ts'
import { remember } from '../remember.ts'
import type { BarKind, Bars } from '../shape.ts'

/** What is drawn of one meeting. */
export interface Bar {
  readonly kind: BarKind
  /** 0–1, of a full bar. */
  readonly weight: number
}

const wide = 530
const high = 40
const bar = 5
/** A bar that counts is never as low as a tick. */
const lowest = 8
const tick = 3
const hollow = 7

const dayOf = (iso: string) =>
  (Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8))) -
    Date.UTC(Number(iso.slice(0, 4)), 0, 1)) /
  86_400_000

/** One bar as a piece of a path. */
function pieceOf(day: number, height: number): string {
  const x = Math.round((day / 366) * (wide - bar))
  return `M${x} ${high}v-${height}h${bar}v${height}z`
}

/** Most bars of most pictures are ticks: one for each day of a year is made once. */
const tickOn = remember((day: number) => pieceOf(day, tick))

function pieceOfBar({ date }: Meeting, { kind, weight }: Bar): string {
  const day = dayOf(date)
  if (kind === 'absent') return tickOn(day)
  return pieceOf(day, kind === 'listed' ? hollow : Math.round(lowest + (high - lowest) * Math.sqrt(weight)))
}

const kinds: readonly BarKind[] = ['absent', 'listed', 'full']

/**
 * Takes meetings, oldest first, what to draw of each, and the words of a year (its meetings, in order); gives the
 * picture, the newest year first.
 */
export function barsOf(
  meetings: readonly Meeting[],
  desk: Desk,
  barOf: (meeting: Meeting) => Bar,
  wordsOf: (meetings: readonly Meeting[]) => { readonly note: string; readonly unit: string },
): Bars {
  const years = new Map<string, Meeting[]>()
  for (const meeting of meetings) {
    const year = meeting.date.slice(0, 4)
    const before = years.get(year)
    if (before === undefined) years.set(year, [meeting])
    else before.push(meeting)
  }
  return {
    years: [...years]
      .map(([year, held]) => {
        const paths = new Map<BarKind, string>()
        for (const meeting of held) {
          const drawn = barOf(meeting)
          paths.set(drawn.kind, (paths.get(drawn.kind) ?? '') + pieceOfBar(meeting, drawn))
        }
        return {
          year,
          href: desk.link(places.timeline, `y${year}`),
          ...wordsOf(held),
          paths: kinds.flatMap((kind) => {
            const d = paths.get(kind)
            return d === undefined ? [] : [{ kind, d }]
          }),
        }
      })
      .reverse(),
    months: Array.from({ length: 12 }, (_, index) => {
      const month = desk.site.words.month(`2001-${String(index + 1).padStart(2, '0')}-01`)
      return [...month][0]?.toUpperCase() ?? ''
    }),
  }
}

/** Takes all meetings that took place; gives those from the first year to the last in which something is. */
export function yearsWith(meetings: readonly Meeting[], has: (meeting: Meeting) => boolean): Meeting[] {
  const years = meetings.filter(has).map(({ date }) => date.slice(0, 4))
  const [first] = years
  const last = years.at(-1)
  if (first === undefined || last === undefined) return []
  const isHeld = (meeting: Meeting) => meeting.state === 'held' || has(meeting)
  return meetings.filter((one) => isHeld(one) && one.date.slice(0, 4) >= first && one.date.slice(0, 4) <= last)
}

/** What is counted is a few lines at least: a single one fills no bar. */
const fullBar = 6

/** Takes the numbers of all bars; gives how full each is. */
export function weigh(counts: Iterable<number>): (count: number) => number {
  let most = fullBar
  for (const count of counts) most = Math.max(most, count)
  return (count) => count / most
}
