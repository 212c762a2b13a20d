import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Anchors, anchorOf, textHash } from '../../src/garden/anchor.ts'
import { gardenOf } from './make.ts'

test('an anchor begins with a letter and has nine letters and digits', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.string(), (page, parent, text) => {
      expect(anchorOf(page, parent, textHash(text))).toMatch(/^b[a-z0-9]{8}$/)
    }),
  )
})

test('100,000 texts have 100,000 anchors', () => {
  expect(new Set(Array.from({ length: 100_000 }, (_, index) => anchorOf(1, 0, textHash(`line ${index}`)))).size).toBe(
    100_000,
  )
})

test('twins are counted', () => {
  const anchors = new Anchors()
  expect(['b1', 'b1', 'b1-2', 'b1', 'b2'].map((anchor) => anchors.take(anchor))).toEqual([
    'b1',
    'b1-2',
    'b1-2-2',
    'b1-3',
    'b2',
  ])
})

test('100,000 twins, in time that grows with them', () => {
  const anchors = new Anchors()
  const taken = new Set<string>()
  for (let index = 0; index < 100_000; index++) taken.add(anchors.take('b1'))
  expect(taken.size).toBe(100_000)
})

test('lines keep their anchors when others are written, changed or taken away', () => {
  const ids = (text: string) => new Map(gardenOf({ 'a.md': text }).points.map((point) => [point.text, point.id]))
  const before = ids('- one\n  - two\n- three\n')
  const after = ids('- zero\n- one\n  - and a half\n  - two\n- three, changed\n- four\n')
  expect([after.get('one'), after.get('two')]).toEqual([before.get('one'), before.get('two')])
  expect(after.get('three, changed')).not.toBe(before.get('three'))
})

test('an explicit id wins; one that is no id does not', () => {
  const garden = gardenOf({
    'a.md':
      '- one\n  id:: 60a77d63-f73f-4cd4-9e65-8c4e30cbc752\n- two\n  id:: "><script>\n- three\n  id:: 60a77d63-f73f-4cd4-9e65-8c4e30cbc752\n',
  })
  expect(garden.points[0]?.id).toBe('60a77d63-f73f-4cd4-9e65-8c4e30cbc752')
  expect(garden.points[1]?.id).toMatch(/^b/)
  expect(new Set(garden.points.map(({ id }) => id)).size).toBe(3)
})

test('an id that a page may have itself gives an anchor that it has not', () => {
  const garden = gardenOf({ 'a.md': '- one\n  id:: main\n- two\n  id:: y2022\n- three\n' })
  expect(garden.points.slice(0, 2).map(({ id }) => id)).toEqual(['id-main', 'id-y2022'])
})
