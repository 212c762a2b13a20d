import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContent } from '../../src/command/read.ts'
import { notes } from './garden.ts'

const files = (path: string): string[] => readContent(path).sources.map(({ file }) => file)

describe('which files are notes', () => {
  test('Markdown anywhere below, in the same order on every machine', () => {
    const path = notes({
      'b.md': '',
      'a.markdown': '',
      'Z.md': '',
      'é.md': '',
      'pages/c.MD': '',
      'journals/2022_05_13.md': '',
    })
    expect(files(path)).toEqual(['Z.md', 'a.markdown', 'b.md', 'journals/2022_05_13.md', 'pages/c.MD', 'é.md'])
  })

  test('any name that the disk allows', () => {
    const names = [
      '....md',
      'What is Life?.md',
      '🍮.md',
      ' a  b .md',
      '#%&.md',
      'it\'s "so".md',
      '-rf.md',
      'a\nb.md',
      '__proto__.md',
    ]
    const path = notes(Object.fromEntries(names.map((name) => [name, `- ${name}`])))
    const read = readContent(path).sources
    expect(read.map(({ file }) => file)).toEqual([...names].sort())
    for (const { file, text } of read) expect(text).toBe(`- ${file}`)
  })

  test.runIf(process.platform === 'linux')('a name that is no UTF-8 is read all the same', () => {
    const path = notes({})
    writeFileSync(Buffer.concat([Buffer.from(`${path}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]), '- coffee')
    expect(readContent(path).sources).toEqual([{ file: 'caf\uFFFD.md', text: '- coffee' }])
  })

  test('a decomposed name is composed', () => {
    expect(files(notes({ 'e\u0301.md': '' }))).toEqual(['\u00e9.md'])
  })

  test('dot folders, backups and copies are passed over and counted', () => {
    const path = notes({
      'a.md': '',
      '.git/x.md': '',
      'logseq/bak/pages/a.md': '',
      'logseq/notes.md': '',
      'a.conflicted.md': '',
      'a_BACKUP_1.md': '',
      'a.md.orig': '',
      'node_modules/p/README.md': '',
    })
    const { sources, skipped, diagnostics } = readContent(path)
    expect(sources.map(({ file }) => file)).toEqual(['a.md', 'logseq/notes.md'])
    expect(skipped).toBe(6)
    expect(diagnostics).toEqual([])
  })

  test('other formats are passed over with a word, pictures without', () => {
    const { skipped, diagnostics } = readContent(notes({ 'b.org': '', 'a.txt': '', 'c.png': '', 'garden.yaml': '' }))
    expect(skipped).toBe(3)
    expect(diagnostics.map(({ file, rule, severity }) => [file, rule, severity])).toEqual([
      ['a.txt', 'format-skipped', 'info'],
      ['b.org', 'format-skipped', 'info'],
    ])
  })

  test('symbolic links are not followed', () => {
    const path = notes({ 'a.md': '' })
    const other = notes({ 'secret.md': 'x' })
    symlinkSync(join(other, 'secret.md'), join(path, 'link.md'))
    symlinkSync(other, join(path, 'folder'))
    symlinkSync(path, join(path, 'loop'))
    expect(files(path)).toEqual(['a.md'])
    expect(readContent(path).skipped).toBe(3)
  })

  test('a folder named like a note is a folder', () => {
    const path = notes({})
    mkdirSync(join(path, 'people.md'))
    writeFileSync(join(path, 'people.md', 'kim.md'), '')
    expect(files(path)).toEqual(['people.md/kim.md'])
  })
})

describe('what they say', () => {
  test('text is kept exactly: byte order mark, CRLF, no final newline', () => {
    expect(readContent(notes({ 'a.md': '\uFEFF- a\r\n- b' })).sources[0]?.text).toBe('\uFEFF- a\r\n- b')
  })

  test('invalid UTF-8 is shown as such, with its place', () => {
    const bytes = Buffer.concat([Buffer.from('- ok\n- caf'), Buffer.from([0xe9]), Buffer.from('\n')])
    const { sources, diagnostics } = readContent(notes({ 'a.md': bytes }))
    expect(sources[0]?.text).toBe('- ok\n- caf\uFFFD\n')
    expect(diagnostics).toMatchObject([{ file: 'a.md', line: 2, column: 6, rule: 'encoding', severity: 'warning' }])
  })
})

describe('garden.yaml', () => {
  test('is optional', () => {
    expect(readContent(notes({})).config.title).toBe('Minutes')
    expect(readContent(notes({ 'garden.yaml': '' })).config.title).toBe('Minutes')
  })

  test('is read', () => {
    expect(readContent(notes({ 'garden.yaml': '\uFEFFtitle: Kim\n' })).config.title).toBe('Kim')
  })

  test.each([
    ['title: [', /garden\.yaml.*not valid YAML/],
    ['title: Elm: Street', /garden\.yaml.*not valid YAML.*; a value that holds a colon needs quotes/],
    ['titel: x', /garden\.yaml.*`titel`/],
    ['time-zone: Mars', /garden\.yaml.*time-zone/],
    ['- a', /garden\.yaml/],
  ])('says in a sentence what is wrong with %j', (text, message) => {
    expect(() => readContent(notes({ 'garden.yaml': text }))).toThrow(message)
  })
})
