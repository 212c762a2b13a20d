import { describe, expect, test } from 'vitest'
import { linkOf, linksOf, listOf, paragraph } from '../../src/feeds/says.ts'
import { safe } from '../../src/inline/html.ts'
import type { Line, Voice } from '../../src/pages/shape.ts'

const plain: Line = {
  look: 'line',
  id: '',
  href: '#b1',
  source: { words: 'a.md, line 1', line: 1, href: null, edit: null },
  level: 2,
  voices: [],
  to: [],
  remark: '',
  unknown: false,
  lead: null,
  html: safe('we <em>met</em>'),
  block: false,
  marks: [],
  lines: [],
}
const voice = (text: string): Voice => ({ text, href: `people/${text}.html`, initials: '', hue: 0 })
const [ola, kim] = [voice('Ola'), voice('<Kim>')]

/** What stands in the list of one line. */
const said = (line: Partial<Line>) => listOf([{ ...plain, ...line }]).join('')

test('no lines are no list', () => expect(listOf([])).toEqual([]))

test('lines are a list, those below them one in it', () => {
  expect(said({ lines: [{ ...plain, html: safe('at six') }] })).toBe(
    '<ul><li>we <em>met</em><ul><li>at six</li></ul></li></ul>',
  )
})

describe('who speaks', () => {
  test.each<[string, Partial<Line>, string]>([
    ['by name', { voices: [ola] }, '<b>Ola</b>: we'],
    ['two together', { voices: [ola, kim] }, '<b>Ola, &lt;Kim&gt;</b>: we'],
    ['to somebody', { voices: [ola], to: [kim] }, '<b>Ola</b> to &lt;Kim&gt;: we'],
    [
      'with a remark, in one pair of brackets',
      { voices: [ola], remark: '(joined late)' },
      '<b>Ola</b> (joined late): we',
    ],
    ['nobody known', { unknown: true }, '<b>someone</b>: we'],
  ])('%s', (_, line, expected) => {
    expect(said(line)).toContain(expected)
  })

  test('nobody', () => expect(said({})).toBe('<ul><li>we <em>met</em></li></ul>'))
})

test('a heading is strong', () => {
  expect(said({ look: 'heading', html: safe('Roof') })).toContain('<strong>Roof</strong>')
})

test('what is known of a line stands behind it', () => {
  const marks = [
    { kind: 'question', text: 'question · reply recorded' },
    { kind: 'endorsed', text: '+1 Ola' },
  ] as const
  expect(said({ marks })).toContain('we <em>met</em><i> (question · reply recorded; +1 Ola)</i>')
})

test('a labelled link stands instead of the words, with where it leads and its note', () => {
  const lead = {
    text: 'Notes',
    href: '#n',
    note: '(2 pages)',
    to: { text: 'pad.example', href: 'https://pad.example/?a&b' },
  }
  expect(said({ lead })).toBe(
    '<ul><li><a href="#n">Notes</a> → <a href="https://pad.example/?a&amp;b">pad.example</a> (2 pages)</li></ul>',
  )
  expect(said({ lead: { ...lead, note: '', to: null } })).toBe('<ul><li><a href="#n">Notes</a></li></ul>')
})

test('lines from elsewhere stand in a quotation, with a link to the rest; none where there are none', () => {
  const more = { text: 'All', href: 'wiki.html' }
  expect(said({ embeds: [{ lines: [plain], more }] })).toContain(
    '<blockquote><ul><li>we <em>met</em></li></ul><p><a href="wiki.html">All</a></p></blockquote>',
  )
  expect(said({ embeds: [{ lines: [], more }] })).not.toContain('blockquote')
})

test('texts and addresses are escaped', () => {
  expect(paragraph('a < b')).toBe('<p>a &lt; b</p>')
  expect(linkOf({ text: 'R&D', href: '?a="b"' })).toBe('<a href="?a=&quot;b&quot;">R&amp;D</a>')
  expect(linksOf([{ text: 'a', href: 'b' }])).toBe('<ul><li><a href="b">a</a></li></ul>')
})
