import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, folded } from '../../../src/garden/hide/fold.ts'

test.each([
  ['Plain', 'plain'],
  ['Ördög', 'ordog'],
  ['O\u0308rdo\u0308g', 'ordog'],
  ['Søren Łęcki, Weiß', 'soren lecki, weiss'],
  ['Wr\u200ben\u00ad’s', "wren's"],
  ['𝐖𝐫𝐞𝐧', 'wren'],
  ['👋🏽 👋', '👋 👋'],
])('%j', (text, expected) => {
  expect(folded(text)).toBe(expected)
})

test('a place in the folded text is one in the text as written', () => {
  const text = 'a ß O\u0308 end'
  const { text: plain, at } = fold(text)
  expect(text.slice(at(plain.indexOf('end')))).toBe('end')
  expect(text.slice(at(2), at(4))).toBe('ß')
  expect(at(plain.length)).toBe(text.length)
})

test('of any text, places never go back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: plain, at } = fold(text)
      let last = 0
      for (let index = 0; index <= plain.length; index++) {
        expect(at(index)).toBeGreaterThanOrEqual(last)
        last = at(index)
      }
    }),
  )
})
