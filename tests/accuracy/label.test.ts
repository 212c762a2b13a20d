import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readLabel } from './label.ts'

const folder = new URL('labels/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))

test('there are labels of both sets', () => {
  const sets = files.map((file) => readLabel(readFileSync(new URL(file, folder), 'utf8'), file).set)
  expect(new Set(sets)).toEqual(new Set(['develop', 'measure']))
})

describe.each(files)('%s', (file) => {
  const label = readLabel(readFileSync(new URL(file, folder), 'utf8'), file)

  test('is named by its corpus and date', () => {
    expect(file).toBe(`${label.corpus}-${label.date}.yaml`)
  })

  test('endorses only what stands above', () => {
    for (const [line, targets] of label.endorsements) for (const target of targets) expect(target).toBeLessThan(line)
  })
})

const whole = `
set: measure
corpus: made-up
file: a b.md
date: 2025-03-01
attendees: [Ada Ash, Bo]
speakers:
  3: Ada Ash
  4: [Ada Ash, Bo]
silent: rest
questions: [3]
endorsements: {4: 3, 5: null, 6: [3, 4]}
steps: {7: [Bo], 8: []}
`

test('a label', () => {
  const label = readLabel(whole, 'x.yaml')
  expect(label.date).toBe('2025-03-01')
  expect(label.attendees).toEqual(['Ada Ash', 'Bo'])
  expect([...label.speakers]).toEqual([
    [3, ['Ada Ash']],
    [4, ['Ada Ash', 'Bo']],
  ])
  expect([...label.endorsements]).toEqual([
    [4, [3]],
    [5, []],
    [6, [3, 4]],
  ])
  expect([...label.steps]).toEqual([
    [7, ['Bo']],
    [8, []],
  ])
  expect(label.decisions.size).toBe(0)
})

test.each([
  ['set: measure', 'set: other', /^x\.yaml: set: /],
  ['date: 2025-03-01', 'date: 2025-02-30', /^x\.yaml: date: /],
  ['  3: Ada Ash', '  three: Ada Ash', /^x\.yaml: speakers\.three: /],
  ['questions: [3]', 'questions: [3.5]', /^x\.yaml: questions\.0: /],
  ['silent: rest', 'silence: rest', /^x\.yaml: /],
])('%s → %s is refused', (right, wrong, message) => {
  expect(() => readLabel(whole.replace(right, wrong), 'x.yaml')).toThrow(message)
})
