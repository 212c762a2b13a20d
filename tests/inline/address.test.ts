import { expect, test } from 'vitest'
import { hostOf, linkTarget, shortAddress } from '../../src/inline/address.ts'

test.each([
  ['https://www.loomio.org/d/jrbG5tue/server-access', 'loomio.org/d/jrbG5tue/server-access'],
  ['https://x.org/', 'x.org'],
  ['http://x.org:8080/a?b=c#d', 'x.org:8080/a?b=c#d'],
  ['HTTPS://X.org/A', 'X.org/A'],
  ['https://matrix.to/#/#room:host', 'matrix.to/#/#room:host'],
  ['https://safe.org@evil.org/x', 'evil.org/x'],
  ['https://x.org/@kim', 'x.org/@kim'],
  ['mailto:kim@x.org?subject=hi', 'kim@x.org'],
  ['matrix:r/room:x.org', 'matrix:r/room:x.org'],
  ['https://x.org/\u202Egpj.exe', 'x.org/%E2%80%AEgpj.exe'],
])('%s is shown as %s', (href, shown) => {
  expect(shortAddress(href)).toBe(shown)
})

test('a long address is cut in the middle, the host and the end stay', () => {
  const shown = shortAddress(`https://git.coop/${'path/'.repeat(30)}the-end.md`)
  expect(shown).toMatch(/^git\.coop\/path\/.*….*the-end\.md$/)
  expect(shown).toHaveLength(60)
})

test('no character is cut in half', () => {
  for (let length = 40; length < 80; length++) {
    expect(shortAddress(`https://x.org/${'a'.repeat(length % 7)}${'🍮'.repeat(length)}`)).not.toMatch(
      /[\uD800-\uDFFF](?<![\uD800-\uDBFF][\uDC00-\uDFFF])(?![\uDC00-\uDFFF])/,
    )
  }
})

test('of a long host, the end stays: it says whose it is', () => {
  expect(shortAddress(`https://bank.org.${'a.'.repeat(60)}evil.org/x`)).toMatch(/^….*\.evil\.org\/x$/)
})

test.each([
  ['https://x.org', 'https://x.org'],
  ['www.x.org/a', 'https://www.x.org/a'],
  ['gemini://x.org', 'gemini://x.org'],
  ['mailto:a@x.org', 'mailto:a@x.org'],
  ['javascript:alert(1)', null],
  [' https://x.org', null],
  ['\tjavascript:alert(1)', null],
  ['data:text/html,x', null],
  ['https:x', null],
  ['ftp://x.org', null],
  ['', null],
])('%j may be linked as %j', (written, target) => {
  expect(linkTarget(written)).toBe(target)
})

test('the host alone names what has no name', () => {
  expect(hostOf('https://www.x.org/a/b.png?c')).toBe('x.org')
})
