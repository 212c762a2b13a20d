import { expect, test } from 'vitest'
import { gardenOf } from '../make.ts'

const tags = (text: string) =>
  gardenOf({ 'a.md': text })
    .diagnostics.filter(({ rule }) => rule === 'html-escaped')
    .map(({ line, column, length = 0 }) => text.split('\n')[line - 1]?.slice(column - 1, column - 1 + length))

test('tags', () => {
  expect(
    tags('- <b>x</b> <i>y</i>\n- a <br/> b\n- <img src="x">\n- <a href="x">y\n- <details>\n\n  x</details>'),
  ).toEqual(['<b>', '<br/>', '<img src="x">', '<a href="x">', '<details>'])
})

test('words in angle brackets', () => {
  for (const text of [
    'go/<link>',
    '<name>',
    '<title> by <time>',
    'a < b > c',
    '<3',
    'List<String>',
    '<https://x.org>',
    '`<b>x</b>`',
    '<!-- <b>x</b> -->',
    '<foo bar="x">',
    '</b>',
    '<ola@x.org>',
  ]) {
    expect([text, tags(`- ${text}`)]).toEqual([text, []])
  }
})

test.each([
  ['<b>', 0],
  ['<b>x</b>', 1],
  ['<b ', 0],
  ['</i>', 0],
  ['<', 0],
])('200,000 %s come back in the time that a test has', (piece, count) => {
  expect(tags(`- ${piece.repeat(200_000)}`)).toHaveLength(count)
})
