import { describe, expect, test } from 'vitest'
import { Names } from '../../../src/garden/names.ts'
import { fitOf, Who } from '../../../src/garden/who/who.ts'

const names = new Names()
const key = (text: string) => names.key(text)

describe('a form fits a name', () => {
  const best = (form: string, ...among: string[]) => among.map((name) => fitOf(form, name, key)).map((one) => one ?? 99)
  test.each([
    ['Ola', 'Ola Berg'],
    ['olaberg', 'Ola Berg'],
    ['OB', 'Ola Berg'],
    ['ob', 'Ola Berg'],
    ['Ol', 'Ola Berg'],
    ['O', 'Ola Berg'],
    ['Berg', 'Ola Berg'],
    ['Ms. Berg', 'Ola Berg'],
    ['Ola B', 'Ola Berg'],
    ['OlaB', 'Ola Berg'],
    ['TimBL', 'Tim Berners-Lee'],
    ['PA', 'Pierre-Antoine Champin'],
    ['PC', 'Pierre-Antoine Champin'],
  ])('%s for %s', (form, name) => expect(fitOf(form, name, key)).not.toBeNull())

  test.each([
    ['Olav', 'Ola Berg'],
    ['Ola C', 'Ola Berg'],
    ['OC', 'Ola Berg'],
    ['berg', 'Ola Berg'],
    ['AC', 'Pierre-Antoine Champin'],
    ['data', 'datatitian'],
    ['Ola Berger', 'Ola Berg'],
  ])('%s not for %s', (form, name) => expect(fitOf(form, name, key)).toBeNull())

  test('the whole name better than a word of it, a word better than initials, these better than a beginning', () => {
    const [whole, word, initials, beginning] = best('ola', 'ola', 'Ola Berg', 'Otto Lars Arp', 'olaf')
    expect([whole, word, initials, beginning]).toEqual(
      [whole, word, initials, beginning].sort((a, b) => Number(a) - Number(b)),
    )
    expect(whole).toBeLessThan(word ?? 0)
  })
})

describe('whom a form means', () => {
  const people = new Map([
    ['ola berg', ['Ola Berg', 'olab']],
    ['oscar bo', ['Oscar Bo']],
    ['kim moss', ['Kim Moss']],
    ['kim reed', ['Kim Reed']],
  ])
  const who = new Who(people, names, (one) => one)
  const roster = new Map([
    ['ola berg', new Set(['Ola Berg'])],
    ['kim moss', new Set(['Kim'])],
  ])

  test('those who are there come before the rest of the garden', () => {
    expect(who.find('OB', roster)).toEqual({ person: 'ola berg' })
    expect(who.find('OB', new Map())).toEqual({ ambiguous: ['ola berg', 'oscar bo'] })
    expect(who.find('Kim', roster)).toEqual({ person: 'kim moss' })
    expect(who.find('Kim', new Map())).toEqual({ ambiguous: ['kim moss', 'kim reed'] })
  })

  test('else the one person of the garden whom it fits, else nobody', () => {
    expect(who.find('Oscar', roster)).toEqual({ person: 'oscar bo' })
    expect(who.find('Zoe', roster)).toBeNull()
  })

  test('initials are no word where somebody there has them', () => {
    expect(who.hasInitials('OB', roster)).toBe(true)
    expect(who.hasInitials('KR', roster)).toBe(false)
    expect(who.hasInitials('ob', roster)).toBe(false)
  })
})
