/** What a line says, made ready for the rules that look for marks in it. */
import type { Block } from '../../outline/note.ts'
import { ornament } from '../../outline/roll.ts'

/** Stands for whatever no rule may look into: code, addresses, images. */
const HOLE = '\uFFFC'

/**
 * Takes a block and where its words begin; gives the words with code, addresses, links and images each replaced by
 * one mark, so that a `?` or a `TODO` inside them is never seen.
 */
export function saidOf(block: Block, from: number, open = ''): string {
  let said = open
  let at = from
  for (const span of block.spans) {
    if (span.from < at) continue
    said += block.text.slice(at, span.from)
    if (span.type !== 'comment' && span.type !== 'drop') said += HOLE
    at = span.to
  }
  return said + block.text.slice(at)
}

/** Takes the words of a line; gives them without what may stand before a mark: `>`, bold, white space. */
export function bare(said: string): string {
  return said.replace(/^[>\s]*(?:\*\*|__|\*|_)?\s*/, '')
}

const ornaments = new RegExp(`^\\s*${ornament}|\\s*${ornament}$`, 'gu')

/** Takes the words of a block that may be a heading; gives them without marks, emoji around them, and colon. */
export function titleOf(said: string): string {
  return said
    .slice(0, 200)
    .replace(/[*_#>]/g, '')
    .replace(ornaments, '')
    .replace(/:\s*$/, '')
    .trim()
}

const adorned = new RegExp(`^${ornament}`, 'u')

/** Takes the same as `bare` gives; gives it without the emoji in front. */
export function unadorned(words: string): string {
  return bare(words.replace(adorned, ''))
}
