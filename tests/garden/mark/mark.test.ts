import { describe, expect, test } from 'vitest'
import { gardenOf, meetingOf, pointAt } from '../make.ts'

describe('the word of a task is a mark', () => {
  const text = (line: string) => pointAt(meetingOf('- Attending: [[ola]]', `- ${line}`), 2)?.text
  test.each([
    ['TODO a', 'a'],
    ['**TODO a** b', 'a b'],
    ['**TODO**: a', 'a'],
    ['> TODO a', 'a'],
    ['[[ola]] TODO [[b]] `c`', 'b c'],
    ['[ ] a', 'a'],
    ['ACTION: a', 'a'],
    ['next step: a', 'next step: a'],
    ['#todo a', '#todo a'],
    ['Sam: TODO a', 'Sam: TODO a'],
  ])('%s', (line, expected) => expect(text(line)).toBe(expected))

  test('outside of meetings as well, and nothing else is marked there', () => {
    const garden = gardenOf({ 'tasks.md': '- TODO a\n- why?\n- +1\n- Next steps\n\t- b' })
    expect(
      garden.points.map(({ text: said, marks }) => [said, marks.step !== null, marks.question, marks.endorsement]),
    ).toEqual([
      ['a', true, null, null],
      ['why?', false, null, null],
      ['+1', false, null, null],
      ['Next steps', false, null, null],
      ['b', false, null, null],
    ])
  })
})

test('an endorsement and what it endorses point at each other', () => {
  const garden = meetingOf('- Attending: [[ola]], [[kim]]', '- [[ola]] a', '- [[kim]] +1')
  const [said, agreed] = [pointAt(garden, 2), pointAt(garden, 3)]
  expect(agreed?.marks.endorsement?.target).toBe(said)
  expect(said?.marks.endorsed).toEqual([{ by: garden.byKey.get('kim'), point: agreed }])
})

test('a date of a task is kept', () => {
  const garden = meetingOf('- TODO a', '  DEADLINE: <2024-06-09 Sun>')
  expect(pointAt(garden, 1)?.marks.step).toMatchObject({ due: '2024-06-09' })
})

test.each([
  ['questions', (index: number) => `- [[ola]] is it ${index}?`],
  ['endorsements', (index: number) => (index === 0 ? '- [[ola]] a' : '- [[kim]] +1')],
  ['endorsements of nothing', () => '- +1'],
  ['continued lines', (index: number) => (index === 0 ? '- [[ola]] a?' : '- ... b?')],
  ['proposals', (index: number) => (index % 2 ? '- PROPOSAL: a' : '- AGREED: b')],
  ['steps', (index: number) => (index === 0 ? '- Next steps' : '\t- a')],
])('%s by the thousand come back in the time that a test has', (_, line) => {
  const lines = [
    '- Attending: [[ola]], [[kim]]',
    '- all',
    ...Array.from({ length: 20_000 }, (__, index) => `\t${line(index)}`),
  ]
  expect(meetingOf(...lines).points).toHaveLength(lines.length)
})
