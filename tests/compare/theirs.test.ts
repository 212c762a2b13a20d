import { expect, test } from 'vitest'
import { theirs } from './theirs.ts'

/** One line an entry: where, how deep, what, its text. */
function draw(text: string): string[] {
  return [...theirs(text).entries.values()]
    .sort((a, b) => a.line - b.line)
    .map(({ line, depth, kind, parent, text }) => `${line} ${'  '.repeat(depth)}${kind} ${parent} ${text}`.trimEnd())
}

test('a bullet is below the nearest earlier one with a smaller level', () => {
  expect(draw('- a\n\t- b\n\t\t\t- c\n\t- d\n- é\n\n\t- f\n')).toEqual([
    '1 bullet 0 a',
    '2   bullet 1 b',
    '3     bullet 2 c',
    '4   bullet 1 d',
    '5 bullet 0 é',
    '7   bullet 5 f',
  ])
})

test('a heading is beside the bullets that follow, at whatever column it stands', () => {
  expect(draw('## a\n- b\n  ## c\n  - d\n')).toEqual([
    '1 heading 0 a',
    '2 bullet 0 b',
    '3 heading 0 c',
    '4   bullet 3 d',
  ])
})

test('what stands above the first bullet is one block', () => {
  expect(draw('k:: v\n\ntext\n\nmore\n- a\n')).toEqual(['3 before 0 text', '6 bullet 0 a'])
})

test('items of lists are found again in their lines', () => {
  expect(draw('- a\n  * b\n    goes on\n    1. c\n  * d\n- e\n')).toEqual([
    '1 bullet 0 a',
    '2   item 1 b',
    '4     item 2 c',
    '5   item 1 d',
    '6 bullet 0 e',
  ])
})

test('a bullet without words of its own begins with the next line that says something', () => {
  expect(draw('- id:: x\n  text\n- ```\n  code\n  ```\n-\n  #+BEGIN_QUOTE\n  quoted\n  #+END_QUOTE\n')).toEqual([
    '1 bullet 0 text',
    '3 bullet 0 ```',
    '6 bullet 0 quoted',
  ])
})

test('code, also inside a list and in a query', () => {
  const text = '- a\n  ```\n  x\n  ```\n* b\n  ```\n  y\n  ```\n- #+BEGIN_QUERY\n  z\n  #+END_QUERY\n'
  expect([...theirs(text).code].sort((a, b) => a - b)).toEqual([2, 3, 4, 6, 7, 8, 9, 10, 11])
})
