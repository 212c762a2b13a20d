/** The command as a whole, on a folder made for the purpose. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minutes-garden-compare-'))
  await mkdir(join(folder, 'pages'))
  await writeFile(join(folder, 'a.md'), '\uFEFF## a\n- b\n- c\n* d\n')
  await writeFile(join(folder, 'pages/b.md'), '- a\n\t- the password: hunter2\n')
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'tests/compare/compare.ts', ...args],
      { cwd: root },
      (error, stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
  })
}

test('it counts and names what differs, with examples', async () => {
  const { code, stdout } = await run('--examples', '1', folder)
  expect(
    stdout,
  ).toBe(`list: 1. An item of a \`*\`, \`+\` or \`1.\` list is a block here, and a line of the block above it there.
  a.md:4: * d
    here bullet below line 1; there item below line 3

below-heading: 2. What follows a heading without a bullet is its child here, and beside it there.
  a.md:2: - b
    here bullet below line 1; there bullet at the top

2 notes, 6 blocks, 3 lines read otherwise than by mldoc.
`)
  expect(code).toBe(0)
})

test.each([
  [[], 'Say where the notes are: npm run compare -- DIR.'],
  [['a', 'b'], 'Say where the notes are: npm run compare -- DIR.'],
  [['--examples', 'x', 'a'], '--examples wants a number.'],
])('%j is refused in one sentence', async (args, message) => {
  expect(await run(...args)).toEqual({ code: 1, stdout: '', stderr: `${message}\n` })
})
