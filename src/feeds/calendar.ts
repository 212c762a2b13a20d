/** Meetings for calendars (RFC 5545): all of them to subscribe to, and each by itself to add. */
import { ICalCalendar, ICalCalendarMethod, type ICalEventData, ICalEventTransparency } from 'ical-generator'
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
/** How often a calendar may ask again, in seconds. */
const everyDay = 86_400

/** Takes a site; gives the calendar of all its meetings, oldest first. */
export function calendarText(site: Site): string {
  const { config, meetings } = site.garden
  const calendar = calendarOf(config.title).ttl(everyDay)
  const plain = meetings.length - mostDescribed
  meetings.forEach((meeting, index) => {
    calendar.createEvent(eventOf(meeting, index >= plain, site))
  })
  return `${calendar}\r\n`
}

/** Takes a meeting; gives the calendar that holds it alone. */
export function eventText(meeting: Meeting, site: Site): string {
  const calendar = calendarOf(site.garden.config.title)
  calendar.createEvent(eventOf(meeting, true, site))
  return `${calendar}\r\n`
}

function calendarOf(name: string): ICalCalendar {
  return new ICalCalendar({
    name,
    prodId: { company: 'minutes-garden', product: 'minutes-garden', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
}

/** Times are written in UTC: no calendar can misread them. A meeting without a time takes its day, and keeps nobody busy. */
function eventOf(meeting: Meeting, described: boolean, site: Site): ICalEventData {
  const { config } = site.garden
  const updated = updatedOf(meeting.page, site) ?? timeOf(meeting)
  const title = ownTitle(meeting, site.words)
  const url = config.url === undefined ? null : linkerOf('', config)(meeting.page.url)
  const call = callOf(meeting, site.garden)
  const description = [
    ...(described ? summaryOf(meeting, site) : []),
    ...(call === null || meeting.state !== 'scheduled' ? [] : [`Join: ${call}`]),
    ...(url === null ? [] : [url]),
  ]
  return {
    id: uuidOf(config, meeting.page.url),
    ...spanOf(meeting, config['time-zone']),
    stamp: updated,
    lastModified: updated,
    // It grows with every change of the notes, as far as that is known.
    sequence: Math.floor(Date.parse(updated) / 60_000),
    summary: title === '' ? config.title : `${config.title}: ${title}`,
    description: description.join('\n\n'),
    ...(call === null ? {} : { location: call }),
    ...(url === null ? {} : { url }),
  }
}

/** When it begins and ends, as far as the notes say. */
function spanOf({ date, until, start }: Meeting, zone: string): Pick<ICalEventData, 'start'> & Partial<ICalEventData> {
  if (start === null) {
    return {
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      start: date,
      // The first day that is no longer part of it.
      ...(until === null || until < date ? {} : { end: dayAfter(until) }),
    }
  }
  if (until === null || until <= date) return { start: DateTime.fromISO(start, { setZone: true }).toUTC() }
  return {
    start: DateTime.fromISO(start, { setZone: true }).toUTC(),
    end: DateTime.fromISO(dayAfter(until), { zone }).toUTC(),
  }
}

function dayAfter(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toISODate() ?? day
}
