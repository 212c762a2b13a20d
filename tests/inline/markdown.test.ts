import { expect, test } from 'vitest'
import { createMarkdown } from '../../src/inline/markdown.ts'

const x = { href: 'x.html', label: 'x' }

test('numbers become links by the plugin and finished pieces by our rule', () => {
  const markdown = createMarkdown()
  expect(markdown('*[[0]]* [[1]]', [x, { html: '<code>c</code>' }])).toEqual({
    html: '<em><a href="x.html">x</a></em> <code>c</code>',
    block: false,
  })
})

test('a piece that does not come out, or not in its place, is told', () => {
  const markdown = createMarkdown()
  expect(markdown('no piece', [x])).toBeNull()
  expect(markdown('[[1]] [[0]]', [x, x])).toBeNull()
  expect(markdown('[[0]] [[0]]', [x])).toBeNull()
  expect(markdown('[[7]]', [x])).toBeNull()
})

test('what one call was given is gone in the next, also after an error', () => {
  const markdown = createMarkdown()
  markdown('[[0]]', [x])
  expect(markdown('[[0]]', [])).toBeNull()
  const bad = {
    get html(): string {
      throw new Error('on purpose')
    },
  }
  expect(() => markdown('[[0]]', [bad])).toThrow('on purpose')
  expect(markdown('[[0]]', [x])?.html).toBe('<a href="x.html">x</a>')
})
