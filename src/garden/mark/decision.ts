/** Decisions and proposals (dialect 18): explicit ones only. Outcomes (20). */

import { isBlank } from '../blank.ts'
import { titleOf } from './said.ts'

const decided =
  /^(?:(?:DECISIONS?|AGREED|RESOLVED|RESOLUTION)(?![\p{L}\p{N}_])|(?:decisions?|agreed|resolved|resolution|decided)(?:\*\*|__|\*|_)?\s*:)/u
const decidedAnyCase = /^(?:decisions?|agreed|resolved|resolution|decided)(?:\*\*|__|\*|_)?\s*:/i
const proposed = /^(?:PROPOSALS?|PROPOSED)(?![\p{L}\p{N}_])|^(?:[Pp]roposals?|[Pp]roposed)(?:\*\*|__|\*|_)?\s*:/u
/** `DECISION needed on …`, `RESOLUTION of the screen`: words about a decision, or about pixels. */
const about =
  /^\s+(?:needed|required|pending|postponed|deferred|due|open|of|about|to be (?:made|taken)|making|makers?|points?|log)(?![\p{L}\p{N}])/iu
const none =
  /^[:\s*_]*(?:none|no decisions?|nothing|n\/?a|tb[acd]|needed|pending|postponed|deferred|open|not yet)[\s.!*_]*$/i
const words = /[\p{L}\p{N}\uFFFC]/u

/** Takes the words of a line, `>` and bold taken off; says whether it records a decision. */
export function isDecision(bare: string): boolean {
  return decisionWords(bare) !== null
}

/** Takes the same; gives what is decided, behind the word that says so, or null where nothing is. */
export function decisionWords(bare: string): string | null {
  const match = decided.exec(bare) ?? decidedAnyCase.exec(bare)
  if (match === null) return null
  const rest = bare.slice(match[0].length)
  if (!words.test(rest) || none.test(rest) || about.test(rest) || isBlank(rest)) return null
  return rest.replace(/^[\s:*_–—-]+/, '')
}

/** Takes the words of a line, without marks and speaker; says whether they propose something (dialect 18). */
export function isProposal(bare: string): boolean {
  const match = proposed.exec(bare)
  if (match === null) return false
  const rest = bare.slice(match[0].length)
  return words.test(rest) && !none.test(rest) && !isBlank(rest)
}

/** A block that is only the heading `Decisions`: its children are decisions. */
export function isDecisionHeading(said: string): boolean {
  return /^(?:key |our )?(?:decisions?|resolutions?)(?: made| taken)?$/i.test(titleOf(said))
}

/** `-> x`, `→ x` (dialect 20). */
export function isOutcome(bare: string): boolean {
  return /^(?:->|→|⇒|=>)\s*\S/.test(bare)
}
