import { expect, test } from 'vitest'
import { isFullName } from '../../../src/garden/who/people.ts'
import { gardenOf, meetingOf } from '../make.ts'

const people = (garden: ReturnType<typeof gardenOf>) => garden.people.map(({ page }) => page.name)

test.each([
  'Ola Berg',
  'Michiel de Jong',
  'Pierre-Antoine Champin',
  "Eric O'Hara",
  'José Luis García',
  'Ægir Þór',
  'Ola B.',
])('%s is a full name', (text) => {
  expect(isFullName(text)).toBe(true)
})

test.each(['Ola', 'ola berg', 'Next Steps', 'Old Business', "Ola's Cat", 'a b c d e', 'Ola de', 'Action Item'])(
  '%s is none',
  (text) => {
    expect(isFullName(text)).toBe(false)
  },
)

test('what one finds may lead to more', () => {
  const garden = meetingOf(
    '- Attending: Ola Berg',
    '- a',
    '  - Ola: hello',
    '  - [[kim]]: hello',
    '- b',
    '  - [[kim]]: bye',
    '  - [[sam]]: bye',
  )
  expect(people(garden)).toEqual(['kim', 'Ola Berg', 'sam'])
})

test('among topics a name with a colon is one of them', () => {
  const garden = meetingOf(
    '- Attending: Ola Berg',
    '- [[hosting]]: a',
    '- [[printer]]: b',
    '- [[garden]]: c',
    '- Ola: hello',
  )
  expect(people(garden)).toEqual(['Ola Berg'])
})

test('evidence of one meeting counts in all, whatever the order of the files', () => {
  const files = {
    '2024-05-01.md': '- [[kim]] hello',
    '2024-05-08.md': '- Attending: [[kim]], [[ola]]',
    '2024-05-15.md': '- [[ola]] hello',
  }
  const garden = gardenOf(files)
  const reversed = gardenOf(Object.fromEntries(Object.entries(files).reverse()))
  expect(people(garden)).toEqual(['kim', 'ola'])
  expect(reversed.people.map(({ evidence }) => evidence)).toEqual(garden.people.map(({ evidence }) => evidence))
  for (const one of [garden, reversed])
    expect(one.points.filter(({ turn }) => turn).map(({ turn }) => turn?.speakers.map(({ name }) => name))).toEqual([
      ['kim'],
      ['ola'],
    ])
})

test('every speaker has evidence', () => {
  const garden = meetingOf(
    '- [[kim]] hello',
    '- [[kim]] hello',
    '- RV: hi',
    '- RV: hi',
    '- [[lone]] hi',
    '- Rosa Vidal: hi',
    '- [[ola]] == Ola Berg',
  )
  for (const { turn } of garden.points) {
    for (const speaker of turn?.speakers ?? [])
      expect(speaker.person?.evidence.some(({ verdict }) => verdict === 'for')).toBe(true)
  }
})
