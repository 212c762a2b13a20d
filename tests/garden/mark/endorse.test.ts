import { expect, test } from 'vitest'
import { endorses } from '../../../src/garden/mark/endorse.ts'

test.each([
  ['+1', ''],
  ['+1.', ''],
  ['**+1**', ''],
  ['+1, a dark blue', 'a dark blue'],
  ['+1 to Kim', 'to Kim'],
  ['+1 👍', '👍'],
])('%s', (said, rest) => expect(endorses(said)).toEqual({ rest }))

test.each(['+1 555 0100', '+1-555-0100', '+1 (555) 0100', '+10', '+1/2', '+12', '1', 'a +1', '+ 1'])(
  '%s endorses nothing',
  (said) => {
    expect(endorses(said)).toBeNull()
  },
)
