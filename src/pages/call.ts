/** The way into a call, as the notes name it. */
import type { Garden, Label, Meeting, Point } from '../garden/model.ts'
import { linkTarget } from '../inline/address.ts'
import { pointsOf } from './site.ts'

/** Labels by which groups name it. */
export const callWords =
  /^(?:meet|meeting|call|video|video call|join|room|meeting room|jitsi|bbb|big blue button|zoom)$/i

/** `Call: https://…`, `Where: https://…` in the head of a meeting. */
const callLine = /^(?:meet|call|video|join|room|jitsi|bbb|zoom|where|location|connection)\b/i

function callIn(labels: readonly Label[]): string | null {
  for (const { label, url } of labels) {
    const target = callWords.test(label) ? linkTarget(url) : null
    if (target !== null) return target
  }
  return null
}

/** Words of a link that leads into a call: `[joining link](https://…)`, `[our Jitsi room](https://…)`. */
const callText =
  /\b(?:join(?:ing)? (?:link|(?:in|on|by|the|our|a|this) (?:call|meeting|video|room)|(?:call|meeting|room))|video ?calls?|meeting (?:room|link)|call link|jitsi|bbb|big ?blue ?button|zoom)\b/i

const leads = (shown: string | null) => shown !== null && (callText.test(shown) || callWords.test(shown.trim()))

/** A link within a sentence of the group's own note, or of its note "Start here". */
export interface Written {
  readonly point: Point
  readonly label: string
  readonly href: string
}

/** Takes the garden; gives the first link by whose words the group's notes about itself lead into its call, or null. */
export function writtenCall({ group, byKey }: Garden): Written | null {
  const start = byKey.get('start here') ?? null
  for (const page of [group, start === group ? null : start]) {
    if (page === null || page.meeting !== null) continue
    for (const point of pointsOf(page)) {
      for (const span of point.block.spans) {
        if (span.type !== 'url' || !span.allowed || !leads(span.shown)) continue
        const href = linkTarget(span.href)
        if (href !== null && /^https?:/i.test(href)) return { point, label: span.shown?.trim() ?? '', href }
      }
    }
  }
  return null
}

/**
 * Takes a meeting; gives the address at which it is, or was, held: of its own labelled links, else of a line in its head
 * such as `Call: …`, else, if it is still to come, of the labelled links of the group, or of what its notes say. Null where the notes name none.
 */
export function callOf(meeting: Meeting, garden: Garden): string | null {
  const { group } = garden
  const labelled = callIn(meeting.page.labels)
  if (labelled !== null) return labelled
  for (const { points } of meeting.page.parts) {
    for (const { role, block } of points) {
      if (role !== 'meta' || !callLine.test(block.text.trim())) continue
      for (const span of block.spans) {
        const target = span.type === 'url' && span.allowed ? linkTarget(span.href) : null
        if (target !== null) return target
      }
    }
  }
  if (meeting.state !== 'scheduled') return null
  return (group === null ? null : callIn(group.labels)) ?? writtenCall(garden)?.href ?? null
}
