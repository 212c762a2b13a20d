/** Blocks whose writer may have meant them to be off the record (dialect 26), and which are published all the same. */
import type { Block, Diagnostic, Note } from '../../outline/note.ts'
import { place } from '../../outline/place.ts'
import type { LinkSpan } from '../../outline/scan.ts'
import { isNear } from '../near.ts'
import type { GardenRule } from '../rule/rule.ts'
import { file, found } from '../rule/rule.ts'
import { isMarkAlone, isPrivate, isRemoved, openingOf } from './private.ts'

const nearly: GardenRule = {
  name: 'private-nearly',
  severity: 'warning',
  what: 'A block looks as if it were off the record, and is not.',
  why: 'It is published, with all below it: only `#private` or `#offrecord` at its very beginning keeps it out. On a line of its own, the mark takes out that line and what is indented below it; in a heading, `## #private …`, all below the heading.',
  fails: [
    file('hall.md', '- private: the landlord called'),
    file('rent.md', '#private', '', 'The landlord called.'),
    file('staff.md', '## Private session', '- the landlord called'),
  ],
  passes: [
    file('hall.md', '- #private the landlord called', '- the private key is in the safe'),
    file('staff.md', '## #private Staff', '- the landlord called'),
  ],
}

export const nearlyRules: readonly GardenRule[] = [nearly]

const words = ['private', 'offrecord', 'offtherecord']
/** Behind `# private`: a thing, of which a note may well speak. */
const things =
  'key|keys|chat|chats|message|messages|repo|repos|repository|repositories|channel|channels|network|networks|room|rooms|group|groups|data|sector|school|schools|property|land|company|companies|space|spaces|mode|browsing|cloud|beta'
const opening =
  /^(?:private\s?:(?!:)|[[(]\s*(?:private|off[- _]?(?:the[- _])?record)\s*[\])](?!\()|[-–—]{2,}\s*off[- ]?(?:the[- ])?record|off[- ]?(?:the[- ])?record\s?(?:[:,]|$)|private\s+[-–—]+\s|not for the (?:minutes|record)(?!\p{L})|\[\[\s*(?:private|off[- _]?(?:the[- _])?record)\s*\]\])/iu
/** A space too many: to the outline it is a heading. */
const spaced = new RegExp(
  `^(?:private|off[- ]?(?:the[- ])?record)(?:\\s*(?:[:,.-]|$)|\\s+(?!(?:${things})(?!\\p{L})))`,
  'iu',
)

/** A heading that says so of all below it. */
const heading =
  /^(?:private|confidential|off[- ]?the[- ]?record|in camera)(?:\s+(?:session|part|section|discussion|matters?|business|items?))?\s*:?$/iu

/** Takes notes with all that is in them; gives the marks that stand alone, and take out nothing of what follows. */
export function checkAlone(notes: readonly Note[]): Diagnostic[] {
  return notes.flatMap((note) =>
    note.blocks.flatMap((block) => {
      const { index, last, parent } = block
      const follows = note.blocks[index + 1]?.parent === parent
      if (!follows || last > index || !isPrivate(block) || !isMarkAlone(block)) return []
      const message = 'This takes nothing off the record but its own line: what follows will be published.'
      return [
        found(nearly, place(note, block, 0), message, {
          length: block.text.length,
          fix: 'Write it at the beginning of each block, or indent below it what belongs to it.',
        }),
      ]
    }),
  )
}

/** Takes the published notes; gives the blocks that nearly are off the record, each once. */
export function checkNearly(notes: readonly Note[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const note of notes) {
    for (const block of note.blocks) {
      const at = nearlyIn(block)
      if (at === null) continue
      const written = block.text.slice(at.from, at.to)
      const message = `“${written}” does not take this off the record: it will be published.`
      diagnostics.push(
        found(nearly, place(note, block, at.from), message, {
          length: at.to - at.from,
          fix: 'Begin the block with `#private`, or word it otherwise.',
        }),
      )
    }
  }
  return diagnostics
}

function nearlyIn(block: Block): { readonly from: number; readonly to: number } | null {
  const { text, spans } = block
  // Most blocks have neither the words nor a tag that may be one of them, misspelt.
  if (!/private|off|not for|confidential|camera/i.test(text) && !text.includes('#')) return null
  if (isRemoved(block)) return null
  const from = openingOf(text)
  const start = text.slice(from, from + 200)
  const span = spans.find((one) => one.to > from)
  const isCode = span !== undefined && span.type !== 'link' && span.from <= from
  const own = isCode || block.fences[0]?.first === 0 ? null : opening.exec(start)
  if (own) return { from, to: from + own[0].length }
  const title = block.level === 1 ? spaced.exec(text) : null
  // `# Private lessons` is a title; as a bullet, or with nothing behind it, it is a slip.
  if (title && (block.kind === 'bullet' || (/^[^:]*:?$/.test(text) && !/\s/.test(text.trim()))))
    return { from: 0, to: Math.max(1, title[0].trim().length) }
  if (block.kind === 'heading' && heading.test(text.trim())) return { from: 0, to: text.length }
  const tag = spans.find((one): one is LinkSpan => one.type === 'link' && one.form === 'hashtag' && isMark(one, from))
  return tag ? { from: tag.from, to: tag.to } : null
}

/** `#private` anywhere; what is spelt nearly so, where the block opens with it. */
function isMark({ name, from }: LinkSpan, start: number): boolean {
  const word = name.toLowerCase().replace(/[\s_-]+/g, '')
  return words.includes(word) || (from === start && words.some((one) => isNear(one, word)))
}
