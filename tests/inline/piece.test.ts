import { expect, test } from 'vitest'
import { fence, pieceOf } from '../../src/inline/piece.ts'
import { block, link, resolve } from './parts.ts'

function piece(part: ReturnType<typeof link>, given = resolve) {
  const { text, spans } = block(part)
  return spans.map((span) => pieceOf(span, text, { resolve: given }))[0]
}

test('a link is left to the plugin: its address raw, its label escaped', () => {
  expect(piece(link('x', '<b>'))).toEqual({ href: '../topics/x.html', label: '&lt;b&gt;' })
})

test('the plugin gets no empty address or label: it would put in the rest of the text', () => {
  expect(piece(link('x', ''))).toEqual({ href: '../topics/x.html', label: 'x' })
  expect(piece(link(''))).toEqual({ href: '../topics/.html', label: '[[]]' })
  expect(piece(link('x'), { ...resolve, link: () => ({ href: '' }) })).toEqual({ href: '#', label: 'x' })
})

test('a fence loses its marks and its indentation, and says no language', () => {
  expect(fence('  ~~~" onclick="x\n    a\n  b\n  ~~~')).toBe('<pre><code>  a\nb\n</code></pre>')
  expect(fence('#+BEGIN_SRC sh\nls\n#+END_SRC')).toBe('<pre><code>ls\n</code></pre>')
  expect(fence('```\nopen')).toBe('<pre><code>open\n</code></pre>')
})
