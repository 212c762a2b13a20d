import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { Markup } from '../../../layouts/jsx/markup.ts'
import { Fragment, jsx, jsxs } from '../../../layouts/jsx/runtime.ts'
import type { Child } from '../../../layouts/jsx/tags.ts'
import { utf8 } from '../../../src/inline/utf8.ts'

/** Anything that a note may hold, and more of what could end a text or a value. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<', '>', '"', "'", '&', '&lt;', '&amp', '</p>', '<!--', '<script>', ']]>', '\0', ' ', 'a='))
    .map((parts) => parts.join('')),
)

interface Read {
  readonly tags: string[]
  readonly attributes: Record<string, string>
  readonly text: string
}

/** What an HTML parser reads. */
function read(html: string): Read {
  const tags: string[] = []
  let attributes: Record<string, string> = {}
  let words = ''
  const parser = new Parser({
    onopentag(name, all) {
      tags.push(name)
      attributes = { ...attributes, ...all }
    },
    ontext(part) {
      words += part
    },
    oncomment() {
      tags.push('comment')
    },
  })
  parser.end(html)
  return { tags, attributes, text: words }
}

describe('text', () => {
  test.each([
    ['a < b & "c"', 'a &lt; b &amp; &quot;c&quot;'],
    ["it's > that", "it's > that"],
    ['&lt;', '&amp;lt;'],
    ['', ''],
  ])('%j is escaped between tags and in a value', (given, escaped) => {
    expect((<p>{given}</p>).html).toBe(`<p>${escaped}</p>`)
    expect((<p title={given} />).html).toBe(given === '' ? '<p title></p>' : `<p title="${escaped}"></p>`)
  })

  test('whatever it is, it is read as it was, and nothing else is', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const { html } = (
          <p title={a} data-by={b}>
            {b}
            {[c, [a]]}
            {Fragment({ children: c })}
          </p>
        )
        expect(read(html)).toEqual({ tags: ['p'], attributes: { title: a, 'data-by': b }, text: b + c + a + c })
      }),
      { numRuns: 1000 },
    )
  })

  test('text that was drawn and taken out again is text', () => {
    const { html } = <b>x</b>
    expect((<p>{html}</p>).html).toBe('<p>&lt;b>x&lt;/b></p>')
  })

  test('what looks like markup is none: page objects are plain data', () => {
    const child = (value: unknown) => () => jsx('p', JSON.parse(JSON.stringify({ children: value })))
    expect(child(new Markup(utf8('<b>')))).toThrow(TypeError)
    expect(child({ html: '<b>' })).toThrow(TypeError)
    expect(child({ bytes: '<b>' })).toThrow(TypeError)
    expect(child({ type: 'b', props: {} })).toThrow(TypeError)
    expect(child(['<b>'])().html).toBe('<p>&lt;b></p>')
    expect(jsx('p', { title: { html: '"><b>' } }).html).toBe('<p title="[object Object]"></p>')
  })
})

describe('children', () => {
  test.each<[what: string, child: Child, html: string]>([
    ['null', null, ''],
    ['undefined', undefined, ''],
    ['false', false, ''],
    ['true', true, ''],
    ['a number', 12.5, '12.5'],
    ['zero', 0, '0'],
    ['no text', '', ''],
    ['an array of them', [null, 'a', [1, [<br />, false]], []], 'a1<br/>'],
    ['what was drawn', <b>&amp;</b>, '<b>&amp;</b>'],
  ])('%s', (_, child, html) => {
    expect((<p>{child}</p>).html).toBe(`<p>${html}</p>`)
    expect(Fragment({ children: child }).html).toBe(html)
    expect(
      (
        <p>
          a{child}b{child}
        </p>
      ).html,
    ).toBe(`<p>a${html}b${html}</p>`)
  })

  test('one or several, or none', () => {
    expect(jsx('p', {}).html).toBe('<p></p>')
    expect(jsx('p', { children: 'a' }).html).toBe('<p>a</p>')
    expect(jsxs('p', { children: ['a', 'b'] }).html).toBe('<p>ab</p>')
    expect(Fragment({}).html).toBe('')
  })
})

test('what holds nothing has no end; what may hold something has', () => {
  expect(
    (
      <>
        <br />
        <meta name="a" content="b" />
        <link rel="icon" href="c" />
        <input type="search" name="q" placeholder="" />
        <script src="d" />
        <p />
      </>
    ).html,
  ).toBe(
    '<br/><meta name="a" content="b"/><link rel="icon" href="c"/><input type="search" name="q" placeholder/><script src="d"></script><p></p>',
  )
})

describe('attributes', () => {
  test('true is the name alone; false and undefined are nothing', () => {
    expect((<p hidden />).html).toBe('<p hidden></p>')
    expect((<details open={false} />).html).toBe('<details></details>')
    expect((<p class={undefined} id="a" />).html).toBe('<p id="a"></p>')
    expect(jsx('p', { id: null }).html).toBe('<p></p>')
  })

  test('numbers, and names as they are written', () => {
    expect((<circle cx={0} cy={-1.5} r="2" />).html).toBe('<circle cx="0" cy="-1.5" r="2"></circle>')
    expect((<svg viewBox="0 0 1 1" stroke-width="2" aria-hidden="true" />).html).toBe(
      '<svg viewBox="0 0 1 1" stroke-width="2" aria-hidden="true"></svg>',
    )
  })
})

test('a component is called with what it is given', () => {
  function Named({ name, children }: { readonly name: string; readonly children?: Child }) {
    return name === '' ? null : (
      <b title={name}>
        {name}: {children}
      </b>
    )
  }
  expect((<Named name="<a>">{'<b>'}</Named>).html).toBe('<b title="&lt;a>">&lt;a>: &lt;b></b>')
  expect(
    (
      <p>
        <Named name="" />
      </p>
    ).html,
  ).toBe('<p></p>')
  expect((<Named name="" />).html).toBe('')
})
