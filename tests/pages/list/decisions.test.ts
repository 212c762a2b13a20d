import { expect, test } from 'vitest'
import { gardenOf, pageAt } from '../make.ts'

test('decided, and proposed only, with who was there', () => {
  const garden = gardenOf({
    'a.md': [
      '- [[2023-01-05]]',
      '\t- Attending: [[Ola Berg]], [[Kim Moss]]',
      '\t- the roof',
      '\t\t- PROPOSAL: tin',
      '\t\t- AGREED: tin',
      '\t- the door',
      '\t\t- PROPOSAL: oak',
    ].join('\n'),
  })
  const page = pageAt(garden, 'decisions.html', 'listing')
  expect(page.facts).toEqual(['1 decision', '1 proposed, not decided'])
  expect(
    page.sections.map(({ title, groups }) => [title, groups[0]?.who, groups[0]?.items[0]?.remarks[0]?.words]),
  ).toEqual([
    ['Decided', 'There: Ola Berg and Kim Moss', 'proposed'],
    ['Proposed, not decided', 'There: Ola Berg and Kim Moss', 'proposed, not decided'],
  ])
})

test('no decision yet', () => {
  const garden = gardenOf({ 'a.md': '- [[2023-01-05]]\n\t- hello\n' })
  expect(pageAt(garden, 'decisions.html', 'listing').none).toMatch(/no decision yet/)
})
