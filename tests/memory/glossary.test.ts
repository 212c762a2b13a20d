import { expect, test } from 'vitest'
import { glossaryOf } from '../../src/memory/glossary.ts'
import { gardenOf } from '../pages/make.ts'

test('initials of people are no words; those of most meetings come first', () => {
  const garden = gardenOf({
    'a.md': [
      '- [[2023-01-05]]',
      '\t- Attending: Ola Berg, Kim Moss',
      '\t- OB (Ola Berg) and the BCG (bean counting group)',
      '\t- TWG (tech working group)',
      '- [[2023-02-02]]',
      '\t- BCG again',
    ].join('\n'),
  })
  expect(glossaryOf(garden).terms.map(({ short, meetings }) => [short, meetings])).toEqual([
    ['BCG', 2],
    ['TWG', 1],
  ])
})

test('an abbreviation that is explained in two ways has both; one written in another way is the same', () => {
  const garden = gardenOf({
    'a.md': [
      '- TWG (tech working group), BCG (bean counting groups)',
      '- the Bean Counting Group (BCG)',
      '- the Seed Authority (SA)',
      '- SA = seed authorities',
      '- TWG = trail walkers guild',
    ].join('\n'),
  })
  expect(glossaryOf(garden).terms.map(({ short, long, meanings }) => [short, long, meanings.length])).toEqual([
    ['BCG', 'bean counting groups', 1],
    ['SA', 'Seed Authority', 1],
    ['TWG', 'tech working group, or trail walkers guild', 2],
  ])
})

test('what is explained in four ways explains nothing', () => {
  const lines = ['tiny water gate', 'two warm gardens', 'tech working group', 'tall white goose']
  const garden = gardenOf({ 'a.md': lines.map((long) => `- TWG = ${long}`).join('\n') })
  expect(glossaryOf(garden).terms.map(({ short }) => short)).toEqual([])
})

test('a line writes it where it stands as a plain word: not in code, a link, an address', () => {
  const lines = ['the TWG, and TWGs', '`TWG`', '[TWG](https://example.org/)', 'https://example.org/TWG/', 'twg', 'TWGX']
  const garden = gardenOf({
    'a.md': ['- [[2023-01-05]]', '\t- TWG = tech working group', ...lines.map((line) => `\t- ${line}`)].join('\n'),
  })
  const { terms, termsIn } = glossaryOf(garden)
  expect(terms[0]?.meetings).toBe(1)
  expect(garden.points.filter((point) => termsIn(point).length > 0).map(({ text }) => text)).toEqual([
    'TWG = tech working group',
    'the TWG, and TWGs',
  ])
})
