import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folder, garden, here, notes, ownContent, type Ran, run } from './garden.ts'
import { brokenLinks, pages } from './links.ts'

/** A build takes a second or two; on a busy machine with two cores more. */
const patience = 120_000

const files = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort()

const sums = (path: string): Map<string, string> =>
  new Map(
    files(path).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(path, file)))
        .digest('hex'),
    ]),
  )

describe('the notes that come along', () => {
  let cwd = ''
  let ran: Ran
  beforeAll(async () => {
    cwd = folder(true)
    ran = await run(['build', '--content', ownContent], cwd)
  }, patience)
  afterAll(() => rmSync(cwd, { recursive: true, force: true }))

  test('become a site', () => {
    expect(ran).toMatchObject({ code: 0, err: '' })
    const made = files(join(cwd, 'public'))
    for (const file of [
      ...['index.html', '404.html', 'search.html', 'garden.json', 'pagefind/pagefind.js'],
      ...['minutes/2022-04-08.html', 'minutes/2022-05-14.html', 'people/index.html', 'topics/index.html'],
      ...['nick-sellen', 'idmyn', 'flancian', 'edsu', 'datatitian', 'akshay'].map((name) => `people/${name}.html`),
      ...['topics/docker-compose.html', 'topics/git-coop.html', 'go/framadate.html'],
    ]) {
      expect(made).toContain(file)
    }
    expect(
      made.filter((file) => file.startsWith('assets/')).map((file) => file.replace(/-[0-9a-f]{10}\./, '.')),
    ).toEqual(
      ['feed.css', 'filter.js', 'icon.svg', 'missing.js', 'page.js', 'search.js', 'style.css', 'theme.js'].map(
        (one) => `assets/${one}`,
      ),
    )
    expect(readFileSync(join(cwd, 'public/people/index.html'), 'utf8')).toMatch(
      /<link rel="icon" type="image\/svg\+xml" href="\.\.\/assets\/icon-[0-9a-f]{10}\.svg"/,
    )
  })

  test('with every link right', () => {
    expect(brokenLinks(join(cwd, 'public'))).toEqual([])
  })

  test('with the steps and numbers said', () => {
    expect(ran.out).toMatch(/^read +1 note in /m)
    expect(ran.out).toMatch(/^written +\d+ pages$/m)
    expect(ran.out).toMatch(/public is ready, in \d+\.\d s\n {2}1 note: 2 meetings, 6 people, \d+ topics\n/)
    expect(ran.out).toMatch(
      /\n {2}\d+ pages, \d+ links; \d+ files, \d+ kB\n {2}\d+ feeds?, a calendar of \d+ meetings?, with relative links\n {2}no sitemap: [^\n]+\n {2}\d+ errors?, \d+ warnings?, \d+ remarks?\n$/,
    )
    expect(ran.out).not.toContain('\r')
  })

  test('without anything of this machine in it', () => {
    for (const file of files(join(cwd, 'public'))) {
      if (/\.(?:html|json|css)$/.test(file)) expect(readFileSync(join(cwd, 'public', file), 'utf8')).not.toContain(cwd)
    }
  })

  test(
    'the same each time, byte for byte, from anywhere',
    async () => {
      const other = folder()
      const again = await run(['build', '--content', ownContent, '--output', join(other, 'a b', 'é')], other)
      expect(again).toMatchObject({ code: 0, err: '' })
      expect([...sums(join(other, 'a b', 'é'))]).toEqual([...sums(join(cwd, 'public'))])
    },
    patience,
  )

  test('no interface of Pagefind that nobody loads', () => {
    expect(files(join(cwd, 'public', 'pagefind')).filter((file) => /ui|highlight/.test(file))).toEqual([])
  })
})

test(
  'whoever searches loads a small piece of the index',
  async () => {
    const word = (index: number): string => `w${index.toString(36).padStart(3, '0')}`
    const lines = Array.from({ length: 400 }, (_, line) => {
      return `- ${Array.from({ length: 12 }, (_, index) => word(line * 12 + index)).join(' ')}\n`
    })
    const cwd = notes({ 'content/a.md': lines.join('') })
    expect(await run(['build'], cwd)).toMatchObject({ code: 0 })
    const pieces = files(join(cwd, 'public', 'pagefind')).filter((file) => file.endsWith('.pf_index'))
    // Pagefind by itself makes one of these 4,800 words.
    expect(pieces.length).toBeGreaterThan(1)
    for (const file of pieces) expect(readFileSync(join(cwd, 'public', 'pagefind', file)).length).toBeLessThan(8000)
  },
  patience,
)

