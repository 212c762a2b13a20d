import { describe, expect, test } from 'vitest'
import { isAway, listOpening, onlyLinks, roleName } from '../../../src/garden/who/attendance.ts'
import { parse } from '../../../src/outline/parse.ts'

function block(text: string) {
  const [first] = parse('a.md', `- ${text}`).blocks
  if (!first) throw new Error('no block')
  return first
}

describe('what opens a list', () => {
  test.each([
    ['Attending: a', 'present', null],
    ['**Present:** a', 'present', null],
    ['Here: a', 'present', null],
    ['Attendees (4)', 'present', null],
    ['Participants [[a]] [[b]]', 'present', null],
    ['Regrets: a', 'regrets', null],
    ['Apologies', 'regrets', null],
    ['Chaired by [[a]]', 'role', 'chair'],
    ['Scribed by: a', 'role', 'scribe'],
    ['Scribes: a', 'role', 'scribe'],
    ['Notes by: a', 'role', 'notes'],
  ])('%s', (text, kind, role) => {
    expect(listOpening(text, block(text).spans)).toMatchObject({ kind, role })
  })

  test.each([
    'Here are the ways to export:',
    'Presently a',
    'Attending school is hard',
    'Hosting: a',
    'notes: a',
    'we are present: a',
    'Participants liked it',
  ])('not: %s', (text) => {
    expect(listOpening(text, block(text).spans)).toBeNull()
  })
})

test('links and remarks only', () => {
  const count = (text: string) => onlyLinks(text, block(text).spans, 0)
  expect(count('[[a]] [[b]] (joined late), [[c]]')).toBe(3)
  expect(count('[[a]] says [[b]]')).toBe(0)
  expect(count('[[a]] https://example.org')).toBe(0)
})

test('roles', () => {
  expect(['Scribes', 'co-chair', 'Chairperson', 'Note takers', 'hosted by', 'cook'].map(roleName)).toEqual([
    'scribe',
    'co-chair',
    'chair',
    'notes',
    'host',
    null,
  ])
})

test('who was not there', () => {
  expect(['regrets', 'Apologies sent', 'absent'].every(isAway)).toBe(true)
  expect(['late', 'not absent', 'regretful'].some(isAway)).toBe(false)
})
