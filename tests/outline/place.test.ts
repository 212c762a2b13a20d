import { expect, test } from 'vitest'
import { parse } from '../../src/outline/parse.ts'
import { place } from '../../src/outline/place.ts'

const note = parse('a.md', '- a\n  a2\n\t- b\n\t\t- c\n\t- d\n- e\n')
const block = (index: number) => {
  const found = note.blocks[index]
  if (!found) throw new Error(`no block ${index}`)
  return found
}

test.each([
  [0, 1, 3],
  [1, 1, 4],
  [2, 2, 3],
  [4, 2, 5],
])('offset %d stands in line %d, column %d', (offset, line, column) => {
  expect(place(note, block(0), offset)).toEqual({ file: 'a.md', line, column })
})

test('an empty block is where its marker is', () => {
  const empty = parse('b.md', '\n  -').blocks[0]
  expect(empty && place({ file: 'b.md' }, empty, 0)).toEqual({ file: 'b.md', line: 2, column: 3 })
})
