import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Garden } from '../../../src/garden/model.ts'
import type { Quote } from '../../../src/pages/line/excerpt.ts'
import { few, type Shelf, shelve } from '../../../src/pages/long/shelf.ts'
import { gardenOf } from '../make.ts'

/** Quotes that are found in this order: `2023-01-05: pump 1`. Meetings are written newest first, as groups do. */
function quotesOf(meetings: Readonly<Record<string, readonly string[]>>): Quote[] {
  const dates = Object.keys(meetings).sort().reverse()
  const text = dates.map((date) => `- [[${date}]]\n${meetings[date]?.map((line) => `\t- ${line}\n`).join('')}`).join('')
  return linesOf(gardenOf({ 'm.md': text }))
}

const linesOf = ({ points }: Garden): Quote[] =>
  points.filter(({ role, depth }) => role === 'line' && depth === 0).map((point) => ({ point, mention: null }))

/** A page with room for so many lines, each of which costs its markup (200) and its text. */
const roomFor = (lines: number, length: number) => lines * (200 + length)
const shelf = (quotes: readonly Quote[], room: number, below = 0) =>
  shelve(quotes, { url: 'topics/pump/', room, below: () => below })

const texts = (quotes: readonly Quote[]) => quotes.map(({ point }) => point.text)
const shown = ({ full, open }: Shelf) => ({ full: full.map((part) => texts(part.quotes)), open: texts(open) })

test('what fits stands on the page itself, the oldest meeting first', () => {
  const quotes = quotesOf({ '2023-01-05': ['a1', 'a2'], '2023-02-02': ['b1'] })
  expect(texts(quotes)).toEqual(['b1', 'a1', 'a2'])
  expect(shelf(quotes, 10_000)).toMatchObject({ full: [], count: 3 })
  expect(shown(shelf(quotes, 10_000)).open).toEqual(['a1', 'a2', 'b1'])
})

test('what does not stands on parts that are numbered from the oldest', () => {
  const { full, open, count } = shelf(
    quotesOf({ '2023-01-05': ['a1', 'a2'], '2023-02-02': ['b1', 'b2'], '2023-03-01': ['c1'] }),
    roomFor(2, 2),
  )
  expect(full.map(({ number, url, quotes }) => [number, url, texts(quotes)])).toEqual([
    [1, 'topics/pump/1.html', ['a1', 'a2']],
    [2, 'topics/pump/2.html', ['b1', 'b2']],
  ])
  expect(texts(open)).toEqual(['c1'])
  expect(count).toBe(5)
})

test('a few lines fit on any page, whatever they say', () => {
  const long = (count: number) => quotesOf({ '2023-01-05': Array.from({ length: count }, () => 'pump '.repeat(1000)) })
  expect(shelf(long(few), 1).full).toEqual([])
  expect(shelf(long(few + 1), 1).full).toHaveLength(few)
})

test('a meeting is not torn apart where the page before it is half full; one that no page holds is', () => {
  const room = roomFor(4, 2)
  expect(shown(shelf(quotesOf({ '2023-01-05': ['a1', 'a2', 'a3'], '2023-02-02': ['b1', 'b2'] }), room))).toEqual({
    full: [['a1', 'a2', 'a3']],
    open: ['b1', 'b2'],
  })
  expect(shown(shelf(quotesOf({ '2023-01-05': ['a1'], '2023-02-02': ['b1', 'b2', 'b3', 'b4'] }), room))).toEqual({
    full: [['a1', 'b1', 'b2', 'b3']],
    open: ['b4'],
  })
})

test('a page whose newest part was just closed shows the end of that part again', () => {
  const old = Array.from({ length: 20 }, (_, index) => `a${index + 10}`)
  const { full, open } = shown(shelf(quotesOf({ '2023-01-05': old, '2023-02-02': ['b10'] }), roomFor(20, 3)))
  expect(full).toEqual([old])
  expect(open).toEqual(['a27', 'a28', 'a29', 'b10'])
})

test('a line that mentions the name twice counts once', () => {
  const quotes = quotesOf({ '2023-01-05': ['a1', 'a2'] })
  expect(
    shelf(
      quotes.flatMap((quote) => [quote, quote]),
      10_000,
    ),
  ).toMatchObject({ count: 2, open: quotes })
})

test('lines that are shown below a quote take room too, up to as many as are shown', () => {
  const below = '\n\t\t- and so on\n\t\t\t- and on'
  const quotes = quotesOf({ '2023-01-05': ['a1', 'a2', 'a3', 'a4', 'a5'].map((line) => line + below) })
  const room = 3 * (202 + 209 + 206)
  expect(shown(shelf(quotes, room, 0)).full).toEqual([])
  expect(shown(shelf(quotes, room, 2)).full).toEqual([['a1', 'a2', 'a3']])
  expect(shown(shelf(quotes, room, 1)).full).toEqual([['a1', 'a2', 'a3', 'a4']])
})

test('letters of two bytes take twice the room', () => {
  const lines = (letter: string) => quotesOf({ '2023-01-05': Array.from({ length: 6 }, () => letter.repeat(400)) })
  expect(shelf(lines('p'), roomFor(6, 400)).full).toEqual([])
  expect(shelf(lines('п'), roomFor(6, 400)).full.map((part) => part.quotes.length)).toEqual([3])
})

const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)
const counts = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 12 })
const meetingsOf = (lines: readonly number[]) =>
  Object.fromEntries(
    lines.map((count, index) => [day(index), Array.from({ length: count }, (_, line) => `${index}/${line}`)]),
  )

test('every line stands on exactly one part or on the page, in order; no part is too long', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 3000 }), (lines, room) => {
      const meetings = meetingsOf(lines)
      const { full, open } = shelf(quotesOf(meetings), room)
      const onParts = full.flatMap((part) => texts(part.quotes))
      const fresh = texts(open).filter((text) => !onParts.includes(text))
      expect([...onParts, ...fresh]).toEqual(Object.values(meetings).flat())
      expect(texts(open)).toEqual([...onParts, ...fresh].slice(-open.length))
      for (const { quotes } of full) {
        const size = texts(quotes).reduce((sum, text) => sum + 200 + text.length, 0)
        expect(quotes.length === 1 || size <= room).toBe(true)
      }
    }),
  )
})

test('a new meeting moves nothing that stands on a full part', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3000 }), (lines, more, room) => {
      const before = shown(shelf(quotesOf(meetingsOf(lines)), room)).full
      const after = shown(shelf(quotesOf(meetingsOf([...lines, more])), room)).full
      expect(after.slice(0, before.length)).toEqual(before)
    }),
  )
})
