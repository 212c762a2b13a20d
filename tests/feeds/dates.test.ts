import { describe, expect, test } from 'vitest'
import { instantOf, timeOf, updatedOf, writtenOf } from '../../src/feeds/dates.ts'
import type { Meeting, Page } from '../../src/garden/model.ts'
import { noHistory } from '../../src/pages/history.ts'
import { siteOf } from '../../src/pages/site.ts'
import { gardenOf } from '../pages/make.ts'

const notes = `- [[2022-04-08 18:00 +02:00]]
	- [[Kim]] who restores the [[backup]]?
	- Date: 2022-04-08
- [[2022-05-06]]
	- [[Kim]] the [[backup]] runs
- [[2099-01-01]]
	- the [[roof]]
`

/** A site whose lines were written at these instants, by line. */
function site(lines: Readonly<Record<number, string>>) {
  const dateOf = (file: string, line: number) => (file === 'a.md' ? (lines[line] ?? null) : null)
  return siteOf(gardenOf({ 'a.md': notes }), undefined, { isKnown: true, dateOf })
}

function pageOf(one: ReturnType<typeof site>, key: string): Page {
  const page = one.garden.byKey.get(key)
  if (page === undefined) throw new Error(`no page ${key}`)
  return page
}

function meetingOf(one: ReturnType<typeof site>, date: string): Meeting {
  const { meeting } = pageOf(one, date)
  if (meeting === null) throw new Error(`no meeting ${date}`)
  return meeting
}

test.each([
  ['2022-04-08', '2022-04-08T00:00:00Z'],
  ['2022-04-08T18:00:00+02:00', '2022-04-08T16:00:00Z'],
  ['2022-04-08T16:00:00.000Z', '2022-04-08T16:00:00Z'],
  ['2022-01-01T00:30:00+01:00', '2021-12-31T23:30:00Z'],
  ['no date', 'no date'],
])('the instant of %j is %j', (iso, instant) => {
  expect(instantOf(iso)).toBe(instant)
})

test('a meeting takes place at its time, else on its day', () => {
  const one = site({})
  expect(timeOf(meetingOf(one, '2022-04-08'))).toBe('2022-04-08T16:00:00Z')
  expect(timeOf(meetingOf(one, '2022-05-06'))).toBe('2022-05-06T00:00:00Z')
})

describe('when the lines of a page were written', () => {
  test('is the first and the last of them, that which opens a meeting among them', () => {
    const one = site({ 1: '2022-04-09T10:00:00Z', 2: '2022-04-08T17:00:00Z', 3: '2022-04-10T10:00:00Z' })
    expect(writtenOf(pageOf(one, '2022-04-08'), one)).toEqual({
      first: '2022-04-08T17:00:00Z',
      last: '2022-04-10T10:00:00Z',
    })
  })

  test('lines of other pages do not count; the page of the note says nothing by opening a meeting', () => {
    const one = site({ 1: '2022-04-09T10:00:00Z', 4: '2022-05-06T10:00:00Z', 5: '2022-05-07T10:00:00Z' })
    expect(writtenOf(pageOf(one, '2022-04-08'), one)?.last).toBe('2022-04-09T10:00:00Z')
    expect(writtenOf(pageOf(one, 'a'), one)).toBeNull()
  })

  test('is not known without a history', () => {
    const one = siteOf(gardenOf({ 'a.md': notes }), undefined, noHistory)
    expect(writtenOf(pageOf(one, '2022-04-08'), one)).toBeNull()
  })
})

describe('when a page was last changed', () => {
  test('by its own lines', () => {
    const one = site({ 2: '2022-07-01T10:00:00Z' })
    expect(updatedOf(pageOf(one, '2022-04-08'), one)).toBe('2022-07-01T10:00:00Z')
  })

  test('a meeting of which no line is known: when it took place', () => {
    const one = site({})
    expect(updatedOf(pageOf(one, '2022-04-08'), one)).toBe('2022-04-08T16:00:00Z')
  })

  test('one to come was written down after the one before it, not in 2099', () => {
    const one = site({})
    expect(updatedOf(pageOf(one, '2099-01-01'), one)).toBe('2022-05-06T00:00:00Z')
  })

  test('a name: the last of the meetings that mention it', () => {
    const one = site({})
    expect(updatedOf(pageOf(one, 'backup'), one)).toBe('2022-05-06T00:00:00Z')
    const late = site({ 2: '2022-07-01T10:00:00Z' })
    expect(updatedOf(pageOf(late, 'backup'), late)).toBe('2022-07-01T10:00:00Z')
  })

  test('null where nobody knows', () => {
    const one = siteOf(gardenOf({ 'wiki.md': '- see [[roof]]' }))
    expect(updatedOf(pageOf(one, 'roof'), one)).toBeNull()
  })
})
