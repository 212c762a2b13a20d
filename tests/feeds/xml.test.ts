import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { element, markup, stacked, xmlText, xmlValue } from '../../src/feeds/xml.ts'
import { safe } from '../../src/inline/html.ts'

test('a text is escaped', () => {
  expect(xmlText('a < b && "c" > d')).toBe('a &lt; b &amp;&amp; "c" &gt; d')
  expect(xmlText('end of ]]>')).toBe('end of ]]&gt;')
})

test('what XML has no way to write is replaced: control characters, halves of characters', () => {
  expect(xmlText('a\u0007b\u0000 \uD83C \uFFFF 🌱\t\n')).toBe('a\uFFFDb\uFFFD \uFFFD \uFFFD 🌱\t\n')
})

test('in quotes, quotes are escaped too, and a line break is a space', () => {
  expect(xmlValue('"a"\n<b>\tc')).toBe('&quot;a&quot; &lt;b&gt; c')
})

test('an element has its attributes, without those that are null', () => {
  expect(element('a', { href: 'x?a&b', title: null, rel: '' }, xmlText('<go>'))).toBe(
    '<a href="x?a&amp;b" rel="">&lt;go&gt;</a>',
  )
})

test('one that holds nothing closes itself', () => {
  expect(element('br')).toBe('<br/>')
  expect(element('p', {}, xmlText(''))).toBe('<p></p>')
})

test('what was made stands inside as it is', () => {
  expect(element('p', {}, markup(safe('<em>hi</em>')), element('br'))).toBe('<p><em>hi</em><br/></p>')
})

test('elements one below the other', () => {
  expect(stacked('ul', { id: 'a' }, element('li'), element('li'))).toBe('<ul id="a">\n<li/>\n<li/>\n</ul>')
})

test('any text comes back from a reader of XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      using document = XmlDocument.fromString(element('a', { b: text }, xmlText(text)))
      const plain = text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
      // Readers make one line end of all.
      expect(document.root.content).toBe(plain.replace(/\r\n?/g, '\n'))
      expect(document.get('/a/@b')?.content).toBe(plain.replace(/[\t\n\r]/g, ' '))
    }),
  )
})
