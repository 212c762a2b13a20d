import { expect, test } from 'vitest'
import { parse } from '../../src/outline/parse.ts'

test.each([
  ['---\na: b\n---\nx', 'a: b\n'],
  ['---\r\na: b\r\n---\r\nx', 'a: b\r\n'],
  ['\uFEFF---\na: b\n...\nx', 'a: b\n'],
  ['---\n---\n', ''],
  ['---\ntags: [[x]]\n  broken: {\n---', 'tags: [[x]]\n  broken: {\n'],
  ['---\n# a comment\n\na: b\n---', '# a comment\n\na: b\n'],
])('%j has front matter', (text, yaml) => {
  const note = parse('a.md', text)
  expect(note.front).toEqual({ text: yaml, line: 2 })
  expect(note.head.startsWith(text.slice(0, text.lastIndexOf(yaml) + yaml.length))).toBe(true)
})

test.each([
  '---\na: b\n',
  '\n---\na: b\n---',
  '---js\na: b\n---',
  '--- \n- a: b\n---',
  '---\n[[a]]: b\n---',
  '---\nwords\n---',
  ' ---\na: b\n---',
])('%j has none', (text) => {
  expect(parse('a.md', text).front).toBeNull()
})
