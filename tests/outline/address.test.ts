import { expect, test } from 'vitest'
import { addressAt, destinationAt, isAllowed, schemeOf } from '../../src/outline/address.ts'

test.each(['https://x', 'HTTP://x', 'mailto:a@b', 'matrix:r/a', 'xmpp:a@b', 'gemini://x', 'ipfs://x', 'www.x.org'])(
  '%j may be linked',
  (href) => {
    expect(isAllowed(href)).toBe(true)
  },
)

test.each([
  ...['javascript:alert(1)', 'JavaScript:x', 'data:text/html,x', 'vbscript:x', 'file:///x', 'blob:x', 'about:blank'],
  ...['//x.org', '/x', 'x', '', '#x', '\thttps://x', '\u0001javascript:x', 'java\nscript:x', 'https', 'x:https://y'],
])('%j may not', (href) => {
  expect(isAllowed(href)).toBe(false)
})

test('the scheme is what stands before the colon, in lower case', () => {
  expect(schemeOf('HTTPS://x')).toBe('https')
  expect(schemeOf('a b:c')).toBe('')
})

const found = (text: string) => {
  for (let i = text.indexOf(':'); i >= 0; i = text.indexOf(':', i + 1)) {
    const at = addressAt(text, i, 0, text.length)
    if (at) return text.slice(at.from, at.to)
  }
  return null
}

test.each([
  ['see https://x.org/a, or', 'https://x.org/a'],
  ['HTTPS://X.ORG/', 'HTTPS://X.ORG/'],
  ['(https://x.org/(a)b)', 'https://x.org/(a)b'],
  ['“https://x.org/a”', 'https://x.org/a'],
  ['见https://x.org/a。', 'https://x.org/a'],
  ['https://例え.jp/あ', 'https://例え.jp/あ'],
  ['http://[::1]:80/a', 'http://[::1]:80/a'],
  ['https://x.org[1]', 'https://x.org'],
  ['https://x.org/a\\b', 'https://x.org/a'],
  ['https://x.org/a"b', 'https://x.org/a'],
  ['https://x.org/a<b', 'https://x.org/a'],
  ['https://x.org/?', 'https://x.org/'],
  ['...https://x.org', 'https://x.org'],
  ['mailto:a@b.org.', 'mailto:a@b.org'],
  ['matrix:u/a:b.org', 'matrix:u/a:b.org'],
])('in %j stands %j', (text, address) => {
  expect(found(text)).toBe(address)
})

test.each([
  'https://',
  'https:// x',
  'https://.',
  'https:x',
  'c://x',
  'mailto:',
  'mailto:x',
  'matrix: a',
  'x://-',
  'xmpp:a',
  '://x',
])('in %j stands none', (text) => {
  expect(found(text)).toBeNull()
})

const destination = (text: string, file = false) => destinationAt(text, 0, text.length, file)

test.each([
  ['(a)', 'a', 3],
  ['( a )', 'a', 5],
  ['(a(b)c) d)', 'a(b)c', 7],
  ['(<a b>)', 'a b', 7],
  ['(a "t (x)")', 'a', 11],
  ["(a 't')", 'a', 7],
  ['(a (t))', 'a', 7],
  ['(a\\)b)', 'a\\)b', 6],
])('%j leads to %j', (text, href, to) => {
  expect(destination(text)).toEqual({ href, to })
})

test.each(['()', '(', '(a', '(a b)', '(a "b)', '(<a)', '(<a\nb>)', '(a "b" c)', `(${'('.repeat(40)})`])(
  '%j leads nowhere',
  (text) => {
    expect(destination(text)).toBeNull()
  },
)

test('the name of a file may have spaces, and no brackets then', () => {
  expect(destination('(a b c.png)', true)).toEqual({ href: 'a b c.png', to: 11 })
  expect(destination('(a b (c)', true)).toBeNull()
  expect(destination('(a b', true)).toBeNull()
})
