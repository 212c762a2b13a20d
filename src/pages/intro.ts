/**
 * Who somebody is in their own words: the first turn in which, or under which, they present themselves. Rather none
 * than a line that only sounds like it. It counts as that
 * 1. where its thread is a round of introductions ("Introductions", "Who are we?"), and it says something of its own;
 * 2. where it says so: "my name is …", "I'm Ola, …", "I work on …", "I am a gardener from …";
 * 3. where it is the person's first turn and tells the name ("[[ola]] == Ola Berg") with something below, or stands
 *    in a row with two who do so.
 */
import type { Person, Point } from '../garden/model.ts'
import { isShown, type Site } from './site.ts'

const round =
  /^(?:(?:new|short|self|brief|quick)[- ])?(?:introductions?|intros?|introduc(?:e|ing) (?:yourself|yourselves|ourselves|each other)|who(?: is|['’]s) who|who (?:are|is) (?:we|you|here)|(?:round|tour) of (?:introductions|intros|names))(?: round)?(?: (?:of|by|to) (?:everybody|everyone|new (?:members|people|participants)|members|participants|each other))?\s*[.:!?]*$/i

/** A remark in a round of introductions: whose turn it is, or nothing. */
const remark =
  /^(?:any|are there|does any|who|other|next|anyone|welcome|thanks?\b|thank you|hello|hi\b|hey\b|none|no\b|yes\b|\+1|optional|round|please|let['’]?s|we (?:will|have|can))/i

const start = String.raw`^(?:(?:hi|hello|hey)(?: all| everyone| everybody| folks)?[\s,.!:)]*)?(?:so,? )?`
const presents = new RegExp(
  `${start}(?:my name(?: is|['’]s)\\s+\\p{L}|i(?:['’]m| am) new (?:here|to|in)\\b|i (?:work|live|maintain|co-?maintain|co-?edit|co-?found(?:ed)?|founded|study) (?:at|on|for|in|as|with) (?!it\\b|this\\b|that\\b|these\\b|those\\b|them\\b)|i(?:['’]m| am) (?:an?|the|one of the) (?!bit\\b|fan\\b|little\\b|lot\\b|few\\b|big\\b|strong\\b|huge\\b|supporter\\b|one\\b|person who\\b)(?:[\\p{L}-]+ ){1,4}?(?:at|from|for|in|of|with|by|who|here)\\s)`,
  'iu',
)
const am = new RegExp(`${start}(?:i(?:['’]m| am)|this is)\\s+(\\p{L}[\\p{L}'’-]*)`, 'iu')

/** So much of a line is looked at. */
const longest = 400
const shortest = 4

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word))

/** "I'm Ola" of Ola. */
function isNamed(text: string, person: Person): boolean {
  const name = am.exec(text)?.[1]?.toLowerCase()
  if (name === undefined || name.length < 3) return false
  return [person.page.name, ...person.page.aliases].some((one) =>
    one
      .toLowerCase()
      .split(/[\s._-]+/)
      .includes(name),
  )
}

/** `[[ola]] == Ola Berg`, `[[ola]] == [[Ola Berg]] grows beans`. */
const isAlias = ({ block, body, text }: Point) => block.text.slice(0, body.from).includes('==') || /^==?\s/.test(text)

const below = (turn: Point) => turn.children.filter((child) => isShown(child) && child.page === turn.page)

/** Does the line itself, or one right below it that names nobody, present the person? */
function says(turn: Point, person: Person): boolean {
  const text = turn.text.slice(0, longest)
  if (presents.test(text) || isNamed(text, person)) return true
  if (turn.role !== 'name') return false
  const first = below(turn)[0]
  return first !== undefined && first.turn === null && presents.test(first.text.slice(0, longest))
}

/** Is the thread, or what the line stands under, a round of introductions? */
function isRound(turn: Point, site: Site): boolean {
  const above = [turn.parent, site.threadOf(turn)]
  return above.some((point) => point !== null && point !== turn && round.test(point.text.slice(0, 100)))
}

function isIntroduction(turn: Point): boolean {
  const under = below(turn)
  const text = turn.text.slice(0, longest)
  if (turn.marks.question !== null || remark.test(text)) return false
  return wordsIn(text).length >= shortest || (wordsIn(text).length < 2 && under.length > 0)
}

/** Tells a name, with something below or behind it; at the person's first turn this is how people present themselves. */
function tellsName(turn: Point): boolean {
  const words = wordsIn(turn.text.replace(/^==?\s*\S*/, ''))
  return isAlias(turn) && (below(turn).length > 0 || words.length > shortest)
}

const speakerOf = (point: Point) => (point.turn?.speakers.length === 1 ? point.turn.speakers[0] : undefined)

/** Stands between two turns that tell a name: the whole row presents itself. */
function isInRow(turn: Point): boolean {
  const row = turn.parent === null || turn.parent.page !== turn.page ? topOf(turn) : turn.parent.children
  const tells = row.map((point) => {
    const person = speakerOf(point)?.person
    return person !== undefined && person !== null && person.turns[0] === point && tellsName(point)
  })
  const at = row.indexOf(turn)
  return below(turn).length > 0 && tells.indexOf(true) < at && tells.lastIndexOf(true) > at && tells.includes(true)
}

const topOf = (turn: Point) => turn.page.parts.find((part) => part.points.includes(turn))?.points ?? []

/** So many turns are looked at for a line that says so: who has spoken this often needs no introduction. */
const mostTurns = 300

/** Takes a person; gives the turn in which they present themselves, or null. */
export function introductionOf(person: Person, site: Site): Point | null {
  const [first] = person.turns
  if (first !== undefined && (tellsName(first) || isInRow(first))) return first
  for (const turn of person.turns.slice(0, mostTurns)) {
    if (speakerOf(turn) === undefined) continue
    if (says(turn, person) || (isIntroduction(turn) && isRound(turn, site))) return turn
  }
  return null
}
