import { describe, expect, test } from 'vitest'
import { defaults, readConfig } from '../../../src/garden/config.ts'
import { Fitting, formsOf, hiddenPeople, hides, wordsOf } from '../../../src/garden/hide/hidden.ts'
import { gardenOf } from '../make.ts'

/** A garden that hides some, in which these were at a meeting. */
const garden = (people: string, attending: string, files: Readonly<Record<string, string>> = {}) =>
  gardenOf({ 'garden.yaml': `people: [${people}]`, '2024-05-01.md': `- Attending: ${attending}\n`, ...files })

const entry = (name: string, publish: string) => `{ name: ${name}, publish: ${publish} }`

/** The forms of everybody hidden, by their words. */
const forms = (...given: Parameters<typeof garden>) => {
  const made = garden(...given)
  return new Map(
    formsOf(hiddenPeople(made), made).map((form) => [`${form.words}${form.reversed ? ' reversed' : ''}`, form]),
  )
}

describe('whether anybody is hidden', () => {
  const config = (yaml: string) => {
    const read = readConfig(yaml)
    return 'config' in read ? read.config : defaults
  }
  test('not by default, nor where all are published by name', () => {
    expect(hides(defaults)).toBe(false)
    expect(hides(config('people: [{ name: Uma }]'))).toBe(false)
  })

  test('by one entry', () => {
    expect(hides(config('people: [{ name: Ola }, { name: Uma, publish: initials }]'))).toBe(true)
  })
})

describe('what stands for the name', () => {
  const labels = (...given: Parameters<typeof garden>) =>
    hiddenPeople(garden(...given)).map(({ label, nobody }) => [label, nobody])

  test.each([
    ['nick sellen', 'N.S.'],
    ['Michiel de Jong', 'M.d.J.'],
    ['Dr. Ada Moss', 'A.M.'],
  ])('initials of %s', (name, label) => {
    expect(labels(entry(name, 'initials'), name)).toEqual([[label, false]])
  })

  test('someone, who has no page', () => {
    expect(labels(entry('Uma Lind', 'nobody'), 'Uma Lind')).toEqual([['someone', true]])
  })

  test('also where a name has no letter to show', () => {
    expect(labels(entry('"42"', 'initials'), 'Ola')).toEqual([['someone', true]])
  })

  test('two people with the same initials stay two', () => {
    const two = `${entry('Nick Sellen', 'initials')}, ${entry('Nora Sand', 'initials')}`
    expect(labels(two, 'Nick Sellen, Nora Sand')).toEqual([
      ['N.S.', false],
      ['N.S.2', false],
    ])
  })

  test('a page that is called so keeps its name', () => {
    expect(labels(entry('Nick Sellen', 'initials'), 'Nick Sellen', { 'N.S..md': '- a river' })).toEqual([
      ['N.S.2', false],
    ])
  })
})

describe('who is one', () => {
  test('of two entries for one person the stricter choice holds, for all names', () => {
    const two = `${entry('Uma Lind', 'initials')}, { name: uma-lind, aliases: [uml], publish: nobody }`
    const people = hiddenPeople(garden(two, 'Uma Lind')).map(({ page: _, ...person }) => person)
    expect(people).toEqual([{ others: [], label: 'someone', nobody: true, forms: ['Uma Lind', 'uma-lind', 'uml'] }])
  })

  test('a form with an initial that fits nobody else has a page that is theirs', () => {
    const files = { 'a.md': '- [[T. Baxter]] has the key' }
    const others = (attending: string) =>
      hiddenPeople(garden(entry('Tom Baxter', 'initials'), attending, files)).flatMap((person) =>
        person.others.map(({ name }) => name),
      )
    expect(others('Tom Baxter, Ola Berg')).toEqual(['T. Baxter'])
    expect(others('Tom Baxter, Tina Baxter')).toEqual([])
  })

  test('who is nowhere in the notes is hidden all the same', () => {
    const [person] = hiddenPeople(gardenOf({ 'garden.yaml': `people: [${entry('Uma Lind', 'nobody')}]` }))
    expect(person).toMatchObject({ label: 'someone', forms: ['Uma Lind'] })
  })
})

describe('the forms to look for', () => {
  test('the name is theirs wherever it stands, its first word where nobody else fits', () => {
    const found = forms(entry('Nick Sellen', 'initials'), 'Nick Sellen')
    expect(found.get('nick,sellen')).toMatchObject({ kind: 'hidden', reversed: false })
    expect(found.get('nick,sellen reversed')).toMatchObject({ kind: 'hidden', reversed: true })
    expect(found.get('nick')).toMatchObject({ kind: 'short', capital: false })
    expect(found.get('sellen')).toMatchObject({ kind: 'short', capital: true })
    expect(found.get('n,sellen')).toMatchObject({ kind: 'short', leading: true })
    expect(found.get('nick,s')).toMatchObject({ kind: 'short', initial: true })
  })

  test('a name that is a word too is doubtful', () => {
    expect(forms(entry('Will Moss', 'nobody'), 'Will Moss').get('will')).toMatchObject({
      kind: 'doubtful',
      capital: true,
    })
  })

  test('umlauts also as people without the keys type them', () => {
    expect([...forms(entry('Uta Müller', 'nobody'), 'Uta Müller').keys()]).toEqual(
      expect.arrayContaining(['uta,muller', 'uta,mueller']),
    )
  })

  test('what they speak as is theirs where they speak', () => {
    const found = forms(entry('Nick Sellen', 'initials'), 'Nick Sellen', {
      '2024-05-02.md': '- Attending: Nick Sellen\n- NS: hello\n- NS: bye\n',
    })
    expect(found.get('ns')).toMatchObject({ kind: 'short', spoken: true })
  })

  test('names of others that hold such a form stay', () => {
    const found = forms(entry('Nick Sellen', 'initials'), 'Nick Sellen, Nick Cave, Ola Berg')
    expect(found.get('nick,cave')).toMatchObject({ kind: 'kept', person: null })
    expect(found.has('ola,berg')).toBe(false)
  })

  test('the marks of what is off the record are nobody’s name: they would hide nothing any more', () => {
    const yaml = 'people: [{ name: Uma Lind, aliases: [private, off the record], publish: nobody }]'
    expect(hiddenPeople(gardenOf({ 'garden.yaml': yaml })).map((person) => person.forms)).toEqual([['Uma Lind']])
  })
})

test('a form with an initial fits everybody who has such a name', () => {
  const fitting = new Fitting(garden('', 'Tom Baxter, Tina Baxter, Ola Berg'))
  expect([...fitting.of('t baxter')].sort()).toEqual(['tina baxter', 'tom baxter'])
  expect([...fitting.of('ola b')]).toEqual(['ola berg'])
  expect([...fitting.of('x berg')]).toEqual([])
})

test.each([
  ['Nick Sellen', ['nick', 'sellen']],
  ['nick_sellen-x.y', ['nick', 'sellen', 'x', 'y']],
  ['Ökafor, W.', ['okafor', 'w']],
  [' ', []],
])('the words of %j', (name, words) => {
  expect(wordsOf(name)).toEqual(words)
})
