import { describe, expect, test } from 'vitest'
import { pieces, spellingsOf } from '../../src/memory/spellings.ts'
import { gardenOf } from '../pages/make.ts'

/** How the name may be written in plain words, where notes link to these names; undefined where it is not looked for. */
function written(name: string, ...links: readonly string[]): string | null | undefined {
  const garden = gardenOf({ 'a.md': links.map((link) => `- the [[${link}]]`).join('\n') })
  const found = spellingsOf(garden).get(name)
  return found && `${found.page.name}: ${found.written}`
}

const attending = (...names: readonly string[]) =>
  spellingsOf(gardenOf({ 'm.md': `- [[2023-05-03]]\n\t- Attending: ${names.map((name) => `[[${name}]]`).join(', ')}` }))

test('a text falls into words and the signs between them; what only parts words is left out', () => {
  expect('C++ map, worm-farm_2.0'.match(pieces)).toEqual(['C', '+', '+', 'map', ',', 'worm', 'farm', '2', '0'])
})

describe('names of topics', () => {
  test.each([
    ['in any way', 'compost', 'Compost', 'Compost: any'],
    ['of several words', 'worm farm', 'Worm-Farm', 'Worm-Farm: any'],
    ['in capitals', 'twg', 'TWG', 'TWG: capitals'],
    ['with accents', 'creme', 'Crème', 'Crème: any'],
    ['with signs', 'c + + map', 'C++ map', 'C++ map: any'],
  ])('%s', (_, key, name, found) => {
    expect(written(key, name)).toBe(found)
  })

  test.each([
    ['too short', 'map', 'Map'],
    ['a word of every day', 'work', 'Work'],
    ['a word of agendas', 'budget', 'Budget'],
    ['nothing but such words', 'next steps', 'Next steps'],
    ['initials', 'o l', 'O.L.'],
    ['an abbreviation that everybody uses', 'kpi', 'KPI'],
  ])('none that is %s', (_, key, name) => {
    expect(written(key, name)).toBeNull()
  })

  test.each([
    ['a date', '2023 05 03', '2023-05-03'],
    ['a number', '2030', '2030'],
    ['a sentence', 'a b c d e f g h i j k l m', 'a b c d e f g h i j k l m'],
    ['the word for who is not named', 'someone', 'Someone'],
  ])('%s is not looked for', (_, key, name) => {
    expect(written(key, name)).toBeUndefined()
  })
})

test('where a longer name goes on, its beginning is kept as one', () => {
  expect(written('worm', 'worm farm visit')).toBeNull()
  expect(written('worm farm', 'worm farm visit')).toBeNull()
  expect(written('farm', 'worm farm visit')).toBeUndefined()
  expect(written('worm farm', 'worm farm visit', 'worm farm')).toBe('worm farm: any')
})

test('names of people: a word alone has its capital where the name has one', () => {
  const spellings = attending('Fenna', 'mx7', 'Ola Berg')
  const of = (key: string) => spellings.get(key)
  expect(of('fenna')).toMatchObject({ written: 'capital', one: true, page: { kind: 'person' } })
  expect(of('mx7')).toMatchObject({ written: 'any', one: true })
  expect(of('ola berg')).toMatchObject({ written: 'any', one: false })
})

test('a first name that two people share is nobody’s', () => {
  expect(attending('Mira', 'Ola Lund').get('mira')).toMatchObject({ page: { name: 'Mira' } })
  expect(attending('Mira', 'Mira Berg', 'Mira Lund').get('mira')).toBeNull()
})

test('names that fold to the same words are nobody’s', () => {
  expect(written('creme brulee', 'creme brulee')).toBe('creme brulee: any')
  expect(written('creme brulee', 'creme brulee', 'crème.brûlée')).toBeNull()
})

test('aliases lead to the page of the name', () => {
  const garden = gardenOf({ 'Compost.md': 'alias:: black gold\n\n- it is earth\n' })
  expect(spellingsOf(garden).get('black gold')?.page.name).toBe('Compost')
})
