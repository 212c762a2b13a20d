import { expect, test } from 'vitest'
import { codeLines } from '../../src/outline/block.ts'
import { parse } from '../../src/outline/parse.ts'

test('the last descendant of each block, and its source without that of its children', () => {
  const { blocks } = parse('a.md', '- a\n\t- b\n\n\t\t- c\n- d')
  expect(blocks.map(({ last }) => last)).toEqual([2, 2, 2, 3])
  expect(blocks.map(({ raw }) => raw)).toEqual(['- a\n', '\t- b\n\n', '\t\t- c\n', '- d'])
})

test('offsets of spans count in the text, whatever was taken out of the lines', () => {
  const [block] = parse('a.md', '- a\n  id:: x\n  b [[c]]').blocks
  expect(block?.text).toBe('a\nb [[c]]')
  expect(block?.spans).toMatchObject([{ type: 'link', from: 4, to: 9 }])
})

test('the lines of code are those of the source, from 0', () => {
  const isCode = codeLines(parse('a.md', '\n- a\n  ```\n  b\n  ```\n  c').blocks)
  expect([0, 1, 2, 3, 4, 5].filter(isCode)).toEqual([2, 3, 4])
})
