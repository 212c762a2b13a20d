import markdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { highlight } from '../../src/inline/highlight.ts'

const md = markdownIt('zero').enable(['emphasis']).use(highlight)

test.each([
  ['==h== ^^h^^', '<mark>h</mark> <mark>h</mark>'],
  ['==two words==s', '<mark>two words</mark>s'],
  ['==*h*== *==h==*', '<mark><em>h</em></mark> <em><mark>h</mark></em>'],
  ['== h == and ==h ==', '== h == and ==h =='],
  ['a==b or c==d', 'a==b or c==d'],
  ['===h=== ====', '===h=== ===='],
  ['==h^^', '==h^^'],
  ['*==h*==', '<em>==h</em>=='],
])('%s', (text, html) => {
  expect(md.renderInline(text)).toBe(html)
})
