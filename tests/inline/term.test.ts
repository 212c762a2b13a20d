import { expect, test } from 'vitest'
import { renderInline } from '../../src/inline/render.ts'
import { block, code, link, type Part, resolve, url } from './parts.ts'

const explain = (word: string) => (word === 'TWG' ? 'tech "working" <group>' : null)
const abbr = '<abbr title="tech &quot;working&quot; &lt;group&gt;">TWG</abbr>'

function html(...parts: (string | Part)[]): string {
  const { text, spans } = block(...parts)
  return renderInline(text, spans, { resolve, explain }).html
}

test.each<[string, (string | Part)[], string]>([
  ['a word', ['the TWG met'], `the ${abbr} met`],
  ['several of them', ['two TWGs, CWG/TWG'], `two ${abbr}s, CWG/${abbr}`],
  [
    'in bold',
    ['**TWG**: *the TWG* and **TWG met**'],
    `<strong>${abbr}</strong>: <em>the ${abbr}</em> and <strong>${abbr} met</strong>`,
  ],
  ['bold that ends within a word', ['**TWG**ish'], '<strong>TWG</strong>ish'],
  ['beside links', [link('wiki'), ' of the TWG'], `<a href="../topics/wiki.html">wiki</a> of the ${abbr}`],
  ['in a link', [link('TWG')], '<a href="../topics/TWG.html">TWG</a>'],
  ['in code', [code('TWG')], '<code>TWG</code>'],
  ['in a quote', ['> TWG\n> met'], `<blockquote>\n<p>${abbr}\nmet</p>\n</blockquote>`],
  [
    'part of a word, a path, a host, another case',
    ['TWGX /TWG/a TWG.example twg Twg'],
    'TWGX /TWG/a TWG.example twg Twg',
  ],
])('%s', (_, parts, expected) => {
  expect(html(...parts)).toBe(expected)
})

test('an address stays one', () => {
  expect(html(url('https://example.org/TWG'))).not.toContain('abbr')
})
