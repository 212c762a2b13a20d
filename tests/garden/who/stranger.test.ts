import { describe, expect, test } from 'vitest'
import { gardenOf, meetingOf } from '../make.ts'

const people = (garden: ReturnType<typeof gardenOf>) => garden.people.map(({ page }) => page.name)

describe('a form that fits nobody is a person of its own', () => {
  test.each([
    ['initials that take two turns', ['- RV: hello', '- RV: bye'], 'RV'],
    ['with a small letter', ['- eP: the roof leaks', '- eP: bye'], 'eP'],
    ['a plain name that says something', ['- Rosa: the roof leaks', '- Rosa: bye'], 'Rosa'],
    ['a name of two words', ['- Rosa Bell: the roof leaks', '- Rosa Bell: bye'], 'Rosa Bell'],
    ['a chat that says who speaks', ['- rosa says: hello', '- rosa says: bye'], 'rosa'],
    ['once, where it was pasted', ['- Rosa says:hello'], 'Rosa'],
  ])('%s', (_, lines, name) => {
    expect(people(meetingOf(...lines))).toEqual([name])
  })

  test('with the places where it speaks', () => {
    const garden = meetingOf('- hello', '- RV: hello', '- RV: bye')
    expect(garden.people[0]?.evidence.map(({ place }) => `${place.line}:${place.column}`)).toEqual(['2:3', '3:3'])
    expect(garden.people[0]?.turns.map(({ block }) => block.line)).toEqual([2, 3])
  })
})

describe('none is made of', () => {
  test.each([
    ['one turn', ['- RV: hello']],
    ['one letter', ['- R: hello', '- R: bye']],
    ['values', ['- Redis: ok', '- Redis: 7.2']],
    ['a label', ['- Note: the roof leaks', '- Note: it is old']],
    ['a word that stands elsewhere in lower case', ['- Rain: the roof leaks', '- Rain: it is old', '- no rain today']],
    ['a thing, as said elsewhere', ['- Zulip: a new version came', '- Zulip: it is slow', '- we write in Zulip']],
    ['a sentence', ['- A sign says: no entry']],
    ['links: these are names already', ['- hello', '- see [[Rosa]]: it is here']],
  ])('%s', (_, lines) => {
    expect(people(meetingOf(...lines))).toEqual([])
  })

  test('two turns in two meetings', () => {
    expect(people(gardenOf({ '2024-05-01.md': '- RV: hello', '2024-05-02.md': '- RV: bye' }))).toEqual([])
  })
})

describe('where people are known to be there', () => {
  const attending = '- Attending: Ola Berg, Kim Lee'

  test('who fits one of them is no stranger', () => {
    expect(people(meetingOf(attending, '- OB: hello to all', '- OB: bye'))).toEqual(['Kim Lee', 'Ola Berg'])
  })

  test('a stranger speaks among them', () => {
    expect(people(meetingOf(attending, '- Ola: hello', '- Rosa: the roof leaks', '- Rosa: bye'))).toEqual([
      'Kim Lee',
      'Ola Berg',
      'Rosa',
    ])
    const things = ['- servers', '\t- Redis: it was down again', '\t- Redis: it is up again']
    expect(people(meetingOf(attending, '- Ola: hello', ...things))).toEqual(['Kim Lee', 'Ola Berg'])
  })

  test('initials are an abbreviation, unless somebody speaks under initials', () => {
    const law = ['- GDP: ask a lawyer', '- GDP: ask another']
    expect(people(meetingOf(attending, '- Ola: hello', ...law))).toEqual(['Kim Lee', 'Ola Berg'])
    expect(people(meetingOf(attending, '- OB: hello', ...law))).toEqual(['GDP', 'Kim Lee', 'Ola Berg'])
  })
})
