import { expect, test } from 'vitest'
import { rowsOf } from '../../../src/garden/who/table.ts'

const cells = (text: string) => rowsOf(text, 0)?.map((row) => row.map((cell) => cell.text.trim()))

test('rows, without the headings of the columns', () => {
  expect(cells('| Name | Role |\n|---|:-:|\n| Ola Berg | chair |\n| Kim \\| Lee |  |')).toEqual([
    ['Ola Berg', 'chair'],
    ['Kim \\| Lee'],
  ])
})

test('a table without headings', () => {
  expect(cells('| Ola |\n| Kim |')).toEqual([['Ola'], ['Kim']])
})

test('cells stand where they say they do', () => {
  const text = '| Ola | a |\n| Kim | b |'
  for (const row of rowsOf(text, 0) ?? [])
    for (const cell of row) expect(text.slice(cell.from, cell.from + cell.text.length)).toBe(cell.text)
})

test('anything else is none', () => {
  expect(cells('Ola | Kim')).toBeUndefined()
  expect(cells('| Ola |\nand text')).toBeUndefined()
  expect(cells('')).toBeUndefined()
  expect(cells('|---|')).toBeUndefined()
})
