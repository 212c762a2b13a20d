import { describe, expect, test } from 'vitest'
import { defaults } from '../../../src/garden/config.ts'
import { aboutNote } from '../../../src/garden/front.ts'
import { linesOf } from '../../../src/garden/lines.ts'
import { Names } from '../../../src/garden/names.ts'
import { sectionsOf } from '../../../src/garden/section.ts'
import { rosterOf } from '../../../src/garden/who/roster.ts'
import { Who } from '../../../src/garden/who/who.ts'
import { parse } from '../../../src/outline/parse.ts'

const canonical = (key: string) => (key === 'olab' ? 'ola berg' : key)

/** Who is at a meeting with these lines, in a garden that knows three people. */
function present(...lines: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const names = new Names()
  const who = new Who(
    new Map([
      ['ola berg', ['Ola Berg', 'olab']],
      ['kim lee', ['Kim Lee']],
      ['sam', ['sam']],
    ]),
    names,
    canonical,
  )
  const sections = sectionsOf(aboutNote(parse('2024-05-01.md', lines.join('\n'))), defaults)
  const roster = rosterOf(sections.map(linesOf), who, names, canonical)
  return Object.fromEntries([...roster].map(([person, forms]) => [person, [...forms]]))
}

describe('who is listed is there', () => {
  test('with every form in which the list writes the name', () => {
    expect(present('- Attending: olab // Ola Berg, [[Kim Lee]]')).toEqual({
      'ola berg': ['olab', 'Ola Berg'],
      'kim lee': ['Kim Lee'],
    })
  })

  test('under one key, however the lists write it', () => {
    expect(present('- Attending: Ola Berg', '- Scribe: olab')).toEqual({ 'ola berg': ['Ola Berg', 'olab'] })
  })

  test('not who sent regrets, nor what is nobody', () => {
    expect(present('- Attending: Kim Lee, Firefox', '- Regrets: Ola Berg')).toEqual({ 'kim lee': ['Kim Lee'] })
  })
})

describe('who opens a line is there', () => {
  test('under a whole name, in brackets or in front of a colon', () => {
    expect(present('- [[sam]] hello', '- Kim Lee: hello')).toEqual({ sam: ['sam'], 'kim lee': ['Kim Lee'] })
  })

  test('though regrets were sent', () => {
    expect(present('- Regrets: Ola Berg', '- Ola Berg: I made it after all')).toEqual({ 'ola berg': ['Ola Berg'] })
  })

  test('not under a form that is only likely theirs, nor called without a colon', () => {
    expect(present('- Kim: hello', '- @sam hello')).toEqual({})
  })
})
