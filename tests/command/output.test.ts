import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isSite, markerName, stage } from '../../src/command/output.ts'
import { folder, notes } from './garden.ts'

/** Stages, writes and swaps a site of one page. */
function publish(output: string, text: string): void {
  const staging = stage(output)
  writeFileSync(join(staging.folder, 'index.html'), text)
  staging.swap()
}

const read = (output: string): string => readFileSync(join(output, 'index.html'), 'utf8')

describe('a build', () => {
  test('makes the folder, and replaces what it made before', () => {
    const parent = folder()
    const output = join(parent, 'deep', 'public')
    publish(output, 'one')
    expect(read(output)).toBe('one')
    publish(output, 'two')
    expect(read(output)).toBe('two')
    expect(readdirSync(join(parent, 'deep'))).toEqual(['public'])
  })

  test('shows nothing before its end, and nothing at all where it is given up', () => {
    const output = join(folder(), 'public')
    publish(output, 'one')
    const staging = stage(output)
    writeFileSync(join(staging.folder, 'index.html'), 'two')
    expect(read(output)).toBe('one')
    staging.discard()
    expect(read(output)).toBe('one')
    expect(readdirSync(join(output, '..'))).toEqual(['public'])
  })

  test('lists its files in a marker, the same each time', () => {
    const output = join(folder(), 'public')
    const staging = stage(output)
    mkdirSync(join(staging.folder, 'topics'))
    writeFileSync(join(staging.folder, 'topics', 'a.html'), 'aa')
    writeFileSync(join(staging.folder, 'index.html'), 'a')
    expect(staging.swap()).toEqual({ files: 2, bytes: 3, left: null })
    expect(readFileSync(join(output, markerName), 'utf8').split('\n').slice(1)).toEqual([
      'index.html',
      'topics/a.html',
      '',
    ])
    expect(isSite(output)).toBe(true)
  })

  test('uses an empty folder', () => {
    const output = folder()
    publish(output, 'one')
    expect(read(output)).toBe('one')
  })

  test('two at one time: the later one stands, whole', () => {
    const output = join(folder(), 'public')
    const first = stage(output)
    const second = stage(output)
    writeFileSync(join(first.folder, 'index.html'), 'one')
    writeFileSync(join(second.folder, 'index.html'), 'two')
    second.swap()
    first.swap()
    expect(read(output)).toBe('one')
    expect(readdirSync(join(output, '..'))).toEqual(['public'])
  })
})

describe('what is not ours', () => {
  test.each([
    ['a folder with something in it', { 'holiday.jpg': 'x' }, /holds holiday\.jpg/],
    ['a hidden file', { '.git/config': 'x' }, /holds \.git\/config/],
  ])('is never replaced: %s', (_, files, message) => {
    const output = notes(files)
    expect(() => stage(output)).toThrow(message)
    for (const [name, text] of Object.entries(files)) expect(readFileSync(join(output, name), 'utf8')).toBe(text)
  })

  test('is never replaced: a file that somebody put into the site', () => {
    const output = join(folder(), 'public')
    publish(output, 'one')
    writeFileSync(join(output, 'CNAME'), 'example.org')
    expect(() => stage(output)).toThrow(/holds CNAME, which minutes-garden did not write/)
    expect(read(output)).toBe('one')
  })

  test('is never replaced: a file that came while the site was built', () => {
    const output = join(folder(), 'public')
    const staging = stage(output)
    mkdirSync(output)
    writeFileSync(join(output, 'mine.txt'), 'x')
    expect(() => staging.swap()).toThrow(/mine\.txt/)
    expect(readFileSync(join(output, 'mine.txt'), 'utf8')).toBe('x')
  })

  test('is never replaced: a file in the place of the folder', () => {
    const output = join(notes({ public: 'x' }), 'public')
    expect(() => stage(output)).toThrow(/is a file/)
  })

  test('a link in the site counts as a file', () => {
    const output = join(folder(), 'public')
    publish(output, 'one')
    symlinkSync('/', join(output, 'root'))
    expect(() => stage(output)).toThrow(/root/)
  })

  test('what the desktop leaves behind does not count', () => {
    const output = join(folder(), 'public')
    publish(output, 'one')
    writeFileSync(join(output, '.DS_Store'), 'x')
    publish(output, 'two')
    expect(read(output)).toBe('two')
  })
})

describe("somebody else's site", () => {
  /** An account without rights; the tests may run as root, who may do everything. */
  const nobody = 65_534

  test('is replaced; what could not be removed is told, and stops no later build', () => {
    const parent = folder()
    const output = join(parent, 'public')
    chownSync(parent, process.getuid?.() === 0 ? nobody : -1, -1)
    process.seteuid?.(process.getuid?.() === 0 ? nobody : (process.geteuid?.() ?? 0))
    try {
      publish(output, 'one')
      chmodSync(output, 0o555)
      const staging = stage(output)
      writeFileSync(join(staging.folder, 'index.html'), 'two')
      const { left } = staging.swap()
      expect(left).toMatch(/\.public\.old-/)
      expect(read(output)).toBe('two')
      publish(output, 'three')
      expect(read(output)).toBe('three')
      if (left !== null) chmodSync(left, 0o755)
    } finally {
      process.seteuid?.(process.getuid?.() ?? 0)
    }
  })
})

describe('what a killed build left', () => {
  /** No process has this number: it is above the largest that Linux gives. */
  const dead = 4_194_999

  test('is cleaned up, where this program made it', () => {
    const parent = folder()
    const output = join(parent, 'public')
    for (const name of [
      `.public.new-${dead}-0123abcd`,
      `.public.old-${dead}-0123abcd`,
      `.public.new-${dead}-empty000`,
    ]) {
      mkdirSync(join(parent, name))
    }
    writeFileSync(join(parent, `.public.new-${dead}-0123abcd`, markerName), '')
    writeFileSync(join(parent, `.public.old-${dead}-0123abcd`, markerName), '')
    mkdirSync(join(parent, `.public.new-${dead}-89abcdef`))
    writeFileSync(join(parent, `.public.new-${dead}-89abcdef`, 'mine.txt'), 'no marker')
    mkdirSync(join(parent, '.public.newer'))
    publish(output, 'one')
    expect(readdirSync(parent)).toEqual([
      '.public.new-4194999-89abcdef',
      '.public.new-4194999-empty000',
      '.public.newer',
      'public',
    ])
  })

  test('is cleaned up, where a container gave its number again', () => {
    const parent = folder()
    const left = join(parent, `.public.new-${process.pid}-0123abcd`)
    mkdirSync(left)
    writeFileSync(join(left, markerName), '')
    utimesSync(left, 0, 0)
    publish(join(parent, 'public'), 'one')
    expect(existsSync(left)).toBe(false)
  })

  test('is left to a build that still runs', () => {
    const output = join(folder(), 'public')
    const running = stage(output)
    publish(output, 'one')
    expect(existsSync(running.folder)).toBe(true)
  })

  test('between its two steps is the last good site: it comes back', () => {
    const parent = folder()
    const output = join(parent, 'public')
    const old = join(parent, `.public.old-${dead}-0123abcd`)
    mkdirSync(old)
    writeFileSync(join(old, markerName), 'x\nindex.html\n')
    writeFileSync(join(old, 'index.html'), 'one')
    stage(output)
    expect(read(output)).toBe('one')
  })
})
