import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/garden/config.ts'
import { folder, here, notes, oneSentence, run } from './garden.ts'

describe('refusals: one sentence, exit 1, nothing written', () => {
  const content = (): string => notes({ 'content/a.md': '- a' })
  const cases: readonly [string, readonly string[], (cwd: string) => void, RegExp][] = [
    ['an unknown command', ['biuld'], () => undefined, /does not know "biuld"/],
    ['an unknown flag', ['build', '--contnet', 'x'], () => undefined, /unknown option '--contnet'/],
    ['a flag without its value', ['build', '--output'], () => undefined, /--output/],
    [
      'a word too many',
      ['build', 'content'],
      () => undefined,
      /does not take "content" \(did you forget the `--` in npm run build -- --content …\?\)/,
    ],
    ['a flag of another command', ['check', '--port', '1'], () => undefined, /unknown option '--port'/],
    ['a missing folder', ['build', '--content', 'nowhere'], () => undefined, /nowhere does not exist/],
    ['a file as content', ['build', '--content', 'content/a.md'], () => undefined, /is a file, not a folder/],
    ['a bad address', ['build', '--url', 'example.org'], () => undefined, /--url must be an address/],
    ['an empty output', ['build', '--output', ''], () => undefined, /--output needs/],
    ['output inside content', ['build', '--output', 'content/public'], () => undefined, /inside the content folder/],
    ['content inside output', ['build', '--output', '.'], () => undefined, /inside the output folder/],
    ['output that is content', ['build', '--output', 'content'], () => undefined, /is the content folder/],
    [
      'output that leads into content by a link',
      ['build', '--output', 'link/public'],
      (cwd) => symlinkSync(join(cwd, 'content'), join(cwd, 'link')),
      /inside the content folder/,
    ],
    [
      'output with other things in it',
      ['build'],
      (cwd) => {
        mkdirSync(join(cwd, 'public'))
        writeFileSync(join(cwd, 'public', 'thesis.txt'), 'x')
      },
      /holds thesis\.txt/,
    ],
    ['output that is a file', ['build'], (cwd) => writeFileSync(join(cwd, 'public'), 'x'), /is a file/],
    [
      'a bad garden.yaml',
      ['build'],
      (cwd) => writeFileSync(join(cwd, 'content', 'garden.yaml'), 'titel: x'),
      /garden\.yaml.*titel/,
    ],
    ['a port that is none', ['serve', '--port', '99999'], () => undefined, /--port must be a number/],
    ['a new folder without a name', ['new'], () => undefined, /garden new DIR/],
    ['a new folder that is not empty', ['new', 'content'], () => undefined, /is not empty/],
    ['a new folder that is a file', ['new', 'content/a.md'], () => undefined, /is a file/],
  ]

  test.each(cases)('%s', async (_, words, prepare, message) => {
    const cwd = content()
    prepare(cwd)
    const before = readdirSync(cwd, { recursive: true }).sort()
    const { code, out, err } = await here(words, cwd)
    expect(err).toMatch(message)
    expect(err).toMatch(oneSentence)
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(readdirSync(cwd, { recursive: true }).sort()).toEqual(before)
  })

  test('the same from a shell, and no stack trace', async () => {
    const { code, out, err } = await run(['build', '--content', 'nowhere'], folder())
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: 'The content folder nowhere does not exist.\n' })
  })
})

describe('garden.yaml under another name or in another place', () => {
  test.each([
    ['content/garden.yml', /There is a garden\.yml in .*content; its name must be garden\.yaml\.$/],
    ['content/Garden.yaml', /There is a Garden\.yaml in .*; its name must be garden\.yaml\.$/],
    [
      'content/notes/garden.yaml',
      /There is a garden\.yaml in .*notes; it must be .*content.garden\.yaml, in the folder/,
    ],
  ])('%s stops a build', async (file, message) => {
    const { code, err } = await here(['build'], notes({ 'content/a.md': '- a', [file]: 'title: X' }))
    expect(err).toMatch(message)
    expect(err).toMatch(oneSentence)
    expect(code).toBe(1)
  })

  test('where there is one in its place, others do no harm', async () => {
    const files = { 'content/a.md': '- a', 'content/garden.yaml': '', 'content/x/garden.yaml': '', 'garden.yaml': '' }
    expect(await here(['check'], notes(files))).toMatchObject({ code: 0 })
  })

  test('one folder up is a warning', async () => {
    const { code, out } = await here(['check'], notes({ 'content/a.md': '- a', 'garden.yaml': '' }))
    expect(out).toMatch(/warning: There is a garden\.yaml one folder above the notes: it is not read \(config-unused\)/)
    expect(code).toBe(0)
  })
})

