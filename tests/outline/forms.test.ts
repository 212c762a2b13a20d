import { expect, test } from 'vitest'
import { afterWord, handleAt, opensTag, readMacro, referenceAt, tagEnd } from '../../src/outline/forms.ts'

test.each(['#', 'C#', '&#', '/#', '##', '1#', 'é#', '𝒳#'])('%j: only the first opens a tag', (text) => {
  expect(opensTag(text, text.length - 1)).toBe(text === '#')
})

test.each([' #', '(#', ',#', '*#', '_#', '"#', '🍮#'])('%j opens a tag', (text) => {
  expect(opensTag(text, text.length - 1)).toBe(true)
})

test.each([
  ['#a b', 'a'],
  ['#a.b.', 'a.b'],
  ['#a--b--', 'a--b'],
  ['#a/b:c?', 'a/b:c'],
  ["#sam's", 'sam'],
  ['#é́ü', 'é́ü'],
  ['#👩‍💻', '👩‍💻'],
  ['#_', ''],
  ['#-a', ''],
  ['#', ''],
])('the word of %j is %j', (text, word) => {
  expect(text.slice(1, tagEnd(text, 1, text.length))).toBe(word)
})

test('a word does not go beyond the stretch that is read', () => {
  expect(tagEnd('#abc', 1, 3)).toBe(3)
})

test.each([
  ['@a@b.org', 'a', 'b.org'],
  ['@a.b-c_d@x.b.org.', 'a.b-c_d', 'x.b.org'],
  ['@a@bücher.example', 'a', 'bücher.example'],
])('%j is a handle', (text, user, host) => {
  expect(handleAt(text, 0, text.length)).toMatchObject({ user, host })
})

test.each(['@a', '@a@b', '@@b.org', '@a@.org', '@a@b..org', '@a@-b.org', '@'])('%j is none', (text) => {
  expect(handleAt(text, 0, text.length)).toBeNull()
})

test('a handle does not begin within a word or a path', () => {
  expect(handleAt('x@a@b.org', 1, 9)).toBeNull()
  expect(handleAt('/@a@b.org', 1, 9)).toBeNull()
})

test('a reference is a UUID', () => {
  expect(referenceAt('x((60A77D63-f73f-4cd4-9e65-8c4e30cbc752))', 1)).toBe('60a77d63-f73f-4cd4-9e65-8c4e30cbc752')
  expect(referenceAt('((60a77d63-f73f-4cd4-9e65-8c4e30cbc75))', 0)).toBeNull()
})

test.each([
  ['embed [[x]]', { name: 'embed', argument: '[[x]]' }],
  [' a-b ', { name: 'a-b', argument: '' }],
  ['video: https://x.org', { name: 'video', argument: 'https://x.org' }],
  ['', null],
  ['1 x', null],
  ['a,b', null],
])('the macro %j', (inside, macro) => {
  expect(readMacro(inside)).toEqual(macro)
})

test('a surrogate pair before a place is one character', () => {
  expect(afterWord('𝒳', 2)).toBe(true)
  expect(afterWord('🍮', 2)).toBe(false)
  expect(afterWord('a', 0)).toBe(false)
})
