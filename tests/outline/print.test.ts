import { expect, test } from 'vitest'
import { parse } from '../../src/outline/parse.ts'
import { print } from '../../src/outline/print.ts'

// That any text comes back is shown in parse.test.ts; here, that each part of a note takes part.
test('the head, and the source of each block', () => {
  const text = '\uFEFF---\r\na: b\r\n---\n\n- a\n\tid:: x\r\n\n# b\rc'
  const note = parse('a.md', text)
  expect(note.head).toBe('\uFEFF---\r\na: b\r\n---\n\n')
  expect(note.blocks).toHaveLength(3)
  expect(print(note)).toBe(text)
  expect(print({ ...note, head: '', blocks: note.blocks.slice(1) })).toBe('# b\rc')
})
