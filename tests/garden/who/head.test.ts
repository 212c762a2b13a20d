import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Head } from '../../../src/garden/who/head.ts'
import { headOf } from '../../../src/garden/who/head.ts'
import { scan } from '../../../src/outline/scan.ts'

function head(text: string): Head | null {
  return headOf(text, scan(text).spans)
}

/** Form, names, and the words behind them. */
function drawn(text: string): string | null {
  const found = head(text)
  if (!found) return null
  const to = found.to.length > 0 ? ` -> ${found.to.map(({ written }) => written).join('+')}` : ''
  const remark = found.remark === null ? '' : ` (${found.remark})`
  return `${found.form} ${found.names.map(({ written }) => written).join('+')}${to}${remark} | ${found.open}${text.slice(found.body)}`
}

describe('how a block opens', () => {
  test.each([
    ['[[x]] hi', 'link x | hi'],
    ['[[x]]: hi', 'link-colon x | hi'],
    ['[[x]] : hi', 'link-colon x | hi'],
    ['[[x|shown]] hi', 'link x | hi'],
    ['[ola] hi', 'bracket ola | hi'],
    ['[ ola ] hi', 'bracket ola | hi'],
    ['@x hi', 'at x | hi'],
    ['@x: hi', 'colon x | hi'],
    ['x: hi', 'colon x | hi'],
    ['x:hi', 'colon x | hi'],
    ['x :hi', 'colon x | hi'],
    ['Ola Berg: hi', 'colon Ola Berg | hi'],
    ['x (late): hi', 'colon x (late) | hi'],
    ['x -> y: hi', 'colon x -> y | hi'],
    ['[[x]] -> [[y]]: hi', 'link-colon x -> y | hi'],
    ['[[x]], [[y]]: hi', 'link-colon x+y | hi'],
    ['x, y and z: hi', 'colon x+y+z | hi'],
    ['x/y: hi', 'colon x+y | hi'],
    ['x says:hi', 'says x | hi'],
    ['**[[x]] hi**', 'link x | **hi**'],
    ['**[[x]]** hi', 'link x | hi'],
    ['**x**: hi', 'colon x | hi'],
    ['**x:** hi', 'colon x | hi'],
    ['_Ola_: hi', 'colon Ola | hi'],
    ['__x: hi__', 'colon x | __hi__'],
    ['[[x]] == Ola', 'alias x | == Ola'],
    ['[[x]]', 'bare x | '],
    ['[[x]]:', 'bare x | '],
    ['Ola Berg', 'bare Ola Berg | '],
    ['??: hi', 'unknown  | hi'],
    ['[in chat: Ola Berg: hi]', 'colon Ola Berg (in chat) | [hi]'],
    ['(from the chat: [[x]]: hi)', 'link-colon x (in chat) | (hi)'],
    ['[via chat] x: hi', 'colon x (in chat) | hi'],
    ['王伟: 你好', 'colon 王伟 | 你好'],
  ])('%s', (text, expected) => expect(drawn(text)).toBe(expected))

  test.each([
    '',
    'just words, and no name',
    '[x] a box that is ticked',
    '[  ] a wide box',
    '[in chat: hi]',
    '[in chat] hi',
    '[in chat: x:',
    '[in chat: [in chat: x: hi]]',
    "[[x]]'s idea",
    '[[x]]s',
    '[[x]], who was there',
    '[[x]]?',
    '[[x]], [[y]] were there',
    'https://example.org',
    'x://y',
    '`x: y`',
    '- [[x]]',
    '"x": y',
    '[x](https://example.org)',
    '[ ] x',
    '+1: x',
    '10:30 x',
  ])('%j is none', (text) => expect(head(text)).toBeNull())
})

test('names stand where the head says, and the body behind them, for any text', () => {
  const part = fc.constantFrom(
    '[[',
    ']]',
    '[',
    ']',
    'ola',
    'Kim',
    ' ',
    ':',
    ',',
    '**',
    '_',
    '->',
    '@',
    '(',
    ')',
    '?',
    '/',
    '\n',
    '==',
    '~',
    'says:',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const text = parts.join('')
      const found = head(text)
      if (!found) return
      for (const { written, from, to, span } of [...found.names, ...found.others, ...found.to]) {
        expect(text.slice(from, to)).toContain(written)
        if (span === null) expect(written).toBe(written.trim())
        expect(to).toBeLessThanOrEqual(found.body)
      }
      expect(found.body).toBeLessThanOrEqual(text.length)
      expect(text.slice(found.body)).toBe(text.slice(found.body).trimStart())
    }),
  )
})

test.each([
  ['words', 'a '.repeat(200_000), null],
  ['a word', 'a'.repeat(400_000), null],
  ['commas', 'A, '.repeat(100_000), null],
  ['brackets', `${'[[a]], '.repeat(50_000)}: x`, null],
  ['dots', '.'.repeat(400_000), null],
  ['letters and dots', 'a.'.repeat(200_000), null],
])('a long line of %s comes back in the time that a test has', (_, text, form) => {
  const { spans } = scan(text)
  // Milliseconds where it is linear, minutes where it is not.
  expect(headOf(text, spans)?.form ?? null).toBe(form)
})
