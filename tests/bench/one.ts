/**
 * One measurement in a process of its own, so that its peak of memory means something:
 * `one.ts garden|plain NOTES OUTPUT` prints a line of JSON.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import Eleventy from '@11ty/eleventy'
import { build } from '../../src/command/build.ts'

export interface Stage {
  readonly name: string
  readonly counted: string
  readonly seconds: number
  /** Seconds of work of this process: on a busy machine they say more. */
  readonly work: number
  /** Peak of this process up to here. */
  readonly megabytes: number
}

const work = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1e6
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

async function garden(content: string, output: string): Promise<Stage[]> {
  const stages: Stage[] = []
  let last = performance.now()
  let worked = work()
  const step = (name: string, counted: string): void => {
    const now = performance.now()
    const done = work()
    stages.push({ name, counted, seconds: (now - last) / 1000, work: done - worked, megabytes: peak() })
    last = now
    worked = done
  }
  const env = { SOURCE_DATE_EPOCH: '1767225600' }
  const silent = { print: () => undefined, complain: () => undefined, progress: () => undefined }
  await build({ content, output }, { cwd: process.cwd(), env, clock: Date.now, step, ...silent })
  step('swapped', '')
  return stages
}

/** Eleventy as it comes, with a layout and nothing else. */
async function plain(content: string, output: string): Promise<Stage[]> {
  const layout =
    '<!doctype html><html lang="en"><head><title>{{ page.fileSlug }}</title></head><body>{{ content | safe }}</body></html>'
  mkdirSync(join(content, '_includes'), { recursive: true })
  writeFileSync(join(content, '_includes', 'layout.njk'), layout)
  writeFileSync(
    join(content, 'eleventy.config.mjs'),
    `export default (c) => { c.addGlobalData('layout', 'layout.njk') }`,
  )
  const start = performance.now()
  const before = work()
  const eleventy = new Eleventy(relative('.', content), relative('.', output), {
    configPath: relative('.', join(content, 'eleventy.config.mjs')),
    quietMode: true,
    loader: 'esm',
    config: (config) => config.benchmarkManager.get('Configuration').setIsVerbose(false),
  })
  eleventy.disableLogger()
  await eleventy.write()
  return [
    {
      name: 'written',
      counted: '',
      seconds: (performance.now() - start) / 1000,
      work: work() - before,
      megabytes: peak(),
    },
  ]
}

const [what, content = '', output = ''] = process.argv.slice(2)
mkdirSync(dirname(output), { recursive: true })
const stages = await (what === 'plain' ? plain : garden)(content, output)
process.stdout.write(`${JSON.stringify(stages)}\n`)
