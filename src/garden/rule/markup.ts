/** HTML in a note is shown as it was typed (dialect 25). Who meant markup by it should know. */
import type { Block, Diagnostic, Note } from '../../outline/note.ts'
import { place } from '../../outline/place.ts'
import type { GardenRule } from './rule.ts'
import { file, found } from './rule.ts'

const escaped: GardenRule = {
  name: 'html-escaped',
  severity: 'info',
  what: 'A tag of HTML stands in a line.',
  why: 'Readers see the tag itself: notes hold no markup but their own.',
  fails: [file('hall.md', '- the rent is <b>due</b>')],
  passes: [file('hall.md', '- the rent is **due**, see go/<link>')],
}

export const markupRules: readonly GardenRule[] = [escaped]

/** Tags that stand alone. `<link>`, `<input>` and the like are as often words for something to be put in. */
const alone = new Set(['br', 'hr', 'wbr', 'img'])
const elements = new Set(
  `a abbr address article aside audio b bdi bdo big blockquote body br button canvas caption center cite code col dd del details dfn dialog div dl dt em embed fieldset figcaption
  figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark math menu meta nav noscript object ol optgroup option p picture
  pre q s samp script section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr`.split(
    /\s+/,
  ),
)
const tag = /<(\/?)([a-z][a-z0-9]{0,15})(?:(\/?)|(\s[^<>]*))>/gi

/** Takes the published notes; gives the first tag of each block that holds one. */
export function checkMarkup(notes: readonly Note[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const note of notes) {
    for (const block of note.blocks) {
      const at = block.text.includes('<') ? firstTag(block) : null
      if (!at) continue
      diagnostics.push(
        found(escaped, place(note, block, at.from), `\`${at.text}\` is shown as it stands.`, {
          length: at.length,
          fix: 'Use `**bold**`, `*italics*`, a link or a line of its own instead; in backticks it is code.',
        }),
      )
    }
  }
  return diagnostics
}

function firstTag(block: Block): { from: number; text: string; length: number } | null {
  const opened = new Map<string, { from: number; text: string; length: number }>()
  let span = 0
  for (const {
    index,
    0: all,
    1: closes = '',
    2: written = '',
    3: slash = '',
    4: attributes = '',
  } of block.text.matchAll(tag)) {
    while ((block.spans[span]?.to ?? Number.POSITIVE_INFINITY) <= index) span++
    if ((block.spans[span]?.from ?? Number.POSITIVE_INFINITY) <= index) continue
    const name = written.toLowerCase()
    if (!elements.has(name)) continue
    const here = { from: index, text: all.length > 40 ? `${all.slice(0, 39)}…` : all, length: all.length }
    if (alone.has(name) || slash !== '' || attributes.includes('=')) return here
    // `<title>` alone may be a word to be put in; with `</title>` behind it, it is a tag.
    if (closes === '') opened.set(name, opened.get(name) ?? here)
    else if (opened.has(name)) return opened.get(name) ?? here
  }
  return null
}
