import { expect, test } from 'vitest'
import { siteOf } from '../../src/pages/site.ts'
import { gardenOf } from '../pages/make.ts'

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
