/**
 * The line in which somebody presents themselves. Precision first: a line that may be something else is none.
 *
 * 1. Their first turn with words in a round of introductions ("Introductions", "Who are we?"), or the one in which they
 *    say who they are in a check-in: there others say how they are.
 * 2. Else the turn in which they say who they are: `[[x]] == Ola Berg` at its start, or "I'm a …", "I work on …".
 * 3. Else, in a round (two or more lines side by side in which others present themselves), the first turn of all that
 *    they take, where it stands between two of those and something is said in it.
 */
import type { Garden, Page, Part, Point } from '../garden/model.ts'
import { firstSentences } from './sentence.ts'

export interface Introduction {
  /** The turn. */
  readonly point: Point
  /** The line whose words present them: the turn, or the first line below it that says something. */
  readonly line: Point
  /** Its first sentences. */
  readonly text: string
}

const heading =
  /^\W*(?:(?:round of |self[- ]?)?intro(?:duction)?s?|who (?:we are|are (?:we|you)|is who|is here)|(?:welcome|intros?)(?:,| and| &) (?:new|intro)\p{L}*(?: \p{L}+)?|new (?:members?|people|faces))(?: (?:round|of|and|&) [\p{L} ]{1,30})?\W*$/iu

/** Here people say how they are, and only some who they are. */
const checkIn = /^\W*(?:check[- ]?ins?|tour de table)\W*$/iu

/** Whose turn it is in a round: not an introduction. */
const chairing =
  /^\W*(?:any(?:one|body)?|other|who|next|are there|does any|thanks?|thank you|please|let['’]?s|welcome|optional|(?:a )?round of|none|no|yes)\b/iu

const presents =
  /^(?:\W*(?:hi|hello|hey|welcome)?(?: (?:all|everyone|everybody|folks|there))?[\s,.!:)-]*)(?:my name(?: is|['’]s)|(?:I['’]m|I am) (?:(?:an?|the) (?!bit\b|fan\b|little\b|lot\b|few\b|big\b|huge\b|strong\b|supporter\b|one\b)|(?:one of|from|based|new (?:to|here)|part of|a member|working (?:at|for|on|as|with)|living|(?:the )?(?:chair|editor|author|maintainer|founder|developer)|(?:co-?)?(?:editor|author|founder))\b)|I (?:work (?:at|for|on|with|as)(?! (?:it|this|that|these|those|them)\b)|live in|(?:co-?)?edit\b|maintain|joined|have been (?:an?|on|in|with|working|part)|(?:co-?)?founded)\b|I['’]ve been (?:an?|on|in|with|working|part)\b)/iu

/** `[[x]] == Ola Berg`: who they are. The text of such a turn begins with the mark. */
const alias = /^==?\s/

const longest = 240
const fewestWords = 3

/** Text of an alias line without the alias, where more is said: "got involved long ago". */
function wordsOf(point: Point): string {
  const text = point.text.trim()
  return alias.test(text) ? '' : text
}

/** Fewer characters say little of somebody: the next lines are added. */
const short = 60

/** What the turn says of its speaker: its own words, else those of the lines below it that nobody else says. */
function said(point: Point): Introduction | null {
  const isPlain = (one: Point) => one.turn === null && one.role === 'line' && one.marks.question === null
  const below = point.children.slice(0, 20).filter((one) => isPlain(one) && wordsOf(one) !== '')
  const lines = wordsOf(point) !== '' ? [point, ...below] : below
  const [line] = lines
  if (line === undefined) return null
  let text = wordsOf(line)
  for (const next of lines.slice(1)) {
    if (text.length >= short) break
    text += ` · ${wordsOf(next)}`
  }
  return text.split(/\s+/).length < fewestWords ? null : { point, line, text: firstSentences(text, longest) }
}

const speakerOf = (point: Point): Page | null =>
  point.turn !== null && point.turn.speakers.length === 1 ? (point.turn.speakers[0] ?? null) : null

const namesThemselves = (point: Point): boolean =>
  alias.test(point.text.trim()) ||
  (point.turn?.speakers.length === 1 && point.mentions.filter(({ as }) => as === 'speaker').length > 1)

/** "I'm Ola" of Ola. */
const am =
  /^(?:\W*(?:hi|hello|hey)?(?: (?:all|everyone|everybody|folks|there))?[\s,.!:)-]*)(?:I['’]m|I am|this is) (\p{L}{3,})/iu

function isNamed(text: string, page: Page): boolean {
  const name = am.exec(text)?.[1]?.toLowerCase()
  const names = [page.name, ...page.aliases].flatMap((one) => one.toLowerCase().split(/[\s._-]+/))
  return name !== undefined && names.includes(name)
}

/** "the carpenter": where they say more another time, that. */
const scant = 30
const isScant = (introduction: Introduction | undefined) =>
  introduction === undefined || introduction.text.length < scant

/** The first stands, unless it says next to nothing and this one does. */
function keep(found: Map<Page, Introduction>, page: Page, introduction: Introduction | null): void {
  if (introduction === null) return
  const before = found.get(page)
  if (before === undefined || (isScant(before) && !isScant(introduction))) found.set(page, introduction)
}

/**
 * Takes the garden and the thread of each line; gives how people presented themselves, each once: the first time that says
 * something.
 */
export function introductionsOf(garden: Garden, threads: ReadonlyMap<Point, Point>): ReadonlyMap<Page, Introduction> {
  const inThread = new Map<Page, Introduction>()
  const inWords = new Map<Page, Introduction>()
  for (const { page, turns } of garden.people) {
    for (const point of turns) {
      if (speakerOf(point) !== page || point.marks.question !== null) continue
      const thread = threads.get(point)
      const title = thread === undefined || thread === point ? '' : thread.text.slice(0, 80)
      const start = point.text.slice(0, 200)
      const says = presents.test(start) || isNamed(start, page)
      const isRound = heading.test(title) && !chairing.test(start)
      if (isRound || (checkIn.test(title) && says)) keep(inThread, page, said(point))
      if (namesThemselves(point) || says) keep(inWords, page, said(point))
      if (!isScant(inThread.get(page))) break
    }
  }
  const found = new Map(inThread)
  for (const [page, introduction] of inWords) keep(found, page, introduction)
  for (const [page, introduction] of inRounds(garden, found)) if (!found.has(page)) found.set(page, introduction)
  return found
}

/** First turns of all between two lines in which others present themselves. */
function inRounds(garden: Garden, known: ReadonlyMap<Page, Introduction>): ReadonlyMap<Page, Introduction> {
  const rounds = new Map<Point | Part, { first: number; last: number }>()
  const parts = new Map<Point, Part>()
  for (const { page } of garden.meetings) {
    for (const part of page.parts) for (const point of part.points) parts.set(point, part)
  }
  const placeOf = (point: Point) => point.parent ?? parts.get(point)
  for (const { point } of known.values()) {
    const place = placeOf(point)
    if (place === undefined) continue
    const round = rounds.get(place)
    const { line } = point.block
    rounds.set(place, { first: Math.min(round?.first ?? line, line), last: Math.max(round?.last ?? line, line) })
  }
  const found = new Map<Page, Introduction>()
  for (const { page, turns } of garden.people) {
    const first = turns[0]
    if (first === undefined || known.has(page) || speakerOf(first) !== page || first.marks.question !== null) continue
    const place = placeOf(first)
    const round = place === undefined ? undefined : rounds.get(place)
    const isInside = round !== undefined && round.first < first.block.line && first.block.line < round.last
    const introduction = isInside ? said(first) : null
    if (introduction !== null) found.set(page, introduction)
  }
  return found
}
