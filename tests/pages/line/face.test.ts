import { expect, test } from 'vitest'
import { faceOf, hues, initialsOf } from '../../../src/pages/line/face.ts'

test.each([
  ['nick sellen', 'NS'],
  ['akshay', 'A'],
  ['elf Pavlik', 'eP'],
  ['Tim Berners-Lee', 'TB'],
  ['  Ángel  Araya ', 'ÁA'],
  ['(someone) else', 'SE'],
  ['🍮', '🍮'],
  ['', '?'],
])('initials of %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('a face is of the name alone, however it is spelt', () => {
  expect(faceOf('Nick Sellen').hue).toBe(faceOf('nick sellen').hue)
})

test('a group of people has more than a few hues', () => {
  const names = Array.from({ length: 200 }, (_, index) => `person ${index}`)
  expect(new Set(names.map((name) => faceOf(name).hue)).size).toBe(hues)
})
