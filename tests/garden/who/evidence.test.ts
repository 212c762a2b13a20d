import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../src/garden/who/evidence.ts'
import { judge, noFacts, rules } from '../../../src/garden/who/evidence.ts'

const at = { file: 'a.md', line: 1, column: 1 }
const other = { file: 'a.md', line: 2, column: 1 }

const configured: Partial<Facts> = { configured: { person: true, place: at } }
const vetoed: Partial<Facts> = { configured: { person: false, place: at } }
const typed: Partial<Facts> = { typed: { type: 'person', place: at } }
const place: Partial<Facts> = { typed: { type: 'place', place: at } }
const listed: Partial<Facts> = { listed: [at] }
const aliased: Partial<Facts> = { aliased: [at] }
const two: Partial<Facts> = { opens: new Map([['2024-05-01', [at, other]]]) }
const one: Partial<Facts> = {
  opens: new Map([
    ['2024-05-01', [at]],
    ['2024-05-08', [other]],
  ]),
}
const turn: Partial<Facts> = { turns: [at] }
const note: Partial<Facts> = { note: at }
const resource: Partial<Facts> = { resources: [at] }
const thing: Partial<Facts> = { things: [at, other] }

function isPerson(...facts: Partial<Facts>[]): boolean {
  return judge(Object.assign(noFacts(), ...facts)).person
}

test('nothing shows nothing', () => expect(judge(noFacts())).toEqual({ person: false, evidence: [] }))

test('each of these makes a person', () => {
  for (const facts of [configured, typed, listed, aliased, two, turn]) expect(isPerson(facts)).toBe(true)
})

test('two lines of two meetings are not two lines of one', () => expect(isPerson(one)).toBe(false))

describe('the first that holds decides', () => {
  test('configuration over everything', () => {
    expect(isPerson(vetoed, typed, listed, two)).toBe(false)
    expect(isPerson(configured, place, note, resource, thing)).toBe(true)
  })
  test('a type over lists', () => {
    expect(isPerson(place, listed)).toBe(false)
    expect(isPerson(typed, note, thing)).toBe(true)
  })
  test('a list over what speaks against', () => expect(isPerson(listed, note, resource, thing)).toBe(true))
  test('what speaks against over what is weaker', () => {
    for (const facts of [aliased, two, turn])
      for (const against of [note, resource, thing]) expect(isPerson(facts, against)).toBe(false)
  })
})

test('a thing must be one as often as it opens lines', () => {
  expect(isPerson(two, { things: [at] })).toBe(true)
  expect(isPerson(two, { things: [at, other] })).toBe(false)
})

test('the evidence stands in the order of the table, with its places', () => {
  const { evidence } = judge(Object.assign(noFacts(), listed, two, thing))
  const order = rules.map(({ rule }) => rule)
  expect(evidence.map(({ rule }) => order.indexOf(rule))).toEqual(
    evidence.map(({ rule }) => order.indexOf(rule)).sort((a, b) => a - b),
  )
  expect(evidence.map(({ rule, place: { line } }) => `${rule}:${line}`)).toEqual([
    'listed:1',
    'thing:1',
    'thing:2',
    'opens-two:1',
    'opens-two:2',
  ])
})

test('each rule has a name of its own and says in words what it found', () => {
  expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length)
  for (const { says } of rules) expect(says.length).toBeGreaterThan(10)
})