test('a build says on stderr, one line each, what in garden.yaml fits nothing', async () => {
  const cwd = notes({
    'content/2024-05-01.md': '- Attending: Joe, Ola\n',
    'content/garden.yaml':
      'minutes: [2024*, held]\ngroup: Us\npeople:\n  - name: Ola\n  - { name: Joee, publish: nobody }\n',
  })
  const { code, err } = await run(['build'], cwd)
  expect(err.trim().split('\n').sort()).toEqual([
    'garden.yaml:1: No file fits `held/**` in `minutes`: it opens no meeting.',
    'garden.yaml:2: No note is called “Us”, which `group` names.',
    'garden.yaml:5: “Joee” is nowhere in the notes. Did you mean Joe?',
  ])
  expect(code).toBe(0)
})

describe('help', () => {
  test('says what there is', async () => {
    const { code, out } = await here(['--help'], folder())
    expect(code).toBe(0)
    for (const name of ['build', 'serve', 'check', 'new', '--version']) expect(out).toContain(name)
  })

  test.each(['build', 'serve', 'check', 'new'])('says what %s takes', async (name) => {
    const { code, out, err } = await here([name, '--help'], folder())
    expect(out).toMatch(new RegExp(`^Usage: garden ${name}`))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(84)
  })

  test('comes where nothing is said, with exit 1', async () => {
    expect(await here([], folder())).toMatchObject({ code: 1, err: '' })
  })

  test('the version is that of the package', async () => {
    const manifest: { version: string } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    )
    expect(await here(['--version'], folder())).toEqual({ code: 0, out: manifest.version, err: '' })
  })
})

describe('check', () => {
  test('ends with 0 where there is no error, and writes nothing', async () => {
    const cwd = notes({ 'content/a.md': '- ok\n- [[open\n', 'content/b.txt': '' })
    const { code, out, err } = await here(['check'], cwd)
    expect(out).toMatch(/content\/a\.md:2:\d+ warning: .* \(link-unbalanced\)$/m)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(existsSync(join(cwd, 'public'))).toBe(false)
  })

  test('ends with 1 where there is one', async () => {
    const cwd = notes({ 'content/a.md': '<<<<<<< ours\n- a\n=======\n- b\n>>>>>>> theirs\n' })
    const { code, out } = await here(['check'], cwd)
    expect(out).toMatch(/ error: .* \(conflict-marker\)$/m)
    expect(code).toBe(1)
  })
})

describe('new', () => {
  test('its garden.yaml explains every key, each of which is right as it stands', async () => {
    const cwd = folder()
    await here(['new', 'ours'], cwd)
    const yaml = readFileSync(join(cwd, 'ours', 'garden.yaml'), 'utf8')
    const open = yaml.replace(/^# ?(?=(?: {2}.*|- .*|[a-z-]+:.*)$)/gm, '')
    const read = readConfig(open)
    expect(read).toHaveProperty('config')
    expect(Object.keys('config' in read ? read.config : {}).sort()).toEqual(
      'group lang minutes people removed repository short time-zone title url'.split(' '),
    )
  })

  test('says the command that works from here: npm in the project, elsewhere its path or what leads to it', async () => {
    const script = fileURLToPath(new URL('../../src/garden.mjs', import.meta.url))
    const said = async (cwd: string) => (await here(['new', 'our minutes'], cwd)).out
    const rest = 'build --content "our minutes" --output "our minutes-site"'
    expect(await said(folder())).toContain(`: node "${script}" ${rest}`)
    const dependent = folder()
    mkdirSync(join(dependent, 'node_modules', '.bin'), { recursive: true })
    symlinkSync(script, join(dependent, 'node_modules', '.bin', 'garden'))
    expect(await said(dependent)).toContain(`: npx garden ${rest}`)
    const path = join(folder(), 'ours')
    const inside = await here(['new', path], fileURLToPath(new URL('../..', import.meta.url)))
    expect(inside.out).toContain(`npm run build -- --content "${path}" --output "${path}-site"`)
  })

  test('loads early what it depends on, but for what loads itself later', () => {
    const text = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
    const early = [...(/const packages = \[([^\]]*)\]/.exec(text('src/load.mjs'))?.[1] ?? '').matchAll(/'([^']+)'/g)]
    const late = ['@11ty/eleventy', 'esbuild', 'pagefind']
    expect([...early.map(([, name]) => name), ...late].sort()).toEqual(
      Object.keys(JSON.parse(text('package.json')).dependencies).sort(),
    )
  })

  test('makes a folder that builds', async () => {
    const cwd = folder()
    expect(await here(['new', 'our minutes'], cwd)).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(join(cwd, 'our minutes')).sort()).toEqual(['Our group.md', 'garden.yaml'])
    expect(await here(['check', '--content', 'our minutes'], cwd)).toMatchObject({ code: 0 })
    const built = await run(['build', '--content', 'our minutes'], cwd)
    expect(built).toMatchObject({ code: 0, err: '' })
    expect(existsSync(join(cwd, 'public', 'people', 'kim.html'))).toBe(true)
  })
})
