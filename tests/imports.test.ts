/** The rules of .dependency-cruiser.mjs bite: each of them, on a small bad project made for the purpose. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'

const root = fileURLToPath(new URL('..', import.meta.url))
const config = join(root, '.dependency-cruiser.mjs')
const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

const output = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    totalCruised: z.number(),
  }),
})

/** Modules of a project that keeps the rules. */
const good: Record<string, string> = {
  'src/outline/note.ts': "import type { Span } from './scan.ts'\nexport interface Note { spans: Span[] }",
  'src/outline/scan.ts':
    "import type { Note } from './note.ts'\nexport type Span = { note: Note }\nexport const scan = 1",
  'src/garden/garden.ts':
    "import { scan } from '../outline/scan.ts'\nimport { z } from 'zod'\nexport const garden = [scan, z]",
  'src/inline/html.ts':
    "import md from 'markdown-it'\nimport { garden } from '../garden/garden.ts'\nexport const html = [md, garden]",
  'src/pages/home.ts': "import { html } from '../inline/html.ts'\nexport const home = html",
  'src/check/check.ts':
    "import { garden } from '../garden/garden.ts'\nimport { createHash } from 'node:crypto'\nexport const check = [garden, createHash]",
  'src/feeds/atom.ts': "import { scan } from '../outline/scan.ts'\nexport const atom = scan",
  'src/browser/search.ts': "import { dom } from './dom.ts'\nexport const search = dom",
  'src/browser/dom.ts': 'export const dom = 1',
  'src/command/build.ts':
    "import { readFileSync } from 'node:fs'\nimport * as pagefind from 'pagefind'\nimport { home } from '../pages/home.ts'\nexport const build = [home, readFileSync, pagefind]",
  'src/cli.ts':
    "import process from 'node:process'\nimport { build } from './command/build.ts'\nexport const cli = [build, process]",
  'layouts/home.tsx':
    "import { html } from './html.tsx'\nimport { jsx } from '#jsx/jsx-runtime'\nimport { home } from '../src/pages/home.ts'\nexport const Home = [html, jsx, home]",
  'layouts/html.tsx': "import { Markup } from './jsx/markup.ts'\nexport const html = Markup",
  'layouts/jsx/runtime.ts': "import { Markup } from './markup.ts'\nexport const jsx = Markup",
  'layouts/jsx/markup.ts': 'export const Markup = 1',
  'eleventy.config.ts':
    "import { Home } from './layouts/home.tsx'\nimport { spawn } from 'node:child_process'\nexport default [Home, spawn]",
  'tests/home.test.ts':
    "import { test } from 'vitest'\nimport { home } from '../src/pages/home.ts'\nimport { dom } from '../src/browser/dom.ts'\nexport const x = [test, home, dom]",
}

/** One bad import each: the module, what it imports, the rule that says no. */
const bad: readonly (readonly [from: string, to: string, rule: string])[] = [
  ['src/outline/bad.ts', '../garden/garden.ts', 'outline-one-way'],
  ['src/outline/bad.ts', '../inline/html.ts', 'outline-one-way'],
  ['src/garden/bad.ts', '../inline/html.ts', 'garden-one-way'],
  ['src/garden/bad.ts', '../command/build.ts', 'garden-one-way'],
  ['src/inline/bad.ts', '../pages/home.ts', 'inline-one-way'],
  ['src/inline/bad.ts', '../../layouts/home.tsx', 'inline-one-way'],
  ['src/memory/bad.ts', '../inline/html.ts', 'memory-one-way'],
  ['src/memory/bad.ts', '../pages/home.ts', 'memory-one-way'],
  ['src/pages/bad.ts', '../check/check.ts', 'pages-one-way'],
  ['src/pages/bad.ts', '../feeds/atom.ts', 'pages-one-way'],
  ['src/check/bad.ts', '../pages/home.ts', 'check-one-way'],
  ['src/check/bad.ts', '../cli.ts', 'check-one-way'],
  ['src/feeds/bad.ts', '../check/check.ts', 'feeds-one-way'],
  ['src/command/bad.ts', '../cli.ts', 'command-one-way'],
  ['src/browser/bad.ts', '../garden/garden.ts', 'browser-one-way'],
  ['src/browser/bad.ts', 'node:url', 'browser-has-no-node'],
  ['src/pages/bad.ts', '../browser/dom.ts', 'browser-apart'],
  ['src/command/bad.ts', '../browser/dom.ts', 'browser-apart'],
  ['layouts/bad.tsx', '../src/browser/dom.ts', 'browser-apart'],
  ['layouts/bad.tsx', '../src/command/build.ts', 'layouts-one-way'],
  ['layouts/bad.tsx', '../eleventy.config.ts', 'layouts-one-way'],
  ['src/command/bad.ts', '../../eleventy.config.ts', 'config-is-for-eleventy'],
  ['src/outline/bad.ts', 'node:fs', 'world-at-the-ends'],
  ['src/garden/bad.ts', 'node:fs/promises', 'world-at-the-ends'],
  ['src/inline/bad.ts', 'fs', 'world-at-the-ends'],
  ['src/pages/bad.ts', 'node:child_process', 'world-at-the-ends'],
  ['src/feeds/bad.ts', 'node:process', 'world-at-the-ends'],
  ['layouts/bad.tsx', 'node:process', 'world-at-the-ends'],
  ['src/feeds/bad.ts', 'pagefind', 'tools-at-the-ends'],
  ['layouts/bad.tsx', 'markdown-it', 'markdown-in-inline'],
  ['src/bad.ts', '../layouts/home.tsx', 'components-in-layouts'],
  ['src/pages/bad.ts', '#jsx/jsx-runtime', 'components-in-layouts'],
  ['layouts/jsx/bad.ts', '../home.tsx', 'jsx-apart'],
  ['layouts/jsx/bad.ts', '../../src/pages/home.ts', 'jsx-apart'],
  ['layouts/bad.tsx', './jsx/markup.ts', 'one-door'],
  ['src/pages/bad.ts', '../../tests/helper.ts', 'no-tests-in-the-program'],
  ['src/command/bad.ts', 'vitest', 'no-dev-dependency-in-the-program'],
  ['src/pages/bad.ts', 'undeclared', 'declared'],
  ['src/pages/bad.ts', './gone.ts', 'resolved'],
]

