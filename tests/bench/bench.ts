/**
 * `npm run bench`: how long a build takes and how much memory it needs, stage by stage, for gardens of 100, 1,000
 * and 10,000 notes, and beside it what plain Eleventy takes for the same 10,000 notes. Not a test: it judges nothing.
 * `npm run bench -- 300 3000` measures other sizes.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeNotes } from './notes.ts'
import type { Stage } from './one.ts'

const one = fileURLToPath(new URL('./one.ts', import.meta.url))

interface Measured {
  readonly stages: readonly Stage[]
  readonly seconds: number
  /** Peak of all processes together, the search index's included; Linux only. */
  readonly megabytes: number | null
}

async function measure(what: 'garden' | 'plain', content: string, output: string): Promise<Measured> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', one, what, content, output], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
  })
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(child.pid ?? 0))
  }, 100)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`measuring ${what} ended with ${code}`)
  return {
    stages: JSON.parse(text),
    seconds: (performance.now() - start) / 1000,
    megabytes: most === 0 ? null : Math.round(most),
  }
}

/** Megabytes of a process and of all that it started. */
function memoryOf(root: number): number {
  if (process.platform !== 'linux') return 0
  const children = new Map<number, number[]>()
  const sizes = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8')
      const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1])
      children.set(parent, [...(children.get(parent) ?? []), Number(name)])
      sizes.set(Number(name), Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
    } catch {
      // It has just ended.
    }
  }
  let sum = 0
  const queue = [root]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    sum += sizes.get(next) ?? 0
    queue.push(...(children.get(next) ?? []))
  }
  return sum
}

function workOf({ stages }: Measured): number {
  return stages.reduce((sum, { work }) => sum + work, 0)
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
  const all = megabytes === null ? '' : `, ${megabytes} MB at most in all processes together`
  say(`  in all   ${seconds.toFixed(2).padStart(7)} s${all}`)
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
      const measured = await measure('garden', content, join(folder, `site-${size}`))
      show(size, measured)
      if (before !== null) {
        const growth = measured.seconds / before.seconds
        say(`  ${(size / before.size).toFixed(1)} times the notes, ${growth.toFixed(1)} times the time`)
      }
      before = { size, seconds: measured.seconds }
      if (size === sizes.at(-1)) {
        const plain = await measure('plain', content, join(folder, 'plain'))
        say(
          `Plain Eleventy, the same ${size.toLocaleString('en')} notes: ${plain.seconds.toFixed(2)} s, ${plain.stages[0]?.megabytes} MB`,
        )
        const ratio = (measured.seconds / plain.seconds).toFixed(2)
        say(
          `minutes-garden takes ${ratio} times that, and does ${(workOf(measured) / workOf(plain)).toFixed(2)} times its work, search aside`,
        )
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
