/** Next steps (dialect 17): explicit ones, headings that make their children steps, and inferred ones. */

import { emoji } from '../../outline/roll.ts'
import { isBlank } from '../blank.ts'
import { isSmallWord } from '../who/words.ts'
import { isDecision, isDecisionHeading } from './decision.ts'
import { titleOf } from './said.ts'

export interface StepWords {
  readonly done: boolean
  /** What is to be done, behind the word. */
  readonly rest: string
  /** How many characters in front of `rest` are shown as a mark instead of text (dialect 23); 0 where none are. */
  readonly mark: number
}

const marks = '(?:\\*\\*|__|\\*|_)?'
const end = `${marks}\\s*[:\\u2013\\u2014-]?\\s*${marks}\\s*`
const task = new RegExp(`^(TODO|DOING|NOW|LATER|WAITING|DONE|CANCELL?ED)(?![\\p{L}\\p{N}_!])${end}`, 'u')
const box = /^\[([ xX])\]\s+(?=\S)/
const action = new RegExp(
  `^(?:ACTIONS?(?: ITEMS?)?(?:[- ]#?\\d+)?(?![\\p{L}\\p{N}_!])|AI(?=${marks}\\s*:(?!\\s*(?:is|was|are|were|isn['’]t|has|had|can|could|may|might)\\s)|\\s+(?:[\\uFFFC@[]|\\p{Lu}\\p{L}+ to\\s)))${end}`,
  'u',
)
const actionColon = new RegExp(`^(?:action(?: item)?s?|to-?do)${marks}\\s*:${end}`, 'iu')
const next = new RegExp(
  `^next (?:steps?|actions?)${marks}\\s*:\\s*${marks}\\s*(?=[^\\s*_])|^next (?:step|action) is\\s+(?!(?:not|still|un\\w+|tb[acd]|pending|open|missing|blocked|due|done|hard|easy|obvious|clear)\\b)(?=\\S)`,
  'i',
)
/** `Sam: TODO …` where nobody knows who Sam is. */
const stranger = /^[^:\n]{1,40}:\s+(?=(?:TODO|DOING|ACTION|AI:|\[[ xX]\]\s))/
const nothing =
  /^(?:none|n\/?a|nothing|nobody|no (?:new |open )?(?:actions?|action items?|next steps?|todos?))(?: (?:so far|yet|today|this (?:time|week)|really))?[\s.!:)-]*$/i

const leads = new RegExp(`^[>\\s]*(?:(?!✅)${emoji}\\s*)*${marks}\\s*(?:(?:->|→)\\s*)?${marks}`, 'u')
const adorned = new RegExp(emoji, 'u')

/** Takes the words of a line; gives its explicit next step, or null. `#todo` is masked as a link: say so in `tagged`. */
export function stepWords(said: string, tagged: boolean): StepWords | null {
  const lead = leads.exec(said)?.[0] ?? ''
  const text = said.slice(lead.length)
  const shown = { mark: 0, done: false }
  const closed = /^✅\s*/.exec(text)
  if (closed) {
    const rest = text.slice(closed[0].length)
    // What was decided is not done, and a heading does nothing.
    return isDecision(rest) || isDecisionHeading(rest) || isStepHeading(rest) ? null : { ...shown, done: true, rest }
  }
  const colon = text.indexOf(':')
  const before = colon > 0 && colon <= 40 ? (stranger.exec(text)?.[0] ?? '') : ''
  const words = text.slice(before.length)
  const found = task.exec(words) ?? box.exec(words) ?? action.exec(words) ?? actionColon.exec(words)
  if (found) {
    const rest = words.slice(found[0].length)
    if (rest.trim() === '' || isNothing(rest)) return null
    const done = /^(?:DONE|CANCEL|\[[xX]\])/.test(found[0]) || isClosed(rest)
    // What is not shown as a mark stays in the text.
    const isCut = before === '' && !adorned.test(lead)
    return { done, rest, mark: isCut ? lead.length + found[0].length : 0 }
  }
  const following = next.exec(text)
  if (following) {
    const rest = text.slice(following[0].length)
    return isNothing(rest) ? null : { ...shown, rest }
  }
  return tagged ? { ...shown, done: text.includes('✅'), rest: text } : null
}

