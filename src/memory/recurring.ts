/** Threads that come back: one heading in two meetings or more. In groups that write no links these are the topics. */

import type { Garden, Point } from '../garden/model.ts'
import { keyOf } from '../garden/name.ts'

export interface Recurring {
  readonly text: string
  /** One of each meeting, newest first. */
  readonly threads: readonly Point[]
}

/** A longer heading is a sentence. */
const longest = 80
/** A heading of more meetings than this part of all is how the group meets, not what it talks about. */
const usualPart = 0.2
const usualFrom = 6

/** What every meeting has, in whichever group: its own frame. */
const frame =
  /^(?:(?:round of )?(?:introductions?|intros?)|announcements?|agenda(?: overview| review| and minutes)?|(?:overview of )?today['’]s agenda|overview of today['’]s agenda|topic proposals?|previous meeting|topics?|minutes|notes|present|participants|attend(?:ees|ing|ance)|check[- ]?(?:ins?|outs?)|welcome|actions?(?: items?)?|next (?:steps?|meeting|call)|a\.?o\.?b\.?|any other business|(?:open )?discussion|wrap[- ]?up(?: round)?|scribes?|chairs?|date|misc(?:ellaneous)?|questions?|updates?|logistics|housekeeping|tldr|topic|meeting guidelines|participation.*|code of conduct|community guidelines|break)$/

const keyOfThread = (text: string) => keyOf(text.replace(/[\s:.!?–—-]+$/u, ''))

/** Takes the garden; gives its threads that come back, those of the newest meetings first. A turn is no heading. */
export function recurringOf(garden: Garden): readonly Recurring[] {
  const found = new Map<string, Map<string, Point>>()
  const held = garden.meetings.filter((meeting) => meeting.state === 'held')
  for (const meeting of held.toReversed()) {
    for (const thread of meeting.threads) {
      const text = thread.text.trim()
      if (thread.turn !== null || text.length < 3 || text.length > longest) continue
      const key = keyOfThread(text)
      // A link alone has a page that gathers its threads.
      if (key === '' || frame.test(key) || garden.byKey.has(key)) continue
      const threads = found.get(key) ?? new Map<string, Point>()
      found.set(key, threads)
      if (!threads.has(meeting.date)) threads.set(meeting.date, thread)
    }
  }
  const most = Math.max(usualFrom, usualPart * held.length)
  return [...found.values()]
    .filter((threads) => threads.size > 1 && threads.size <= most)
    .map((threads) => {
      const list = [...threads.values()]
      return { text: (list[0]?.text ?? '').replace(/[\s:]+$/, ''), threads: list }
    })
}
