import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scan } from '../../src/outline/scan.ts'
import { outlines, texts } from './outlines.ts'

describe('any text', () => {
  test('has spans that are sorted, apart, and within it', () => {
    fc.assert(
      fc.property(fc.oneof(outlines, texts), (text) => {
        let at = 0
        for (const { from, to } of scan(text).spans) {
          expect(from).toBeGreaterThanOrEqual(at)
          expect(to).toBeGreaterThan(from)
          at = to
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 5000 },
    )
  })

  test('has names that are trimmed and not empty, on one line', () => {
    fc.assert(
      fc.property(fc.oneof(outlines, texts), (text) => {
        for (const span of scan(text).spans) {
          if (span.type === 'link') expect(span.name).toBe(span.name.trim() || 'a name')
          if (span.type === 'link') expect(span.name).not.toMatch(/\n/)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('says the same of a text before which nothing is open', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const moved = scan(`x\n\n${text}`).spans.map((span) => ({ ...span, from: span.from - 3, to: span.to - 3 }))
        expect(moved).toEqual(scan(text).spans)
      }),
      { numRuns: 1000 },
    )
  })
})

test('what a simple expression finds in simple text, the scanner finds', () => {
  const word = fc.stringMatching(/^[a-z]{1,5}$/)
  const piece = fc.oneof(
    word,
    word.map((name) => `[[${name}]]`),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join(' ')
      const names = [...text.matchAll(/\[\[([^[\]]+)\]\]/g)].map((match) => match[1])
      expect(scan(text).spans.map((span) => span.type === 'link' && span.name)).toEqual(names)
    }),
  )
})

test('nothing is found in a fence, nor across it', () => {
  const text = '[[a\n```\n[[b]]\n```\nc]] `d\n```\n`\n```'
  const { spans } = scan(text, [
    { from: 4, to: 17 },
    { from: 25, to: 34 },
  ])
  expect(spans).toEqual([
    { type: 'code', from: 4, to: 17, fenced: true },
    { type: 'code', from: 25, to: 34, fenced: true },
  ])
})

test.each(['[[ ``\n`` ]]', '[[a <!-- \n --> b]]', '#[[a `\n` b]]'])(
  '%j is no link: code and comments may go on, a link does not',
  (text) => {
    expect(scan(text).spans.filter(({ type }) => type === 'link')).toEqual([])
  },
)

test('a line warns once of brackets that do not pair', () => {
  expect(scan('[[ [[ [[ ]\n[[a').problems.map(({ rule, from }) => [rule, from])).toEqual([
    ['link-unbalanced', 0],
    ['link-unbalanced', 11],
  ])
})

test('what turns out to be part of something larger warns of nothing', () => {
  expect(scan('[[ftp://x.org]] [ftp://x.org](https://x.org)').problems).toEqual([])
})
