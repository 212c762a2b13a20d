import { expect, test } from 'vitest'
import { report } from './report.ts'

const difference = { kind: 'rule', line: 2, ours: 'rule at the top', theirs: 'in a horizontal rule' } as const

test('kinds in the order of their declaration, so many examples each, and one line of totals', () => {
  const differences = [
    { ...difference, line: 1, kind: 'below-rule' as const },
    difference,
    difference,
    { ...difference, line: 3 },
  ]
  expect(report([{ file: 'a.md', text: 'one\r\ntwo\nthree\n', blocks: 3, differences }], 1)).toBe(
    `rule: 3. A line \`---\` is a block of its own here, and part of what stands above it there.
  a.md:2: two
    here rule at the top; there in a horizontal rule

below-rule: 1. A rule ends what stood at its column here; there it does not.
  a.md:1: one
    here rule at the top; there in a horizontal rule

1 note, 3 blocks, 3 lines read otherwise than by mldoc.
`,
  )
})

test('nothing to say', () => {
  expect(report([], 3)).toBe('0 notes, 0 blocks, 0 lines read otherwise than by mldoc.\n')
})

test('a note that mldoc cannot read', () => {
  expect(report([{ file: 'a.md', text: '', blocks: 1, differences: null }], 3)).toBe(
    'a.md: mldoc cannot read it.\n\n1 note, 1 block, 0 lines read otherwise than by mldoc.\n',
  )
})
