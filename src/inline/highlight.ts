/** `==h==` and `^^h^^` as `<mark>` (dialect 24), in the way of markdown-it's own strikethrough rule. */
import type { Delimiter, MarkdownIt, StateInline } from 'markdown-it'
import { opensHighlight } from '../outline/emphasis.ts'

const EQUALS = 0x3d
const CARET = 0x5e

/** Adds the rule to a markdown-it instance. */
export function highlight(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'highlight', tokenize)
  md.inline.ruler2.before('emphasis', 'highlight', (state) => {
    convert(state, state.delimiters)
    for (const meta of state.tokens_meta) if (meta?.delimiters) convert(state, meta.delimiters)
    return true
  })
}

function tokenize(state: StateInline, silent: boolean): boolean {
  const marker = state.src.charCodeAt(state.pos)
  if (silent || (marker !== EQUALS && marker !== CARET)) return false
  const scanned = state.scanDelims(state.pos, true)
  if (scanned.length !== 2) {
    // The whole run is text: half of `====` is no mark either.
    state.pending += state.src.slice(state.pos, state.pos + scanned.length)
    state.pos += scanned.length
    return true
  }
  state.push('text', '', 0).content = state.src.slice(state.pos, state.pos + 2)
  state.delimiters.push({
    marker,
    length: 0,
    token: state.tokens.length - 1,
    end: -1,
    open: scanned.can_open && opensHighlight(state.src.charAt(state.pos - 1)),
    close: scanned.can_close,
  })
  state.pos += 2
  return true
}

function convert(state: StateInline, delimiters: readonly Delimiter[]): void {
  for (const opener of delimiters) {
    if (opener.marker !== EQUALS && opener.marker !== CARET) continue
    const closer = delimiters[opener.end]
    if (!closer) continue
    for (const [delimiter, nesting] of [[opener, 1] as const, [closer, -1] as const]) {
      const token = state.tokens[delimiter.token]
      if (!token) continue
      token.type = nesting === 1 ? 'mark_open' : 'mark_close'
      token.tag = 'mark'
      token.nesting = nesting
      token.content = ''
    }
  }
}
