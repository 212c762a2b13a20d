import { describe, expect, test } from 'vitest'
import type { Meeting, Page, Point } from '../../src/garden/model.ts'
import { isShown, pointsOf, siteOf, walk } from '../../src/pages/site.ts'
import { gardenOf } from './make.ts'

const garden = gardenOf(
  {
    'm.md': `- [[2023-03-01]]
	- Attending: [[Ada Low]], [[Ola Berg]], [[Kim Moss]]
	- [[Ola Berg]] the [[pump]] leaks
		- [[Kim Moss]] who mends it?
			- [[Ola Berg]] me
		- #go https://pump.example/
		- who pays for the [[paint]]?
	- decision: we buy paint
	- TODO [[Kim Moss]] ask the [[river]] board
	- DONE [[Kim Moss]] sweep
- [[2023-04-05]]
	- the [[pump]] and the [[pump]] again
`,
    'pump.md': '- it pumps, the [[pump]]\n\t- water\n- [[parts]] https://pump.example/\n',
    'shed.md': '- beside the [[pump]]\n',
  },
  'people: [{ name: Kim Moss, status: former }]',
)
const site = siteOf(garden)

function pointOf(text: string): Point {
  const point = garden.points.find((one) => one.text === text)
  if (point === undefined) throw new Error(`no line ${text}`)
  return point
}

function pageOf(name: string): Page {
  const page = garden.byKey.get(name)
  if (page === undefined) throw new Error(`no page of ${name}`)
  return page
}

function meetingOf(date: string): Meeting {
  const { meeting } = pageOf(date)
  if (meeting === null) throw new Error(`no meeting on ${date}`)
  return meeting
}

const texts = (points: Iterable<Point>) => [...points].map(({ text }) => text)
const names = (pages: readonly Page[]) => pages.map(({ name }) => name)

describe('points in order', () => {
  test('a walk gives a point before what stands below it', () => {
    expect(texts(walk([pointOf('the pump leaks')]))).toEqual([
      'the pump leaks',
      'who mends it?',
      'me',
      expect.stringContaining('#go'),
      'who pays for the paint?',
    ])
  })

  test('a meeting that a note opens has its points on its own page', () => {
    expect(texts(pointsOf(pageOf('m')))).toEqual(['2023-03-01', '2023-04-05'])
    expect(texts(pointsOf(pageOf('2023-04-05')))).toEqual(['the pump and the pump again'])
  })

  test('directives have no place in the outline', () => {
    const { points } = gardenOf({ 'a.md': '- hello\n- #go https://a.example/\n- bye\n' })
    expect(texts(points.filter(isShown))).toEqual(['hello', 'bye'])
  })
})

describe('threads', () => {
  test('in a meeting a line stands in the thread that the meeting has it in; its lists in none', () => {
    expect(site.threadOf(pointOf('me'))?.text).toBe('the pump leaks')
    expect(site.threadOf(pointOf('the pump leaks'))?.text).toBe('the pump leaks')
    expect(garden.points.filter(({ role }) => role === 'attendance').map(site.threadOf)).toEqual([null])
  })

  test('elsewhere it is the block at the top', () => {
    expect(site.threadOf(pointOf('water'))?.text).toBe('it pumps, the pump')
    expect([site.isThread(pointOf('it pumps, the pump')), site.isThread(pointOf('water'))]).toEqual([true, false])
  })

  test('however deep a line stands', () => {
    const nested = gardenOf({
      'm.md': `- [[2023-05-03]]\n${Array.from({ length: 100 }, (_, at) => `${'\t'.repeat(at + 1)}- ${at}\n`).join('')}`,
    })
    const { threadOf } = siteOf(nested)
    const lines = nested.points.filter(({ role }) => role === 'line')
    expect(lines).toHaveLength(100)
    expect(new Set(lines.map((point) => threadOf(point)?.text))).toEqual(new Set(['0']))
  })

  test('how many lines stand below, those that say nothing not counted', () => {
    expect(['the pump leaks', 'who mends it?', 'me', '2023-03-01'].map((text) => site.below(pointOf(text)))).toEqual([
      3, 1, 0, 0,
    ])
  })

  test('who speaks in it and which topics it names, each once', () => {
    const thread = pointOf('the pump leaks')
    expect(names(site.speakersIn(thread))).toEqual(['Ola Berg', 'Kim Moss'])
    expect(names(site.topicsIn(thread))).toEqual(['pump', 'paint'])
  })

  test('one that names more than fifty topics is about none of them', () => {
    const linking = (count: number) => {
      const topics = `of ${Array.from({ length: count }, (_, at) => `[[topic ${at}]]`).join(' ')}`
      const many = gardenOf({
        'm.md': `- [[2023-05-03]]\n\t- ${topics}\n\t- so\n\t\t- ${topics.replace('] [', ']\n\t\t- and [')}\n`,
      })
      return many.meetings[0]?.threads.map((thread) => siteOf(many).topicsIn(thread).length)
    }
    expect(linking(50)).toEqual([50, 50])
    expect(linking(51)).toEqual([0, 0])
    const repeating = gardenOf({ 'm.md': `- [[2023-05-03]]\n\t- of ${'[[pump]] '.repeat(51)}\n` })
    expect(repeating.meetings[0]?.threads.map(siteOf(repeating).topicsIn)).toEqual([[]])
  })
})

