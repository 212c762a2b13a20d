import { expect, test } from 'vitest'
import type { Line } from '../../../src/pages/shape.ts'
import { gardenOf, pageAt } from '../make.ts'

/** The marks of every line of a meeting that says `lines`. */
function marks(...lines: string[]): string[] {
  const note = `- [[2023-05-03]]\n\t- Attending: [[Ola Berg]], [[Kim Lee]]\n${lines.map((line) => `\t${line}\n`).join('')}`
  const all = (line: Line): string[] => [...line.marks.map((mark) => mark.text), ...line.lines.flatMap(all)]
  return pageAt(gardenOf({ 'a.md': note }), 'minutes/2023-05-03.html', 'meeting').lines.flatMap(all)
}

test('a question says whether a reply is recorded, never that it is unanswered', () => {
  expect(marks('- [[Ola Berg]] who?', '\t- [[Kim Lee]] me')).toEqual(['question · reply recorded'])
  expect(marks('- [[Ola Berg]] who?')).toEqual(['question · no reply recorded'])
})

test('a next step says who takes it, where the line itself does not, and when it is a guess', () => {
  expect(marks('- TODO [[Kim Lee]] to paint the door')).toEqual(['next step · Kim Lee'])
  expect(marks('- TODO paint the door')).toEqual(['next step · nobody yet'])
  expect(marks('- DONE paint the door')).toEqual(['next step · done'])
  expect(marks("- [[Ola Berg]] I'll paint the door")).toEqual(['next step, inferred'])
})

test('decisions and proposals', () => {
  expect(marks('- the door', '\t- PROPOSAL: green', '\t- AGREED: blue')).toEqual(['proposed · decided', 'decision'])
  expect(marks('- the door', '\t- PROPOSAL: green')).toEqual(['proposed'])
})

test('endorsements are counted, with names where they are known', () => {
  expect(marks('- [[Ola Berg]] green', '\t- [[Kim Lee]] +1')).toEqual(['+1 · Kim Lee'])
  expect(marks('- [[Ola Berg]] green', '\t- [[Kim Lee]] +1', '\t- +1')).toEqual(['+2 · Kim Lee and 1 more'])
  expect(marks('- [[Ola Berg]] green', '\t- +1')).toEqual(['+1'])
})
