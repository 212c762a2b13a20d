import { expect, test } from 'vitest'
import { Names, shownName } from '../../src/garden/names.ts'

test('spellings of one key are one name', () => {
  const names = new Names()
  names.link('Social Coop')
  names.link('social-coop')
  names.plain('SOCIAL.COOP')
  expect([...names.all()]).toHaveLength(1)
  expect(names.get('social coop')).toMatchObject({ links: 2, linked: true, filed: null })
})

test('the spelling of most links is shown, of equals the first', () => {
  const names = new Names()
  for (const spelling of ['a-b', 'A B', 'A B', 'a.b']) names.link(spelling)
  expect(shownName(names.link('A B'))).toBe('A B')
  const other = new Names()
  other.link('x-y')
  expect(shownName(other.link('X Y'))).toBe('x-y')
})

test('the spelling of a file goes before all, of two files the first', () => {
  const names = new Names()
  names.link('A B')
  names.file('a-b', 'a-b.md')
  names.file('A.B', 'z/A.B.md')
  const name = names.get('a b')
  expect(name).toMatchObject({ filed: 'a-b', path: 'a-b.md' })
  expect(name && shownName(name)).toBe('a-b')
})

test('plain text alone does not link a name', () => {
  const names = new Names()
  expect(names.plain('Ola')).toMatchObject({ linked: false, links: 0 })
})

test('names that objects find special are names', () => {
  const names = new Names()
  for (const name of ['__proto__', 'constructor', 'hasOwnProperty']) expect(names.link(name).links).toBe(1)
})
