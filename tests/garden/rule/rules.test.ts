/** The examples of every rule about the garden: one that fails, one that passes. */
import { describe, expect, test } from 'vitest'
import { defaults, readConfig } from '../../../src/garden/config.ts'
import { buildGarden } from '../../../src/garden/garden.ts'
import type { File } from '../../../src/garden/rule/rule.ts'
import { gardenRules } from '../../../src/garden/rule/rules.ts'
import type { Diagnostic } from '../../../src/outline/note.ts'
import { parse } from '../../../src/outline/parse.ts'

/** One line that begins with a capital, a digit, a quote or code, and ends in a full stop. */
const sentence = /^["“`\d\p{Lu}][^\n]*\.$/u

/** What a rule says of some files: notes, garden.yaml, and others that only need to be there. */
function said(files: readonly File[], name: string): readonly Diagnostic[] {
  const yaml = files.find(({ file }) => file === 'garden.yaml')
  const read = yaml ? readConfig(yaml.text) : { config: defaults }
  if ('error' in read) throw new Error(read.error)
  const isNote = ({ file }: File) => /\.(?:md|markdown)$/.test(file)
  const notes = files.filter(isNote).map(({ file, text }) => parse(file, text))
  const others = files.filter((one) => one !== yaml && !isNote(one)).map(({ file }) => file)
  const { diagnostics } = buildGarden({ notes, files: others, config: read.config, now: '2024-06-01T12:00:00Z' })
  return diagnostics.filter(({ rule }) => rule === name)
}

test('every rule has a name of its own', () => {
  expect(new Set(gardenRules.map(({ name }) => name)).size).toBe(gardenRules.length)
})

describe.each(gardenRules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test('speaks where it should', () => {
    const [first] = said(rule.fails, name)
    expect(first).toMatchObject({ rule: name, severity: rule.severity })
    expect(rule.fails.map(({ file }) => file)).toContain(first?.file)
    for (const { message, fix } of said(rule.fails, name))
      for (const text of fix === undefined ? [message] : [message, fix]) expect(text).toMatch(sentence)
  })

  test('is silent where it should', () => {
    expect(said(rule.passes, name)).toEqual([])
  })

  test('says what and why in whole sentences', () => {
    for (const text of [rule.what, rule.why]) expect(text).toMatch(sentence)
  })
})
