/**
 * `npm test`: types, format and lint, import directions, then all tests of vitest. Every step runs, whatever became of
 * the ones before it; the exit code is 1 if anything failed; the last line is `N passed, N failed`, where each of the
 * first three steps counts as one. Arguments go to vitest: `npm test -- tests/outline`.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tsImport } from 'tsx/esm/api'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const { tally } = await tsImport('./tally.ts', import.meta.url)

const temporary = mkdtempSync(join(tmpdir(), 'minutes-garden-'))
const report = join(temporary, 'vitest.json')

// Colours are for a terminal; a log stays plain.
const { FORCE_COLOR: _, ...plain } = process.env
const env = process.stdout.isTTY ? process.env : { ...plain, NO_COLOR: '1' }
const colours = process.stdout.isTTY ? [] : ['--colors=off']

const checks = [
  { name: 'types', program: 'typescript:tsc', args: ['--project', '.', '--noEmit'] },
  { name: 'format and lint', program: '@biomejs/biome:biome', args: ['ci', '--error-on-warnings', ...colours, '.'] },
  {
    name: 'import directions',
    program: 'dependency-cruiser:depcruise',
    args: ['--config', '.dependency-cruiser.mjs', 'src', 'layouts', 'eleventy.config.ts', 'tests'],
  },
]
const tests = {
  name: 'tests',
  program: 'vitest:vitest',
  args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
}

/** Runs one step, its output on the screen. Gives its exit code (null: killed) and how long it took. */
function run({ name, program, args }) {
  console.log(`\n== ${name}`)
  const start = performance.now()
  const done = (code) => ({ name, code, seconds: ((performance.now() - start) / 1000).toFixed(1) })
  return new Promise((resolve) => {
    // Straight through node: no shell, no .cmd files, the same on every system.
    const child = spawn(process.execPath, [find(program), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(done(1))
    })
    child.on('close', (code) => resolve(done(code)))
  })
}

/** The file behind `package:command`. */
function find(program) {
  const [name, command] = program.split(':')
  const manifest = join(root, 'node_modules', name, 'package.json')
  const { bin } = require(manifest)
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command])
}

const steps = []
let [passed, failed] = [0, 0]
for (const check of checks) {
  const step = await run(check)
  steps.push({ ...step, says: step.code === 0 ? 'ok' : 'FAILED' })
  if (step.code === 0) passed++
  else failed++
}

const step = await run(tests)
const result = tally(read(report), step.code)
passed += result.passed
failed += result.failed
steps.push({
  ...step,
  says: [`${result.passed} ok, ${result.failed} FAILED`.replace(', 0 FAILED', ''), ...result.remarks].join('; '),
})
rmSync(temporary, { recursive: true, force: true })

console.log('\n== summary')
for (const { name, seconds, says } of steps) console.log(`${name.padEnd(18)} ${seconds.padStart(6)} s  ${says}`)
process.exitCode = failed === 0 ? 0 : 1
console.log(`\n${passed} passed, ${failed} failed`)

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
