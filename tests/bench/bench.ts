/**
 * `npm run bench`: how long a build takes and how much memory it needs, stage by stage, for gardens of 100, 1,000
 * and 10,000 notes, and beside it what plain Eleventy takes for the same 10,000 notes: both from the command line, as
 * people run them. Not a test: it judges nothing. `npm run bench -- 300 3000` measures other sizes.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { makeNotes } from './notes.ts'
import { familyMegabytes, own } from './proc.ts'

const garden = fileURLToPath(new URL('../../src/garden.mjs', import.meta.url))
const eleventy = join(dirname(createRequire(import.meta.url).resolve('@11ty/eleventy')), '..', 'cmd.cjs')

interface Stage {
  readonly name: string
  readonly counted: string
  readonly seconds: number
  /** Seconds of work of the process that builds: on a busy machine they say more. Like what follows, Linux only. */
  readonly work: number
  /** Peak of that process up to here. */
  readonly megabytes: number
}

interface Measured {
  readonly stages: readonly Stage[]
  readonly seconds: number
  /** Peak of all processes together, the search index's included. */
  readonly megabytes: number
}

/** Takes a program of Node and how its lines name a stage; gives what it took. Throws where the program fails. */
async function measure(args: readonly string[], cwd: string, stageOf: (line: string) => [string, string] | null) {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, SOURCE_DATE_EPOCH: '1767225600' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const pid = child.pid ?? 0
  const stages: Stage[] = []
  let last = start
  let worked = 0
  createInterface({ input: child.stdout }).on('line', (line) => {
    const stage = stageOf(line)
    if (stage === null) return
    const [name, counted] = stage
    const now = performance.now()
    const { work, megabytes } = own(pid)
    stages.push({ name, counted, seconds: (now - last) / 1000, work: work - worked, megabytes })
    last = now
    worked = work
  })
  let megabytes = 0
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, familyMegabytes(pid))
  }, 100)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`)
  const measured: Measured = { stages, seconds: (performance.now() - start) / 1000, megabytes: Math.round(megabytes) }
  return measured
}

/** `parsed  201,000 blocks`, as the build says it where no terminal is. */
function stageOf(line: string): [string, string] | null {
  const match = /^(read|parsed|linked|written|indexed) +(.*)$/.exec(line)
  return match === null ? null : [match[1] ?? '', match[2] ?? '']
}

/** Eleventy as it comes, with a layout and nothing else. */
async function plain(content: string, output: string): Promise<Measured> {
  const layout =
    '<!doctype html><html lang="en"><head><title>{{ page.fileSlug }}</title></head><body>{{ content | safe }}</body></html>'
  mkdirSync(join(content, '_includes'), { recursive: true })
  writeFileSync(join(content, '_includes', 'layout.njk'), layout)
  writeFileSync(
    join(content, 'eleventy.config.mjs'),
    `export default (c) => { c.addGlobalData('layout', 'layout.njk') }`,
  )
  const measured = await measure([eleventy, '--quiet', '--input=.', `--output=${output}`], content, () => null)
  if (!existsSync(output)) throw new Error('plain Eleventy wrote nothing')
  rmSync(join(content, '_includes'), { recursive: true })
  rmSync(join(content, 'eleventy.config.mjs'))
  return measured
}

function say(line = ''): void {
  process.stdout.write(`${line}\n`)
}

function show(size: number, { stages, seconds, megabytes }: Measured): void {
  say(`${size.toLocaleString('en')} notes`)
  for (const { name, counted, seconds, work, megabytes } of stages) {
    const times = `${seconds.toFixed(2).padStart(7)} s ${work.toFixed(2).padStart(7)} s of work`
    say(`  ${name.padEnd(9)}${times} ${String(megabytes).padStart(6)} MB  ${counted}`)
  }
  say(`  in all   ${seconds.toFixed(2).padStart(7)} s, ${megabytes} MB at most in all processes together`)
}

async function main(sizes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'garden-bench-'))
  try {
    let before: { size: number; seconds: number } | null = null
    for (const size of sizes) {
      const content = join(folder, String(size))
      for (const { file, text } of makeNotes(size)) {
        mkdirSync(dirname(join(content, file)), { recursive: true })
        writeFileSync(join(content, file), text)
      }
      // First: after a build, the disk has 230 MB to write, and what runs then is slowed.
      const beside = size === sizes.at(-1) ? await plain(content, join(folder, 'plain')) : null
      const build = [garden, 'build', '--content', content, '--output', join(folder, `site-${size}`)]
      const measured = await measure(build, folder, stageOf)
      show(size, measured)
      if (before !== null) {
        const growth = measured.seconds / before.seconds
        say(`  ${(size / before.size).toFixed(1)} times the notes, ${growth.toFixed(1)} times the time`)
      }
      before = { size, seconds: measured.seconds }
      if (beside !== null) {
        const { seconds, megabytes } = beside
        const ratio = (measured.seconds / seconds).toFixed(2)
        say(`Plain Eleventy, the same ${size.toLocaleString('en')} notes: ${seconds.toFixed(2)} s, ${megabytes} MB`)
        say(`minutes-garden takes ${ratio} times that`)
      }
      say()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const given = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0)
await main(given.length > 0 ? given : [100, 1000, 10_000])