/** Modules that are bad together. */
const sets: readonly (readonly [what: string, files: Record<string, string>, rule: string])[] = [
  [
    'a cycle at run time',
    {
      'src/pages/a.ts': "export { b } from './b.ts'\nexport const a = 1",
      'src/pages/b.ts': "export { a } from './a.ts'\nexport const b = 1",
    },
    'no-cycle',
  ],
  [
    'a cycle at run time, through the block and its text',
    {
      'src/outline/note.ts': "export { s } from './scan.ts'\nexport const n = 1",
      'src/outline/scan.ts': "export { n } from './note.ts'\nexport const s = 1",
    },
    'no-cycle',
  ],
  [
    'a cycle of types elsewhere',
    {
      'src/pages/a.ts': "import type { B } from './b.ts'\nexport type A = B",
      'src/pages/b.ts': "import type { A } from './a.ts'\nexport type B = A[]",
    },
    'no-cycle-of-types',
  ],
  [
    'a type from a later step',
    {
      'src/outline/a.ts': "import type { A } from '../garden/a.ts'\nexport type B = A",
      'src/garden/a.ts': 'export type A = 1',
    },
    'outline-one-way',
  ],
]

describe('the rules of import', () => {
  let folder: string

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'minutes-garden-imports-')))
  })

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
  })

  /** Gives "from > to: rule" of every violation in a project of these files. */
  async function violations(name: string, files: Record<string, string>): Promise<string[]> {
    const project = join(folder, name)
    const all: Record<string, string> = {
      'tsconfig.json': JSON.stringify({
        compilerOptions: { module: 'NodeNext', jsx: 'react-jsx', jsxImportSource: '#jsx' },
      }),
      'package.json': JSON.stringify({
        type: 'module',
        dependencies: { zod: '*', 'markdown-it': '*', pagefind: '*' },
        imports: { '#jsx/jsx-runtime': './layouts/jsx/runtime.ts' },
        devDependencies: { vitest: '*' },
      }),
      'node_modules/undeclared/package.json': '{"name":"undeclared","version":"1.0.0","main":"index.js"}',
      'node_modules/undeclared/index.js': '',
      'tests/helper.ts': 'export const helper = 1',
      ...files,
    }
    for (const [path, text] of Object.entries(all)) {
      await mkdir(dirname(join(project, path)), { recursive: true })
      await writeFile(join(project, path), `${text}\n`)
    }
    for (const name of ['zod', 'markdown-it', 'pagefind', 'vitest'])
      await symlink(join(root, 'node_modules', name), join(project, 'node_modules', name), 'junction')
    const args = ['--config', config, '--output-type', 'json', 'src', 'layouts', 'tests', 'eleventy.config.ts']
    const text = await new Promise<string>((resolve) => {
      execFile(process.execPath, [depcruise, ...args], { cwd: project, maxBuffer: 1e8 }, (_, stdout, stderr) =>
        resolve(stdout || stderr),
      )
    })
    const { summary } = output.parse(JSON.parse(text))
    expect(summary.totalCruised).toBeGreaterThanOrEqual(Object.keys(good).length)
    return summary.violations.map(({ from, to, rule }) => `${from} > ${to}: ${rule.name}`)
  }

  test('a project that keeps them passes', async () => {
    expect(await violations('good', good)).toEqual([])
  })

  test('every rule has a bad example here', async () => {
    const module: unknown = await import(pathToFileURL(config).href)
    const shape = z.object({ default: z.object({ forbidden: z.array(z.object({ name: z.string() })) }) })
    const names = shape.parse(module).default.forbidden.map(({ name }) => name)
    expect([...new Set([...bad, ...sets].map(([, , rule]) => rule))].sort()).toEqual(names.sort())
  })

  test('every bad import is found', async () => {
    const files = { ...good }
    const names = bad.map(([from], index) => from.replace('bad', `bad${index}`))
    bad.forEach(([, to], index) => {
      files[names[index] ?? ''] = `import * as it from '${to}'\nexport const x = it`
    })
    const found = await violations('bad', files)
    bad.forEach(([, to, rule], index) => {
      const start = `${names[index]} > `
      const rules = found.filter((line) => line.startsWith(start)).map((line) => line.split(': ').at(-1))
      expect(rules, `${start}${to}`).toContain(rule)
    })
  })

  test.each(sets)('%s is found', async (what, files, rule) => {
    const found = await violations(what, { ...good, ...files })
    expect(found.map((line) => line.split(': ').at(-1))).toContain(rule)
  })
})
