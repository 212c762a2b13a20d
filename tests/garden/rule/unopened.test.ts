import { expect, test } from 'vitest'
import { gardenOf } from '../make.ts'

const unopened = (files: Readonly<Record<string, string>>): (string | undefined)[] =>
  gardenOf(files)
    .diagnostics.filter(({ rule }) => rule === 'meeting-unopened')
    .map(({ file, line, fix }) => `${file}:${line} ${fix}`)

test.each([
  ['# Garden co-op meeting, Tue 6th October 2026', '# 2026-10-06 …'],
  ['# Meeting of 14th July 2026', '# 2026-07-14 …'],
  ['# Meeting 2026-07-28', '# 2026-07-28 …'],
  ['## Minutes: 25 Aug 2026', '## 2026-08-25 …'],
  ['# 21/07/2026', '# YYYY-MM-DD …'],
  ['# 11.08.2026', '# YYYY-MM-DD …'],
])('%s tells of a meeting, and opens none', (heading, fix) => {
  const expected = [`a.md:1 Begin with the date: \`${fix}\`.`]
  expect(unopened({ 'a.md': `${heading}\n\nPresent: Kim, Ola\n\n- we bought a rake\n` })).toEqual(expected)
  expect(unopened({ 'a.md': `${heading}\n### Attendees\n- Kim\n- Ola\n### Rake\n- bought\n` })).toEqual(expected)
})

test('a bullet does, too', () => {
  expect(unopened({ 'a.md': '- Meeting of 6 October 2026\n  - Present: Kim, Ola\n  - a rake\n' })).toEqual([
    'a.md:1 Begin with the date: `2026-10-06 …`.',
  ])
})

test('and a file that is not named by its date alone', () => {
  const text = '# Garden meeting\n\nPresent: Kim, Ola\n'
  expect(unopened({ 'Minutes 2026-06-09.md': text, '2026_06_16 Garden meeting.md': text })).toEqual([
    '2026_06_16 Garden meeting.md:1 Name the file `2026-06-16.md`, or begin a heading with the date.',
    'Minutes 2026-06-09.md:1 Name the file `2026-06-09.md`, or begin a heading with the date.',
  ])
})

test('beside meetings that open', () => {
  const text = '## 2026-08-04\nPresent: Kim\n## Meeting on 2026-09-01\nPresent: Kim\n## 2026-10-06\nPresent: Kim\n'
  expect(unopened({ 'a.md': text })).toEqual(['a.md:3 Begin with the date: `## 2026-09-01 …`.'])
})

test.each([
  ['a meeting', { 'a.md': '# 2026-10-06 Garden meeting\nPresent: Kim, Ola\n' }],
  ['a file named by its date', { '2026-10-06.md': '# Meeting of 6 October 2026\nPresent: Kim, Ola\n' }],
  ['what stands within a meeting', { 'a.md': '# 2026-10-06\n## Since 2026-09-01\nPresent: Kim\n' }],
  ['a heading above meetings', { 'a.md': '# Since 1 May 2026\n## 2026-05-05\nPresent: Kim\n' }],
  ['a note without anybody', { 'a.md': '# Plan of 6 October 2026\n- a rake\n' }],
  ['a note without a day', { 'a.md': '# Garden meeting\nPresent: Kim, Ola\n' }],
  [
    'what is no minutes',
    { 'garden.yaml': 'minutes: [minutes/**]', 'a.md': '# Rake\n- Meeting of 6 October 2026\n  - Present: Kim\n' },
  ],
])('%s is right', (_, files) => {
  expect(unopened(files)).toEqual([])
})
