import { expect, test } from 'vitest'
import { memoryOf } from '../../src/memory/memory.ts'
import { gardenOf } from '../pages/make.ts'

test('decisions with their proposals, outcomes, and what was proposed only', () => {
  const garden = gardenOf({
    'a.md': [
      '- [[2023-01-05]]',
      '\t- the roof',
      '\t\t- PROPOSAL: tin',
      '\t\t- AGREED: tin',
      '\t- the door',
      '\t\t- PROPOSAL: oak',
      '\t\t- -> wait for spring',
    ].join('\n'),
  })
  expect(
    memoryOf(garden)
      .decisions()
      .map(({ point, kind, proposal }) => [kind, point.text, proposal?.text ?? '']),
  ).toEqual([
    ['decision', expect.stringContaining('tin'), expect.stringContaining('tin')],
    ['proposal', expect.stringContaining('oak'), ''],
    ['outcome', expect.stringContaining('wait for spring'), ''],
  ])
})
