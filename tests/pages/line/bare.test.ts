import { expect, test } from 'vitest'
import { bareText } from '../../../src/pages/line/bare.ts'
import { gardenOf, pageAt } from '../make.ts'

test.each([
  ['next steps: next call next week', 'next call next week'],
  ['Next step: paint the shed', 'paint the shed'],
  ['ACTION: ola to write', 'ola to write'],
  ['RESOLUTION: Close issue.', 'Close issue.'],
  ['decided: we keep it', 'we keep it'],
  ['AGREED to keep it', 'to keep it'],
  ['paint the shed', 'paint the shed'],
  ['the decision: was ours', 'the decision: was ours'],
])('%s', (text, bare) => {
  expect(bareText(text)).toBe(bare)
})

test('a list that says "Next step" or "Decided" does not say it twice', () => {
  const garden = gardenOf({
    'm.md':
      '- [[2023-05-03]]\n\t- **RESOLUTION:** we keep the shed\n\t- next steps: paint it\n\t- [[Ola Berg]] hi\n\t- [[Ola Berg]] next steps: buy paint\n',
  })
  const entry = pageAt(garden, 'minutes/index.html', 'timeline').years[0]?.months[0]?.entries[0]
  expect(entry?.outcomes).toEqual([
    { kind: 'Decided', text: 'we keep the shed' },
    { kind: 'Next step', text: 'paint it' },
    { kind: 'Next step', text: 'Ola Berg: buy paint' },
  ])
})