/** `… done`, `…. done: here`, `… ✅`, `done: …` in the words of a step. */
export function isClosed(rest: string): boolean {
  return (
    rest.includes('✅') || /[.:;–—-]\s*done[.!]?$|(?:[.:;]|\s[-–—])\s*done\s?:\s/i.test(rest) || /^done\b/i.test(rest)
  )
}

/** `none`, `no actions`: a list of next steps that says that it is empty; `TBD`, `[name] to [what]`: one that was not filled. */
export function isNothing(said: string): boolean {
  return nothing.test(said.trim()) || isBlank(said)
}

const heading =
  /^(?:\uFFFC\s*)*(?:(?:our|the|new|open|possible)\s+)?(?:next steps?|next actions?|actions?|action items?|action points?|to-?dos?|things to do|tasks)(?: arising| for \uFFFC| (?:for|until|before) [^:.?!\n]{1,40})?$/i

/** Takes the words of a block; says whether it is only a heading of next steps: `Next steps`, `**Actions:**`. */
export function isStepHeading(said: string): boolean {
  if (said.length > 100) return false
  return heading.test(titleOf(said))
}

const clause = '(?:^|[.;,:!?]\\s+|\\s(?:--|\\u2013|\\u2014|-|and|but|then|so|also)\\s+|\\()'
const own = "(?:will|i['\\u2019]ll|i will|i can take|can take|i['\\u2019]m going to|i am going to|i shall)"
const promise = new RegExp(
  `${clause}${own}\\s+(?:(?:also|then|now|just|try to|probably|definitely|happily|gladly|soon)\\s+)*(?!be\\b|travel|stay\\b|skip\\b|pass\\b(?!\\s+(?:it|this|that|them|on|along)\\b)|not\\b|have\\b|need\\b|never\\b|see\\b|say\\b|miss\\b|leave\\b|probably\\b|end\\b|admit\\b|assume\\b|is\\b|was\\b|has\\b|says?\\b|said\\b|wants\\b|thinks\\b)\\p{L}{2,}`,
  'iu',
)

/** Takes the words of a turn (or of a line right below one); says whether its speaker promises something in them. */
export function isPromise(said: string): boolean {
  // Only the start of a very long line is looked at: a wall of text promises nothing.
  const found = promise.exec(said.slice(0, 2000))
  // `Will Moss …` is somebody.
  return found !== null && !/\bWill\s+\p{Lu}\p{Ll}*$/u.test(found[0])
}

/** `KK - Will take that`: who is named in front of a dash, as written, and what is said behind it. */
export function dashed(said: string): { readonly name: string; readonly rest: string } | null {
  const match = /^(\p{Lu}[\p{L}\p{M}'’.]{0,30}(?: \p{Lu}[\p{L}\p{M}'’.]{0,30})?)\s+[-–—]\s/u.exec(said)
  return match ? { name: match[1] ?? '', rest: said.slice(match[0].length) } : null
}

/** `(x will check)`: gives the name, as written. */
export function promiseOf(said: string): string | null {
  return (
    /^\(([\p{L}][\p{L}\p{M}\p{N}'’._-]*(?: [\p{L}][\p{L}\p{M}\p{N}'’._-]*)?) will (?!be\b|not\b)\p{L}/u.exec(
      said.trim(),
    )?.[1] ?? null
  )
}

