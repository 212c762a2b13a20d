import { describe, expect, test } from 'vitest'
import { gardenOf, meetingOf } from '../make.ts'

const people = (garden: ReturnType<typeof gardenOf>) =>
  garden.people.map(({ page }) => [page.name, ...page.aliases].join(' = '))

describe('a short form is the one person whom it fits', () => {
  test('the first word, the name without its spaces', () => {
    const garden = gardenOf({
      '2024-05-01.md': '- Attending: Ola Berg',
      '2024-05-08.md': '- Attending: [[ola]], [[olaberg]]',
    })
    expect(garden.people).toHaveLength(1)
    expect(garden.diagnostics.map(({ rule }) => rule)).toContain('alias-inferred')
  })

  test('not where it fits two', () => {
    const garden = gardenOf({
      '2024-05-01.md': '- Attending: Ola Berg, Ola Moss',
      '2024-05-08.md': '- Attending: [[ola]]',
    })
    expect(garden.people).toHaveLength(3)
  })
})

describe('who takes turns and is nobody known', () => {
  test('initials that take two turns are a person under these', () => {
    expect(people(meetingOf('- RV: a', '- RV: b', '- SC: c'))).toEqual(['RV'])
  })

  test('a word that stands elsewhere as words do is none', () => {
    expect(people(meetingOf('- Rain: we got wet', '- Rain: b', '- we had rain'))).toEqual([])
    expect(people(meetingOf('- Zulip: a new version came', '- Zulip: b', '- we write in Zulip'))).toEqual([])
    expect(people(meetingOf('- Rosa: the roof leaks', '- Rosa: b', '- we like Rosa'))).toEqual(['Rosa'])
  })

  test('values in a list of things are none', () => {
    expect(people(meetingOf('- Redis: ok', '- Redis: 7.2', '- Hetzner: 40 EUR', '- Hetzner: 50 EUR'))).toEqual([])
    expect(
      people(
        meetingOf(
          '- Attending: Ola',
          '- Ola: hello',
          '- servers',
          '\t- Redis: it was down again',
          '\t- Redis: it is up again',
        ),
      ),
    ).toEqual(['Ola'])
  })

  test('not across meetings', () => {
    expect(people(gardenOf({ '2024-05-01.md': '- RV: a', '2024-05-08.md': '- RV: b' }))).toEqual([])
  })
})

test('keys out of notes are only keys', () => {
  const garden = meetingOf(
    '- Attending: __proto__, constructor, toString',
    '- [[__proto__]]: a',
    '- constructor: b',
    '- [[hasOwnProperty]] c',
    '- [[hasOwnProperty]] d',
  )
  expect(people(garden)).toEqual(['constructor', 'hasOwnProperty', '__proto__', 'toString'])
})
