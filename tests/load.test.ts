/** How the command starts: what it is made of, and what it leaves behind. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { own, root } from '../src/command/root.ts'
import { folder, notes, oneSentence, type Ran, run } from './command/garden.ts'

/** The program in a folder of its own, which tests may break. */
function copy(at: string = folder()): string {
  for (const name of ['src', 'layouts', 'eleventy.config.ts', 'package.json', 'tsconfig.json'])
    cpSync(own(name), join(at, name), { recursive: true })
  return at
}

function start(program: string, ...words: string[]): Ran {
  try {
    const options = { encoding: 'utf8', stdio: 'pipe', cwd: program } as const
    return {
      code: 0,
      out: execFileSync(process.execPath, [join(program, 'src/garden.mjs'), ...words], options),
      err: '',
    }
  } catch (error) {
    if (!(error instanceof Error && 'status' in error && 'stderr' in error)) throw error
    return { code: Number(error.status), out: '', err: String(error.stderr) }
  }
}

test('only one module asks where it lies: all are in one file when they run', () => {
  const asking = ['eleventy.config.ts', ...files('src'), ...files('layouts')].filter(
    (file) => /\.tsx?$/.test(file) && readFileSync(own(file), 'utf8').includes('import.meta'),
  )
  expect(asking).toEqual(['src/command/root.ts'])
  expect(readdirSync(root)).toContain('package.json')
})

function files(at: string): string[] {
  return readdirSync(own(at), { recursive: true, encoding: 'utf8' }).map((name) => join(at, name))
}

describe('the file that it makes', () => {
  test('is gone before anything is done', async () => {
    const temporary = folder()
    const cwd = notes({ 'content/a.md': '- [[2024-01-02]]\n\t- [[kim]] hello' })
    expect(await run(['build'], cwd, { TMPDIR: temporary, TEMP: temporary })).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(temporary)).toEqual([])
  })

  test('is not needed where nothing can be written', async () => {
    const temporary = join(folder(), 'nowhere')
    const cwd = notes({ 'content/a.md': '- [[2024-01-02]]\n\t- [[kim]] hello' })
    expect(await run(['build'], cwd, { TMPDIR: temporary, TEMP: temporary })).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(join(cwd, 'public/minutes/2024-01-02.html'), 'utf8')).toContain('hello')
  })

  test('is made of what is there now', () => {
    const program = copy()
    symlinkSync(own('node_modules'), join(program, 'node_modules'))
    const before = start(program, '--version')
    expect(before).toMatchObject({ code: 0, err: '' })
    const manifest = readFileSync(join(program, 'package.json'), 'utf8')
    writeFileSync(join(program, 'package.json'), manifest.replace(/"version": "[^"]*"/, '"version": "9.9.9"'))
    expect(start(program, '--version').out.trim()).toBe('9.9.9')
    const cli = join(program, 'src/cli.ts')
    writeFileSync(cli, readFileSync(cli, 'utf8').replace('garden does not know', 'nobody knows'))
    expect(start(program, 'x').err).toContain('nobody knows "x"')
  })
})

test('a stack, where it is asked for, names our modules', async () => {
  const { err } = await run(['build', '--content', 'nowhere'], folder(), { DEBUG: '1' })
  expect(err).toContain(`(${own(join('src', 'command', 'places.ts'))}:`)
})

test('it works where it is really installed: below node_modules, where esbuild looks for no tsconfig.json', () => {
  const cwd = notes({ 'content/a.md': '- [[2024-01-02]]\n\t- [[kim]] hello › there' })
  const modules = join(cwd, 'node_modules')
  mkdirSync(modules)
  for (const name of readdirSync(own('node_modules')).filter((one) => !one.startsWith('.')))
    symlinkSync(own(join('node_modules', name)), join(modules, name))
  const program = copy(join(modules, 'minutes-garden'))
  expect(start(program, 'build', '--content', join(cwd, 'content'), '--output', join(cwd, 'public'))).toMatchObject({
    code: 0,
    err: '',
  })
  expect(readFileSync(join(cwd, 'public/minutes/2024-01-02.html'), 'utf8')).toContain('hello › there')
})

test('a stack stays short where the program is in memory', async () => {
  const temporary = join(folder(), 'nowhere')
  const { err } = await run(['build', '--content', 'nowhere'], folder(), {
    DEBUG: '1',
    TMPDIR: temporary,
    TEMP: temporary,
  })
  expect(err).toContain('contentFolder')
  expect(err.length).toBeLessThan(3000)
})

describe('what is missing or broken is told in a sentence', () => {
  const sentence = /^minutes-garden could not start: .* run npm ci in its folder, or install it again\.$/

  test('no packages', () => {
    const { code, err } = start(copy(), '--version')
    expect([code, err.trim()]).toEqual([1, expect.stringMatching(sentence)])
  })

  test('a module that is none', () => {
    const program = copy()
    symlinkSync(own('node_modules'), join(program, 'node_modules'))
    writeFileSync(join(program, 'src/command/build.ts'), 'export const build = (')
    const { code, err } = start(program, '--version')
    expect([code, err.trim()]).toEqual([1, expect.stringMatching(sentence)])
  })

  test('no Eleventy: what needs none goes on', () => {
    const program = copy()
    mkdirSync(join(program, 'node_modules'))
    for (const name of readdirSync(own('node_modules')).filter((one) => one !== '@11ty' && !one.startsWith('.')))
      symlinkSync(own(join('node_modules', name)), join(program, 'node_modules', name))
    mkdirSync(join(program, 'content'))
    writeFileSync(join(program, 'content/a.md'), '- hello')
    expect(start(program, 'check')).toMatchObject({ code: 0 })
    const { code, err } = start(program, 'build')
    expect(code).toBe(1)
    expect(err.trim()).toMatch(oneSentence)
    expect(err).toContain('Eleventy could not be loaded; run npm ci')
  })
})

test('a configuration of Eleventy that lies where the command is called is not taken', async () => {
  const cwd = notes({ 'content/a.md': '- hello', 'eleventy.config.js': 'throw new Error("mine")', '.eleventy.js': '(' })
  expect(await run(['build'], cwd)).toMatchObject({ code: 0, err: '' })
})
