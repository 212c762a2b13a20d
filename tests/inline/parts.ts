/** Blocks for tests, written as parts: text, and spans with their source, whose offsets are counted here. */

import type { Resolver } from '../../src/inline/piece.ts'
import type { Span } from '../../src/outline/scan.ts'

type Bare<T> = T extends Span ? Omit<T, 'from' | 'to'> : never
export interface Part {
  readonly source: string
  readonly span: Bare<Span>
}

export function block(...parts: readonly (string | Part | readonly (string | Part)[])[]): {
  text: string
  spans: Span[]
} {
  let text = ''
  const spans: Span[] = []
  for (const part of parts.flat()) {
    const from = text.length
    text += typeof part === 'string' ? part : part.source
    if (typeof part !== 'string') spans.push({ ...part.span, from, to: text.length })
  }
  return { text, spans }
}

export function link(name: string, shown: string | null = null): Part {
  const source = shown === null ? `[[${name}]]` : `[[${name}|${shown}]]`
  return { source, span: { type: 'link', form: 'wikilink', name, shown } }
}

export function tag(name: string): Part {
  return { source: `#${name}`, span: { type: 'link', form: 'hashtag', name, shown: null } }
}

export function url(href: string, shown: string | null = null, allowed = true): Part {
  const source = shown === null ? href : `[${shown}](${href})`
  return { source, span: { type: 'url', form: shown === null ? 'bare' : 'markdown', href, shown, allowed } }
}

export function image(target: string, alt = ''): Part {
  return { source: `![${alt}](${target})`, span: { type: 'image', target, alt } }
}

export function code(text: string): Part {
  return { source: `\`${text}\``, span: { type: 'code', fenced: false } }
}

export function fence(text: string, language = ''): Part {
  return { source: `\`\`\`${language}\n${text}\n\`\`\``, span: { type: 'code', fenced: true } }
}

export function comment(text: string): Part {
  return { source: `<!--${text}-->`, span: { type: 'comment' } }
}

export function reference(id: string, shown: string | null = null): Part {
  return { source: `((${id}))`, span: { type: 'reference', id, shown } }
}

export function macro(name: string, argument: string): Part {
  return { source: `{{${name} ${argument}}}`, span: { type: 'macro', name, argument } }
}

export function handle(user: string, host: string): Part {
  return { source: `@${user}@${host}`, span: { type: 'handle', user, host } }
}

export function drop(source: string): Part {
  return { source, span: { type: 'drop' } }
}

/** Every name has a page, every file is there; `none` leads nowhere. */
export const resolve: Resolver = {
  link: (name) => (name === 'none' ? null : { href: `../topics/${encodeURIComponent(name)}.html` }),
  reference: (id) => (id === 'none' ? null : { href: `#${encodeURIComponent(id)}`, text: 'the words' }),
  embed: () => null,
  asset: (target) =>
    target === 'none.png'
      ? null
      : { href: `../assets/${encodeURIComponent(target)}`, kind: /\.pdf$/.test(target) ? 'file' : 'image' },
}
