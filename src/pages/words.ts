/** Dates and counts in words. */
import { DateTime } from 'luxon'
import { remember } from './remember.ts'

export interface Words {
  /** "Friday 8 April 2022", in the site's language. Takes an ISO date. */
  day(iso: string): string
  /** "8 April 2022". */
  date(iso: string): string
  /** "8 Apr 2022". */
  short(iso: string): string
  /** "Fri 8", for a list that names the month. */
  brief(iso: string): string
  /** "April". */
  month(iso: string): string
  /** "18:30 BST", in the group's zone. Takes an ISO instant. */
  time(iso: string): string
  /** How long a day is before another: "3 weeks before", or '' for the same day. Takes ISO dates. */
  before(iso: string, other: string): string
  /** "1,204". */
  number(value: number): string
  /** "1 meeting", "2 meetings". */
  count(value: number, one: string, many?: string): string
  /** Alphabetical order of the site's language. */
  compare(a: string, b: string): number
}

/** Of all that ISO 8601 allows, the notes have dates like this. */
const day = /^\d{4}-\d\d-\d\d$/

/**
 * Takes a language tag and a time zone; gives the words of that language. Every date and number is put into words once.
 * An English date is written as minutes write it: day, month, year, no commas, "Sep" and not "Sept".
 */
export function wordsOf(lang: string, zone: string): Words {
  const english = /^en\b/i.test(lang)
  const locale = lang.toLowerCase() === 'en' ? 'en-GB' : lang
  const numbers = new Intl.NumberFormat(locale)
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const say = (format: string, options: Intl.DateTimeFormatOptions) =>
    remember((iso: string): string => {
      if (!day.test(iso)) return iso
      const date = DateTime.fromISO(iso, { zone: 'utc', locale: english ? 'en-US' : locale })
      return !date.isValid ? iso : english ? date.toFormat(format) : date.toLocaleString(options)
    })
  const number = remember((value: number) => numbers.format(value))
  return {
    day: say('cccc d LLLL yyyy', DateTime.DATE_HUGE),
    date: say('d LLLL yyyy', DateTime.DATE_FULL),
    short: say('d LLL yyyy', DateTime.DATE_MED),
    brief: say('ccc d', { weekday: 'short', day: 'numeric' }),
    month: say('LLLL', { month: 'long' }),
    time: (iso) => {
      const time = DateTime.fromISO(iso, { zone, locale })
      return time.isValid ? time.toFormat('HH:mm ZZZZ') : iso
    },
    before: (iso, other) => beforeWords(iso, other),
    number,
    count: (value, one, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`,
    compare: (a, b) => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0),
  }
}

/** In the largest unit of which there are two: "13 days before", "3 weeks before", "2 years before". */
function beforeWords(iso: string, other: string): string {
  const days = DateTime.fromISO(other, { zone: 'utc' }).diff(DateTime.fromISO(iso, { zone: 'utc' }), 'days').days
  if (!(days >= 1)) return ''
  const [count, unit] =
    days < 14
      ? [days, 'day']
      : days < 61
        ? [days / 7, 'week']
        : days < 731
          ? [days / 30.44, 'month']
          : [days / 365.25, 'year']
  const whole = Math.floor(count)
  return `${whole} ${unit}${whole === 1 ? '' : 's'} before`
}

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** Takes a text and a length; gives it cut at a word, with an ellipsis, where it is longer. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const space = cut.lastIndexOf(' ')
  const kept = space > length * 0.6 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')
  return `${kept.replace(/[\s,;:.]+$/, '')} …`
}

/** "Minutes of the tech group"; a title that says so already is enough. */
export function minutesOf(title: string): string {
  return /\bminutes\b/i.test(title) ? title : `Minutes of ${title}`
}
