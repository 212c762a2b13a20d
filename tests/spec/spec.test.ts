/** The dialect, by example: every example of every chapter in this folder is a test, named by chapter and line. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readExamples } from './examples.ts'
import { kinds } from './kinds.ts'

const folder = new URL('.', import.meta.url)
const chapters = readdirSync(folder).filter((file) => file.endsWith('.md'))

test('there are chapters', () => {
  expect(chapters.length).toBeGreaterThan(0)
})

describe.each(chapters)('%s', (chapter) => {
  const examples = readExamples(readFileSync(new URL(chapter, folder), 'utf8'))

  test('has examples, each of a known kind and with notes', () => {
    expect(examples.length).toBeGreaterThan(0)
    expect(examples.filter(({ kind, notes }) => !(kind in kinds) || notes.length === 0)).toEqual([])
  })

  test.each(examples.map((example) => [`${chapter}:${example.line} ${example.kind}`, example] as const))(
    '%s',
    (_, { kind, notes, expected }) => {
      expect(kinds[kind]?.(notes)).toBe(expected)
    },
  )
})
