import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '../../src/outline/rules.ts'

const folder = new URL('../spec/', import.meta.url)
const chapters = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n')

test.each(Object.entries(rules))('%s has an example in the spec, with its severity', (name, { severity }) => {
  expect(chapters).toMatch(new RegExp(`^\\d+:\\d+ ${severity} ${name} `, 'm'))
})

test.each(Object.entries(rules))('%s says what it is and why, in a sentence each', (_, { what, why }) => {
  expect(what).toMatch(/^[A-Z`].*\.$/)
  expect(why).toMatch(/^[A-Z`].*\.$/)
})
