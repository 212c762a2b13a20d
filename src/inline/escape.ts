import { type Html, safe } from './html.ts'

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

/**
 * Text as HTML, for element content and for attributes in double quotes (all of ours are). Escapes exactly what
 * markdown-it escapes, so that both ways of rendering a block give the same bytes.
 */
export function escapeHtml(text: string): Html {
  return safe(/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => entities.get(character) ?? '') : text)
}
