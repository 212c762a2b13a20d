import { describe, expect, test } from 'vitest'
import { callOf, writtenCall } from '../../src/pages/call.ts'
import { gardenOf } from './make.ts'

const yaml = 'title: Shed group'

/** The call of the meeting of a day. Takes the lines of that meeting, and those of the group's own note. */
function callOn(date: string, lines: readonly string[], group: readonly string[] = []): string | null {
  const garden = gardenOf(
    { 'Shed group.md': group.join('\n'), 'm.md': [`- [[${date}]]`, ...lines.map((line) => `\t- ${line}`)].join('\n') },
    yaml,
  )
  const meeting = garden.meetings.find((one) => one.date === date)
  if (meeting === undefined) throw new Error(`no meeting on ${date}`)
  return callOf(meeting, garden)
}

// Today is 1 June 2023.
const held = '2023-05-03'
const toCome = '2023-07-05'
const label = '- [[call]] https://call.example/group'

describe('the call of a meeting', () => {
  test.each([
    ['a labelled link', ['[[Jitsi]] https://call.example/own', 'we talked']],
    ['a line behind the people', ['Attending: [[Ola Berg]]', 'Call: https://call.example/own', 'we talked']],
    ['a line of its head', ['Call: https://call.example/own', 'we talked']],
    ['the place, where that is an address', ['Where: the shed, or https://call.example/own', 'we talked']],
    ['the labelled link before the head', ['Call: https://call.example/head', '[[call]] https://call.example/own']],
  ])('is said by %s', (_, lines) => {
    expect(callOn(held, lines)).toBe('https://call.example/own')
  })

  test.each([
    ['a link by another name', ['[[budget]] https://call.example/own', 'we talked']],
    ['a link in what was said', ['we talked', 'the call was https://call.example/own']],
    ['a sentence that begins with such a word', ['we talked', 'Zoom is down, see https://call.example/own']],
    ['another line of its head', ['Date: 3 May, see https://call.example/own', 'we talked']],
    ['a place without an address', ['Where: the shed', 'we talked']],
    ['an address that may not be linked', ['Call: javascript:alert(1)', 'we talked']],
  ])('is not said by %s', (_, lines) => {
    expect(callOn(held, lines)).toBeNull()
  })

  test("that is to come is the group's, unless it names its own", () => {
    expect(callOn(toCome, ['agenda'], [label])).toBe('https://call.example/group')
    expect(callOn(toCome, ['agenda'], ['- [join the call](https://call.example/written)', label])).toBe(
      'https://call.example/group',
    )
    expect(callOn(toCome, ['agenda'], ['- [join the call](https://call.example/written)'])).toBe(
      'https://call.example/written',
    )
    expect(callOn(toCome, ['Call: https://call.example/own', 'agenda'], [label])).toBe('https://call.example/own')
  })

  test('that was held is not the one that the group uses today', () => {
    expect(callOn(held, ['we talked'], [label])).toBeNull()
  })
})

/** What the notes of a group say of its call. */
function writtenIn(notes: Readonly<Record<string, string>>): readonly [label: string, href: string] | null {
  const written = writtenCall(gardenOf(notes, yaml))
  return written && [written.label, written.href]
}

describe('a link by whose words a note leads into the call', () => {
  test.each(['the joining link', 'Join by video', 'our Jitsi room', 'BigBlueButton', ' room ', 'meeting link'])(
    '%s',
    (words) => {
      expect(writtenIn({ 'Shed group.md': `- see [${words}](https://call.example/a)` })).toEqual([
        words.trim(),
        'https://call.example/a',
      ])
    },
  )

  test.each([
    ['[join the list](https://lists.example/a)', 'other words'],
    ['[a roomy shed](https://shed.example/a)', 'a part of a word'],
    ['[join the call](mailto:shed@example.org)', 'no web page'],
    ['join the call: https://call.example/a', 'the words stand beside it'],
  ])('none: %s, %s', (line) => {
    expect(writtenIn({ 'Shed group.md': `- ${line}` })).toBeNull()
  })

  test('the first of the group, then of "Start here"; no other note speaks for it', () => {
    const link = (name: string) => `- [join the call](https://call.example/${name})`
    const other = { 'elsewhere.md': link('elsewhere') }
    const start = { ...other, 'Start here.md': link('start') }
    const both = { ...start, 'Shed group.md': `${link('group')}\n${link('second')}` }
    expect(writtenIn(other)).toBeNull()
    expect(writtenIn(start)?.[1]).toBe('https://call.example/start')
    expect(writtenIn(both)?.[1]).toBe('https://call.example/group')
  })
})
