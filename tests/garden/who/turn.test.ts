import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gardenOf, meetingOf, pointAt, speakerOf } from '../make.ts'

test('the body begins behind the speaker, and the text is what is said', () => {
  const garden = meetingOf('- Attending: [[ola]]', '- **[[ola]] (late): the *roof* leaks**')
  expect(pointAt(garden, 2)).toMatchObject({ text: 'the roof leaks', turn: { written: 'ola', remark: 'late' } })
})

describe('no turn', () => {
  test.each([
    'Ola, can you do this: buy milk',
    '@ola please look',
    '@ola @kim look',
    'Ola and the others: hello',
    'to Ola: hello',
    'Ola https://example.org: hello',
    '`Ola: hello`',
    '[Ola: hello](https://example.org)',
    '[[ola berg]] [[kim]]',
    '[[ola berg]], [[wiki]]: hello',
  ])('%s', (text) => {
    expect(speakerOf(meetingOf('- Attending: [[ola berg]], [[kim]]', `- ${text}`), 2)).toBeNull()
  })
})

test('who sent apologies is not taken for whom initials mean', () => {
  const garden = meetingOf('- Attending: Sarah Cole', '- Regrets: Sam Cray', '- SC: hello')
  expect(speakerOf(garden, 3)).toBe('Sarah Cole')
})

test('initials mean whoever is there, meeting by meeting', () => {
  const garden = gardenOf({
    '2024-05-01.md': '- Attending: Ada Cole\n- AC: a',
    '2024-05-08.md': '- Attending: Ann Cray\n- AC: b',
    '2024-05-15.md': '- AC: c',
  })
  expect(garden.points.map(({ turn }) => turn?.speakers[0]?.name ?? null)).toEqual([
    null,
    'Ada Cole',
    null,
    'Ann Cray',
    null,
  ])
})

test('two sections of one date are one meeting: who is listed in one speaks in the other', () => {
  const garden = gardenOf({
    'a.md': '- [[2024-05-01]]\n\t- Attending: Ola Berg\n',
    'b.md': '- [[2024-05-01]]\n\t- OB: hello\n',
  })
  expect(garden.points.find(({ text }) => text === 'hello')?.turn?.speakers[0]?.name).toBe('Ola Berg')
})

test('whatever the lines, a speaker is a person with evidence, and stands written on the line', () => {
  const name = fc.constantFrom('ola', 'Kim Moss', 'KM', 'wiki', 'Note', 'RV', 'Rosa Vidal', '??')
  const shape = fc.constantFrom(
    (x: string) => `[[${x}]] said it`,
    (x: string) => `[[${x}]]: said it`,
    (x: string) => `${x}: said it`,
    (x: string) => `[${x}] said it`,
    (x: string) => `@${x} said it`,
    (x: string) => `in [[${x}]] it was said`,
    (x: string) => `Attending: ${x}`,
    (x: string) => `${x} (late) -> ola: said it`,
    (x: string) => `[[${x}]]`,
  )
  const line = fc.tuple(fc.nat(3), shape, name).map(([depth, draw, who]) => `${'\t'.repeat(depth)}- ${draw(who)}`)
  fc.assert(
    fc.property(fc.array(line, { maxLength: 15 }), (lines) => {
      for (const { turn, block, body } of meetingOf(...lines).points) {
        if (!turn) continue
        expect(block.text.slice(0, body.from) || block.text).toContain(turn.written.split(', ')[0])
        for (const speaker of turn.speakers) {
          expect(speaker.kind).toBe('person')
          expect(speaker.person?.evidence.some(({ verdict }) => verdict === 'for')).toBe(true)
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('a meeting of thousands of turns comes back in the time that a test has', () => {
  const people = Array.from({ length: 100 }, (_, index) => `Ola${index} Berg${index}`)
  const lines = [
    `- Attending: ${people.join(', ')}`,
    ...Array.from({ length: 20_000 }, (_, index) => `- Ola${index % 100}: said it`),
  ]
  expect(meetingOf(...lines).points.filter(({ turn }) => turn?.speakers.length === 1)).toHaveLength(20_000)
})
