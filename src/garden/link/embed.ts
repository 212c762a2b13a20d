/** `{{embed …}}` (dialect 22): which block or page is meant. Other macros are text. */
import type { LinkSpan, MacroSpan, Span } from '../../outline/scan.ts'

const block = /^\(\(([0-9a-f-]{36})\)\)$/i
const page = /^\[\[([^[\]\n]+)\]\]$/

/** The id of `{{embed ((id))}}`; null for any other macro. */
export function embeddedBlock({ name, argument }: MacroSpan): string | null {
  return name.toLowerCase() === 'embed' ? (block.exec(argument)?.[1]?.toLowerCase() ?? null) : null
}

/** The link of `{{embed [[page]]}}`, as it stands in the text of its block; null for any other span. */
export function embeddedLink(span: Span, text: string): LinkSpan | null {
  if (span.type !== 'macro' || span.name.toLowerCase() !== 'embed') return null
  const name = page.exec(span.argument)?.[1]?.split('|', 1)[0]?.trim()
  if (!name) return null
  const from = text.indexOf('[[', span.from)
  return { type: 'link', form: 'wikilink', from, to: from + span.argument.length, name, shown: null }
}
