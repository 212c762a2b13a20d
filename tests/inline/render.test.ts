import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeHtml } from '../../src/inline/escape.ts'
import { createMarkdown } from '../../src/inline/markdown.ts'
import { renderInline } from '../../src/inline/render.ts'
import { plainText } from '../../src/outline/plain.ts'
import { scan } from '../../src/outline/scan.ts'
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
  resolve,
  tag,
  url,
} from './parts.ts'
import { read } from './tokens.ts'

function html(...parts: (string | Part)[]): string {
  const { text, spans } = block(...parts)
  return renderInline(text, spans, { resolve }).html
}

describe('links', () => {
  test.each<[string, (string | Part)[], string]>([
    ['a name', ['see ', link('wiki'), '.'], 'see <a href="../topics/wiki.html">wiki</a>.'],
    ['a suffix', [link('wiki'), 's'], '<a href="../topics/wiki.html">wiki</a>s'],
    ['a shown text', [link('a b', 'that')], '<a href="../topics/a%20b.html">that</a>'],
    ['a hashtag', ['on ', tag('wiki'), '!'], 'on <a href="../topics/wiki.html">#wiki</a>!'],
    ['in bold', ['**', link('wiki'), ' now**'], '<strong><a href="../topics/wiki.html">wiki</a> now</strong>'],
    [
      'marks in a name',
      [link('a_b_c'), ' *x* ', link('*y*')],
      '<a href="../topics/a_b_c.html">a_b_c</a> <em>x</em> <a href="../topics/*y*.html">*y*</a>',
    ],
    ['a name that leads nowhere', ['see ', link('none')], 'see none'],
    [
      'a name that is a number',
      [link('0'), link('2')],
      '<a href="../topics/0.html">0</a><a href="../topics/2.html">2</a>',
    ],
    ['brackets around', ['[', link('x'), ']'], '[<a href="../topics/x.html">x</a>]'],
    ['stray brackets dropped', [drop('['), link('x'), drop(']')], '<a href="../topics/x.html">x</a>'],
    [
      'unbalanced',
      ['[[open end] ', link('x'), ' ]] *y*'],
      '[[open end] <a href="../topics/x.html">x</a> ]] <em>y</em>',
    ],
    ['escaped', [drop('\\'), '[[0]] *y* ', link('x')], '[[0]] <em>y</em> <a href="../topics/x.html">x</a>'],
    ['a backslash before a link', ['\\', link('x'), ' *y*'], '\\<a href="../topics/x.html">x</a> <em>y</em>'],
  ])('%s', (_, parts, expected) => {
    expect(html(...parts)).toBe(expected)
  })

  test('an address from the root, as 404.html has it, keeps its beginning', () => {
    const { text, spans } = block(link('x'), ' *y*')
    const link404 = { ...resolve, link: () => ({ href: "/tech/it's/x.html" }) }
    expect(renderInline(text, spans, { resolve: link404 }).html).toBe(
      '<a href="/tech/it&#39;s/x.html">x</a> <em>y</em>',
    )
  })

  test('the resolver is asked with the span, for links of one name that mean different pages', () => {
    const { text, spans } = block(link('x'), ' ', link('x'))
    const asked: number[] = []
    renderInline(text, spans, {
      resolve: {
        ...resolve,
        link: (_, span) => {
          asked.push(span.from)
          return null
        },
      },
    })
    expect(asked).toEqual([0, 6])
  })

  test('a highlighted name is marked inside its link', () => {
    const { text, spans } = block(link('kim'), ' and ', link('wiki'))
    const result = renderInline(text, spans, { resolve, highlight: new Set(['kim']) })
    expect(result.html).toBe(
      '<a href="../topics/kim.html"><mark>kim</mark></a> and <a href="../topics/wiki.html">wiki</a>',
    )
  })
})

