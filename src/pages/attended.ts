/** What is counted of a person: the meetings they came to, the topics they spoke about. */
import type { Meeting, Page, Person } from '../garden/model.ts'
import type { Site } from './site.ts'

/** The topics that a person's turns name, and in how many meetings. */
export function spokenTopics(person: Person): { page: Page; count: number }[] {
  const meetings = new Map<Page, Set<Page>>()
  for (const turn of person.turns) {
    for (const mention of turn.mentions) {
      if (mention.page.kind !== 'topic') continue
      const before = meetings.get(mention.page)
      if (before === undefined) meetings.set(mention.page, new Set([turn.page]))
      else before.add(turn.page)
    }
  }
  return [...meetings].map(([page, on]) => ({ page, count: on.size })).sort((a, b) => b.count - a.count)
}

/** Meetings that took place: somebody put down for a meeting to come has not been seen there. */
export function attendedBy(person: Person): Meeting[] {
  return person.meetings.filter((meeting) => meeting.state !== 'scheduled')
}

/** "3 meetings, spoke in 2". */
export function attendanceWords(person: Person, site: Site): string {
  const meetings = attendedBy(person)
  const spokeOn = new Set(person.turns.map(({ page }) => page))
  const spoke = meetings.filter(({ page }) => spokeOn.has(page)).length
  const words = site.words.count(meetings.length, 'meeting')
  if (meetings.length === 0) return ''
  if (spoke === meetings.length) return words
  return spoke === 0 ? `${words}, listed only` : `${words}, spoke in ${site.words.number(spoke)}`
}
