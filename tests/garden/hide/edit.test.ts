import { expect, test } from 'vitest'
import { applied, blotted, instead, settled } from '../../../src/garden/hide/edit.ts'
import type { Hidden } from '../../../src/garden/hide/hidden.ts'

const uma: Hidden = { page: null, others: [], label: 'U.L.', nobody: false, forms: ['Uma Lind'] }
const kim: Hidden = { ...uma, label: 'someone', forms: ['Kim'] }
/** Replaces every `u` and `k` of a text. */
const all = (text: string) =>
  [...text.matchAll(/[uk]/g)].map(({ index, 0: letter }) => {
    const person = letter === 'u' ? uma : kim
    return { from: index, to: index + 1, text: person.label, person }
  })

test.each([
  ['to u. And k.', 'to U.L. And someone.'],
  ['u == u == k', 'U.L. == someone'],
  ['u (u), u (k), u/u, u - u, u u', 'U.L., U.L. (someone), U.L., U.L., U.L. U.L.'],
  ['u...', 'U.L....'],
])('%j', (text, expected) => {
  expect(applied(text, all(text))).toBe(expected)
})

test('the stronger edit holds where two overlap', () => {
  const edit = (from: number, to: number) => ({ from, to, text: '', person: null })
  expect(settled(10, [edit(4, 6), edit(5, 8), edit(0, 4), edit(0, 10)]).map(({ from, to }) => [from, to])).toEqual([
    [0, 4],
    [4, 6],
  ])
})

test('what is edited is blotted out, at the same length', () => {
  expect(blotted('abcd', [{ from: 1, to: 3, text: 'x', person: null }])).toBe('a\uE000\uE000d')
})

test.each([
  ['Uma Lind', 'U.L.'],
  ['Uma** Lind', 'U.L.**'],
  ['Uma **Lind', '**U.L.'],
  ['Uma\r\n\tLind', 'U.L.\r\n\t'],
])('instead of %j', (written, expected) => {
  expect(instead(written, 'U.L.')).toBe(expected)
})
