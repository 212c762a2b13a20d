import { expect, test } from 'vitest'
import { bare, saidOf } from '../../../src/garden/mark/said.ts'
import { parse } from '../../../src/outline/parse.ts'

function said(text: string, from = 0): string | undefined {
  const block = parse('a.md', `- ${text}`).blocks[0]
  return block && saidOf(block, from)
}

test('what no rule may look into is one mark', () => {
  expect(said('a `b?` c')).toBe('a \uFFFC c')
  expect(said('a https://example.org/?q c')).toBe('a \uFFFC c')
  expect(said('[[x]] asks')).toBe('\uFFFC asks')
})

test('comments are not said', () => expect(said('a <!-- b? --> c')).toBe('a  c'))

test('it begins where the words begin', () => expect(said('[[x]] asks `b`', 6)).toBe('asks \uFFFC'))

test('bold and a quote mark may stand before a word', () => {
  expect(bare('> **TODO** a')).toBe('TODO** a')
  expect(bare('TODO a')).toBe('TODO a')
})
