import { expect, test } from 'vitest'
import { isQuestion } from '../../src/garden/question.ts'

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
  'question:',
  'questions: none',
])('%j does not', (text) => {
  expect(isQuestion(text)).toBe(false)
})

test.each([
  ['marks', '?'.repeat(200_000)],
  ['spaces', `${' '.repeat(200_000)}x`],
  ['quotes', '"'.repeat(100_001)],
  ['brackets', '(sp'.repeat(70_000)],
])('a long line of %s takes no time to speak of', (_, text) => {
  const start = performance.now()
  isQuestion(text)
  expect(performance.now() - start).toBeLessThan(1000)
})
