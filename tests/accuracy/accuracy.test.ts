import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

function accuracy(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const program = ['--import', 'tsx', 'tests/accuracy/accuracy.ts', ...args]
  return spawnSync(process.execPath, program, { cwd: root, encoding: 'utf8' })
}

test('a folder that is missing: one sentence, exit 1', () => {
  const { status, stdout, stderr } = accuracy('--corpora', 'no/such/folder')
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: 'The folder no/such/folder is missing or cannot be read.\n',
  })
})

test('a folder without the minutes: the same', () => {
  const empty = mkdtempSync(join(tmpdir(), 'accuracy-'))
  onTestFinished(() => rmSync(empty, { recursive: true }))
  const { status, stdout, stderr } = accuracy('--corpora', empty)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(/^The folder \S+ is missing or cannot be read\.\n$/)
})

test('no folder given: the same', () => {
  const { status, stderr } = accuracy()
  expect(status).toBe(1)
  expect(stderr).toBe('Say where the minutes are: npm run accuracy -- --corpora DIR.\n')
})
