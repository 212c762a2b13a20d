import { expect, test } from 'vitest'
import { COMMENT, isProperty, TEXT, takeProperties } from '../../src/outline/properties.ts'

const take = (...lines: string[]) => {
  const { items, properties } = takeProperties(lines.map((text, i) => ({ line: i + 1, column: 1, text, code: TEXT })))
  return { text: items.map((item) => item.text), properties: properties.map(({ key, value }) => `${key}=${value}`) }
}

test.each([
  ['key:: value', 'key=value'],
  ['  key::   a:: b  ', 'key=a:: b'],
  ['key::', 'key='],
  ['my-key.x/y:: 1', 'my-key.x/y=1'],
  ['größe:: 1', 'größe=1'],
  ['__proto__:: 1', '__proto__=1'],
  ['DEADLINE: <2021-05-29 Sat>', 'deadline=2021-05-29'],
  ['SCHEDULED: <2021-05-26 Wed 7:05 .+1d>', 'scheduled=2021-05-26T07:05'],
  ['DEADLINE: 2021-05-29', 'deadline=2021-05-29'],
])('%j is a property', (line, property) => {
  expect(take(line)).toEqual({ text: [], properties: [property] })
  expect(isProperty(line)).toBe(true)
})

test.each(['a b:: c', 'std::vector', ':: a', '- a:: b', 'key: value', 'DEADLINE: soon', '**a**:: b'])(
  '%j is text',
  (line) => {
    expect(take(line)).toEqual({ text: [line], properties: [] })
    expect(isProperty(line)).toBe(false)
  },
)

test('two dates on a line are two, and what follows them is text', () => {
  expect(take('SCHEDULED: <2021-05-26> DEADLINE: <2021-05-29> bring cake')).toEqual({
    text: ['bring cake'],
    properties: ['scheduled=2021-05-26', 'deadline=2021-05-29'],
  })
})

test('a logbook goes up to its end; one that has none is text', () => {
  expect(take('a', ':LOGBOOK:', 'CLOCK: x', ':END:', 'b').text).toEqual(['a', 'b'])
  expect(take('a', ':LOGBOOK:', 'b').text).toEqual(['a', ':LOGBOOK:', 'b'])
})

test('blank lines that properties leave at the edges go, too', () => {
  expect(take('', 'id:: 1', '', 'a', '', 'b:: 2', '').text).toEqual(['a'])
})

test('inside code and comments nothing is a property', () => {
  const items = [0, COMMENT].map((code) => ({ line: 1, column: 1, text: 'a:: b', code }))
  expect(takeProperties(items)).toEqual({ items, properties: [] })
})
