/**
 * The picture that stands beside a link to a page elsewhere (Open Graph): drawn from what is counted, without words, so
 * that it needs no font and says the same in every language. A meeting is its lines, as deep as they are indented, those
 * that name their speaker in the colour of their face. A person or a topic is all meetings in a row, as high as they are
 * long, those where they were in the accent. The group is all meetings. Made only where the address of the site is known:
 * elsewhere nobody could be told where they are.
 */
import type { Meeting, Page } from '../../garden/model.ts'
import { attendedBy } from '../attended.ts'
import { faceOf, hues } from '../line/face.ts'
import { perOwner } from '../remember.ts'
import type { Card, Rectangle } from '../shape.ts'
import { isShown, pointsOf, type Site } from '../site.ts'

export const cardWidth = 600
export const cardHeight = 315

const [pale, muted, accent] = [1, 2, 3]
const firstHue = 4

/** The colours of the light design (base.css), then those of the faces (faces.css), as 0xrrggbb. */
export const palette: readonly number[] = [
  0xfbfaf6,
  0xe2e3d8,
  0x9aa296,
  0x2f6f4e,
  ...Array.from({ length: hues }, (_, hue) => faceColour((30 + 15 * hue) % 360)),
]

/** oklch(50% 0.09 h) in sRGB. */
function faceColour(degrees: number): number {
  const [a, b] = [Math.cos((degrees * Math.PI) / 180) * 0.09, Math.sin((degrees * Math.PI) / 180) * 0.09]
  const l = (0.5 + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (0.5 - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (0.5 - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channel = (linear: number) => {
    const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
    return Math.round(255 * Math.min(1, Math.max(0, value)))
  }
  const red = channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = channel(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return (red << 16) | (green << 8) | blue
}

const margin = 30
const inner = { width: cardWidth - 2 * margin, height: cardHeight - 2 * margin }

/** Lines of a meeting, in columns. */
const mostRows = 28
const mostColumns = 3
const gap = 18

function meetingCard(page: Page): Card {
  const lines: { depth: number; length: number; colour: number }[] = []
  const depths = new Map<object, number>()
  for (const point of pointsOf(page)) {
    const depth = point.parent === null ? 0 : (depths.get(point.parent) ?? 0)
    depths.set(point, isShown(point) ? depth + 1 : depth)
    if (!isShown(point)) continue
    const speaker = point.turn?.speakers[0]
    const colour = speaker === undefined ? muted : firstHue + faceOf(speaker.name).hue
    lines.push({ depth: Math.min(6, depth), length: Math.min(80, Math.max(6, point.text.length)), colour })
    if (lines.length === mostRows * mostColumns) break
  }
  const columns = Math.min(mostColumns, Math.ceil(lines.length / (mostRows / 2)))
  const rows = Math.max(8, Math.ceil(lines.length / columns))
  const wide = Math.floor((inner.width - gap * (columns - 1)) / columns)
  const pitch = Math.floor(inner.height / rows)
  const height = Math.max(3, Math.round(pitch * 0.55))
  return lines.map(({ depth, length, colour }, index) => {
    const indent = Math.round((depth * wide) / 24)
    return {
      x: margin + Math.floor(index / rows) * (wide + gap) + indent,
      y: margin + (index % rows) * pitch,
      width: Math.max(4, Math.round(((wide - indent) * length) / 80)),
      height,
      colour,
    }
  })
}

/** So many bars have room; more meetings share them. */
const mostBars = 108

/** All meetings in a row; those wanted in the accent. `heights`: lines of each meeting. */
function row(heights: readonly number[], wanted: (index: number) => boolean): Card {
  const share = Math.ceil(heights.length / mostBars)
  const count = Math.ceil(heights.length / share)
  const pitch = Math.min(48, Math.floor(inner.width / count))
  const width = Math.max(3, Math.round(pitch * 0.7))
  const highest = Math.max(1, ...heights)
  const bars: Rectangle[] = []
  for (let bar = 0; bar < count; bar++) {
    const own = Array.from({ length: share }, (_, at) => bar * share + at).filter((at) => at < heights.length)
    const most = Math.max(0, ...own.map((at) => heights[at] ?? 0))
    const height = Math.max(6, Math.round((inner.height * most) / highest))
    const x = margin + bar * pitch
    bars.push({ x, y: cardHeight - margin - height, width, height, colour: own.some(wanted) ? accent : pale })
  }
  return bars
}

/** A meeting with fewer lines has nothing to show. */
const fewestLines = 3
/** The pictures of a large group would take longer than its pages: who was in this many meetings has one. */
const fewestMeetings = 2

/** The meetings at which a person was, or in which a topic was named. */
function seenAt({ person, mentions }: Page): readonly (Meeting | null)[] {
  return person !== null ? attendedBy(person) : mentions.map(({ point }) => point.page.meeting)
}

export type Cards = ReadonlyMap<string, () => Card>

/** Takes what all pages share; gives the cards by the url of their page. Drawn on demand, and kept by nobody. */
export const cardsOf = perOwner((site: Site): Cards => {
  const cards = new Map<string, () => Card>()
  const { config, meetings, pages } = site.garden
  if (config.url === undefined || meetings.length === 0) return cards
  const order = [...meetings].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const at = new Map<Meeting | null, number>(order.map((meeting, index) => [meeting, index]))
  const heights = order.map((meeting) => site.summaryOf(meeting).points)
  cards.set('index.html', () => row(heights, () => true))
  for (const page of pages) {
    if (page.meeting !== null) {
      const lines = heights[at.get(page.meeting) ?? -1] ?? 0
      if (lines >= fewestLines) cards.set(page.url, () => meetingCard(page))
      continue
    }
    const often = page.person !== null ? attendedBy(page.person).length : site.meetingsOf(page)
    if (often < fewestMeetings) continue
    cards.set(page.url, () => {
      const places = new Set(seenAt(page).map((meeting) => at.get(meeting)))
      return row(heights, (index) => places.has(index))
    })
  }
  return cards
})

/** The url of a page's own card. */
export const cardUrl = (url: string): string => url.replace(/\.html$/, '.png')
