/** Dates as people write them in notes (dialect 12, 13). ISO out, always. */

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?'

/** Each form at the start of a text: its pattern, and where year, month and day stand in the match. */
const forms: readonly {
  readonly pattern: RegExp
  readonly year: number
  readonly month: number
  readonly day: number
}[] = [
  { pattern: new RegExp(`^${weekday}(\\d{4})([-_/.])(\\d{2})\\2(\\d{2})(?!\\d)`, 'i'), year: 1, month: 3, day: 4 },
  { pattern: /^(\d{4})(\d{2})(\d{2})(?!\d)/, year: 1, month: 2, day: 3 },
  {
    pattern: new RegExp(`^${weekday}${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'i'),
    year: 3,
    month: 1,
    day: 2,
  },
  {
    pattern: new RegExp(`^${weekday}(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month},?\\s+(\\d{4})(?!\\d)`, 'i'),
    year: 3,
    month: 2,
    day: 1,
  },
]

export interface FoundDate {
  /** ISO. */
  readonly date: string
  /** Characters of the text that it takes. */
  readonly length: number
}

export interface FoundTime {
  /** ISO local time, `17:30`. */
  readonly time: string
  /** As written (`UTC`, `Z`, `+02:00`), or null: the group's own zone. */
  readonly zone: string | null
  readonly length: number
}

function monthNumber(text: string): number {
  const digits = Number(text)
  if (!Number.isNaN(digits)) return digits
  return months.findIndex((name) => name.startsWith(text.toLowerCase().slice(0, 3))) + 1
}

/** Other numbers of four digits are no years of minutes. */
function isYear(year: number): boolean {
  return year >= 1900 && year <= 2199
}

function iso(year: number, monthOfYear: number, day: number): string | null {
  if (!isYear(year)) return null
  const date = new Date(Date.UTC(year, monthOfYear - 1, day))
  if (date.getUTCMonth() !== monthOfYear - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

/** Whether a date may stand in a text: every form has four digits in a row, which rules out most texts. */
export function mayHoldDate(text: string): boolean {
  return /\d{4}/.test(text)
}

/** Takes a text; gives the date at its start, `invalid` where it has the shape of one but no such day exists, else null. */
export function dateAtStart(text: string): FoundDate | 'invalid' | null {
  if (!mayHoldDate(text)) return null
  for (const form of forms) {
    const match = form.pattern.exec(text)
    if (!match) continue
    const part = (index: number) => match[index] ?? ''
    const date = iso(Number(part(form.year)), monthNumber(part(form.month)), Number(part(form.day)))
    if (date) return { date, length: match[0].length }
    if (form.pattern !== forms[1]?.pattern) return 'invalid'
  }
  return null
}

/** By numbers alone, nobody can say which is the month: `03/04/2024`. */
const numbers = /(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)/

/** Takes a line; gives where in it something stands that tells of a day, and which one, where that is clear; else null. */
export function dateWithin(text: string): { readonly from: number; readonly date: string | null } | null {
  if (!mayHoldDate(text)) return null
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    const found = dateAtStart(text.slice(index, index + 40))
    if (found && found !== 'invalid') return { from: index, date: found.date }
  }
  const match = numbers.exec(text)
  return match ? { from: match.index, date: null } : null
}

const timePattern =
  /^(?:T|,?\s+(?:at\s+)?|\s*@\s*)?(\d{1,2})(?:[:.h](\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*([ap]\.?m\.?)?\s*(?:\(?(UTC|GMT|Z|CES?T|BST|E[SD]?T|P[SD]?T|C[SD]T|[A-Z][a-z]+\/[A-Za-z_]+|[+-]\d{2}:?\d{2})\)?(?![A-Za-z]))?/

/** Takes the text behind a date; gives the time at its start (`17:30 UTC`, `T14:00:00Z`, `5 pm`), or null. */
export function timeAtStart(text: string): FoundTime | null {
  const match = timePattern.exec(text)
  if (!match) return null
  const [whole, hourText, minuteText, half, zone] = match
  // A bare number is no time: `2022-04-08 3 people`.
  if (minuteText === undefined && !half) return null
  let hour = Number(hourText)
  const minute = Number(minuteText ?? 0)
  if (half) hour = (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
  if (hour > 23 || minute > 59) return null
  const two = (value: number) => String(value).padStart(2, '0')
  return { time: `${two(hour)}:${two(minute)}`, zone: zone ?? null, length: whole.length }
}

/** The same for a key, where spaces stand for what parted the numbers: `2022 05 13` is the name `2022.05.13`. */
export function dateOfFolded(key: string): string | null {
  return mayHoldDate(key) ? dateOfName(key.replace(/^(\d{4}) (\d{2}) (\d{2})$/, '$1-$2-$3')) : null
}

/** Whether a whole name has the shape of a date, of a day that does not exist: `2022-02-31`. */
export function isNoDay(name: string): boolean {
  if (!mayHoldDate(name)) return false
  const text = name.trim()
  const form = forms.find(({ pattern }) => pattern.exec(text)?.[0].length === text.length)
  const match = form?.pattern.exec(text)
  if (!form || !match || dateAtStart(text) !== 'invalid') return false
  return isYear(Number(match[form.year]))
}

/** Takes a whole name; gives its date where the name is one, with a time or without (`2023-02-06 17:30 UTC`). */
export function dateOfName(name: string): string | null {
  if (!mayHoldDate(name)) return null
  const text = name.trim()
  const found = dateAtStart(text)
  if (!found || found === 'invalid') return null
  const rest = text.slice(found.length)
  if (rest === '') return found.date
  const time = timeAtStart(rest)
  return time && rest.slice(time.length).trim() === '' ? found.date : null
}

const zones: ReadonlyMap<string, string> = new Map([
  ['Z', 'UTC'],
  ['GMT', 'UTC'],
  ['UTC', 'UTC'],
  ['CET', 'Europe/Berlin'],
  ['CEST', 'Europe/Berlin'],
  ['BST', 'Europe/London'],
  ['ET', 'America/New_York'],
  ['EST', 'America/New_York'],
  ['EDT', 'America/New_York'],
  ['PT', 'America/Los_Angeles'],
  ['PST', 'America/Los_Angeles'],
  ['PDT', 'America/Los_Angeles'],
  ['CST', 'America/Chicago'],
  ['CDT', 'America/Chicago'],
])

/** The zone in luxon's words: `BST` is where people say so, an offset stays an offset. */
export function zoneName(written: string | null, home: string): string {
  if (written === null) return home
  const known = zones.get(written)
  if (known) return known
  return /^[+-]/.test(written) ? `UTC${written}` : written
}
