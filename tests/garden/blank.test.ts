import { expect, test } from 'vitest'
import { isBlank } from '../../src/garden/blank.ts'

test.each(['text', ' text.', 'TBD', '[name]', '<your text here>', '[name] to [what] by [date]', '{action}', 'xxx'])(
  '%j is what a template left',
  (rest) => {
    expect(isBlank(rest)).toBe(true)
  },
)

test.each(['text messages', 'a text', '[Ola] to paint', 'name the shed', '[name] tags', 'TBD by Ola', '', 'what now'])(
  '%j is somebody’s',
  (rest) => {
    expect(isBlank(rest)).toBe(false)
  },
)

test('a long line takes no time', () => {
  expect(isBlank(`${'[name] to '.repeat(50_000)}`)).toBe(false)
})
