import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Resolver } from '../../src/inline/piece.ts'
import { renderInline } from '../../src/inline/render.ts'
import { type Span, scan } from '../../src/outline/scan.ts'
import {
  block,
  code,
  comment,
  drop,
  fence,
  handle,
  image,
  link,
  macro,
  type Part,
  reference,
  tag,
  url,
} from './parts.ts'
import { read } from './tokens.ts'

const fixture = readFileSync(new URL('xss.md', import.meta.url), 'utf8')
const payloads = fixture.split(/^```\n/m).flatMap((part, index) => (index % 2 ? part.split('\n').filter(Boolean) : []))

const places: Readonly<Record<string, (payload: string) => (string | Part)[]>> = {
  text: (payload) => [payload],
  'what the scanner finds': (payload) => [payload],
  'text with marks': (payload) => ['*a* ', payload, ' **b**'],
  lines: (payload) => ['a\n', payload, '\n\n> ', payload],
  table: (payload) => ['a|b\n-|-\n', payload, '|', payload],
  name: (payload) => ['*a* ', link(payload)],
  'shown text': (payload) => ['*a* ', link('x', payload)],
  'name that leads nowhere': (payload) => [link(payload, payload), ' none'],
  hashtag: (payload) => [tag(payload)],
  'beside a link': (payload) => [payload, link('x'), payload, '*a*'],
  address: (payload) => [url(payload)],
  'text of an address': (payload) => [url('https://x.org', payload)],
  'address with a text': (payload) => ['*a* ', url(payload, 'x')],
  image: (payload) => [image(payload, 'x')],
  'alt text': (payload) => [image('a.png', payload), image('none.png', payload), image('https://x.org/a.png', payload)],
  code: (payload) => ['*a* ', code(payload)],
  fence: (payload) => [fence(payload, payload)],
  reference: (payload) => [reference(payload), reference('x', payload)],
  macro: (payload) => [macro(payload, payload)],
  handle: (payload) => [handle(payload, payload), handle('x', payload), handle(payload, 'x.org')],
  comment: (payload) => ['a', comment(payload), 'b', drop(payload)],
}

function scanned(payload: string): { text: string; spans: readonly Span[] } {
  const text = `*a* ${payload} [[x|${payload}]] [${payload}](https://x.org) ![${payload}](a.png)\n\n${payload}`
  return { text, spans: scan(text).spans }
}

/** Answers with what it was asked, so that the payload comes back as an address, too. */
const echo: Resolver = {
  link: (name) => (name.endsWith('none') ? null : { href: `../topics/${encodeURIComponent(name)}.html` }),
  reference: (id) => ({ href: `#${encodeURIComponent(id)}`, text: id }),
  embed: (span) => ({ href: '#x', text: span.type === 'macro' ? span.argument : span.target }),
  asset: (target) =>
    target === 'none.png' ? null : { href: `../assets/${encodeURIComponent(target)}`, kind: 'image' },
}

test('there are enough of them', () => {
  expect(payloads.length).toBeGreaterThan(60)
})

const allowed: Readonly<Record<string, RegExp>> = {
  href: /^(?:\.\.\/(?:topics|assets)\/|#|https?:\/\/|mailto:)/,
  src: /^\.\.\/assets\//,
  rel: /^noopener$/,
  loading: /^lazy$/,
}

const namesIn = (spans: readonly Span[]) => new Set(spans.flatMap((span) => (span.type === 'link' ? [span.name] : [])))

test.each(Object.entries(places))('no payload runs as %s', (name, place) => {
  for (const payload of payloads) {
    const { text, spans } = name === 'what the scanner finds' ? scanned(payload) : block(place(payload))
    for (const from of [0, 1]) {
      const { html } = renderInline(text, spans, { resolve: echo, from, highlight: namesIn(spans) })
      for (const { attributes } of read(html).elements) {
        for (const [attribute, value] of attributes) expect(value, payload).toMatch(allowed[attribute] ?? /^/)
      }
    }
  }
})

describe('the strict reader', () => {
  test.each([
    '<script>',
    '<p onclick="x">',
    '<a href=x>',
    '<p>',
    '</p>',
    '<p><em></p></em>',
    '<',
    'a > b',
    '&nbsp;',
    '<p style="x"></p>',
    '<a href="x" href="y"></a>',
  ])('refuses %s', (html) => {
    expect(() => read(html)).toThrow()
  })
})
