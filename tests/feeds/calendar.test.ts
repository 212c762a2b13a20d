/** Calendars of made-up groups, read by the library that wrote them, and by one that knows nothing of it. */
import ICAL from 'ical.js'
import { sync, type VEvent } from 'node-ical'
import { describe, expect, test } from 'vitest'
import { calendarText, eventText } from '../../src/feeds/calendar.ts'
import type { Garden, Meeting } from '../../src/garden/model.ts'
import type { History } from '../../src/pages/history.ts'
import { siteOf } from '../../src/pages/site.ts'
import { gardenIn, gardenOf } from '../pages/make.ts'

const minutes = `- [[2022-04-08]] beans, peas; and \\ more
	- Attending: [[Kim]], [[Sam]]
	- [[Kim]] ${'a very long thread about ärgerliche Bohnen '.repeat(4)}
	- [[Sam]] and who waters?
	- [[meet]] https://meet.example/then?a=1&b=2
- [[2022-05-06 18:00 +02:00]]
	- [[Kim]] hello
- ## 2022-07-01 .. 2022-07-03
	- [[Kim]] hello
- [[2022-08-01]]
- [[2099-01-01]] the next one
	- Time: 19:30
	- [[Kim]] seeds
`
const group = '- [[meet]] https://meet.example/group\n'
const address = 'url: https://minutes.example/group\ntitle: The Group\ntime-zone: Europe/Berlin\ngroup: us'

interface Seen {
  readonly summary: string
  readonly start: string
  readonly end: string
  readonly location: string | null
  readonly description: string
  readonly url: string | null
}

/** A day, or an instant in UTC. */
const written = (date: ICAL.Time): string =>
  date.isDate ? date.toString() : date.toJSDate().toISOString().replace('.000Z', 'Z')

function byIcal(text: string): Map<string, Seen> {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return new Map(
    calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component)
      const seen: Seen = {
        summary: event.summary,
        start: written(event.startDate),
        end: written(event.endDate),
        location: event.location,
        description: event.description,
        url: component.getFirstPropertyValue('url')?.toString() ?? null,
      }
      return [event.uid, seen]
    }),
  )
}

function byNodeIcal(text: string): Map<string, Seen> {
  const events = Object.values(sync.parseICS(text)).filter((one): one is VEvent => one?.type === 'VEVENT')
  const plain = (value: unknown): string =>
    typeof value === 'string'
      ? value
      : typeof value === 'object' && value !== null && 'val' in value
        ? String(value.val)
        : ''
  const day = (date: Date) =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  const at = (date: Date, isDay: boolean) => (isDay ? day(date) : date.toISOString().replace('.000Z', 'Z'))
  return new Map(
    events.map((event) => {
      const isDay = event.datetype === 'date'
      return [
        event.uid,
        {
          summary: plain(event.summary),
          start: at(event.start, isDay),
          end: at(event.end ?? event.start, isDay),
          location: plain(event.location) || null,
          description: plain(event.description),
          url: plain(event.url) || null,
        },
      ]
    }),
  )
}

const textOf = (garden: Garden, history?: History) => calendarText(siteOf(garden, undefined, history))
const own = gardenOf({ 'a.md': minutes, 'us.md': group }, address, '2023-06-01T12:00:00Z')

describe.each([
  ['ical.js', byIcal],
  ['node-ical', byNodeIcal],
])('read by %s', (_, read) => {
  const events = [...read(textOf(own)).values()]

  test('there is an event for each meeting, of any state, with its day or its time', () => {
    expect(events.map(({ summary, start, end }) => [summary, start, end])).toEqual([
      ['The Group: beans, peas; and \\ more', '2022-04-08', '2022-04-09'],
      ['The Group', '2022-05-06T16:00:00Z', '2022-05-06T16:00:00Z'],
      ['The Group', '2022-07-01', '2022-07-04'],
      ['The Group', '2022-08-01', '2022-08-02'],
      ['The Group: the next one', '2099-01-01T18:30:00Z', '2099-01-01T18:30:00Z'],
    ])
  })

  test('it says where it is held, where that is known of this meeting', () => {
    expect(events.map(({ location }) => location)).toEqual([
      'https://meet.example/then?a=1&b=2',
      null,
      null,
      null,
      'https://meet.example/group',
    ])
  })

  test('it says what the notes say, and where', () => {
    expect(events[0]?.description).toContain(
      'Spoke: Kim and Sam.\n\nThreads: a very long thread about ärgerliche Bohnen',
    )
    expect(events[0]?.description).toContain('Open: 1 question without a recorded reply.')
    expect(events[0]?.url).toBe('https://minutes.example/group/minutes/2022-04-08.html')
    expect(events[3]?.description).toContain('Nobody has written notes of this meeting yet.')
    expect(events[4]?.description).toContain('Join: https://meet.example/group')
  })

  test('the file of one meeting holds the same event', () => {
    const site = siteOf(own)
    for (const meeting of own.meetings) {
      const [only, ...more] = read(eventText(meeting, site))
      expect(more).toEqual([])
      expect(only).toEqual([...read(textOf(own))].find(([uid]) => uid === only?.[0]))
    }
  })

  test('every meeting of the golden pages comes through', () => {
    const garden = gardenIn('tests/pages/garden')
    expect([...read(textOf(garden)).values()].map(({ start }) => start.slice(0, 10))).toEqual(
      garden.meetings.map(({ start, date }: Meeting) =>
        start === null ? date : new Date(start).toISOString().slice(0, 10),
      ),
    )
  })
})

describe('the text', () => {
  test('has short lines that end as they should', () => {
    const text = textOf(own)
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/)
    expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
    expect(text).toContain('beans\\, peas\\; and \\\\ more')
  })

  test('a name of an event stays, and its number grows with what is written', () => {
    const before = textOf(own, { isKnown: true, dateOf: () => '2022-05-01T10:00:00Z' })
    const other = gardenOf({ 'b.md': minutes.replace('beans', 'roses'), 'us.md': group }, address)
    const after = textOf(other, { isKnown: true, dateOf: () => '2022-05-02T10:00:00Z' })
    const all = (text: string, name: string) =>
      [...text.matchAll(new RegExp(`^${name}:(.*)\r$`, 'gm'))].map(([, value]) => value)
    expect(all(after, 'UID')).toEqual(all(before, 'UID'))
    expect(new Set(all(before, 'UID')).size).toBe(5)
    expect(all(before, 'LAST-MODIFIED')[0]).toBe('20220501T100000Z')
    expect(all(before, 'DTSTAMP')[0]).toBe('20220501T100000Z')
    expect(Number(all(after, 'SEQUENCE')[0])).toBeGreaterThan(Number(all(before, 'SEQUENCE')[0]))
  })

  test('a site without an address has no address in it', () => {
    const text = textOf(gardenOf({ 'a.md': minutes }))
    expect(text).not.toContain('URL')
    expect(byIcal(text).size).toBe(5)
  })

  test('nothing in a note ends a line of it', () => {
    const evil = 'a\\nEND:VEVENT\r\tBEGIN:VEVENT \u2028 x'
    const text = textOf(
      gardenOf({ 'a.md': `- [[2022-04-08]] ${evil}\n\t- [[Kim]] ${evil}\n` }, `title: ${JSON.stringify(evil)}`),
    )
    expect(byIcal(text).size).toBe(1)
    expect(byNodeIcal(text).size).toBe(1)
  })
})
