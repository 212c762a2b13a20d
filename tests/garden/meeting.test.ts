import { describe, expect, test } from 'vitest'
import { gardenOf } from './make.ts'

describe('the state of a meeting', () => {
  const state = (text: string, now: string, zone = 'UTC') =>
    gardenOf({ 'a.md': text, 'garden.yaml': `time-zone: ${zone}\n` }, now).meetings[0]?.state
  test.each([
    ['## 2024-05-01\n- hello\n', '2024-05-02T00:00:00Z', 'held'],
    ['## 2024-05-01\n', '2024-05-02T00:00:00Z', 'no-notes'],
    ['## 2024-05-01\n-\n', '2024-05-02T00:00:00Z', 'no-notes'],
    ['## 2024-05-01\n- agenda\n', '2024-04-30T23:59:00Z', 'scheduled'],
    ['## 2024-05-01\n- hello\n', '2024-05-01T08:00:00Z', 'held'],
    ['## 2024-05-01\n', '2024-05-01T08:00:00Z', 'scheduled'],
    ['## 2024-05-01 18:00\n- agenda\n', '2024-05-01T17:59:00Z', 'scheduled'],
    ['## 2024-05-01 18:00\n- hello\n', '2024-05-01T18:00:00Z', 'held'],
  ])('%j at %s: %s', (text, now, expected) => {
    expect(state(text, now)).toBe(expected)
  })

  test("today is the group's own day", () => {
    expect(state('## 2024-05-01\n- agenda\n', '2024-04-30T20:00:00Z')).toBe('scheduled')
    expect(state('## 2024-05-01\n- hello\n', '2024-04-30T20:00:00Z', 'Asia/Tokyo')).toBe('held')
  })
})

test('meetings stand in order, whatever the files say', () => {
  const { meetings } = gardenOf({ 'a.md': '## 2024-05-08\n- x\n## 2024-05-01\n- y\n', '2024-05-04.md': '- z\n' })
  expect(meetings.map(({ date }) => date)).toEqual(['2024-05-01', '2024-05-04', '2024-05-08'])
  expect(meetings.map(({ previous, next }) => [previous?.date, next?.date])).toEqual([
    [undefined, '2024-05-04'],
    ['2024-05-01', '2024-05-08'],
    ['2024-05-04', undefined],
  ])
})

test('two parts are one meeting: who was listed in one and spoke in the other', () => {
  const { meetings, byKey } = gardenOf({
    'a.md': '## 2024-05-01\n- Attending: [[ola]], [[kim]]\n',
    'b.md': '## 2024-05-01 -- second half\n- [[ola]] hello\n',
  })
  expect(meetings).toHaveLength(1)
  expect(meetings[0]?.title).toBe('second half')
  expect(meetings[0]?.attendees.map(({ page, listed, spoke }) => [page.key, listed, spoke])).toEqual([
    ['ola', true, true],
    ['kim', true, false],
  ])
  expect(byKey.get('2024-05-01')?.parts).toHaveLength(2)
})

test('who joined was there, though nobody listed them', () => {
  const { meetings } = gardenOf({
    '2024-05-01.md': 'Attending: [[ola]], [[kim]]\n\n- [[kim]] joined\n- [[ola]]: hello\n',
  })
  expect(meetings[0]?.attendees.map(({ page, listed, spoke }) => [page.key, listed, spoke])).toEqual([
    ['ola', true, true],
    ['kim', true, false],
  ])
})
