import { expect, test } from 'vitest'
import { keyOf } from '../../../src/garden/name.ts'
import { Hints } from '../../../src/garden/who/hint.ts'
import { fitOf } from '../../../src/garden/who/who.ts'

const names = [
  'Ola Berg',
  'Kim',
  'Michiel de Jong',
  'Pierre-Antoine Champin',
  'Tim Berners-Lee',
  'Mayor Ada Moss',
  'elf P.',
]
const forms = [
  'ola',
  'Ola',
  'O',
  'OB',
  'ob',
  'olaberg',
  'Berg',
  'Dr. Berg',
  'Ola B.',
  'MdJ',
  'PAC',
  'PA',
  'PC',
  'TimBL',
  'eP',
  'Moss',
  'Ada Moss',
  'kim',
  'Ki',
  'zoe',
]

test.each(forms)('whoever %s fits is found by its hints', (form) => {
  const hints = new Hints(
    names.map((name) => [name, [name]] as const),
    keyOf,
    new Map(),
  )
  const fits = names.filter((name) => fitOf(form, name, keyOf) !== null)
  expect(hints.of(form)).toEqual(expect.arrayContaining(fits))
})

test('a thousand people and a thousand forms are found without looking at all of them', () => {
  const many = Array.from({ length: 1000 }, (_, index) => `Ola${index} Berg${index}`)
  const hints = new Hints(
    many.map((name) => [name, [name]] as const),
    keyOf,
    new Map(),
  )
  expect(hints.of('Ola7 Berg7')).toEqual(['Ola7 Berg7'])
  expect(hints.of('Ola7')).toEqual(['Ola7 Berg7'])
})
