/** `check --explain FILE:LINE`: what a line was read as, by which rule of the dialect, and why it is not what it looks like. */

import { opensTask } from '../garden/lines.ts'
import type { Garden, Marks, NoTurn, Point } from '../garden/model.ts'
import { keyOf } from '../garden/name.ts'
import { urlOf } from '../garden/sheet.ts'
import { headOf } from '../garden/who/head.ts'
import { isLabel } from '../garden/who/words.ts'
import type { Block, Diagnostic, Note } from '../outline/note.ts'

export interface Fact {
  /** `block`, `page`, `speaker` … */
  readonly what: string
  readonly says: string
  /** The rule of the dialect (tests/spec has a chapter for each). */
  readonly rule: number
}

export interface LineExplained {
  readonly file: string
  readonly line: number
  readonly facts: readonly Fact[]
  readonly diagnostics: readonly Diagnostic[]
}

/** So many links of a line are listed. */
const most = 20

const kinds: Readonly<Record<Block['kind'], string>> = {
  bullet: 'a bullet',
  heading: 'a heading',
  paragraph: 'a paragraph',
  rule: 'a rule (`---`)',
}

const roles: Readonly<Record<Point['role'], readonly [says: string, rule: number]>> = {
  line: ['something that is said', 13],
  heading: ['a heading: what stands below it is its thread', 3],
  name: ['a name alone: what stands below it is shown under that person', 14],
  attendance: ['a list of people: who was there, was not, or took a role', 15],
  meta: ['a line about the meeting (its date, time, place or links), nothing that was said', 13],
  opening: ['the opening of a meeting: what stands below it has a page of its own', 13],
  label: ['a labelled link: a resource of its page', 10],
  directive: ['a directive: it is obeyed, not shown', 11],
  silent: ['nothing that is shown', 2],
}

const reasons: Readonly<Record<NoTurn, string>> = {
  ambiguous: 'the short form of the name fits more than one person: nobody is named rather than the wrong one',
  absent: 'its words are about that person, and nothing shows that they were there',
  stage: 'somebody comes or goes (`joins`, `left`): they were there, and say nothing in it',
  taker: 'it stands under a heading of next steps: the name says who takes the step (`name: …` would be a turn)',
  called: 'the person is called, and does not speak',
  row: 'it is a row of names, and nobody says anything',
  alone: 'the name stands alone, with nothing below it that it could say',
}

/**
 * Takes the garden, the note as it is in its file, a line of it (from 1) and all diagnostics; gives what the line was
 * read as. `note`: with the blocks that the garden leaves out.
 */
export function explainLine(
  garden: Garden,
  note: Note,
  line: number,
  diagnostics: readonly Diagnostic[],
): LineExplained {
  const own = diagnostics.filter((one) => one.file === note.file && one.line === line)
  return { file: note.file, line, facts: factsOf(garden, note, line), diagnostics: own }
}

function factsOf(garden: Garden, note: Note, line: number): Fact[] {
  const original = blockAt(note, line)
  if (!original) {
    const isFront = note.front !== null && line <= note.front.line + note.front.text.split('\n').length
    return [
      isFront
        ? fact('front matter', 'what the note says of itself, in YAML: not shown', 21)
        : fact('nothing', 'no block stands here', 1),
    ]
  }
  const published = garden.notes.find(({ file }) => file === note.file)
  if (!published) return [fact('not published', 'its page says `public:: false`: nothing of it is on the site', 21)]
  const block = blockAt(published, line)
  // Where a block is left out, its lines belong to none of those that stay.
  if (!block || block.line !== original.line)
    return [
      fact('off the record', 'this block, or one above it, is marked `#private`: nothing of it is on the site', 26),
    ]
  const facts = [describeBlock(published, block, line)]
  const property = block.properties.find((one) => one.line === line)
  if (property)
    facts.push(
      fact('property', `\`${property.key}\` of its ${block.index === 0 ? 'page' : 'block'}: not shown as text`, 21),
    )
  const isFenced = block.fences.some(
    ({ first, last }) => (block.lines[first]?.line ?? 0) <= line && line <= (block.lines[last]?.line ?? 0),
  )
  if (isFenced) facts.push(fact('code', 'nothing of the dialect applies inside a fence', 2))
  const point = garden.points.find((one) => one.block === block)
  if (!point) {
    facts.push(fact('not shown', 'an empty block, a rule, or a heading that only repeats the name of its page', 3))
    return facts
  }
  return [...facts, ...pointFacts(garden, point)]
}

/** The block to which a line belongs, by halving. */
function blockAt(note: Note, line: number): Block | null {
  let low = 0
  let high = note.blocks.length - 1
  let found: Block | null = null
  while (low <= high) {
    const middle = (low + high) >> 1
    const block = note.blocks[middle]
    if (!block) break
    if (block.line <= line) {
      found = block
      low = middle + 1
    } else high = middle - 1
  }
  return found && line <= found.end ? found : null
}

function describeBlock(note: Note, block: Block, line: number): Fact {
  const marker = block.marker === '' || block.kind === 'rule' ? '' : ` (\`${block.marker}\`)`
  const parent = note.blocks[block.parent]
  const below = parent ? `below line ${parent.line}` : 'at the top of its note'
  if (block.text.trim() === '') return fact('block', `an empty block${marker}, ${below}`, 1)
  const goesOn = line > block.line ? `, which begins on line ${block.line} and goes on here` : ''
  return fact('block', `${kinds[block.kind]}${marker}${goesOn}, ${below}`, 1)
}

