import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaults } from '../../src/garden/config.ts'
import { buildGarden } from '../../src/garden/garden.ts'
import type { Point } from '../../src/garden/model.ts'
import { placeOf } from '../../src/garden/point.ts'
import { files, notesOf } from './gardens.ts'
import { gardenOf, meetingOf, pointAt } from './make.ts'

/** The points of one note: line, page, depth. */
const placed = (text: string, file = 'notes.md') =>
  gardenOf({ [file]: text }).points.map(({ block, page, depth }) => `${block.line} ${page.key} ${depth}`)

describe('which page a line stands on', () => {
  test('its meeting’s, below the line that opens it; that one on the note’s', () => {
    expect(placed('- before\n- [[2024-05-01]]\n  - a\n    - b\n- after')).toEqual([
      '1 notes 0',
      '2 notes 0',
      '3 2024-05-01 0',
      '4 2024-05-01 1',
      '5 notes 0',
    ])
  })

  test('in the note of a day all of it', () => {
    expect(placed('- a\n  - b', '2024-05-01.md')).toEqual(['1 2024-05-01 0', '2 2024-05-01 1'])
  })

  test('below a heading with a date what follows, up to the next', () => {
    expect(placed('# 2024-05-01\n\n- a\n\n# 2024-05-02\n\n- b')).toEqual([
      '1 notes 0',
      '3 2024-05-01 0',
      '5 notes 0',
      '7 2024-05-02 0',
    ])
  })

  test('a level-1 heading that repeats the name, rules and empty lines are none', () => {
    expect(placed('# Notes\n\n- a\n\n---\n\n-\n- b')).toEqual(['3 notes 0', '8 notes 0'])
    expect(placed('# Other\n\n- a')[0]).toBe('1 notes 0')
  })
})

describe('what a line is', () => {
  test.each<[string, Point['role']]>([
    ['- hello', 'line'],
    ['- ## Roof', 'heading'],
    ['- Attending: Ola Berg', 'attendance'],
    ['- [[wiki]] https://example.org', 'label'],
    ['- #pull [[wiki]]', 'directive'],
    ['- #push [[wiki]] all of this', 'line'],
    ['- #pull [[wiki]] and more', 'line'],
  ])('%j is a %s', (line, role) => {
    expect(pointAt(meetingOf('- first', line), 2)?.role).toBe(role)
  })

  test('what heads the notes of a meeting, under keys of the group’s own too', () => {
    const garden = meetingOf('- Date: 2024-05-01', '- Duration: 1 hour', '- Attending: Ola Berg', '- Date: later')
    expect(garden.points.map(({ role }) => role)).toEqual(['meta', 'meta', 'attendance', 'line'])
  })

  test('the line that opens a meeting', () => {
    expect(pointAt(gardenOf({ 'a.md': '- [[2024-05-01]]\n  - a' }), 1)?.role).toBe('opening')
  })

  test('a name alone over what is said', () => {
    const garden = meetingOf('- Attending: Ola Berg', '- [[Ola Berg]]', '  - the roof leaks')
    expect(pointAt(garden, 2)?.role).toBe('name')
  })
})

test.each([
  ['- [[Ola Berg]] the roof leaks', 'the roof leaks'],
  ['- Ola Berg: the **roof** leaks', 'the roof leaks'],
  ['- #push [[wiki]] the roof leaks', 'the roof leaks'],
  ['- the [[roof]] leaks', 'the roof leaks'],
])('the words of %j are %j', (line, text) => {
  expect(pointAt(meetingOf('- Attending: Ola Berg', line), 2)?.text).toBe(text)
})

describe('every link is a mention, on the line and on the page that it leads to', () => {
  const as = (line: string) =>
    pointAt(meetingOf('- Attending: [[Ola Berg]], [[Kim]]', line), 2)?.mentions.map(
      (one) => `${one.page.name}: ${one.as}`,
    )

  test.each([
    ['- [[Kim]] see [[wiki]]', ['Kim: speaker', 'wiki: text']],
    ['- [[Kim]] → [[Ola Berg]]: see [[Kim]]', ['Kim: speaker', 'Ola Berg: speaker', 'Kim: text']],
    ['- Scribe: [[Kim]]', ['Kim: attendance']],
    ['- [[pad]] https://example.org', ['pad: label']],
    ['- [[wiki]] == [[handbook]]', ['wiki: speaker', 'wiki: alias']],
    ['- #push [[wiki]] this', ['wiki: text']],
    ['- [[push]] [[wiki]] this', ['wiki: text']],
    ['- `[[code]]` is none', []],
  ])('%j', (line, expected) => {
    expect(as(line)).toEqual(expected)
  })

  test('the date that opens a meeting', () => {
    const opening = pointAt(gardenOf({ 'a.md': '- [[2024-05-01]] see [[wiki]]\n  - a' }), 1)
    expect(opening?.mentions.map((one) => `${one.page.key}: ${one.as}`)).toEqual(['2024-05-01: opening', 'wiki: text'])
  })

  test('of any notes', () => {
    fc.assert(
      fc.property(files, (made) => {
        const garden = buildGarden({ notes: notesOf(made), config: defaults, now: '2024-06-01T12:00:00Z' })
        const onPages = new Set(garden.pages.flatMap(({ mentions }) => mentions))
        const onLines = garden.points.flatMap(({ mentions }) => mentions)
        expect(new Set(onLines)).toEqual(onPages)
        for (const { point, page, span } of onLines) {
          expect(page.mentions.filter((one) => one.point === point && one.span === span)).toHaveLength(1)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('the anchor', () => {
  const ids = (text: string) => gardenOf({ 'wiki.md': text }).points.map(({ id }) => id)

  test('is made of the page and the texts of block and parent: other lines change nothing', () => {
    const [a, b] = ids('- a\n  - b')
    expect(ids('- new\n- a\n  - newer\n  - b').filter((id) => id === a || id === b)).toEqual([a, b])
    expect(ids('- other\n  - b')[1]).not.toBe(b)
  })

  test('is one of its own, also where the same is said twice', () => {
    expect(new Set(ids('- a\n- a\n- a')).size).toBe(3)
  })

  test('follows the id that the notes give a block, if that may stand in an address', () => {
    const [known] = ids('- a\n  id:: my-own_1')
    expect(ids('- changed\n  id:: my-own_1')).toEqual([known])
    expect(ids('- a\n  id:: "><script>')).toEqual(ids('- a'))
  })
})

test('points are a tree, in the order of the notes', () => {
  const [roof, leak, cost] = gardenOf({ 'a.md': '- roof\n  - it leaks\n    - 40 EUR' }).points
  expect(roof?.children).toEqual([leak])
  expect(leak?.parent).toBe(roof)
  expect(cost?.parent).toBe(leak)
  expect(cost && placeOf(cost)).toEqual({ file: 'a.md', line: 3, column: 7 })
})
