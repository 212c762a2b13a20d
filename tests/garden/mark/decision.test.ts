import { expect, test } from 'vitest'
import { isDecision, isDecisionHeading, isOutcome, isProposal } from '../../../src/garden/mark/decision.ts'

test.each(['DECISION a', 'AGREED: a', 'RESOLVED a', 'RESOLUTION: a', 'decided: a', 'Agreed: a', 'DECISION: \uFFFC'])(
  '%s decides',
  (said) => expect(isDecision(said)).toBe(true),
)

test.each([
  'DECISION',
  'AGREED:',
  'agreed a',
  'Agreed; a',
  'DECISIONS_ a',
  'we AGREED a',
  'Decisions: none',
  'resolved',
])('%s does not', (said) => expect(isDecision(said)).toBe(false))

test.each(['PROPOSAL a', 'PROPOSED: a', 'proposal: a', 'Proposed: a'])('%s proposes', (said) =>
  expect(isProposal(said)).toBe(true),
)

test.each(['PROPOSAL', 'proposal a', 'Proposed by: a', 'a PROPOSAL'])('%s does not', (said) =>
  expect(isProposal(said)).toBe(false),
)

test('a heading of decisions is nothing but that', () => {
  expect(['Decisions', '**Decisions:**', 'Decision', 'Key decisions', 'Decisions made'].every(isDecisionHeading)).toBe(
    true,
  )
  expect(['Decisions of the council', 'decide', 'Decisions: a'].some(isDecisionHeading)).toBe(false)
})

test('an outcome opens with an arrow and says something', () => {
  expect(['-> a', '->a', '→ a'].every(isOutcome)).toBe(true)
  expect(['->', 'a -> b', '--> a'].some(isOutcome)).toBe(false)
})