const name = "@?\\[?[\\p{L}][\\p{L}\\p{M}\\p{N}'’._-]*(?: [\\p{L}][\\p{L}\\p{M}\\p{N}'’._-]*){0,2}?\\]?"
const taker = new RegExp(
  `^(${name}(?:\\s?(?:,|&|\\+|/|and\\b)\\s?${name}){0,4}?)(?:\\s?:\\s+|\\s+(?:to|will)\\s+)`,
  'u',
)
const called =
  /^\(([\p{L}][\p{L}\p{M}\p{N}'’._-]*(?: \p{Lu}[\p{L}\p{M}.]*)?)\)\s?:?\s|^(@[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*)(?=\s)/u

/** First names that are verbs as well: `Mark the door`. */
const verbs =
  /^(?:will|mark|bill|grant|pat|sue|rob|chase|hope|josh|nick|skip|page|art|drew|may|bob|dot|peg|trace|wade|grace|faith|joy|jack|rich|frank|ernest)$/i
/** Also `J.B.`, as whoever is published by initials is called. */
const leading = /^((?:\p{Lu}\.){1,4}|\p{Lu}[\p{L}\p{M}'’-]*|\p{Ll}\p{Lu}\p{L}*|\p{Ll}{4,})(?=\s+(?:[-–—]\s+)?\p{L})/u

/** `Kim calls the printer`: the word that a step begins with, where it may be a name. */
export function leadingName(rest: string): string | null {
  const word = leading.exec(rest.slice(0, 60))?.[1]
  return word !== undefined && !verbs.test(word) && !isSmallWord(word) ? word : null
}

/** `x to …`, `x and y to …`, `x will …`, `x: …`, `@x …`, `(x) …` at the start of what is to be done: gives the names. */
export function takersOf(rest: string): readonly string[] {
  const start = rest.slice(0, 200)
  const alone = called.exec(start)
  const list = taker.exec(start)?.[1] ?? alone?.[1] ?? alone?.[2] ?? ''
  return list
    .split(/\s?(?:,|&|\+|\/|\band\b)\s?/)
    .map((one) => one.replace(/^@?\[?|\]$/g, '').trim())
    .filter((one) => one !== '')
}

const some =
  "(?:\\uFFFC|@[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*|\\p{Lu}[\\p{L}\\p{M}'’-]*(?: \\p{Lu}[\\p{L}\\p{M}'’-]*){0,2})"
const joints = '\\s?(?:&|\\+|\\band\\b)\\s?|\\s+(?=@)'
const row = new RegExp(
  `^\\s*(?:(${some}(?:(?:${joints})${some}){1,4})(?![\\p{L}\\p{M}\\p{N}'’])|(${some}(?:(?:${joints}|\\s?[,/]\\s?)${some}){1,4})(?=\\s?:|\\s+(?:to|will)\\s|\\s*$))`,
  'u',
)

/**
 * `x and y order paper`, `@x @y: order paper`: gives the names that stand in a row at its start, two at least (U+FFFC for
 * a link). Behind a comma may stand whom a sentence is about, so that joins them only in front of `:`, `to`, `will`.
 */
export function rowOf(rest: string): readonly string[] {
  const match = row.exec(rest.slice(0, 200))
  const list = match?.[1] ?? match?.[2]
  const names = list === undefined ? [] : list.split(new RegExp(`${joints}|\\s?[,/]\\s?`, 'u'))
  return names.some((one) => /['’]s$/.test(one)) ? [] : names.map((one) => one.replace(/^@/, '').trim())
}

/** Names at the end of a long line are near its end. */
const tail = 120
const nameBehind =
  "(?:\\uFFFC|(?:\\p{Lu}\\.){1,4}|(?!(?:by|until|till|before|due) )@?[\\p{L}][\\p{L}\\p{M}\\p{N}'’-]*(?: \\p{Lu}[\\p{L}\\p{M}'’-]*){0,2})"
const joint = '\\s?(?:,|&|\\+|/|\\band\\b)\\s?'
const namesBehind = `(${nameBehind}(?:${joint}${nameBehind}){0,4})`
/** Behind these somebody is spoken to, or of. */
const spoken =
  'to|with|for|from|of|by|at|about|on|and|or|than|via|cc|like|ask|tell|thank|thanks|ping|mail|e-?mail|call|message|invite|remind|see|contact|meet|meeting|help|pay|join|follow|add|replace|introduce|welcome|congratulate'
const behind = new RegExp(
  `(?:^|\\s)\\(${namesBehind}(?:,? (?:by|until|till|before|due)(?: [^()\\s]{1,20}){1,4})?\\)[\\s.]*$|(?:[.;]|\\s[-–—])\\s+${namesBehind}[\\s.]*$|(?<!\\b(?:${spoken}))\\s(@[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*)[\\s.]*$`,
  'u',
)

/** `… (x)`, `… (x, y)`, `… - x`, `…. x, y.` at the end of what is to be done: gives what may be names (U+FFFC for a link). */
export function takersBehind(rest: string): readonly string[] {
  const match = behind.exec(rest.slice(-tail))
  const list = match?.[1] ?? match?.[2] ?? match?.[3] ?? ''
  return list === '' ? [] : list.split(new RegExp(joint, 'u')).map((one) => one.replace(/^@/, ''))
}
