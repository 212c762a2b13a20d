import { describe, expect, test } from 'vitest'
import { Context } from '../../../src/garden/hide/context.ts'
import { rewritten, search } from '../../../src/garden/hide/rewrite.ts'
import { gardenOf } from '../make.ts'

const context = new Context(
  gardenOf({
    'garden.yaml': 'people: [{ name: Nick Sellen, publish: initials }, { name: Will Moss, publish: nobody }]',
    '2024-05-01.md': '- Attending: Nick Sellen, Will Moss, Nick Cave, Ola Berg',
    '2024-05-02.md': '- Attending: Nick Sellen',
  }),
)

describe('a text of no meeting', () => {
  test.each([
    ['what Nick Sellen said to Will Moss.', 'what N.S. said to someone.'],
    ['Nick Sellen/nick-sellen', 'N.S.'],
    ['**Nick** Sellen’s plan', '**N.S.**’s plan'],
    ['Nick Cave plays', 'Nick Cave plays'],
    ['Will Nick come?', 'Will Nick come?'],
    ['nothing of anybody', 'nothing of anybody'],
  ])('%j', (text, expected) => {
    expect(rewritten(text, context)).toBe(expected)
  })

  test('is the same when it is rewritten again', () => {
    const once = rewritten('Nick Sellen. Will Moss (Sellen, Nick)', context)
    expect(rewritten(once, context)).toBe(once)
  })
})

describe('places that nobody can tell', () => {
  const doubts = (text: string, day: string | null) => {
    const unclear: string[] = []
    const meeting = context.garden.meetings.find(({ date }) => date === day) ?? null
    const edits = search(
      text,
      context,
      () => meeting,
      (match) => unclear.push(match.text),
    )
    return { unclear, edits: edits.map((edit) => `${text.slice(edit.from, edit.to)} → ${edit.text}`) }
  }

  test('are told, and stay', () => {
    expect(doubts('Nick and Will', null)).toEqual({ unclear: ['Nick', 'Will'], edits: [] })
  })

  test('fewer where only one of two is there', () => {
    expect(doubts('Nick and Will', '2024-05-02')).toEqual({ unclear: ['Will'], edits: ['Nick → N.S.'] })
  })

  test('none within a name that is kept or theirs', () => {
    expect(doubts('Nick Cave, Will Moss', null)).toEqual({ unclear: [], edits: ['Will Moss → someone'] })
  })
})

test('the meeting is asked for where the name stands', () => {
  const text = 'Nick. Nick.'
  const [, meeting = null] = context.garden.meetings
  const edits = search(
    text,
    context,
    (offset) => (offset > 4 ? meeting : null),
    () => undefined,
  )
  expect(edits.map(({ from, to }) => [from, to])).toEqual([[6, 10]])
})
