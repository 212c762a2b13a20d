import { describe, expect, test } from 'vitest'
import { bodyRuns, plainText } from '../../src/outline/plain.ts'
import type { Span } from '../../src/outline/scan.ts'

/** A span where `source` stands in `text`. */
function at<T extends object>(text: string, source: string, span: T): T & { from: number; to: number } {
  const from = text.indexOf(source)
  return { ...span, from, to: from + source.length }
}

describe('plainText', () => {
  test.each([
    ['just words', 'just words'],
    ['  one\n  two\tthree ', 'one two three'],
    ['**b** *i* _i_ ~~s~~ ==h== ^^h^^', 'b i i s h h'],
    ['> quoted *words*\n> more', 'quoted words more'],
    ['> 2 * 3 * 4 in snake_case_name', '2 * 3 * 4 in snake_case_name'],
    ['*not\n\nover* paragraphs', '*not over* paragraphs'],
    ['go/<link> & :)', 'go/<link> & :)'],
    ['', ''],
  ])('%j says %j', (text, plain) => {
    expect(plainText(text, [])).toBe(plain)
  })

  test.each<[string, (text: string) => Span, string]>([
    [
      'see [[a_b]]!',
      (text) => at(text, '[[a_b]]', { type: 'link', form: 'wikilink', name: 'a_b', shown: null }),
      'see a_b!',
    ],
    [
      'see [[a|*b*]]',
      (text) => at(text, '[[a|*b*]]', { type: 'link', form: 'wikilink', name: 'a', shown: '*b*' }),
      'see *b*',
    ],
    ['on #wiki', (text) => at(text, '#wiki', { type: 'link', form: 'hashtag', name: 'wiki', shown: null }), 'on #wiki'],
    [
      '*at* https://x.org/a_b_',
      (text) =>
        at(text, 'https://x.org/a_b_', {
          type: 'url',
          form: 'bare',
          href: 'https://x.org/a_b_',
          shown: null,
          allowed: true,
        }),
      'at https://x.org/a_b_',
    ],
    [
      'the [`new` **list**](x)',
      (text) =>
        at(text, '[`new` **list**](x)', {
          type: 'url',
          form: 'markdown',
          href: 'x',
          shown: '`new` **list**',
          allowed: true,
        }),
      'the new list',
    ],
    ['![](a/b.png?c)', (text) => at(text, text, { type: 'image', target: 'a/b.png?c', alt: '' }), 'b.png'],
    ['![a map](b.png)', (text) => at(text, text, { type: 'image', target: 'b.png', alt: 'a map' }), 'a map'],
    ['run `` a`*b* `` now', (text) => at(text, '`` a`*b* ``', { type: 'code', fenced: false }), 'run a`*b* now'],
    ['see\n```js\na\n  b\n```', (text) => at(text, '```js\na\n  b\n```', { type: 'code', fenced: true }), 'see a b'],
    ['a<!-- *x* -->b', (text) => at(text, '<!-- *x* -->', { type: 'comment' }), 'ab'],
    ['((62-1)) so', (text) => at(text, '((62-1))', { type: 'reference', id: '62-1', shown: null }), '((62-1)) so'],
    ['{{query x}}', (text) => at(text, text, { type: 'macro', name: 'query', argument: 'x' }), '{{query x}}'],
    [
      'by @kim@x.org',
      (text) => at(text, '@kim@x.org', { type: 'handle', user: 'kim', host: 'x.org' }),
      'by @kim@x.org',
    ],
  ])('%j says its span', (text, span, plain) => {
    expect(plainText(text, [span(text)])).toBe(plain)
  })

  test('a character that stands for spans inside is only itself', () => {
    const text = '\uFFFC [[x]] \uFFFC'
    expect(plainText(text, [at(text, '[[x]]', { type: 'link', form: 'wikilink', name: 'x', shown: null })])).toBe(
      '\uFFFC x \uFFFC',
    )
  })
})

describe('the body', () => {
  const text = '**[[kim]] hi [[x]]**'
  const spans: Span[] = ['kim', 'x'].map((name) =>
    at(text, `[[${name}]]`, { type: 'link', form: 'wikilink', name, shown: null }),
  )

  test('begins at an offset, with the marks that were cut off', () => {
    expect(bodyRuns(text, spans, 9, '**')).toEqual(['**hi ', spans[1], '**'])
    expect(plainText(text, spans, 9, '**')).toBe('hi x')
    expect(plainText(text, spans, 10)).toBe('hi x**')
  })

  test('leaves out spans that began before it', () => {
    expect(bodyRuns(text, spans, 4)).toEqual(['kim]] hi ', spans[1], '**'])
  })

  test('drops marks between which nothing is left', () => {
    expect(plainText('**x:** hi', [], 4, '**')).toBe('hi')
  })

  test('a > behind what was cut off is no quote', () => {
    expect(plainText('x: >100 *users*', [], 2)).toBe('>100 users')
  })
})
