/** Days that somebody asks for as the notes write them. */

const iso = /\b(\d{4})[-_](\d{2})[-_](\d{2})\b/g

/** Takes a query and the language of the page; gives it with its ISO dates as the titles of meetings have them. */
export function dayInWords(query: string, lang: string): string {
  return query.replace(iso, (written, year, month, day) => {
    const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
    if (Number.isNaN(date.getTime())) return written
    // As in src/feeds/records.ts.
    const style = new Intl.DateTimeFormat(/^en\b/i.test(lang) ? 'en-GB' : lang || 'en-GB', {
      dateStyle: 'long',
      timeZone: 'UTC',
    })
    return style.format(date)
  })
}
