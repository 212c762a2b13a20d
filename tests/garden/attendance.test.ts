import { describe, expect, test } from 'vitest'
import { listOpening, namesIn, onlyLinks, roleName } from '../../src/garden/attendance.ts'
import { parse } from '../../src/outline/parse.ts'

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
    ['Scribes: a', 'role', 'scribe'],
    ['Notes by: a', 'role', 'notes'],
  ])('%s', (text, kind, role) => {
    expect(listOpening(text, block(text).spans)).toMatchObject({ kind, role })
  })

  test.each(['Here are the ways to export:', 'Presently a', 'Attending school is hard', 'Hosting: a', 'notes: a', 'we are present: a', 'Participants liked it'])('not: %s', (text) => {
    expect(listOpening(text, block(text).spans)).toBeNull()
  })
})

describe('names of a list', () => {
  const names = (text: string) => {
    const found = namesIn(block(text).text, block(text).spans, 0, false)
    return found.names.map(({ written, forms, remark }) => [written, ...forms.map((form) => form.written), ...(remark === null ? [] : [`(${remark})`])].join(' '))
  }
  test.each([
    ['a, b and c', ['a', 'b', 'c']],
    ['[[a]] [[b]], [[c d]] & e', ['a', 'b', 'c d', 'e']],
    ['Ola Berg (late), Kim Lee (chair, remote)', ['Ola Berg (late)', 'Kim Lee (chair, remote)']],
    ['@ola, @kim_l', ['ola', 'kim_l']],
    ['Ola Berg - [ola](https://example.org)', ['Ola Berg ola']],
    ['[Ola Berg - olab](https://example.org)', ['Ola Berg olab']],
    ['olab // Ola Berg, ola/olb', ['olab Ola Berg', 'ola olb']],
    ['a late Ola', ['Ola']],
    ['everyone, and others, ?', []],
    ['Ola Berg; Kim | Uma', ['Ola Berg', 'Kim', 'Uma']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  test('stand where they say they do', () => {
    const text = 'Ola Berg, [[kim]] and Uma (late), @tobi'
    for (const { written, from, to } of namesIn(block(text).text, block(text).spans, 0, false).names) expect(text.slice(from, to)).toContain(written)
  })

  test.each(['[[ola]]: hello', 'we begin with [[ola]]', 'hello there my friend', 'https://example.org'])('more than names: %s', (text) => {
    expect(namesIn(block(text).text, block(text).spans, 0, true).pure).toBe(false)
  })

  test('100,000 of them on one line', () => {
    const many = `${'[[a]], Ola Berg (late), '.repeat(50_000)}end`
    expect(namesIn(many, block(many).spans, 0, false).names).toHaveLength(100_001)
  })

  test('a wall of text without a comma', () => {
    expect(namesIn('word '.repeat(200_000), [], 0, true).names).toEqual([])
  })
})

test('links and remarks only', () => {
  const count = (text: string) => onlyLinks(text, block(text).spans, 0)
  expect(count('[[a]] [[b]] (joined late), [[c]]')).toBe(3)
  expect(count('[[a]] says [[b]]')).toBe(0)
  expect(count('[[a]] https://example.org')).toBe(0)
})

test('roles', () => {
  expect(['Scribes', 'co-chair', 'Chairperson', 'Note takers', 'hosted by', 'cook'].map(roleName)).toEqual(['scribe', 'co-chair', 'chair', 'notes', 'host', null])
})
