import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateAtStart, dateOfName, isNoDay, timeAtStart, zoneName } from '../../src/garden/date.ts'

describe('a date at the start of a text', () => {
  test.each([
    ['2024-05-01', '2024-05-01', 10],
    ['2024_05_01 more', '2024-05-01', 10],
    ['20240501 more', '2024-05-01', 8],
    ['May 1st, 2024: more', '2024-05-01', 13],
    ['1 May 2024', '2024-05-01', 10],
    ['Wed 2024-05-01', '2024-05-01', 14],
    ['Wednesday, May 1, 2024', '2024-05-01', 22],
    ['Sept. 3 2024', '2024-09-03', 12],
  ])('%s', (text, date, length) => {
    expect(dateAtStart(text)).toEqual({ date, length })
  })

  test.each(['2024-05', 'May 2024', 'May we', '202405011', '2024-05-011', '12345678', '1831-1933', 'x 2024-05-01', ''])(
    'none: %s',
    (text) => {
      expect(dateAtStart(text)).toBeNull()
    },
  )

  test.each(['2024-02-31', '2023-02-29', 'February 30th, 2024', '2024_13_01'])('no such day: %s', (text) => {
    expect(dateAtStart(text)).toBe('invalid')
    expect(isNoDay(text)).toBe(true)
  })

  test('every day of four years, in every form', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2023-12-31'), noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10)
        const month = day.toLocaleString('en', { month: 'long', timeZone: 'UTC' })
        const forms = [
          iso,
          iso.replaceAll('-', '_'),
          iso.replaceAll('-', ''),
          `${month} ${day.getUTCDate()}, ${day.getUTCFullYear()}`,
          `${day.getUTCDate()} ${month} ${day.getUTCFullYear()}`,
        ]
        for (const form of forms) expect(dateOfName(form)).toBe(iso)
      }),
    )
  })
})

describe('a time', () => {
  test.each([
    [' 17:30 UTC', '17:30', 'UTC'],
    ['T14:00:00Z', '14:00', 'Z'],
    [' 5 pm', '17:00', null],
    [' 12 am', '00:00', null],
    [', 18h30', '18:30', null],
    [' at 9:05 Europe/Berlin', '09:05', 'Europe/Berlin'],
    [' 17:30+02:00', '17:30', '+02:00'],
  ])('%s', (text, time, zone) => {
    expect(timeAtStart(text)).toMatchObject({ time, zone })
  })

  test.each([' 3 people', ' 25:00', ' 12:75', 'x', ''])('none: %s', (text) => {
    expect(timeAtStart(text)).toBeNull()
  })

  test('zones as people write them', () => {
    expect(zoneName('CEST', 'UTC')).toBe('Europe/Berlin')
    expect(zoneName('+02:00', 'UTC')).toBe('UTC+02:00')
    expect(zoneName(null, 'Europe/London')).toBe('Europe/London')
  })
})

test('a name is a date only as a whole', () => {
  expect(dateOfName('2024-05-01 minutes')).toBeNull()
  expect(dateOfName('2024-05-01 17:30 UTC')).toBe('2024-05-01')
  expect(isNoDay('2024-02-31 minutes')).toBe(false)
  expect(isNoDay('20241399')).toBe(false)
})

test('any text at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      dateAtStart(text)
      timeAtStart(text)
    }),
  )
})
