/** Who was there (dialect 15): what opens a list of names, by shape alone. The names: list.ts. */
import { ornament, presentWords, regretsWords, roleWords } from '../../outline/roll.ts'
import type { Span } from '../../outline/scan.ts'

export type ListKind = 'present' | 'regrets' | 'role'

export interface ListOpening {
  readonly kind: ListKind
  /** `chair`, `scribe` … for a role list. */
  readonly role: string | null
  /** Offset behind the opening words and the colon. */
  readonly body: number
  readonly colon: boolean
}

const openingPattern = new RegExp(
  `^(?:>\\s*)?${ornament}(\\*\\*|__|\\*|_)?(?:(${presentWords.join('|')})|(${regretsWords.join('|')})|(${roleWords.join('|')}))(?![\\p{L}\\p{N}])(?: ?\\([^()\\n]{0,40}\\))?(\\*\\*|__|\\*|_)?\\s*(:)?(\\*\\*|__|\\*|_)?(?=\\s|$|\\[|[\\p{L}])`,
  'iu',
)

const ornaments = new RegExp(`^\\s*${ornament}$`, 'u')

const roleNames: readonly (readonly [RegExp, string])[] = [
  [/^co-?chair/i, 'co-chair'],
  [/^chair/i, 'chair'],
  [/^scrib/i, 'scribe'],
  [/^facilitat/i, 'facilitator'],
  [/^moderat/i, 'moderator'],
  [/^(?:note|minute)/i, 'notes'],
  [/^host/i, 'host'],
  [/^time/i, 'timekeeper'],
]

/** A role's name in the data, from what was written: `Scribes`, `Notes by`. */
export function roleName(written: string): string | null {
  return roleNames.find(([pattern]) => pattern.test(written.trim()))?.[1] ?? null
}

/** Takes a block's text and spans; gives what kind of list it opens, or null. */
export function listOpening(text: string, spans: readonly Span[]): ListOpening | null {
  const match = openingPattern.exec(text.slice(0, 120))
  if (!match) return null
  const [whole, , isPresent, isRegrets, isRole, , colon] = match
  const kind: ListKind = isPresent ? 'present' : isRegrets ? 'regrets' : 'role'
  const role = isRole ? roleName(isRole) : null
  const rest = text.slice(whole.length)
  const opening = { kind, role, body: whole.length, colon: colon !== undefined }
  if (colon || ornaments.test(rest)) return opening
  // Without a colon nothing but linked names may follow: `Here are the ways to export:` is a sentence.
  return onlyLinks(text, spans, whole.length) > 0 ? opening : null
}

/** How many links the text holds from an offset on, or 0 where it holds words besides links and remarks. */
export function onlyLinks(text: string, spans: readonly Span[], from: number): number {
  let count = 0
  let at = from
  for (const span of spans) {
    if (span.to <= from) continue
    if (span.type === 'drop') continue
    if (span.type !== 'link' || span.form !== 'wikilink') return 0
    if (!separators.test(text.slice(at, span.from))) return 0
    at = span.to
    count++
  }
  return separators.test(text.slice(at)) ? count : 0
}

const separators = /^(?:[\s,;&+/.]|\band\b|\([^()\n]*\))*$/i

/** A remark that says that somebody was not there. */
export function isAway(remark: string): boolean {
  return /^(?:regrets|apologies|absent|excused)\b/i.test(remark.trim())
}
