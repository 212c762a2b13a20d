import { expect, test } from 'vitest'
import { isQuestion } from '../../../src/garden/mark/question.ts'

test.each([
  'who?',
  'who? me',
  '(who?)',
  '**who?**',
  'who?!',
  'who??',
  'is it? ok',
  'question: who',
  'Q: who',
  '\uFFFC?',
  'a\nwho?\nb',
  '"who?"',
  '[could it be me?]',
])('%j asks', (text) => {
  expect(isQuestion(text)).toBe(true)
})

test.each([
  '',
  'who',
  '???',
  '(sp?)',
  '(?)',
  'in 2020?',
  'so ??? said',
  'the letter says "who?" to us',
  '> who?',
  'a?b',
  '[Ola?]',
  'that was [Ola?] who [left?]',
  'question:',
  'questions: none',
])('%j does not', (text) => {
  expect(isQuestion(text)).toBe(false)
})

test.each(['?', 'a?', ' ', '"', '“', '«', '(sp', '[', '[ ', ' ]'])(
  '%j by the hundred thousand comes back in the time that a test has',
  (piece) => {
    const ask = (count: number) => [`${piece.repeat(count)}b? x`, `a${piece.repeat(count)}b ??? c`].map(isQuestion)
    expect(ask(500_000)).toEqual(ask(50))
  },
)
