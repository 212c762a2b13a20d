import { expect, test } from 'vitest'
import { firstSentences, sentencesOf } from '../../src/memory/sentence.ts'

test('a text is cut behind what ends a sentence', () => {
  expect(sentencesOf('Who digs? I will. v1.2 is out!')).toEqual(['Who digs?', 'I will.', 'v1.2 is out!'])
})

test('a long text is cut at a sentence, else at a word', () => {
  expect(firstSentences(`${'a'.repeat(100)}. ${'b'.repeat(60)}`, 120)).toBe(`${'a'.repeat(100)}.`)
  expect(firstSentences('word '.repeat(40).trim(), 46)).toBe('word word word word word word word word word …')
})

test.each([
  'we need tools, e.g. a saw, i.e. a sharp one',
  'ask Dr. Ash or J. Moss',
  'beans, corn etc. and a spade',
  'well ... we could try',
  'the key of box no. 5',
  'boards of approx. two metres',
])('one sentence: %s', (text) => {
  expect(sentencesOf(text)).toEqual([text])
})

test.each([
  ['we said no. Then we left.', ['we said no.', 'Then we left.']],
  ['so do I. And you?', ['so do I.', 'And you?']],
  [
    'they asked “why?” We said so (twice.) Then we left.',
    ['they asked “why?”', 'We said so (twice.)', 'Then we left.'],
  ],
  ['beans, corn etc. We need more.', ['beans, corn etc.', 'We need more.']],
])('%s', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences)
})

test('a cut is none behind a short form', () => {
  expect(firstSentences('We grow a good many things here, e.g. beans and corn and oats', 50)).toBe(
    'We grow a good many things here, e.g. beans and …',
  )
})
