/** Every rule's examples run, through the command, on files; and its page says what it declares. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CheckRule, checkRules, type File } from '../../src/check/rules.ts'
import { here, notes } from '../command/garden.ts'
import { pages, written } from './docs.ts'

interface Found {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly fix: string | null
}

/** One line that begins with a capital, a digit, a quote or code, and ends in a full stop; a fix may ask. */
const sentence = /^["“`\d\p{Lu}][^\n]*[.?]$/u

async function checked(
  files: readonly File[],
  saved?: CheckRule['saved'],
): Promise<{ code: number; found: readonly Found[] }> {
  const folder = notes(Object.fromEntries(files.map(({ file, text }) => [file, text])))
  if (saved === 'Latin-1')
    for (const { file, text } of files) writeFileSync(join(folder, file), Buffer.from(text, 'latin1'))
  // Long after the dates in the examples: nothing is about to come up.
  const { code, out } = await here(['check', '--content', folder, '--format', 'json'], folder, {
    SOURCE_DATE_EPOCH: '1900000000',
  })
  return { code, found: JSON.parse(out).diagnostics }
}

describe.each(checkRules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test('is found in its failing example, and nothing else is wrong there', async () => {
    const { code, found } = await checked(rule.fails, rule.saved)
    const own = found.filter((one) => one.rule === name)
    expect(own.length).toBeGreaterThan(0)
    for (const { severity, message, fix } of own) {
      expect(severity).toBe(rule.severity)
      for (const text of fix === null ? [message] : [message, fix]) expect(text).toMatch(sentence)
    }
    expect(found.filter((one) => one.rule !== name && one.severity !== 'info')).toEqual([])
    expect(code).toBe(rule.severity === 'error' ? 1 : 0)
  })

  test('is not found in its passing example, and nothing is wrong there', async () => {
    const { code, found } = await checked(rule.passes)
    expect(found.filter((one) => one.rule === name || one.severity !== 'info')).toEqual([])
    expect(code).toBe(0)
  })

  test('says what it is and why, in sentences', () => {
    for (const text of [rule.what, rule.why]) expect(text).toMatch(/^[\p{Lu}`].*\.$/u)
  })
})

test('every rule has a name of its own', () => {
  const names = checkRules.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
})

test('docs/rules says what the rules declare: else run `npm run docs`', () => {
  expect(Object.fromEntries(written())).toEqual(Object.fromEntries(pages()))
})
