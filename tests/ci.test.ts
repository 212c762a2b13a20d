/** What GitLab and the fresh clone are told to do. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import * as z from 'zod'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

const rules = z.array(z.strictObject({ if: z.string() }))

const job = z.strictObject({
  stage: z.string().optional(),
  extends: z.string().optional(),
  image: z.string().optional(),
  interruptible: z.boolean().optional(),
  rules: rules.optional(),
  script: z.array(z.string()).optional(),
  artifacts: z.strictObject({ paths: z.array(z.string()) }).optional(),
})

const pipeline = z.strictObject({
  stages: z.array(z.string()),
  workflow: z.strictObject({ rules }),
  variables: z.record(z.string(), z.string()),
  default: z.strictObject({
    image: z.string(),
    interruptible: z.boolean(),
    cache: z.strictObject({ key: z.strictObject({ files: z.array(z.string()) }), paths: z.array(z.string()) }),
    before_script: z.array(z.string()),
  }),
  test: job,
  'test-lts': job,
  pages: job,
})

const merge = '$CI_PIPELINE_SOURCE == "merge_request_event"'
const main = '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH'

describe('.gitlab-ci.yml', () => {
  const document = parseDocument(read('.gitlab-ci.yml'), { strict: true, uniqueKeys: true })
  const ci = pipeline.parse(document.toJS())

  test('is YAML without errors or warnings', () => {
    expect([...document.errors, ...document.warnings]).toEqual([])
  })

  test('runs for merge requests and for the default branch', () => {
    expect(ci.workflow.rules).toEqual([{ if: merge }, { if: main }])
  })

  test('has the whole history, and a cache that follows the lock file', () => {
    expect(ci.variables.GIT_DEPTH).toBe('0')
    expect(ci.default.cache).toEqual({ key: { files: ['package-lock.json'] }, paths: ['.npm/'] })
    expect(ci.variables.npm_config_cache).toBe('$CI_PROJECT_DIR/.npm')
    expect(ci.default.before_script.join()).toMatch(/^npm ci\b/)
  })

  test('tests on the oldest Node that is supported and on the current LTS', () => {
    expect(ci.default.image).toBe(`node:${read('.nvmrc').trim()}`)
    expect(ci.test).toEqual({ stage: 'test', script: ['npm test'] })
    expect(ci['test-lts']).toEqual({ extends: 'test', image: 'node:lts' })
  })

  test('publishes public/ from the default branch only, after the tests', () => {
    expect(ci.pages.rules).toEqual([{ if: `${main} && $CI_PIPELINE_SOURCE != "merge_request_event"` }])
    const [build, ...after] = ci.pages.script ?? []
    expect(build).toBe('npm run build')
    // Beside each file, compressed; what was built stays as it is.
    expect(after).toEqual([expect.stringMatching(/^find public .* -exec gzip .*-k\b/)])
    expect(ci.pages.artifacts).toEqual({ paths: ['public'] })
    expect(ci.pages.stage).toBe(ci.stages.at(-1))
  })
})

describe('package.json', () => {
  const text = read('package.json')
  const { scripts, engines, devDependencies } = z
    .object({
      scripts: z.record(z.string(), z.string()),
      engines: z.object({ node: z.string() }),
      devDependencies: z.record(z.string(), z.string()),
    })
    .parse(JSON.parse(text))

  test('has the scripts that the pipeline and the README name', () => {
    expect(scripts).toMatchObject({
      build: 'node src/garden.mjs build',
      start: 'node src/garden.mjs serve',
      check: 'node src/garden.mjs check',
      test: 'node tests/run.mjs',
    })
  })

  test('pins the browser: the next patch release wants a newer Node than ours', () => {
    expect(engines.node).toMatch(/^>=20\./)
    expect(devDependencies['@sparticuz/chromium']).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
