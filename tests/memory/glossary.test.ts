import { expect, test } from 'vitest'
import { explained, glossaryOf } from '../../src/memory/glossary.ts'
import { gardenOf } from '../pages/make.ts'

test.each([
  ['the CWG (community working group) met', 'CWG', 'community working group'],
  ['TWG = tech working group', 'TWG', 'tech working group'],
  ['TWG (Tech Working Group)', 'TWG', 'Tech Working Group'],
  ['in the Bean Counting Group (BCG) we count', 'BCG', 'Bean Counting Group'],
  ['UCR: Use Cases and Requirements', 'UCR', 'Use Cases and Requirements'],
])('%s', (line, short, long) => {
  expect(explained(line)).toEqual([{ short, long }])
})

test.each(['KM (late)', 'the API (see below)', 'OB: we can begin', 'A (b c)', 'DNS (it is always this)'])(
  'explains nothing: %s',
  (line) => {
    expect(explained(line)).toEqual([])
  },
)

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
  expect(glossaryOf(garden).map(({ short, meetings }) => [short, meetings])).toEqual([
    ['BCG', 2],
    ['TWG', 1],
  ])
})
