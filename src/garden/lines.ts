/** A section read line by line: its attendance lists, and how each of its other blocks opens. */
import type { Block } from '../outline/note.ts'
import { isRemoved } from './hide/private.ts'
import type { Section } from './section.ts'
import { topOf } from './section.ts'
import type { ListKind } from './who/attendance.ts'
import { isAway, listOpening, onlyLinks, roleName } from './who/attendance.ts'
import type { Head } from './who/head.ts'
import { headOf } from './who/head.ts'
import type { Listed } from './who/list.ts'
import { namesIn } from './who/list.ts'
import { isLabelWord } from './who/words.ts'

/** A list of people, with the blocks that make it up. */
export interface PeopleList {
  readonly section: Section
  readonly kind: ListKind
  readonly role: string | null
  readonly block: Block
  readonly names: readonly { readonly listed: Listed; readonly block: Block }[]
}

export interface Lines {
  readonly section: Section
  readonly lists: readonly PeopleList[]
  /** Blocks that are (a part of) a list. */
  readonly listBlocks: ReadonlySet<Block>
  /** How blocks open, lists and silent ones aside. */
  readonly heads: ReadonlyMap<Block, Head>
}

/** Words of a task in front of a name: `TODO [[x]] …` names who takes it, not who speaks. */
const task =
  /^(?:>\s*)?(?:\*\*)?(?:TODO|DOING|NOW|LATER|WAITING|DONE|CANCELED|CANCELLED|ACTION|AI|DECISION|PROPOSAL|PROPOSED|AGREED|RESOLVED|RESOLUTION|\[[ xX-]\](?=\s|$))(?![\p{L}\p{N}_])/u

/** Whether a line begins with a word or box of a task, a decision or a proposal (dialect 17, 18). */
export function opensTask(text: string): boolean {
  return task.test(text.slice(0, 40))
}

/** Takes a section; gives its lists and heads. */
export function linesOf(section: Section): Lines {
  const blocks = section.note.blocks
  const lists: PeopleList[] = []
  const listBlocks = new Set<Block>()
  const heads = new Map<Block, Head>()
  let first = true
  for (let index = section.first; index <= section.last; index++) {
    const block = blocks[index]
    if (!block) break
    if (
      listBlocks.has(block) ||
      isRemoved(block) ||
      section.silent.has(index) ||
      section.meta.has(index) ||
      block.text === '' ||
      block.kind === 'rule'
    )
      continue
    const list = listAt(section, block) ?? (first ? bareList(section, block) : null)
    first = false
    if (list) {
      lists.push(list)
      listBlocks.add(block)
      for (const { block: child } of list.names) listBlocks.add(child)
      continue
    }
    if (block.fences[0]?.first === 0 || opensTask(block.text)) continue
    const head = headOf(block.text, block.spans)
    if (head) heads.set(block, head)
  }
  return { section, lists, listBlocks, heads }
}

function listAt(section: Section, block: Block): PeopleList | null {
  const opening = listOpening(block.text, block.spans)
  if (!opening) return null
  const own = namesIn(block.text, block.spans, opening.body, false)
  const names = own.names.map((listed) => ({ listed, block }))
  const rest = block.text.slice(opening.body).trim()
  // `Present: how we present ourselves` is a sentence.
  if (names.length === 0 && rest !== '' && !opening.colon) return null
  if (names.length === 0 && rest !== '' && !/^(?:none|nobody|n\/a|-|\?|tbd|all|everyone)\b/i.test(rest)) return null
  // A paragraph has no children: its list stands beside it.
  const beside = block.kind === 'paragraph' && opening.colon && rest === ''
  const before = names.length
  const end = beside ? Math.min(section.last, section.note.blocks[block.parent]?.last ?? section.last) : block.last
  for (let index = block.index + 1; index <= end; index++) {
    const child = section.note.blocks[index]
    if (!child) break
    const next = child.last
    if (beside && (child.kind === 'heading' || (child.kind === 'paragraph' && names.length > before))) break
    if (child.kind !== 'heading' && child.kind !== 'rule' && child.text !== '') {
      const found = namesIn(child.text, child.spans, 0, true)
      const isSentence = found.names.length === 1 && child.last > child.index && opening.kind !== 'role'
      if (found.pure && !isSentence && !listOpening(child.text, child.spans)) {
        for (const listed of withoutFirm(found.names)) names.push({ listed, block: child })
      } else if (beside) break
      else if (opening.kind === 'role') {
        // A role's names stand directly below it.
        if (names.length > before) break
      }
    }
    index = next
  }
  // Opening words and nothing that is a name: `Here:` before a list of links is no attendance.
  if (names.length === 0 && !opening.colon) return null
  if (names.length === 0 && block.last > block.index) return null
  return { section, kind: opening.kind, role: opening.role, block, names: doubted(names, opening.kind) }
}

type ListedThere = PeopleList['names'][number]

/** `Scribe: rotating`, `Chair: Zoom`, `Present: budget, [[roadmap]]`: words, unless they are somebody elsewhere. */
function doubted(names: readonly ListedThere[], kind: ListKind): readonly ListedThere[] {
  const isWord = ({ listed: { written, span } }: ListedThere) =>
    isLabelWord(written) || (kind === 'role' && span === null && /^[\p{Ll} ]+$/u.test(written))
  if (kind !== 'role' && !names.every(isWord)) return names
  return names.map((one) => (isWord(one) ? { ...one, listed: { ...one.listed, unsure: true } } : one))
}

/**
 * `[Ola Berg](…), [Acme](…) (OB)`: on a line of her own, a full name and a single linked word behind it are a person
 * and where she works.
 */
function withoutFirm(names: readonly Listed[]): readonly Listed[] {
  const [person, firm] = names
  if (!person || !firm || names.length !== 2) return names
  const isFirm = person.written.includes(' ') && !firm.written.includes(' ') && firm.span?.type === 'url'
  return isFirm ? [{ ...person, remark: person.remark ?? firm.remark }] : names
}

/** A meeting's first block that is nothing but links to names: `- [[a]] [[b]] [[c]] (joined late)`. */
function bareList(section: Section, block: Block): PeopleList | null {
  const top = topOf(section)
  if (block.last > block.index || (block.parent !== top && !section.silent.has(block.parent))) return null
  if (onlyLinks(block.text, block.spans, 0) < 2) return null
  const { names } = namesIn(block.text, block.spans, 0, false)
  return { section, kind: 'present', role: null, block, names: names.map((listed) => ({ listed, block })) }
}

/** What a remark beside a name says of them: a role, regrets, or nothing that counts. */
export function remarkRole(remark: string | null): { role: string | null; regrets: boolean } {
  if (remark === null) return { role: null, regrets: false }
  return { role: roleName(remark), regrets: isAway(remark) }
}
