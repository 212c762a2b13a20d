/** The way into a call, as the notes name it. */
import type { Garden, Label, Meeting } from '../garden/model.ts'
import { linkTarget } from '../inline/address.ts'

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

/**
 * Takes a meeting; gives the address at which it is, or was, held: of its own labelled links, else of a line in its head
 * such as `Call: …`, else, if it is still to come, of the labelled links of the group. Null where the notes name none.
 */
export function callOf(meeting: Meeting, { group }: Garden): string | null {
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
  return meeting.state === 'scheduled' && group !== null ? callIn(group.labels) : null
}
