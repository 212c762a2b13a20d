import { expect, test } from 'vitest'
import { gardenOf, seconds } from './make.ts'

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

test('many take time by their number', () => {
  for (const piece of ['<b>', '<b ', '</i>', '<']) {
    const make = (n: number) => () => tags(`- ${piece.repeat(n)}`)
    expect([piece, seconds(make(40_000)) < 20 * seconds(make(5000)) + 0.3]).toEqual([piece, true])
  }
})