test('a meeting in numbers: what was said, asked, decided, and is still to be done', () => {
  const { points, questions, unanswered, decisions, steps } = site.summaryOf(meetingOf('2023-03-01'))
  expect([points, questions]).toEqual([8, 2])
  expect(texts(unanswered)).toEqual(['who pays for the paint?'])
  expect(decisions.map(({ block }) => block.text)).toEqual(['decision: we buy paint'])
  expect(steps.map(({ block }) => block.text)).toEqual(['TODO [[Kim Moss]] ask the [[river]] board'])
})

test('all steps of somebody, done or not', () => {
  expect(site.stepsOf(pageOf('kim moss')).map(({ marks }) => marks.step?.done)).toEqual([false, true])
  expect(site.stepsOf(pageOf('pump'))).toEqual([])
})

test('on how many other pages a name stands, and how many of them are meetings', () => {
  expect([site.placesOf(pageOf('pump')), site.meetingsOf(pageOf('pump'))]).toEqual([3, 2])
  expect([site.placesOf(pageOf('2023-03-01')), site.meetingsOf(pageOf('2023-03-01'))]).toEqual([0, 0])
})

test('the line that opens a meeting, with a link or without; the line that is a labelled link', () => {
  expect(site.openedBy(pointOf('2023-03-01'))?.date).toBe('2023-03-01')
  expect(site.openedBy(pointOf('water'))).toBeNull()
  const plain = gardenOf({ 'm.md': '- 2023-03-01\n\t- hi\n' })
  expect(plain.points.map((point) => siteOf(plain).openedBy(point)?.date)).toEqual(['2023-03-01', undefined])
  const label = garden.points.find(({ role }) => role === 'label')
  expect(label && site.labelAt(label)).toMatchObject({ label: 'parts', url: 'https://pump.example/' })
  expect(site.labelAt(pointOf('water'))).toBeNull()
})

test('who spoke at a meeting; who is a member no more', () => {
  expect(names(site.speakersOf(meetingOf('2023-03-01')))).toEqual(['Ola Berg', 'Kim Moss'])
  expect(site.speakersOf(meetingOf('2023-04-05'))).toEqual([])
  expect(['kim moss', 'ola berg'].map((name) => site.statusOf(pageOf(name)))).toEqual(['former', null])
})

test('what six meetings have as a title or a thread tells none of them apart', () => {
  const meetings = (count: number) =>
    siteOf(
      gardenOf({
        'm.md': Array.from(
          { length: count },
          (_, at) => `- [[2023-01-0${at + 1}]]\n\t- Check-in\n\t- day ${at}\n`,
        ).join(''),
      }),
    )
  expect([meetings(5).isUsual('check-in'), meetings(6).isUsual('CHECK-IN'), meetings(6).isUsual('day 1')]).toEqual([
    false,
    true,
    false,
  ])
})

test('the published file of a picture, where it could be read', () => {
  const picture = { url: 'files/shed.png', width: 40, height: 30 }
  const { pictureOf } = siteOf(garden, new Map([['shed.png', picture]]))
  const asset = (file: string) => ({ file, kind: 'image', place: { file: 'a.md', line: 1, column: 1 } }) as const
  expect([pictureOf(asset('shed.png')), pictureOf(asset('lost.png'))]).toEqual([picture, null])
})
