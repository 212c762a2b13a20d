/** What a meeting or a page is called. */
import type { Meeting, Page } from '../../garden/model.ts'
import type { Words } from '../words.ts'

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Takes a meeting; gives its title, or '' where there is none, or it only says the date once more. */
export function ownTitle(meeting: Meeting, words: Words): string {
  const { date, title } = meeting
  if (title === null || title.length > 60) return title ?? ''
  const day = Number(date.slice(8))
  const said = [words.day(date), words.short(date), words.brief(date), date, `${Number(date.slice(5, 7))} ${day}`]
  const known = new Set(said.flatMap(wordsIn))
  for (const ending of ['st', 'nd', 'rd', 'th']) known.add(`${day}${ending}`)
  return wordsIn(title).every((word) => known.has(word)) ? '' : title
}

/** "scheduled", "no notes", or '' for a meeting that was held. */
export function stateWords({ state }: Meeting): string {
  return state === 'scheduled' ? 'scheduled' : state === 'no-notes' ? 'no notes' : ''
}

/** A page by the name that a reader knows it by: a meeting's is its day. */
export function nameOf(page: Page, words: Words): string {
  return page.meeting === null ? page.name : words.short(page.meeting.date)
}
