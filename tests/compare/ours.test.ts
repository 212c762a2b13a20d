import { expect, test } from 'vitest'
import { parse } from '../../src/outline/parse.ts'
import { ours } from './ours.ts'

test('blocks by line, code lines, and what else a line is part of', () => {
  const text = '---\ntitle: x\n---\n- a\n  id:: 1\n\t- ```\n\t  c\n\t  ```\n- d <!-- e\n  f -->\n- ~~~\n'
  const { entries, code, within } = ours(parse('note.md', text))
  expect([...entries.values()].map(({ line, parent, depth, kind, text }) => [line, parent, depth, kind, text])).toEqual(
    [
      [4, 0, 0, 'bullet', 'a'],
      [6, 4, 1, 'bullet', '```'],
      [9, 0, 0, 'bullet', 'd <!-- e'],
      [11, 0, 0, 'bullet', '~~~'],
    ],
  )
  expect([...code]).toEqual([6, 7, 8, 11])
  expect([...within].sort(([a], [b]) => a - b)).toEqual([
    [1, 'head'],
    [2, 'head'],
    [3, 'head'],
    [5, 'property'],
    [9, 'comment'],
    [10, 'comment'],
    [11, 'fence'],
  ])
})

test('a block without text of its own, and where its first words stand', () => {
  const { entries } = ours(parse('note.md', '-\n  id:: 1\n  a\n-\n'))
  expect([...entries.values()].map(({ text, said }) => [text, said])).toEqual([
    ['a', 3],
    ['', 4],
  ])
})
