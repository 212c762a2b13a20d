import { expect, test } from 'vitest'
import { memoryOf } from '../../src/memory/memory.ts'
import { gardenOf } from '../pages/make.ts'

const meeting = (date: string, lines: string) => `- [[${date}]]\n\t- Attending: [[Ola Berg]], [[Kim Moss]]\n${lines}`

const shown = (text: string) =>
  memoryOf(gardenOf({ 'a.md': text }))
    .steps()
    .map(({ point, takers, inferred, done, closedBy, sentence }) =>
      [
        point.page.name,
        point.text,
        takers.map((page) => page.name).join(', ') || 'nobody',
        ...(inferred ? [`inferred from: ${sentence ?? point.text}`] : []),
        ...(done ? [closedBy === null ? 'done' : `done: ${closedBy.page.name}`] : []),
      ].join(' | '),
    )

test('explicit and inferred, open and done, newest meeting first', () => {
  expect(
    shown(
      meeting('2023-01-05', '\t- TODO Kim to call the plumber\n\t- DONE sweep the yard\n') +
        meeting('2023-02-02', '\t- [[Ola Berg]] it is cold. I will call them tomorrow. Bye.\n'),
    ),
  ).toEqual([
    '2023-02-02 | it is cold. I will call them tomorrow. Bye. | Ola Berg | inferred from: … I will call them tomorrow. …',
    '2023-01-05 | Kim to call the plumber | Kim Moss',
    '2023-01-05 | sweep the yard | nobody | done',
  ])
})

test('a later line that says done, with the same link or a reference, closes a step', () => {
  expect(
    shown(
      meeting(
        '2023-01-05',
        '\t- TODO mend the [[boiler]]\n\t- TODO paint\n\t  id:: 60a77d63-f73f-4cd4-9e65-8c4e30cbc752\n\t- TODO read https://example.org/plan\n',
      ) +
        meeting(
          '2023-02-02',
          '\t- [[Kim Moss]] the [[boiler]] is done\n\t- ((60a77d63-f73f-4cd4-9e65-8c4e30cbc752)) done\n\t- [[Kim Moss]] https://example.org/plan is long\n',
        ),
    ),
  ).toEqual([
    '2023-01-05 | mend the boiler | nobody | done: 2023-02-02',
    expect.stringMatching(/paint.* \| nobody \| done: 2023-02-02$/),
    expect.stringMatching(/read .* \| nobody$/),
  ])
})

test('two open steps with one link: it is not known which of them is done', () => {
  expect(
    shown(
      meeting('2023-01-05', '\t- TODO mend the [[boiler]]\n\t- TODO sell the [[boiler]]\n') +
        meeting('2023-02-02', '\t- [[Kim Moss]] the [[boiler]] is done\n'),
    ).filter((line) => line.includes('done')),
  ).toEqual([])
})

test('an earlier line closes nothing', () => {
  expect(
    shown(
      meeting('2023-01-05', '\t- [[Kim Moss]] the [[boiler]] is done\n') +
        meeting('2023-02-02', '\t- TODO mend the [[boiler]]\n'),
    ),
  ).toEqual(['2023-02-02 | mend the boiler | nobody'])
})
