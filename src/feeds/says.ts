/** Lines of a meeting as plain HTML, for readers that know nothing of the site's style. */
import type { Embed, Line, Link, Voice } from '../pages/shape.ts'
import { element, markup, type Xml, xmlText } from './xml.ts'

/** Takes lines, no deeper than pages show them (src/pages/line/outline.ts); gives them as a list, or nothing. */
export function listOf(lines: readonly Line[]): readonly Xml[] {
  return lines.length === 0 ? [] : [element('ul', {}, ...lines.map(itemOf))]
}

/** Links, one below the other. */
export function linksOf(links: readonly Link[]): Xml {
  return element('ul', {}, ...links.map((link) => element('li', {}, linkOf(link))))
}

export function paragraph(text: string): Xml {
  return element('p', {}, xmlText(text))
}

export function linkOf({ text, href }: Link): Xml {
  return element('a', { href }, xmlText(text))
}

function itemOf(line: Line): Xml {
  return element('li', {}, ...wordsOf(line), ...(line.embeds ?? []).flatMap(embedOf), ...listOf(line.lines))
}

function wordsOf(line: Line): readonly Xml[] {
  const { lead, html } = line
  const marks = line.marks.map(({ text }) => text).join('; ')
  const after = marks === '' ? [] : [element('i', {}, xmlText(` (${marks})`))]
  if (lead !== null) {
    const note = lead.note === '' ? [] : [xmlText(` ${lead.note}`)]
    const to = lead.to === null ? [] : [xmlText(' → '), linkOf(lead.to)]
    return [linkOf(lead), ...to, ...note, ...after]
  }
  const said = html === '' ? [] : [line.look === 'heading' ? element('strong', {}, markup(html)) : markup(html)]
  return [...speakersOf(line), ...said, ...after]
}

function speakersOf({ voices, to, remark, unknown }: Line): readonly Xml[] {
  if (voices.length === 0 && !unknown) return []
  const names = unknown ? 'someone' : namesOf(voices)
  const heard = `${to.length === 0 ? '' : ` to ${namesOf(to)}`}${remark === '' ? '' : ` (${remark.replace(/^\(|\)$/g, '')})`}`
  return [element('b', {}, xmlText(names)), xmlText(`${heard}: `)]
}

function namesOf(voices: readonly Voice[]): string {
  return voices.map(({ text }) => text).join(', ')
}

function embedOf({ lines, more }: Embed): readonly Xml[] {
  if (lines.length === 0) return []
  return [element('blockquote', {}, ...listOf(lines), ...(more === null ? [] : [element('p', {}, linkOf(more))]))]
}
