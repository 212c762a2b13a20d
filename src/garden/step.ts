/** Next steps (dialect 17): explicit ones, headings that make their children steps, and inferred ones. */

export interface StepWords {
  readonly done: boolean
  /** What is to be done, behind the word. */
  readonly rest: string
  /** `action`: a name may follow that takes it (`ACTION: x to …`). */
  readonly kind: 'task' | 'action' | 'next'
}

const end = '(?:\\*\\*|__|\\*|_)?\\s*[:\\u2013\\u2014-]?\\s*(?:\\*\\*|__|\\*|_)?\\s*'
const task = new RegExp(`^(TODO|DOING|NOW|LATER|WAITING|DONE|CANCELL?ED)(?![\\p{L}\\p{N}_])${end}`, 'u')
const box = /^\[([ xX-])\](?=\s|$)\s*/
const action = new RegExp(`^(?:ACTIONS?(?: ITEMS?)?|AI)(?:\\*\\*|__|\\*|_)?(?:\\s*:|(?=\\s+[\\p{Lu}\\uFFFC@\\[]))${end}|^(?:action(?: item)?s?|to-?do)(?:\\*\\*|__|\\*|_)?\\s*:${end}`, 'iu')
const capitalAction = /^(?:ACTION|AI|TODO)/
const next = /^next (?:steps?|actions?)(?:\*\*|__|\*|_)?\s*:\s*(?=\S)|^next (?:step|action) is\s+(?=\S)/i

/** Takes the words of a line; gives its explicit next step, or null. `#todo` is masked as a link: say so in `tagged`. */
export function stepWords(said: string, tagged: boolean): StepWords | null {
  const text = said.replace(/^[>\s]*(?:\*\*|__|\*|_)?\s*/, '')
  const closed = /^✅\s*/.exec(text)
  if (closed) return { done: true, rest: text.slice(closed[0].length), kind: 'task' }
  const found = task.exec(text)
  if (found) return { done: /^(?:DONE|CANCEL)/.test(found[1] ?? ''), rest: text.slice(found[0].length), kind: 'task' }
  const boxed = box.exec(text)
  if (boxed) return { done: boxed[1] !== ' ', rest: text.slice(boxed[0].length), kind: 'task' }
  const acted = action.exec(text)
  if (acted && (capitalAction.test(acted[0]) || acted[0].includes(':'))) {
    const rest = text.slice(acted[0].length)
    return rest.trim() === '' ? null : { done: /[.\s](?:done|✅)\.?$/i.test(rest) || /^done\b/i.test(rest), rest, kind: 'action' }
  }
  const following = next.exec(text)
  if (following) return { done: false, rest: text.slice(following[0].length), kind: 'next' }
  return tagged ? { done: text.includes('✅'), rest: text, kind: 'task' } : null
}

const heading = /^(?:our |the )?(?:next steps?|next actions?|actions?|action items?|action points?|to-?dos?|todos?|things to do|tasks)(?: (?:for|until|before) [^:.?!\n]{1,40})?$/i

/** Takes the words of a block; says whether it is only a heading of next steps: `Next steps`, `**Actions:**`. */
export function isStepHeading(said: string): boolean {
  const text = said.replace(/[*_#>]/g, '').replace(/:\s*$/, '').trim()
  return text.length < 60 && heading.test(text)
}

const clause = '(?:^|[.;,:!?]\\s+|\\s(?:--|\\u2013|\\u2014|-|and|but|then|so|also)\\s+|\\()'
const own = "(?:will|i['\\u2019]ll|i will|i can take|can take|i['\\u2019]m going to|i am going to|i shall)"
const promise = new RegExp(`${clause}${own}\\s+(?:(?:also|then|now|just|try to|probably|definitely|happily|gladly|soon)\\s+)*(?!be\\b|travel|stay\\b|not\\b|have\\b|need\\b|never\\b|see\\b|say\\b|miss\\b|leave\\b|probably\\b|end\\b|admit\\b|assume\\b)\\p{L}{2,}`, 'iu')

/** Takes the words of a turn (or of a line right below one); says whether its speaker promises something in them. */
export function isPromise(said: string): boolean {
  // Only the start of a very long line is looked at: a wall of text promises nothing.
  return promise.test(said.slice(0, 2000))
}

/** `(x will check)`: gives the name, as written. */
export function promiseOf(said: string): string | null {
  return /^\(([\p{L}][\p{L}\p{M}\p{N}'’._-]*(?: [\p{L}][\p{L}\p{M}\p{N}'’._-]*)?) will (?!be\b|not\b)\p{L}/u.exec(said.trim())?.[1] ?? null
}

/** `x to …`, `x will …`, `x: …` at the start of what is to be done: gives the name and what is left. */
export function takerOf(rest: string): { readonly name: string; readonly length: number } | null {
  const match = /^((?:@|\[)?[\p{L}][\p{L}\p{M}\p{N}'’._-]*(?: [\p{L}][\p{L}\p{M}\p{N}'’._-]*){0,2}?\]?)(?:\s?:\s+|\s+(?:to|will|and [\p{L}]+ to)\s+)/u.exec(rest)
  if (!match) return null
  return { name: (match[1] ?? '').replace(/^[@[]|\]$/g, ''), length: match[0].length }
}
