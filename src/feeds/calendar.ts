/** Meetings for calendars (RFC 5545): all of them to subscribe to, and each by itself to add. */
import ICAL from 'ical.js'
import { DateTime } from 'luxon'
import type { Meeting } from '../garden/model.ts'
import { callOf } from '../pages/call.ts'
import { ownTitle } from '../pages/line/title.ts'
import type { Site } from '../pages/site.ts'
import { linkerOf } from './address.ts'
import { timeOf, updatedOf } from './dates.ts'
import { summaryOf } from './entry.ts'
import { uuidOf } from './identity.ts'

/** So many of the newest say who spoke and of what; of the others, their page does. */
const mostDescribed = 100
/** How often a calendar may ask again. */
const everyDay = 'P1D'

/** A calendar as plain data (jCal, RFC 7265); a value is in the form of its type there. */
type Component = readonly [name: string, properties: readonly Property[], components: readonly Component[]]
type Property =
  | readonly [name: string, parameters: object, type: 'integer', value: number]
  | readonly [name: string, parameters: object, type: Type, value: string]
type Type = 'text' | 'uri' | 'date' | 'date-time' | 'duration' | 'unknown'

/** RFC 7986 and Apple add a name; it is written as a summary is. */
const design = ICAL.design.icalendar
const known = {
  ...design,
  property: { ...design.property, name: design.property.summary, 'x-wr-calname': design.property.summary },
}
// The space before what goes on counts as well: with it a line has 75 bytes at most.
ICAL.foldLength = 74

/** Takes a site; gives the calendar of all its meetings, oldest first. */
export function calendarText(site: Site): string {
  const { config, meetings } = site.garden
  const plain = meetings.length - mostDescribed
  const ask: Property[] = [
    ['refresh-interval', {}, 'duration', everyDay],
    ['x-published-ttl', {}, 'unknown', everyDay],
  ]
  return calendarOf(
    config.title,
    ask,
    meetings.map((meeting, index) => eventOf(meeting, index >= plain, site)),
  )
}

/** Takes a meeting; gives the calendar that holds it alone. */
export function eventText(meeting: Meeting, site: Site): string {
  return calendarOf(site.garden.config.title, [], [eventOf(meeting, true, site)])
}

function calendarOf(name: string, more: readonly Property[], events: readonly Component[]): string {
  const properties: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//minutes-garden//minutes-garden//EN'],
    ['method', {}, 'text', 'PUBLISH'],
    text('name', name),
    text('x-wr-calname', name),
    ...more,
  ]
  return `${ICAL.stringify.component(['vcalendar', properties, events], known)}\r\n`
}

/** Times are written in UTC: no calendar can misread them. A meeting without a time takes its day, and keeps nobody busy. */
function eventOf(meeting: Meeting, described: boolean, site: Site): Component {
  const { config } = site.garden
  const updated = Date.parse(updatedOf(meeting.page, site) ?? timeOf(meeting))
  const title = ownTitle(meeting, site.words)
  const url = config.url === undefined ? null : linkerOf('', config)(meeting.page.url)
  const call = callOf(meeting, site.garden)
  const description = [
    ...(described ? summaryOf(meeting, site) : []),
    ...(call === null || meeting.state !== 'scheduled' ? [] : [`Join: ${call}`]),
    ...(url === null ? [] : [url]),
  ]
  const properties: Property[] = [
    text('uid', uuidOf(config, meeting.page.url)),
    // It grows with every change of the notes, as far as that is known.
    ['sequence', {}, 'integer', Math.floor(updated / 60_000)],
    instant('dtstamp', updated),
    ...spanOf(meeting, config['time-zone']),
    text('summary', title === '' ? config.title : `${config.title}: ${title}`),
    ...(meeting.start === null ? [text('transp', 'TRANSPARENT')] : []),
    ...(call === null ? [] : [text('location', call)]),
    ...(description.length === 0 ? [] : [text('description', description.join('\n\n'))]),
    ...(url === null ? [] : [['url', {}, 'uri', url] as const]),
    instant('last-modified', updated),
  ]
  return ['vevent', properties, []]
}

/** When it begins and ends, as far as the notes say. */
function spanOf({ date, until, start }: Meeting, zone: string): readonly Property[] {
  if (start === null) {
    return [
      ['dtstart', {}, 'date', date],
      // The first day that is no longer part of it.
      ...(until === null || until < date ? [] : [['dtend', {}, 'date', dayAfter(until)] as const]),
      // Outlook has a word of its own for a whole day.
      ['x-microsoft-cdo-alldayevent', {}, 'unknown', 'TRUE'],
      ['x-microsoft-msncalendar-alldayevent', {}, 'unknown', 'TRUE'],
    ]
  }
  return [
    instant('dtstart', DateTime.fromISO(start, { setZone: true }).toMillis()),
    ...(until === null || until <= date
      ? []
      : [instant('dtend', DateTime.fromISO(dayAfter(until), { zone }).toMillis())]),
  ]
}

/** What would end a line is a space; the library writes the ends of lines within a text. */
function text(name: string, value: string): Property {
  return [name, {}, 'text', value.replace(/[\r\u2028\u2029]/g, ' ')]
}

function instant(name: string, milliseconds: number): Property {
  return [name, {}, 'date-time', `${new Date(milliseconds).toISOString().slice(0, 19)}Z`]
}

function dayAfter(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toISODate() ?? day
}
