import { expect, test } from 'vitest'
import { escapeHtml } from '../../src/inline/escape.ts'

test.each([
  ['a < b & "c" > d', 'a &lt; b &amp; &quot;c&quot; &gt; d'],
  ["it's", "it's"],
  ['&amp;', '&amp;amp;'],
  ['', ''],
])('%j becomes %j', (text, html) => {
  expect(escapeHtml(text)).toBe(html)
})