describe('other spans', () => {
  test.each<[string, (string | Part)[], string]>([
    [
      'an address',
      ['at ', url('https://www.loomio.org/d/jrbG5tue/server-access'), '.'],
      'at <a href="https://www.loomio.org/d/jrbG5tue/server-access" rel="noopener">loomio.org/d/jrbG5tue/server-access</a>.',
    ],
    [
      'an address with a text',
      [url('https://x.org/?a=1&b=2', 'the *list*')],
      '<a href="https://x.org/?a=1&amp;b=2" rel="noopener">the list</a>',
    ],
    ['an address without scheme', [url('www.x.org')], '<a href="https://www.x.org" rel="noopener">x.org</a>'],
    ['a scheme that may not be linked', [url('javascript:alert(1)', 'x', false)], '[x](javascript:alert(1))'],
    ['… whatever the scanner says', [url('javascript:alert(1)', 'x', true)], '[x](javascript:alert(1))'],
    ['mail', [url('mailto:a@x.org?subject=hi')], '<a href="mailto:a@x.org?subject=hi" rel="noopener">a@x.org</a>'],
    [
      'marks in an address',
      ['*a* ', url('https://x.org/a_b_c*d*')],
      '<em>a</em> <a href="https://x.org/a_b_c*d*" rel="noopener">x.org/a_b_c*d*</a>',
    ],
    ['code', ['run ', code('a *b* [[c]] <d>')], 'run <code>a *b* [[c]] &lt;d&gt;</code>'],
    ['an image', [image('map.png', 'a "map"')], '<img src="../assets/map.png" alt="a &quot;map&quot;" loading="lazy">'],
    ['a file', [image('plan.pdf')], '<a href="../assets/plan.pdf">plan.pdf</a>'],
    ['a missing image', [image('none.png', 'a map')], 'a map'],
    [
      'an image elsewhere',
      [image('https://x.org/a.png', 'a map')],
      '<a href="https://x.org/a.png" rel="noopener">a map</a>',
    ],
    ['… without alt text', [image('//x.org/a.png')], '<a href="https://x.org/a.png" rel="noopener">x.org</a>'],
    ['an image in the address', [image('data:text/html,x', 'y')], '![y](data:text/html,x)'],
    ['a comment', ['a', comment(' *secret* '), 'b'], 'ab'],
    ['a reference', [reference('62-1')], '<a href="#62-1">the words</a>'],
    ['a missing reference', [reference('none')], '((none))'],
    ['a missing reference with a text', [reference('none', 'there')], 'there'],
    ['a macro', [macro('query', '<b>')], '{{query &lt;b&gt;}}'],
    [
      'a handle',
      [handle('kim', 'social.coop')],
      '<a href="https://social.coop/@kim" rel="noopener">@kim@social.coop</a>',
    ],
    ['a handle that is none', [handle('kim"', 'x/y')], '@kim&quot;@x/y'],
  ])('%s', (_, parts, expected) => {
    expect(html(...parts)).toBe(expected)
  })
})

describe('marks', () => {
  test.each([
    [
      '**b** *i* _i_ ~~s~~ ==h== ^^h^^',
      '<strong>b</strong> <em>i</em> <em>i</em> <s>s</s> <mark>h</mark> <mark>h</mark>',
    ],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['== a == b ==', '== a == b =='],
    ['a==b and c==d', 'a==b and c==d'],
    ['==== and ^^ this', '==== and ^^ this'],
    ['x -- y :) (but', 'x -- y :) (but'],
    ['go/<link> & <b>C#</b> &#39; &amp;', 'go/&lt;link&gt; &amp; &lt;b&gt;C#&lt;/b&gt; &amp;#39; &amp;amp;'],
    ['\\*no\\* `left', '*no* `left'],
    ['# no heading', '# no heading'],
    ['1. no list', '1. no list'],
    ['[a]: https://x.org *b*', '[a]: https://x.org <em>b</em>'],
    ['a\n---', 'a\n---'],
    ['a\n    b', 'a\nb'],
    ['a  \nb', 'a<br>\nb'],
  ])('%j', (text, expected) => {
    const result = renderInline(text, [], { resolve })
    expect(result).toEqual({ html: expected, block: false })
  })
})

