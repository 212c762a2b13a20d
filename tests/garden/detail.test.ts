import { describe, expect, test } from 'vitest'
import { defaults } from '../../src/garden/config.ts'
import { detailsOf } from '../../src/garden/detail.ts'
import { aboutNote } from '../../src/garden/front.ts'
import { linesOf } from '../../src/garden/lines.ts'
import { sectionsOf } from '../../src/garden/section.ts'
import { parse } from '../../src/outline/parse.ts'

/** The texts of a meeting's head that have keys of their own; `spoken`: lines that are somebody's turns. */
function details(lines: readonly string[], ...spoken: readonly string[]): string[] {
  const note = parse('2024-05-01.md', lines.join('\n'))
  const [section] = sectionsOf(aboutNote(note), defaults)
  if (section === undefined) throw new Error('no meeting')
  const turns = new Map(note.blocks.filter(({ text }) => spoken.includes(text)).map((block) => [block, true]))
  return detailsOf(linesOf(section), turns).map(({ text }) => text)
}

/** A head that a template made, with a line in it. */
const among = (line: string) => details(['- Date: 2024-05-01', line, '- Attending: Ola Berg', '- we met'])

describe('lines under keys of the group’s own', () => {
  test('up to the first list of people', () => {
    const head = ['- Date: 2024-05-01', '- Duration: 1 hour', '- Status: published']
    expect(details([...head, '- Attending: Ola Berg', '- Roof: leaks'])).toEqual([
      'Duration: 1 hour',
      'Status: published',
    ])
  })

  test('behind the list of people, where and when it was', () => {
    const behind = (...lines: string[]): string[] => details(['- Attending: Ola Berg', ...lines, '- we met'])
    expect(behind('- Location: the shed, 7pm', '- **Time:** 19:00')).toEqual([
      'Location: the shed, 7pm',
      '**Time:** 19:00',
    ])
    expect(behind('- Roof: leaks', '- Location: the shed')).toEqual([])
    expect(behind('- Place: can we move the rack?')).toEqual([])
  })

  test('up to the first heading', () => {
    expect(details(['- Date: 2024-05-01', '- Duration: 1 hour', '## Roof', '- Cost: 40 EUR'])).toEqual([
      'Duration: 1 hour',
    ])
  })

  test.each(['- **Duration**: 1 hour', '- Duration:', '- Type of meeting: open', '- Jitsi https://meet.example/roof'])(
    '%j',
    (line) => {
      expect(among(line)).toEqual([line.slice(2)])
    },
  )
})

describe('none where', () => {
  test.each([
    ['it is a sentence', '- Roof: it leaks.'],
    ['it asks', '- Question: who comes'],
    ['it decides', '- Decision: white'],
    ['it is a step', '- TODO: paint it'],
    ['it has no key', '- we met at six'],
    ['it is long', `- Roof: ${'x'.repeat(160)}`],
    ['lines stand below it', '- Roof: old\n  - it leaks'],
  ])('%s', (_, line) => {
    expect(among(line)).toEqual([])
  })

  test('somebody speaks', () => {
    const lines = ['- Date: 2024-05-01', '- Duration: 1 hour', '- Kim: hello', '- Attending: Ola Berg']
    expect(details(lines)).toEqual(['Duration: 1 hour', 'Kim: hello'])
    expect(details(lines, 'Kim: hello')).toEqual([])
  })

  test('no `Date:` or the like is beside them: it may be what the meeting was about', () => {
    expect(details(['- Duration: 1 hour', '- Attending: Ola Berg'])).toEqual([])
  })

  test('neither list nor heading ends the head', () => {
    expect(details(['- Date: 2024-05-01', '- Duration: 1 hour'])).toEqual([])
  })
})
