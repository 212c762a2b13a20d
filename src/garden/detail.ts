/**
 * The head of a meeting's notes, as templates have it: after `Date:` and `Call:` (section.ts), lines under keys of the
 * group's own, `Duration: 1 hour`, `Status: published`, up to the first list of people or heading; behind that list,
 * `Call: https://…` and `Location: the shed`. A turn is none, and without `Date:` or the like beside them, they may be what the meeting was
 * about.
 */
import type { Block } from '../outline/note.ts'
import type { Lines } from './lines.ts'
import { decisionWords, isProposal } from './mark/decision.ts'
import { stepWords } from './mark/step.ts'
import { metaPattern, topOf } from './section.ts'

/** `Key: some words`, `**Key**:` with nothing behind it, `Call https://…`. */
const keyed = /^(?:\*\*|__|\*|_)?\p{L}[\p{L}\p{N} /&'’()-]{0,30}(?:\*\*|__|\*|_)?\s*:/u
const lone = /^\p{L}[\p{L} ]{0,20}\s<?https?:\/\/\S+$/u
/** `Call: https://…`: behind the people, too, the way into the call is no thread. */
const leadsIn = new RegExp(`${metaPattern.source}\\s*<?https?://\\S+$`, 'i')
/** Where they met, and at what time. */
const placed = /^(?:\*\*|__|\*|_)?(?:time|where|place|location)(?:\*\*|__|\*|_)?\s*:/i
const longest = 160

/** Says something of the meeting, and not what was said in it: no sentence, question, step, decision. */
function isDetail({ text, kind, index, last, fences }: Block): boolean {
  if (kind === 'heading' || last > index || fences.length > 0 || text.includes('\n') || text.length > longest)
    return false
  const key = keyed.exec(text)?.[0]
  if (key === undefined) return lone.test(text)
  if (/[.!?]$/.test(text) || /^\W*(?:question|q|a|note|nb)\b/i.test(key)) return false
  const bare = text.replace(/^(?:\*\*|__|\*|_)/, '')
  return decisionWords(bare) === null && !isProposal(bare) && stepWords(text, false) === null
}

/** Takes a meeting's section with its lists, and who speaks; gives the blocks of its head that have keys of their own. */
export function detailsOf(lines: Lines, turns: ReadonlyMap<Block, unknown>): readonly Block[] {
  const { section, listBlocks } = lines
  const { note, first, last, silent, meta } = section
  const parents = new Set([topOf(section), ...silent])
  const found: Block[] = []
  let isHead = meta.size > 0
  for (let index = first; index <= last; index++) {
    const block = note.blocks[index]
    if (block === undefined) break
    if (silent.has(index) || meta.has(index) || block.kind === 'rule' || block.text === '') continue
    if (listBlocks.has(block)) return [...(isHead ? found : []), ...waysIn(index, parents, lines, turns)]
    if (block.level > 0) return isHead ? found : []
    if (!parents.has(block.parent) || turns.has(block) || !isDetail(block)) return []
    isHead ||= metaPattern.test(block.text)
    found.push(block)
  }
  return []
}

/** From the first list of people on: behind it and others, the ways into the call, and where and when it was. */
function waysIn(
  from: number,
  parents: ReadonlySet<number>,
  { section, listBlocks }: Lines,
  turns: ReadonlyMap<Block, unknown>,
): readonly Block[] {
  const { note, last } = section
  const found: Block[] = []
  for (let index = from; index <= last; index++) {
    const block = note.blocks[index]
    if (block === undefined) break
    if (listBlocks.has(block)) {
      index = Math.max(index, block.last)
      continue
    }
    if (block.kind === 'rule' || block.text === '') continue
    if (!parents.has(block.parent) || turns.has(block) || block.level > 0 || block.last > index) break
    if (!leadsIn.test(block.text) && !(placed.test(block.text) && isDetail(block))) break
    found.push(block)
  }
  return found
}
