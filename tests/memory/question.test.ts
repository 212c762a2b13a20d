import { expect, test } from 'vitest'
import type { Garden } from '../../src/garden/model.ts'
import { memoryOf } from '../../src/memory/memory.ts'
import { gardenOf } from '../pages/make.ts'

const shown = (garden: Garden) =>
  memoryOf(garden)
    .questions()
    .map(({ point, askers, reply, later }) => ({
      on: point.page.name,
      says: point.text,
      by: askers.map((page) => page.name).join(', '),
      reply: reply?.text ?? '',
      later: later === null ? '' : `${later.point.page.name} ${later.topic?.name ?? 'linked'}`,
    }))

const meeting = (date: string, lines: string) => `- [[${date}]]\n\t- Attending: [[Ola Berg]], [[Kim Moss]]\n${lines}`

test('questions of all meetings, newest first, with their replies', () => {
  const garden = gardenOf({
    'a.md':
      meeting('2023-01-05', '\t- [[Ola Berg]] who has the key?\n\t\t- [[Kim Moss]] the baker\n') +
      meeting('2023-02-02', '\t- is it cold?\n\t- [[Kim Moss]] and wet?\n'),
  })
  expect(shown(garden)).toEqual([
    { on: '2023-02-02', says: 'is it cold?', by: '', reply: '', later: '' },
    { on: '2023-02-02', says: 'and wet?', by: 'Kim Moss', reply: '', later: '' },
    { on: '2023-01-05', says: 'who has the key?', by: 'Ola Berg', reply: 'the baker', later: '' },
  ])
})

test('a later meeting that names the topic, or links to the line, took it up', () => {
  const garden = gardenOf({
    'a.md':
      meeting(
        '2023-01-05',
        '\t- [[Ola Berg]] who mends the [[boiler]]?\n\t- [[Kim Moss]] when?\n\t  id:: 60a77d63-f73f-4cd4-9e65-8c4e30cbc752\n',
      ) +
      meeting(
        '2023-02-02',
        '\t- [[Ola Berg]] the [[boiler]] is mended\n\t- [[Kim Moss]] see ((60a77d63-f73f-4cd4-9e65-8c4e30cbc752))\n',
      ),
  })
  expect(shown(garden).map(({ says, later }) => [says, later])).toEqual([
    ['who mends the boiler?', '2023-02-02 boiler'],
    ['when?', '2023-02-02 linked'],
  ])
})

test('an earlier meeting takes nothing up, and neither does one to come', () => {
  const garden = gardenOf({
    'a.md':
      meeting('2023-01-05', '\t- [[Ola Berg]] the [[boiler]] broke\n') +
      meeting('2023-02-02', '\t- [[Ola Berg]] who mends the [[boiler]]?\n') +
      meeting('2030-02-02', '\t- [[boiler]] on the agenda\n'),
  })
  expect(shown(garden).map(({ later }) => later)).toEqual([''])
})
