import { describe, expect, test } from 'vitest'
import {
  isNothing,
  isPromise,
  isStepHeading,
  leadingName,
  promiseOf,
  stepWords,
  takersBehind,
  takersOf,
} from '../../../src/garden/mark/step.ts'

describe('the words of a task', () => {
  test.each([
    ['TODO a', 'a', false],
    ['TODO: a', 'a', false],
    ['**TODO** a', 'a', false],
    ['**TODO:** a', 'a', false],
    ['> TODO a', 'a', false],
    ['-> TODO a', 'a', false],
    ['DONE a', 'a', true],
    ['CANCELLED a', 'a', true],
    ['[ ] a', 'a', false],
    ['[x] a', 'a', true],
    ['ACTION: a', 'a', false],
    ['ACTION-12: a', 'a', false],
    ['ACTION Ola to a', 'Ola to a', false],
    ['AI: a', 'a', false],
    ['AI Ola to a', 'Ola to a', false],
    ['Action item: a', 'a', false],
    ['TODO a ✅', 'a ✅', true],
    ['Ola: TODO a', 'a', false],
    ['next step: a', 'a', false],
    ['next step is a', 'a', false],
  ])('%s', (said, rest, done) => expect(stepWords(said, false)).toMatchObject({ rest, done }))

  test.each([
    'todo',
    'TODO',
    'TODO:',
    'TODOS a',
    'now a',
    'NOW! a',
    'AI a',
    'actions a',
    'the next step was a',
    'ACTION: none',
    'next steps: n/a',
    '[ ]',
    '[y] a',
    'a TODO',
  ])('%s is none', (said) => {
    expect(stepWords(said, false)).toBeNull()
  })

  test('what is shown as a mark is all that stands before the rest', () => {
    for (const said of ['TODO a', '**TODO:** a', '> ACTION: a', '[ ] a'])
      expect(stepWords(said, false)?.mark).toBe(said.length - 1)
    for (const said of ['next step: a', 'Ola: TODO a', '✅ a']) expect(stepWords(said, false)?.mark).toBe(0)
  })
})

test.each([
  'Next steps',
  'next steps:',
  '**Actions**',
  '**Actions:**',
  'Action items',
  'todos',
  'TODO',
  'To-dos',
  'Things to do:',
  '\uFFFC todos',
  'Next steps for April',
  'New actions',
  'Action',
])('%s heads next steps', (said) => {
  expect(isStepHeading(said)).toBe(true)
})

test.each([
  'Actions review',
  'steps:',
  'actions of the council',
  'next step is this',
  'Previous actions',
  'we have actions',
])('%s does not', (said) => {
  expect(isStepHeading(said)).toBe(false)
})

test.each(['none', 'None.', 'n/a', 'no actions', 'No new action items this week', 'nothing yet'])(
  '%s is nothing',
  (said) => expect(isNothing(said)).toBe(true),
)

test.each(['none of us has the key', 'nothing to see, order paper'])('%s is something', (said) =>
  expect(isNothing(said)).toBe(false),
)

test.each([
  'will check',
  "I'll check",
  'I will check',
  'can take it',
  'fine, will check',
  'ok. Will check',
  'will also check',
])('%s is a promise', (said) => {
  expect(isPromise(said)).toBe(true)
})

test.each([
  'server will restart',
  'will be in Lisbon',
  'will not',
  'Will Moss wrote',
  'Will said no',
  "won't check",
  'it will help',
  'goodwill counts',
  'will',
])('%s is none', (said) => {
  expect(isPromise(said)).toBe(false)
})

test('(x will check) is x’s promise', () => {
  expect(promiseOf('(Kim will check)')).toBe('Kim')
  expect(promiseOf('(it rains)')).toBeNull()
})

test.each([
  ['Ola to write', ['Ola']],
  ['Ola and Kim to write', ['Ola', 'Kim']],
  ['Ola, Kim, Sam: write', ['Ola', 'Kim', 'Sam']],
  ['@ola write', ['ola']],
  ['(ola) write', ['ola']],
  ['write', []],
])('who takes %j', (rest, names) => expect(takersOf(rest)).toEqual(names))

test.each([
  ['paint (Ola)', ['Ola']],
  ['paint (Ola, KK and eP).', ['Ola', 'KK', 'eP']],
  ['paint. KK, SC.', ['KK', 'SC']],
  ['paint - Ola Berg', ['Ola Berg']],
  ['paint — @ola', ['ola']],
  ['paint (R.V.)', ['R.V.']],
  ['paint (\uFFFC)', ['\uFFFC']],
  ['paint, Ola', []],
  ['paint Ola', []],
  ['paint (by 3 May)', []],
  ['paint re-use', []],
  ['', []],
])('who is named at the end of %j', (rest, names) => expect(takersBehind(rest)).toEqual(names))

test.each([
  ['words', 'a '],
  ['names', 'Ab, '],
  ['will', 'will '],
  ['commas', 'A, '],
  ['boxes', '[ ] '],
  ['colons', 'a : '],
])('a long line of %s comes back in the time that a test has', (_, piece) => {
  const text = piece.repeat(200_000)
  expect(stepWords(text, false)?.mark).toBe(stepWords(piece.repeat(200), false)?.mark)
  expect(isPromise(text)).toBe(isPromise(piece.repeat(200)))
  expect(takersOf(text)).toEqual(takersOf(piece.repeat(200)))
  expect(takersBehind(text)).toEqual(takersBehind(piece.repeat(200)))
  expect([isStepHeading(text), isNothing(text)]).toEqual([false, false])
})

test.each([
  ['Kim calls the printer', 'Kim'],
  ['J.B. tell the neighbours', 'J.B.'],
  ['J.B. – tell the neighbours', 'J.B.'],
  ['Mark the door', null],
  ['e.g. the door', null],
])('%s may begin with %s', (rest, name) => {
  expect(leadingName(rest)).toBe(name)
})
