import { expect, test } from 'vitest'
import { recurringOf } from '../../src/memory/recurring.ts'
import { gardenOf } from '../pages/make.ts'

test('a heading in two meetings or more, newest first; neither names with pages nor the frame of a meeting', () => {
  const garden = gardenOf({
    'a.md': [
      '- [[2023-01-05]]',
      '\t- Introductions',
      '\t- The new roof:',
      '\t\t- leaks',
      '\t- [[shed]]',
      '\t- only once',
      '- [[2023-02-02]]',
      '\t- Introductions',
      '\t- the new roof',
      '\t- [[shed]]',
    ].join('\n'),
  })
  expect(recurringOf(garden).map(({ text, threads }) => [text, threads.map((one) => one.page.name)])).toEqual([
    ['the new roof', ['2023-02-02', '2023-01-05']],
  ])
})
