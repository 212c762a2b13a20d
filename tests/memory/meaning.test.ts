import { expect, test } from 'vitest'
import { meaningOf } from '../../src/memory/meaning.ts'
import { gardenOf } from '../pages/make.ts'

const meaning = (notes: string, name: string) => {
  const page = gardenOf({ 'm.md': notes }).byKey.get(name)
  const found = page === undefined ? null : meaningOf(page)
  return found === null ? null : `${found.from}: ${found.text}`
}

test('a name alone says nothing of itself: the first line that says more does', () => {
  const notes =
    '- [[2023-05-03]]\n\t- [[oven]]\n\t\t- it trips the fuse\n- [[2023-06-03]]\n\t- the [[oven]] is repaired\n'
  expect(meaning(notes, 'oven')).toBe('mention: the oven is repaired')
})

test('where all lines are the name alone, the first one said below it', () => {
  const notes = '- [[2023-05-03]]\n\t- **[[oven]]**:\n\t\t- it trips the fuse\n- [[2023-06-03]]\n\t- [[oven]]\n'
  expect(meaning(notes, 'oven')).toBe('mention: it trips the fuse')
})

test('nothing but the name: null', () => {
  expect(meaning('- [[2023-05-03]]\n\t- [[oven]]\n', 'oven')).toBeNull()
})
