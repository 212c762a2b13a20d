import { expect, test } from 'vitest'
import { firstSentences } from '../../src/memory/introduction.ts'
import { memoryOf } from '../../src/memory/memory.ts'
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

test('a long introduction is cut at a sentence', () => {
  expect(firstSentences(`${'a'.repeat(100)}. ${'b'.repeat(60)}`, 120)).toBe(`${'a'.repeat(100)}.`)
  expect(firstSentences('word '.repeat(40).trim(), 46)).toBe('word word word word word word word word word …')
})
