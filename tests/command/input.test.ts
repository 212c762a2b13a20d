/** Bad input: whatever a folder holds, it builds, in time linear in its size, and nothing is written elsewhere. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notes, type Ran, run } from './garden.ts'
import { brokenLinks, pages } from './links.ts'

const patience = 180_000

const small: Readonly<Record<string, string | Uint8Array>> = {
  'empty.md': '',
  'no newline.md': '- last line',
  'crlf.md': '- one\r\n- [[two]]\r\n',
  'bom.md': '\uFEFF- [[three]]\n',
  'latin.md': Buffer.from([0x2d, 0x20, 0xe9, 0x0a]),
  'long name.md': `- [[${'x'.repeat(5000)}]]`,
  'prototype.md': '- [[__proto__]] [[constructor]] [[toString]] [[hasOwnProperty]]\n- __proto__:: x\n- #__proto__',
  'up.md': '- [[..]] [[.]] [[../..]] [[/etc/passwd]] [[..\\..\\x]] [[C:\\x]] [[a/../../b]] [[~root]]',
  'one address.md': '- [[a+b]] [[a b]] [[a*b]] [[a&b]] [[A B]] [[a?b]]',
  'index.md': '- a note called index',
  'search.md': '- a note called search',
  '404.md': '- a note called 404',
  'people/kim.md': '- a note in a folder called people',
  'people/index.md': '- an index in it',
  'assets/style.md': '- a note in assets',
  'con.md': '- [[aux]] [[NUL]] [[con.txt]]',
  '....md': '- dots',
  'What is Life?.md': '- [[🍮]] #tag',
  '日本.md': '- [[日本語]] の文章',
  'open.md': '- [[open\n- ]] closed\n- [[[[[[x\n- `code\n```\n- [[in fence]]',
  'front.md': '---js\n{ title: process.exit(7) }\n---\n- front matter that wants to run',
  'yaml.md': '---\ntitle: [\n---\n- front matter that does not parse',
  'liquid.md': '- {{ "x" | upcase }} {% raw %} {% include "/etc/passwd" %} <%= 1 %>',
  'nul.md': '- a\u0000b [[c\u0000d]] \u2028 \u202e',
  '2022-02-31.md': '- [[2022-02-31]] [[9999-12-31]] [[0000-00-00]]',
  'journals/2022_05_13.md': '- Attending: [[kim]]\n- [[kim]] hello?',
}

describe('small oddities, all in one folder', () => {
  let cwd = ''
  let ran: Ran
  beforeAll(async () => {
    cwd = notes(Object.fromEntries(Object.entries(small).map(([name, text]) => [`content/${name}`, text])), true)
    ran = await run(['build'], cwd)
  }, patience)
  afterAll(() => rmSync(cwd, { recursive: true, force: true }))

  test('build', () => {
    expect(ran).toMatchObject({ code: 0, err: '' })
  })

  test('write nothing outside the output folder', () => {
    expect(readdirSync(cwd).sort()).toEqual(['content', 'public'])
    expect(
      readdirSync(join(cwd, 'content'), { recursive: true }).filter((name) => String(name).endsWith('.html')),
    ).toEqual([])
  })

  test('have every link right, and no two pages with one address on any disk', () => {
    expect(brokenLinks(join(cwd, 'public'))).toEqual([])
    const folded = pages(join(cwd, 'public')).map((path) => path.normalize('NFC').toLowerCase())
    expect(new Set(folded).size).toBe(folded.length)
  })

  test('leave the pages of the site their places', () => {
    const read = (path: string): string => readFileSync(join(cwd, 'public', path), 'utf8')
    expect(read('search.html')).toContain('id="results"')
    expect(read('404.html')).not.toContain('a note called 404')
    expect(read('people/index.html')).not.toContain('an index in it')
    const all = pages(join(cwd, 'public')).map(read)
    for (const text of ['a note called index', 'a note called search', 'an index in it', 'a note in assets']) {
      expect(all.some((page) => page.includes(text))).toBe(true)
    }
  })

  test('show template languages and front matter as what they are', () => {
    const all = pages(join(cwd, 'public')).map((path) => readFileSync(join(cwd, 'public', path), 'utf8'))
    expect(all.some((page) => page.includes('{% raw %}') && page.includes('upcase'))).toBe(true)
    expect(all.some((page) => page.includes('front matter that wants to run'))).toBe(true)
  })
})

describe('large ones', () => {
  const lines = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n')
  const cases: readonly [string, string][] = [
    [
      '10 MB in one file',
      lines(150_000, (index) => `- a line of some seventy characters with a number in it, which is ${index}`),
    ],
    ['bullets nested 10,000 deep', lines(10_000, (index) => `${' '.repeat(index)}- level ${index}`)],
    ['100,000 links on one line', `- ${lines(100_000, (index) => `[[n${index % 500}]]`).replaceAll('\n', ' ')}`],
    ['100,000 open brackets', `- ${'[['.repeat(100_000)}`],
  ]

  test.each(cases)(
    '%s',
    async (_, text) => {
      const cwd = notes({ 'content/a.md': text })
      const ran = await run(['build'], cwd)
      expect(ran).toMatchObject({ code: 0, err: '' })
      expect(readdirSync(cwd).sort()).toEqual(['content', 'public'])
      expect(brokenLinks(join(cwd, 'public'))).toEqual([])
    },
    patience,
  )
})

test(
  'an empty folder becomes a site with a home that says how to add a note',
  async () => {
    const cwd = notes({ 'content/.keep': '' })
    expect(await run(['build'], cwd)).toMatchObject({ code: 0, err: '' })
    const home = readFileSync(join(cwd, 'public', 'index.html'), 'utf8')
    expect(home).toMatch(/\.md/)
    expect(brokenLinks(join(cwd, 'public'))).toEqual([])
  },
  patience,
)
