import { expect, test } from 'vitest'
import { conflicts } from '../../src/outline/conflict.ts'
import { splitLines } from '../../src/outline/lines.ts'

const found = (text: string, code: readonly number[] = []) =>
  conflicts(splitLines(text), 0, (line) => code.includes(line)).map(({ line }) => line)

test.each([
  ['<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x', [0, 2, 4]],
  ['<<<<<<< HEAD\na\n||||||| base\n=======\n>>>>>>> x', [0, 2, 3, 4]],
  ['>>>>>>> x', [0]],
  ['a\n=======', []],
  ['<<<<<<<< a\n <<<<<<< a\n<<<<<<<a\n>>>>>>>> a', []],
])('in %j, lines %j', (text, lines) => {
  expect(found(text)).toEqual(lines)
})

test('code may show what a conflict looks like', () => {
  expect(found('<<<<<<< a\n=======\n>>>>>>> b', [0, 1, 2])).toEqual([])
})
