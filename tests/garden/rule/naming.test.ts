import { expect, test } from 'vitest'
import { gardenOf } from '../make.ts'

const said = (files: Readonly<Record<string, string>>) =>
  gardenOf(files).diagnostics.map(({ rule, file, related }) => [rule, file, related?.file])

test('two files of one name, with both places', () => {
  expect(said({ 'x/A B.md': '- a\n', 'a-b.md': '- b\n' })).toEqual([['name-merged', 'x/A B.md', 'a-b.md']])
})

test('names that differ in capitals alone, also in those of folders', () => {
  expect(said({ 'Notes/a.md': '', 'notes/a.md': '' }).filter(([rule]) => rule === 'name-case-only')).toEqual([
    ['name-case-only', 'notes/a.md', 'Notes/a.md'],
  ])
})

test('files that are not published are not mentioned', () => {
  expect(said({ 'a.md': '- a\n', 'A.md': 'public:: false\n\n- b\n' })).toEqual([])
  expect(said({ 'b.md': '- a\n', 'A.md': 'public:: false\n\n# Other\n' })).toEqual([])
})

test.each([
  ['# Wiki', []],
  ['# wiki.', []],
  ['# The book', []],
  ['- x\n# Other', []],
  ['## Other', []],
  ['alias:: the book\n\n# The book', []],
  ['# Other', ['heading-differs']],
])('a note `wiki` with %j', (text, expected) => {
  const note = text.startsWith('# The book') ? `---\naliases: [the book]\n---\n${text}\n` : `${text}\n`
  expect(said({ 'wiki.md': note }).map(([rule]) => rule)).toEqual(expected)
})
