import { expect, test } from 'vitest'
import { gardenOf, pageAt } from '../make.ts'

test('a meeting in a list: its threads, who spoke, its state', () => {
  const threads = ['one', 'two', 'three', 'four', 'five', 'six'].map((text) => `\t- ${text}\n`).join('')
  const garden = gardenOf({
    'a.md': `- [[2023-05-03]] spring\n\t- Attending: [[Ola Berg]], [[Kim Lee]]\n\t- [[Ola Berg]] hello\n${threads}- [[2023-04-05]]\n- [[2023-03-01]]\n\t- Attending: [[Ola Berg]], [[Kim Lee]]\n`,
  })
  const months = pageAt(garden, 'minutes/index.html', 'timeline').years[0]?.months.map((month) => month.entries[0])
  expect(months?.[0]).toMatchObject({
    title: 'spring',
    state: '',
    threads: ['hello', 'one', 'two', 'three'],
    moreThreads: 3,
    who: 'Spoke: Ola Berg',
  })
  expect(months?.[1]).toMatchObject({ state: 'no notes', threads: [], who: '' })
  expect(months?.[2]).toMatchObject({ who: '2 people listed' })
})
