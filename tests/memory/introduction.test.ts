import { expect, test } from 'vitest'
import { memoryOf } from '../../src/memory/memory.ts'
import { siteOf } from '../../src/pages/site.ts'
import { gardenOf } from '../pages/make.ts'

function shown(lines: string): Record<string, string> {
  const garden = gardenOf({
    'a.md': `- [[2023-01-05]]\n\t- Attending: [[Ola Berg]], [[Kim Moss]], [[Ada Low]]\n${lines}`,
  })
  return Object.fromEntries([...memoryOf(garden).introductions()].map(([page, { text }]) => [page.name, text]))
}

test('the first turn in a thread of introductions', () => {
  expect(
    shown(
      '\t- [[Kim Moss]] the minutes are online\n\t- Introductions\n\t\t- [[Ola Berg]] gardener at the river since 2019\n\t\t- [[Ada Low]] hi\n',
    ),
  ).toEqual({ 'Ola Berg': 'gardener at the river since 2019' })
})

test('who says who they are', () => {
  expect(
    shown(
      "\t- [[Ola Berg]] I'm a plumber from the valley. I mend boilers.\n\t- [[Kim Moss]] I'm not sure about this at all\n\t- [[Ada Low]] I am fine with the plan as it is\n",
    ),
  ).toEqual({ 'Ola Berg': "I'm a plumber from the valley. I mend boilers." })
})

test('an alias opens it, and what stands below says it', () => {
  expect(shown('\t- [[Ola Berg]] == Olu\n\t\t- mends boilers in the valley\n\t\t- also paints\n')).toEqual({
    'Ola Berg': 'mends boilers in the valley · also paints',
  })
})

test('in a round, the first turn between two who present themselves', () => {
  expect(
    shown(
      '\t- [[Ola Berg]] == Olu\n\t\t- mends boilers in the valley for a living, and roofs\n\t- [[Ada Low]] here for a year\n\t- [[Kim Moss]] == Kimmy\n\t\t- paints the fences of the whole village every spring\n',
    )['Ada Low'],
  ).toBe('here for a year')
  expect(shown('\t- [[Ada Low]] here for a year\n\t- [[Kim Moss]] == Kimmy\n\t\t- paints all the fences\n')).toEqual({
    'Kim Moss': 'paints all the fences',
  })
})

/** The introduction of Ola Berg in a meeting with these lines below it, or null. */
function introduced(...lines: string[]): string | null {
  const notes = {
    'm.md': `- [[2023-05-03]]\n\t- Attending: [[Ola Berg]], [[Kim Lee]]\n${lines.map((line) => `\t${line}\n`).join('')}`,
  }
  const garden = gardenOf(notes)
  const person = garden.people.find(({ page }) => page.name === 'Ola Berg')
  return person === undefined ? null : (siteOf(garden).memory.introductions().get(person.page)?.point.text ?? null)
}

test.each([
  [
    'in a round of introductions',
    ['- Introductions', '\t- [[Ola Berg]] gardener, from the north side'],
    'gardener, from the north side',
  ],
  [
    'under a question for it',
    ['- Who are we?', '\t- [[Ola Berg]] gardener, from the north side'],
    'gardener, from the north side',
  ],
  ['by name', ['- [[Ola Berg]] Hi all, my name is Ola and I like beans'], 'Hi all, my name is Ola and I like beans'],
  ['by “I’m …”', ["- [[Ola Berg]] I'm Ola, been here a year"], "I'm Ola, been here a year"],
  ['by work', ['- [[Ola Berg]] what now?', '- [[Ola Berg]] I work at the library'], 'I work at the library'],
  ['by trade', ['- [[Ola Berg]] I am a retired nurse from the hill'], 'I am a retired nurse from the hill'],
  ['below a name', ['- [[Ola Berg]] == Olli', '\t- grows beans on the hill'], '== Olli'],
  ['a tired line is none', ["- [[Ola Berg]] I'm a bit tired of this"], null],
  ['agreement is none', ["- [[Ola Berg]] I'm in favour", "- [[Ola Berg]] I'm all for it"], null],
  ['a check-in is none', ['- check-in', "\t- [[Ola Berg]] I'm fine, busy week behind me"], null],
  ['chairing a round is none', ['- Introductions', '\t- [[Ola Berg]] anyone new who wants to say hello'], null],
  ['work on it is none', ['- [[Ola Berg]] I work on it next week'], null],
])('%s', (_name, lines, text) => {
  expect(introduced(...lines)).toBe(text)
})

test('who stands in a row of people that tell their names presents themselves too', () => {
  expect(
    introduced(
      '- [[Kim Lee]] == Kimmy',
      '\t- joined the group last year',
      '- [[Ola Berg]] here for a year',
      '\t- grows beans',
      '- [[Uma]] == Uma Roe',
      '\t- likes bees and beans',
    ),
  ).toBe('here for a year')
})

test('one that says next to nothing gives way to a later one that says more', () => {
  const round = '- Introductions'
  const [short, long] = [
    '\t- [[Ola Berg]] the carpenter, yes',
    '\t- [[Ola Berg]] I build boats, and have been here since the flood',
  ]
  expect(introduced(round, short, round, long)).toBe('I build boats, and have been here since the flood')
  expect(introduced(round, long, round, short)).toBe('I build boats, and have been here since the flood')
  expect(introduced(round, short)).toBe('the carpenter, yes')
})
