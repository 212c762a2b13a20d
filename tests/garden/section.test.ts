import { describe, expect, test } from 'vitest'
import { defaults } from '../../src/garden/config.ts'
import { aboutNote } from '../../src/garden/front.ts'
import { openingOf, sectionsOf } from '../../src/garden/section.ts'
import { parse } from '../../src/outline/parse.ts'

const sections = (text: string, file = 'group.md') => sectionsOf(aboutNote(parse(file, text)), defaults)

describe('how a block opens', () => {
  test.each([
    ['## 2024-05-01', { date: '2024-05-01', title: null, start: null, until: null }],
    ['## **2024-05-01 planning**', { date: '2024-05-01', title: 'planning' }],
    [
      '- [[2024-05-01 17:30 UTC]] and [[more]]',
      { date: '2024-05-01', title: 'and more', start: '2024-05-01T17:30:00Z' },
    ],
    ['- May 1st, 2024, 6 pm: elections', { date: '2024-05-01', title: 'elections', start: '2024-05-01T18:00:00Z' }],
    ['## 2024-05-01 to 2024-05-03 -- camp', { date: '2024-05-01', until: '2024-05-03', title: 'camp' }],
    ['## 2024-05-03 .. 2024-05-01', { date: '2024-05-03', until: null }],
  ])('%s', (text, expected) => {
    const [block] = parse('a.md', text).blocks
    expect(block && openingOf(block, 'UTC')).toMatchObject(expected)
  })

  test.each(['- hello', '- 2024-05-01b', '- 2024-13-01', '- in 2024-05-01', '- `2024-05-01`', '---'])(
    'not: %s',
    (text) => {
      const [block] = parse('a.md', text).blocks
      expect(block && openingOf(block, 'UTC')).toBeNull()
    },
  )
})

test('a meeting runs to the next block of its level', () => {
  const found = sections('- about\n- 2024-05-01\n  - a\n    - b\n- 2024-05-08\n- end\n')
  expect(found.map(({ date, first, last }) => [date, first, last])).toEqual([
    ['2024-05-01', 2, 3],
    ['2024-05-08', 5, 4],
  ])
})

test('headings and bullets of many hands in one file', () => {
  const found = sections(
    '- [[2022-04-08]]\n  - a\n- [[2022-05-14]]\n  -\n# Later\n## 2023-06-16\n- [[2023-06-17]] is free\n### 2023-01-01 was long ago\n## [[2023-06-23 17:30 UTC]]\n- b\n## Log\n- 2023-07-01: renewed\n',
  )
  expect(found.map(({ date }) => date)).toEqual(['2022-04-08', '2022-05-14', '2023-06-16', '2023-06-23'])
})

test('20,000 meetings in one file', () => {
  const day = (index: number) => new Date(Date.UTC(1960, 0, 1 + index)).toISOString().slice(0, 10)
  expect(sections(Array.from({ length: 20_000 }, (_, index) => `- ${day(index)}\n  - a\n`).join(''))).toHaveLength(
    20_000,
  )
})
