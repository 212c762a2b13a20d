import { expect, test } from 'vitest'
import { readConfig } from '../../../src/garden/config.ts'
import { checkUnused } from '../../../src/garden/rule/unused.ts'
import { parse } from '../../../src/outline/parse.ts'

const notes = [parse('meetings/2024-05-01.md', '- hello'), parse('About us.md', '- we meet')]

function said(yaml: string, hasGroup = false, all = notes): readonly string[] {
  const read = readConfig(yaml)
  if ('error' in read) throw new Error(read.error)
  return checkUnused(read.config, all, hasGroup, read.lines).map(({ line, message, fix = '' }) =>
    `${line}: ${message} ${fix}`.trim(),
  )
}

test.each([
  ['title: x', []],
  ['minutes: meetings', []],
  ['minutes: "*.md"', []],
  [
    'title: x\nminutes:\n  - meetings\n  - meeting',
    ['4: No file fits `meeting/**` in `minutes`: it opens no meeting.'],
  ],
  ['group: About us.md', ['1: No note is called “About us.md”, which `group` names. Did you mean `group: About us`?']],
  ['group: Abuot us', ['1: No note is called “Abuot us”, which `group` names. Did you mean `group: About us`?']],
  ['group: zzz', ['1: No note is called “zzz”, which `group` names.']],
])('%j', (yaml, expected) => {
  expect(said(yaml)).toEqual(expected)
})

test('a group with a note is found, whatever it is called; without notes there is nothing to fit', () => {
  expect(said('group: us', true)).toEqual([])
  expect(said('minutes: meetings\ngroup: us', false, [])).toEqual([])
})