describe('blocks', () => {
  test.each<[string, (string | Part)[], string]>([
    ['paragraphs', ['a *b*\n\nc ', link('x')], '<p>a <em>b</em></p>\n<p>c <a href="../topics/x.html">x</a></p>'],
    [
      'a quote',
      ['> a ', link('x'), '\n> b'],
      '<blockquote>\n<p>a <a href="../topics/x.html">x</a>\nb</p>\n</blockquote>',
    ],
    [
      'a fence',
      ['see\n', fence('[[x]]\n  <b>', 'js'), '\n*so*'],
      '<p>see</p>\n<pre><code>[[x]]\n  &lt;b&gt;\n</code></pre>\n<p><em>so</em></p>',
    ],
    ['a fence alone', [fence('x')], '<pre><code>x\n</code></pre>'],
    [
      'a table',
      ['a | b\n:--|--:\n', link('x', 'y'), ' | *c*'],
      '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><a href="../topics/x.html">y</a></td>\n<td><em>c</em></td>\n</tr>\n</tbody>\n</table>',
    ],
  ])('%s', (_, parts, expected) => {
    const { text, spans } = block(...parts)
    expect(renderInline(text, spans, { resolve })).toEqual({ html: expected, block: true })
  })

  test('cells beyond the header are not lost, nor are their links', () => {
    expect(html('a | b\n--|--\n1 | 2 | ', link('x'))).toBe('a | b\n--|--\n1 | 2 | <a href="../topics/x.html">x</a>')
    expect(html('a | b\n--|--\n1 | 2 | three')).toContain('three')
  })

  test('quotes nested too deep keep their words', () => {
    expect(html(`${'>'.repeat(500)} deep`)).toContain('deep')
  })

  test('a comment on a line of its own parts nothing', () => {
    expect(html('a\n', comment('x'), '\nb')).toBe('a\nb')
  })
})

describe('the body', () => {
  const { text, spans } = block('**', link('kim'), ' hi** ', link('x'))
  const from = '**[[kim]]'.length

  test('begins at an offset, and what was cut off is no link', () => {
    expect(renderInline(text, spans, { resolve, from: from + 6 }).html).toBe('<a href="../topics/x.html">x</a>')
  })

  test('takes back the marks that were cut off', () => {
    const result = renderInline(text, spans, { resolve, from, open: '**' })
    expect(result.html).toBe('<strong>hi</strong> <a href="../topics/x.html">x</a>')
  })

  test('drops marks between which only the speaker stood', () => {
    const bold = block('**', link('kim'), '** hi')
    expect(renderInline(bold.text, bold.spans, { resolve, from, open: '**' }).html).toBe('hi')
  })

  test('a > behind a speaker is no quote', () => {
    const said = block(link('kim'), ' >100 users')
    expect(renderInline(said.text, said.spans, { resolve, from: 7 })).toEqual({ html: '&gt;100 users', block: false })
  })

  test('may be empty', () => {
    expect(renderInline('', [], { resolve })).toEqual({ html: '', block: false })
  })
})

/** Texts of what is special to somebody, between spans of every kind. */
const words = fc.array(
  fc.constantFrom(
    '*',
    '**',
    '_',
    '~~',
    '==',
    '^^',
    '\\',
    '[',
    '[[',
    ']]',
    '[[0]]',
    '!',
    '(',
    ')',
    '`',
    '<',
    '>',
    '&',
    '|',
    '"',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '> ',
    '\n> ',
    '\n--|--\n',
    'a',
    'b',
    '1',
    '.',
    ':',
    '-',
    '#',
    'é',
    '🍮',
    '\uFFFC',
    '\u00a0',
    '\ud83c',
    '\0',
    '\r',
  ),
  { maxLength: 12 },
)
const text = words.map((parts) => parts.join(''))
const name = fc.constantFrom('x', 'a b', '0', '1', '*x*', '<b>', 'none', '"', "it's", '__proto__', 'é')
const anyPart: fc.Arbitrary<string | Part> = fc.oneof(
  { weight: 3, arbitrary: text },
  {
    weight: 3,
    arbitrary: fc.oneof(
      name.map((it) => link(it)),
      fc.tuple(name, name).map(([a, b]) => link(a, b)),
      name.map(tag),
    ),
  },
  fc.constantFrom(
    url('https://x.org/a'),
    url('https://x.org', 'the *x*'),
    code('a *b*'),
    fence('[[x]]', 'js'),
    comment('x'),
    drop('['),
    image('a.png', 'a'),
    image('none.png'),
    macro('a', '[[0]]'),
    handle('a', 'b.org'),
    reference('a'),
  ),
)
const parts = fc.array(anyPart, { maxLength: 8 })

