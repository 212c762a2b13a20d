import { expect, test } from 'vitest'
import { firstSentences, sentencesOf } from '../../src/memory/sentence.ts'

test('a text is cut behind what ends a sentence', () => {
  expect(sentencesOf('Who digs? I will. v1.2 is out!')).toEqual(['Who digs?', 'I will.', 'v1.2 is out!'])
})

test('a long text is cut at a sentence, else at a word', () => {
  expect(firstSentences(`${'a'.repeat(100)}. ${'b'.repeat(60)}`, 120)).toBe(`${'a'.repeat(100)}.`)
  expect(firstSentences('word '.repeat(40).trim(), 46)).toBe('word word word word word word word word word …')
})