function pointFacts(garden: Garden, point: Point): Fact[] {
  const { page } = point
  const [says, rule] = roles[point.role]
  const facts = [
    fact(
      'page',
      `${page.name}, ${page.kind === 'topic' ? 'a topic' : `a ${page.kind}`}: ${urlOf(point)}#${point.id}`,
      page.kind === 'meeting' ? 13 : 5,
    ),
    fact('read as', says, rule),
  ]
  facts.push(...turnFacts(garden, point))
  facts.push(...markFacts(point.marks))
  for (const { page: to, span, as } of point.mentions.slice(0, most)) {
    const written = span.form === 'hashtag' ? `#${span.name}` : `[[${span.name}]]`
    const role =
      as === 'text'
        ? ''
        : `, as ${as === 'alias' ? 'an alias' : as === 'attendance' ? 'somebody listed' : `a ${as}`}`.replace(
            'a opening',
            'the opening of its meeting',
          )
    facts.push(
      fact('link', `${written} leads to ${to.name} (${to.kind}, ${to.url})${role}`, span.form === 'hashtag' ? 8 : 4),
    )
  }
  if (point.mentions.length > most) facts.push(fact('link', `and ${point.mentions.length - most} more`, 4))
  for (const span of point.block.spans.slice(0, most)) {
    if (span.type === 'url' && !span.allowed) facts.push(fact('text', 'an address with a scheme that is not linked', 9))
  }
  return facts
}

function turnFacts(garden: Garden, point: Point): Fact[] {
  const { turn } = point
  if (!turn) {
    const why = whyNoTurn(garden, point)
    return why === null ? [] : [fact('no turn', why, 14)]
  }
  if (turn.speakers.length === 0)
    return [fact('speaker', `somebody speaks, and it is not known who (\`${turn.written}\`)`, 14)]
  const names = turn.speakers.map(({ name }) => name).join(' and ')
  const to = turn.to.length > 0 ? `, to ${turn.to.map(({ name }) => name).join(' and ')}` : ''
  const remark = turn.remark === null ? '' : `, with the remark “${turn.remark}”`
  return [fact('speaker', `${names}${to}, written “${turn.written}”${remark}`, 14)]
}

/** Why a line that looks like a turn is none; null where it doesn't look like one. */
function whyNoTurn(garden: Garden, point: Point): string | null {
  const { block, page, role } = point
  const refused = garden.refused.get(block)
  if (refused) return reasons[refused]
  if (role !== 'line' && role !== 'label' && role !== 'name') return null
  const head = headOf(block.text, block.spans)
  const [name] = head?.names ?? []
  if (!head || !name) return null
  if (page.kind !== 'meeting') return head.colon || name.span ? 'it opens like one, but stands in no meeting' : null
  if (opensTask(block.text)) return 'it opens with the word of a task, a decision or a proposal'
  // A name in a list: nobody would take it for a turn.
  if (head.form === 'bare' && (!name.span || block.last === block.index)) return null
  const others = head.names.filter(({ written }) => garden.byKey.get(keyOf(written))?.kind !== 'person')
  const [stranger] = others
  if (!stranger) return 'its names are not read as speakers in this shape'
  if (!stranger.span && isLabel(stranger.written)) return `“${stranger.written}” is a word of minutes, not a name`
  return `nothing shows that “${stranger.written}” is a person of this meeting; --explain "${stranger.written}" says what was found`
}

function markFacts({ question, step, decision, proposal, outcome, endorsement, endorsed }: Marks): Fact[] {
  const at = (point: Point) => `line ${point.block.line}`
  const facts: Fact[] = []
  if (question)
    facts.push(
      fact('question', question.reply ? `a reply is recorded on ${at(question.reply)}` : 'no reply is recorded', 16),
    )
  if (step) {
    const takers =
      step.assignees.length > 0
        ? `taken by ${step.assignees.map(({ name }) => name).join(' and ')}`
        : 'taken by nobody yet'
    const kind = step.inferred ? 'inferred from the words' : 'said outright'
    facts.push(
      fact(
        'next step',
        [kind, takers, ...(step.done ? ['done'] : []), ...(step.due ? [`due ${step.due}`] : [])].join(', '),
        17,
      ),
    )
  }
  if (decision) facts.push(fact('decision', 'said outright', 18))
  if (proposal)
    facts.push(
      fact('proposal', proposal.decided ? `decided on ${at(proposal.decided)}` : 'no decision is recorded', 18),
    )
  if (outcome) facts.push(fact('outcome', 'it begins with an arrow', 20))
  if (endorsement)
    facts.push(
      fact('+1', endorsement.target ? `endorses ${at(endorsement.target)}` : 'endorses nothing that is recorded', 19),
    )
  if (endorsed.length > 0)
    facts.push(
      fact(
        'endorsed',
        `by ${endorsed.map(({ by, point }) => `${by?.name ?? 'somebody'} (${at(point)})`).join(', ')}`,
        19,
      ),
    )
  return facts
}

function fact(what: string, says: string, rule: number): Fact {
  return { what, says, rule }
}
