import { expect, test } from 'vitest'
import { placeOf } from '../../src/browser/place.ts'

test('a place is what it was when it was left', () => {
  const place = { top: 1200, shown: 120, open: [0, 3] }
  expect(placeOf(structuredClone(place))).toEqual(place)
})

test.each([null, undefined, 7, 'top', [], {}, { top: 5 }, { shown: 5 }])('%j is none', (state) => {
  expect(placeOf(state)).toBeNull()
})

test('what is no number counts for nothing', () => {
  expect(placeOf({ top: 'x', shown: null, open: 'y' })).toEqual({ top: 0, shown: 0, open: [] })
})