/** What the strict reader takes: our own markup, whatever the text. */
function readable(source: string): string {
  return source.replaceAll('\0', '\uFFFD')
}

describe('for any text', () => {
  test('the links that are shown are the link spans, each once and in order', () => {
    fc.assert(
      fc.property(parts, fc.nat(20), (given, cut) => {
        const { text, spans } = block(...given)
        const from = Math.min(cut, text.length)
        const { html } = renderInline(text, spans, { resolve, from })
        const shown = read(readable(html)).elements.flatMap((element) => {
          const href = element.attributes.get('href') ?? ''
          return href.startsWith('../topics/') ? [href] : []
        })
        const scanned = spans.flatMap((span) =>
          span.type === 'link' && span.from >= from && span.name !== 'none'
            ? [`../topics/${encodeURIComponent(span.name)}.html`]
            : [],
        )
        expect(shown).toEqual(scanned)
      }),
      { numRuns: 2000 },
    )
  })

  test('… and so they are with what the scanner finds', () => {
    const written = fc.array(
      fc.oneof(text, fc.constantFrom('[[x]]', '[[a|b]]', '#tag', ' https://x.org/a ', '`c`', '((r))')),
    )
    fc.assert(
      fc.property(written, (given) => {
        // No file holds half a surrogate pair: what is read is UTF-8.
        const text = given.join('').replace(/\p{Cs}/gu, '')
        const { spans } = scan(text)
        const { elements } = read(readable(renderInline(text, spans, { resolve }).html))
        const shown = elements.map(({ attributes }) => attributes.get('href') ?? '')
        expect(shown.filter((href) => href.startsWith('../topics/'))).toEqual(
          spans.flatMap((span) => (span.type === 'link' ? [`../topics/${encodeURIComponent(span.name)}.html`] : [])),
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('block elements are said to be block, and stand in no paragraph', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const { text, spans } = block(...given)
        const { html, block: isBlock } = renderInline(text, spans, { resolve })
        const blocks = read(readable(html)).elements.filter(({ name }) => /^(p|pre|blockquote|table)$/.test(name))
        expect(blocks.length > 0).toBe(isBlock)
        expect(blocks.every(({ inside }) => !inside.includes('p'))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('the plain text is what the HTML says', () => {
    const plainPart = fc.oneof(
      text.map((it) => it.replace(/[|\0\r\u00a0]/g, '')),
      name.map((it) => link(it)),
      fc.constantFrom(code('a *b*'), fence('[[x]]'), comment('x'), drop('[')),
    )
    fc.assert(
      fc.property(fc.array(plainPart, { maxLength: 6 }), (given) => {
        const { text, spans } = block(...given)
        const said = read(renderInline(text, spans, { resolve }).html).text
        expect(plainText(text, spans)).toBe(said.replace(/\s+/g, ' ').trim())
      }),
      { numRuns: 2000 },
    )
  })

  test('text without marks is the same as through markdown-it', () => {
    const markdown = createMarkdown()
    const calm = fc
      .string({ unit: fc.constantFrom(...'ab 1.:-#!()[]<>&"\'|{}$%@/é🍮') })
      .filter((it) => !it.trim().startsWith('>'))
    fc.assert(
      fc.property(calm, (it) => {
        const slow = markdown(it.trim().replaceAll('[', '\\['), [])
        expect(renderInline(it, [], { resolve })).toEqual(slow)
        expect(slow?.html).toBe(escapeHtml(it.trim()))
      }),
    )
  })

  test('too long for markdown-it, links look the same', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
        const short = block(...names.flatMap((it) => [link(it), ' ']))
        const long = block(...names.flatMap((it) => [link(it), ' ']), 'x'.repeat(20_001))
        const { html } = renderInline(long.text, long.spans, { resolve })
        expect(html.slice(0, -20_001).trim()).toBe(renderInline(short.text, short.spans, { resolve }).html)
      }),
    )
  })
})
