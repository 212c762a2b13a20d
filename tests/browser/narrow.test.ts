import { describe, expect, test } from 'vitest'
import {
  addressOf,
  alikeIn,
  type Chosen,
  chosenIn,
  countOf,
  type List,
  nobody,
  optionsOf,
  pagesFor,
  passes,
  statusOf,
  waysFor,
} from '../../src/browser/narrow.ts'

const list: List = {
  folder: 'questions/',
  whole: false,
  nouns: ['question', 'questions'],
  by: 'asked by',
  nobody: 'nobody named',
  apart: 'year',
  states: [
    { id: 'open', title: 'Open', words: 'open', fold: false },
    { id: 'done', title: 'Done', words: 'done', fold: true },
  ],
  years: [
    { year: '2023', further: 2 },
    { year: '2022', further: 0 },
    { year: '2021', further: 0 },
  ],
  people: [
    { slug: 'ada', name: 'Ada <b>', further: 0 },
    { slug: '__proto__-x', name: '__proto__', further: 3 },
    { slug: 'zoë', name: 'Zoë "Z" 🍮', further: 0 },
  ],
  rows: [
    { by: [0], counts: [0, 1200] },
    { by: [1], counts: [1, 3] },
    { by: [0, 1], counts: [2, 2] },
    { by: [], counts: [3, 5] },
    { by: [2], counts: [4, 1] },
  ],
}
const all = alikeIn(list)
const chosen = (some: Partial<Chosen> = {}): Chosen => ({ person: '', year: '', state: '', ...some })
const options = (some: Partial<Chosen>, choice: keyof Chosen) =>
  optionsOf(list, all, chosen(some), choice, 'en').map(({ text }) => text)

test('an address says what is chosen, and back', () => {
  const asked = chosenIn(new URLSearchParams('?person=%20zo%C3%AB&year=2022&state=open&q=1'), list)
  expect(asked).toEqual({ person: 'zoë', year: '2022', state: 'open' })
  expect(addressOf(asked)).toBe('person=zo%C3%AB&year=2022&state=open')
  expect(addressOf(chosen())).toBe('')
  // As somebody types it: by name.
  expect(chosenIn(new URLSearchParams('person=__proto__'), list).person).toBe('__proto__-x')
  expect(chosenIn(new URLSearchParams('person=constructor'), list).person).toBe('constructor')
})

test('a line passes by each choice; by none, those that name nobody', () => {
  const line = { year: '2022', state: 'open', by: ['ada', 'zoë'] }
  expect(passes(line, chosen())).toBe(true)
  expect(passes(line, chosen({ person: 'zoë', year: '2022', state: 'open' }))).toBe(true)
  for (const other of [{ person: 'zo' }, { person: nobody }, { year: '2021' }, { state: 'done' }])
    expect(passes(line, chosen(other))).toBe(false)
  expect(passes({ ...line, by: [] }, chosen({ person: nobody }))).toBe(true)
})

describe('options', () => {
  test('say what each would leave beside the other choices, whatever is chosen in their own', () => {
    expect(options({}, 'person')).toEqual(['Ada <b> (1,202)', '__proto__ (5)', 'Zoë "Z" 🍮 (1)', 'nobody named (5)'])
    expect(options({ year: '2022', person: 'ada' }, 'person')).toEqual([
      'Ada <b> (2)',
      '__proto__ (2)',
      'nobody named (5)',
    ])
    expect(options({ person: '__proto__-x' }, 'year')).toEqual(['2023 (3)', '2022 (2)'])
    expect(options({ person: '__proto__-x', state: 'done' }, 'state')).toEqual(['open (2)', 'done (3)'])
  })
  test('keep what is chosen, also where nothing is left of it, and where nobody knows it', () => {
    expect(options({ person: 'zoë', year: '2022' }, 'person')).toContain('Zoë "Z" 🍮 (0)')
    expect(options({ person: 'who' }, 'person').at(-1)).toBe('who (0)')
    expect(options({ year: '1999' }, 'year').at(-1)).toBe('1999 (0)')
  })
  test('agree with what is left when one is taken', () => {
    for (const { value, text } of optionsOf(list, all, chosen({ year: '2022' }), 'person', 'en'))
      expect(text).toContain(`(${countOf(all, chosen({ year: '2022', person: value })).toLocaleString('en')})`)
  })
})

describe('pages', () => {
  test('of a person or of a year, whichever are fewer, the newest first', () => {
    expect(pagesFor(list, all, chosen({ person: 'zoë' }))).toEqual(['questions/by-zo%C3%AB.html'])
    expect(pagesFor(list, all, chosen({ year: '2023' }))).toEqual([
      'questions/2023.html',
      'questions/2023/2.html',
      'questions/2023/1.html',
    ])
    expect(pagesFor(list, all, chosen({ person: '__proto__-x', year: '2022' }))).toEqual(['questions/2022.html'])
  })
  test('of years with something in them, where only what the lines are is chosen', () => {
    expect(pagesFor(list, all, chosen({ person: nobody }))).toEqual(['questions/2022.html'])
    expect(pagesFor(list, all, chosen({ state: 'open' })).slice(-2)).toEqual([
      'questions/2022.html',
      'questions/2021.html',
    ])
  })
  test('that can be read without script: of what is known of the choice, else all parts', () => {
    expect(waysFor(list, chosen({ person: 'zoë', year: '2022' }))).toEqual([
      { text: 'Zoë "Z" 🍮', href: 'questions/by-zo%C3%AB.html' },
      { text: '2022', href: 'questions/2022.html' },
    ])
    expect(waysFor(list, chosen({ person: '../x', year: '99' }))).toEqual([
      { text: 'the parts of this list', href: '#ways' },
    ])
  })
})

test.each([
  [{ person: 'ada' }, '1,202 questions asked by Ada <b>: 1,202 open.'],
  [{ person: '__proto__-x', year: '2023' }, '3 questions asked by __proto__ in 2023: 3 done.'],
  [{ year: '2022' }, '7 questions in 2022: 2 open, 5 done.'],
  [{ year: '2021' }, '1 question in 2021: 1 open.'],
  [{ year: '2022', state: 'open' }, '2 of 7 questions in 2022: open.'],
  [{ year: '2021', state: 'done' }, '0 of 1 question in 2021: done.'],
  [{ person: nobody }, '5 questions asked by nobody named: 5 done.'],
  [{ person: 'who', year: '2022' }, 'No questions asked by “who” in 2022.'],
  [{ state: 'lost' }, '0 of 1,211 questions: “lost”.'],
])('%j is said to be %s', (some, words) => {
  expect(statusOf(list, all, chosen(some), 'en')).toBe(words)
})
