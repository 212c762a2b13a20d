/** `npm run docs`: writes docs/rules, a page for each rule and the list of them. Pages of rules that are gone are deleted. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ruleList, rulePage } from '../../src/check/prose.ts'
import { checkRules } from '../../src/check/rules.ts'

const folder = new URL('../../docs/rules/', import.meta.url)

/** Every page, by file name. */
export function pages(): Map<string, string> {
  return new Map([
    ['README.md', ruleList(checkRules)],
    ...checkRules.map((rule): [string, string] => [`${rule.name}.md`, rulePage(rule)]),
  ])
}

/** What is in docs/rules now. */
export function written(): Map<string, string> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  )
}

function write(): void {
  mkdirSync(folder, { recursive: true })
  const made = pages()
  for (const name of written().keys()) if (!made.has(name)) rmSync(new URL(name, folder))
  for (const [name, text] of made) writeFileSync(new URL(name, folder), text)
  console.log(`docs/rules: ${made.size - 1} rules`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write()
