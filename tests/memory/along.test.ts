import { expect, test } from 'vitest'
import { memoryOf } from '../../src/memory/memory.ts'
import { gardenOf, pageAt } from '../pages/make.ts'

const garden = gardenOf({
  'a.md': [
    ...[1, 2, 3, 4].flatMap((month) => [`- [[2023-0${month}-05]]`, '\t- the [[boiler]] again', '\t- The old well']),
    '- [[2023-05-05]]',
    '\t- the [[boiler]], at last',
    '\t- something else',
    '- [[2023-05-20]]',
    '\t- what of the [[boiler]]',
  ].join('\n'),
})

test('the three nearest meetings before and after', () => {
  const thread = garden.meetings[4]?.threads[0]
  const topic = garden.byKey.get('boiler')
  if (thread === undefined || topic === undefined) throw new Error('no thread')
  const along = memoryOf(garden).along(thread, [topic])
  expect(along?.earlier.map((point) => point.page.name)).toEqual(['2023-04-05', '2023-03-05', '2023-02-05'])
  expect(along?.later.map((point) => point.page.name)).toEqual(['2023-05-20'])
  expect(along?.topic).toBe(topic)
})

test('on the page of the meeting, below the thread; a heading that comes back is followed without a link', () => {
  const page = pageAt(garden, 'minutes/2023-02-05.html', 'meeting')
  expect(page.lines.map((line) => line.along)).toEqual([
    {
      earlier: [{ text: '5 Jan 2023', href: expect.stringMatching(/^2023-01-05\.html#/) }],
      later: [
        { text: '5 Mar 2023', href: expect.any(String) },
        { text: '5 Apr 2023', href: expect.any(String) },
        { text: '5 May 2023', href: expect.any(String) },
      ],
      all: { text: 'boiler', href: '../topics/boiler.html' },
    },
    {
      earlier: [{ text: '5 Jan 2023', href: expect.any(String) }],
      later: [
        { text: '5 Mar 2023', href: expect.any(String) },
        { text: '5 Apr 2023', href: expect.any(String) },
      ],
      all: null,
    },
  ])
  expect(pageAt(garden, 'minutes/2023-05-05.html', 'meeting').lines[1]?.along).toBeUndefined()
})