describe('where the notes are', () => {
  test(
    'another package, another language, a folder that Git ignores: nothing around changes the site',
    async () => {
      const cwd = notes({
        'package.json': '{ "type": "commonjs" }',
        'tsconfig.json': '{ "compilerOptions": { "jsx": "react" } }',
        '.gitignore': '*',
        '.eleventyignore': '**',
        'eleventy.config.js': 'throw new Error("not this one")',
        'content/a.md': '- [[b]]',
        'content/b.njk': '{{ 1 + 1 }}',
        'content/b.11ty.js': 'throw new Error("not this one")',
        'content/_data/x.js': 'throw new Error("not this one")',
      })
      expect(await run(['build'], cwd)).toMatchObject({ code: 0, err: '' })
      expect(pages(join(cwd, 'public'))).toContain('topics/b.html')
      expect(brokenLinks(join(cwd, 'public'))).toEqual([])
    },
    patience,
  )

  test('somebody who stands among them need not say so', async () => {
    const cwd = notes({ 'garden.yaml': 'title: Ours', 'a.md': '- [[b]]' })
    const { code, err } = await here(['build'], cwd)
    expect(code).toBe(1)
    expect(err).toMatch(
      /^The output folder [^\n]* is inside the content folder [^\n]*; choose another folder with --output\.$/,
    )
    expect((await here(['check'], cwd)).out).toContain('in 1 note')
  })

  test(
    'as a link to a folder',
    async () => {
      const cwd = notes({ 'real/a.md': '- [[b]]' })
      symlinkSync(join(cwd, 'real'), join(cwd, 'content'))
      expect(await run(['build'], cwd)).toMatchObject({ code: 0 })
    },
    patience,
  )

  test(
    'installed as a dependency',
    async () => {
      const cwd = notes({ 'content/a.md': '- [[b]]' })
      mkdirSync(join(cwd, 'node_modules', '.bin'), { recursive: true })
      symlinkSync(join(garden, '..', '..'), join(cwd, 'node_modules', 'minutes-garden'))
      symlinkSync('../minutes-garden/src/garden.mjs', join(cwd, 'node_modules', '.bin', 'garden'))
      const code = await new Promise((resolve) => {
        spawn(join(cwd, 'node_modules', '.bin', 'garden'), ['build'], { cwd, stdio: 'ignore' }).on('close', resolve)
      })
      expect(code).toBe(0)
      expect(existsSync(join(cwd, 'public', 'topics', 'b.html'))).toBe(true)
    },
    patience,
  )
})

describe('a build that does not end well', () => {
  test(
    'leaves the last good site where it is killed, and the next one cleans up',
    async () => {
      const cwd = notes({ 'content/a.md': '- first' })
      expect(await run(['build'], cwd)).toMatchObject({ code: 0 })
      const before = sums(join(cwd, 'public'))
      writeFileSync(
        join(cwd, 'content', 'a.md'),
        Array.from({ length: 3000 }, (_, index) => `- [[name ${index}]]\n`).join(''),
      )
      const child = spawn(process.execPath, [garden, 'build'], { cwd, stdio: 'ignore' })
      const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)))
      // Kill it as soon as it writes pages.
      for (
        let left = 60_000;
        left > 0 && !staged(cwd).some((name) => existsSync(join(cwd, name, 'index.html')));
        left -= 5
      ) {
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      child.kill('SIGKILL')
      expect(await ended).toBe('SIGKILL')
      expect(staged(cwd)).toHaveLength(1)
      expect([...sums(join(cwd, 'public'))]).toEqual([...before])
      expect(await run(['build'], cwd)).toMatchObject({ code: 0 })
      expect(staged(cwd)).toEqual([])
      expect(existsSync(join(cwd, 'public', 'topics', 'name-2999.html'))).toBe(true)
    },
    patience,
  )

  test(
    'leaves the last good site where the search index fails, and says so in a sentence',
    async () => {
      const cwd = notes({ 'content/a.md': '- first' })
      expect(await run(['build'], cwd)).toMatchObject({ code: 0 })
      const before = sums(join(cwd, 'public'))
      for (const path of [join(cwd, 'no-such-program'), process.execPath]) {
        const { code, err } = await run(['build'], cwd, { PAGEFIND_EXTENDED_BINARY_PATH: path })
        expect(err).toMatch(/^The search index could not be made: [^\n]+\.\n$/)
        expect(code).toBe(1)
        expect([...sums(join(cwd, 'public'))]).toEqual([...before])
        expect(staged(cwd)).toEqual([])
      }
    },
    patience,
  )

  test(
    'says in a sentence where garden.yaml is wrong, and leaves the last good site',
    async () => {
      const cwd = notes({ 'content/a.md': '- first' })
      expect(await run(['build'], cwd)).toMatchObject({ code: 0 })
      writeFileSync(join(cwd, 'content', 'garden.yaml'), 'title: [')
      const { code, err } = await run(['build'], cwd)
      expect(err).toMatch(/^[^\n]*garden\.yaml[^\n]*\.\n$/)
      expect(code).toBe(1)
      expect(existsSync(join(cwd, 'public', 'index.html'))).toBe(true)
    },
    patience,
  )

  const staged = (cwd: string): string[] => readdirSync(cwd).filter((name) => name.startsWith('.public.'))
})
