import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { launch } from '../browser.ts'
import { folder, run } from '../command/garden.ts'
import { commit, git } from '../command/git.ts'
import { brokenLinks, pages, readDocument } from '../command/links.ts'
import { accessible } from './axe.ts'
import { type Host, host } from './host.ts'
import { watch } from './watch.ts'

// A busy machine may need long for a hundred looks at a page.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const notes = fileURLToPath(new URL('garden', import.meta.url))
const url = 'https://harbour.example/group/minutes/'
/** One meeting is scheduled then. */
const epoch = { SOURCE_DATE_EPOCH: String(Date.UTC(2024, 5, 1) / 1000) }

/** A page of each kind, and more where a kind has more than one face. */
const kinds = {
  home: 'index.html',
  timeline: 'minutes/index.html',
  'meeting, long': 'minutes/2023-10-07.html',
  'meeting, with code and a table': 'minutes/2024-04-06.html',
  'meeting, with headings': 'minutes/2022-02-05.html',
  'meeting, scheduled': 'minutes/2024-07-06.html',
  'meeting, without notes': 'minutes/2021-09-04.html',
  people: 'people/index.html',
  person: 'people/ines-duarte.html',
  'person, with a note': 'people/wren-okafor.html',
  topics: 'topics/index.html',
  topic: 'topics/insurance.html',
  'topic, with a note': 'topics/tool-library.html',
  questions: 'questions.html',
  'next steps': 'next-steps.html',
  decisions: 'decisions.html',
  'start here': 'start-here.html',
  'questions of one person': 'questions/by-ines-duarte.html',
  'what goes together': 'graph.html',
  'label with one meaning': 'go/manual.html',
  'label with two meanings': 'go/call.html',
  'old address': 'topics/wren-okafor.html',
  'what is new': 'changes.html',
  search: 'search.html',
  'search, with results': 'search.html?q=grinder',
  'not found': '404.html',
}

let browser: Browser
let work: string
/** Built without an address, for an address, and a second time elsewhere. */
let site: string
let addressed: string
let again: string

async function build(content: string, name: string, words: readonly string[] = [], env = {}): Promise<string> {
  const output = join(work, name)
  const ran = await run(['build', '--content', content, '--output', output, ...words], work, { ...epoch, ...env })
  expect(ran).toMatchObject({ code: 0, err: '' })
  return output
}

/** Gives the notes a history. */
function remembered(content: string): void {
  git(content, ['init', '-q'])
  commit(content, '2024-05-20T18:00:00Z')
}

beforeAll(async () => {
  work = folder(true)
  const copy = join(work, 'some', 'where else')
  mkdirSync(dirname(copy))
  cpSync(notes, copy, { recursive: true })
  remembered(copy)
  browser = await launch()
  // Outside of our own repository, whose history is not theirs.
  const own = join(work, 'notes')
  cpSync(notes, own, { recursive: true })
  remembered(own)
  site = await build(own, 'site')
  addressed = await build(own, 'addressed', ['--url', url])
  again = await build(copy, 'again', [], { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' })
})

afterAll(async () => {
  await browser?.close()
  rmSync(work, { recursive: true, force: true })
})

/** All files of a folder, sorted. */
function files(of: string): string[] {
  return readdirSync(of, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(of, join(entry.parentPath, entry.name)))
    .sort()
}

const address = (root: string, path: string): string => root + path.split('/').map(encodeURIComponent).join('/')

async function inContext<T>(options: BrowserContextOptions, use: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options)
  try {
    return await use(context)
  } finally {
    await context.close()
  }
}

/** What a page looks like where its style has arrived: set in `layouts/style.css`, unlike what a browser does alone. */
const isStyled = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const skip = document.querySelector('.skip')
    return (
      getComputedStyle(document.body).marginTop === '0px' &&
      skip !== null &&
      getComputedStyle(skip).position === 'absolute'
    )
  })

test('every internal link is relative, ends in a file name and resolves, with its anchor', () => {
  expect(pages(site).length).toBeGreaterThan(60)
  expect(brokenLinks(site)).toEqual([])
  expect(brokenLinks(addressed)).toEqual([])
})

test('each kind of page is there', () => {
  const all = pages(site)
  for (const path of Object.values(kinds)) expect(all).toContain(path.replace(/\?.*/, ''))
})

test('the same notes give the same bytes, elsewhere and in another time zone', () => {
  expect(files(again)).toEqual(files(site))
  expect(files(site).filter((file) => !readFileSync(join(site, file)).equals(readFileSync(join(again, file))))).toEqual(
    [],
  )
})

test('what is private is in no byte', () => {
  const told = files(notes).map((file) => readFileSync(join(notes, file), 'utf8'))
  expect(told.join('\n').match(/zebrafish/gi)?.length).toBeGreaterThan(15)
  let unpacked = 0
  const leaks = files(site).filter((file) => {
    const bytes = readFileSync(join(site, file))
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
    if (isPacked) unpacked += 1
    return /zebra\W*fish/i.test(`${file}\n${(isPacked ? gunzipSync(bytes) : bytes).toString('utf8')}`)
  })
  expect(leaks).toEqual([])
  expect(unpacked).toBeGreaterThan(10)
})

test('a first visit to a meeting of 94 lines is under 25 kB', () => {
  const source = readFileSync(join(notes, 'minutes', '2023.md'), 'utf8')
  expect(source.trimEnd().split('\n')).toHaveLength(94)
  const path = 'minutes/2023-10-07.html'
  const html = readFileSync(join(site, path))
  const loaded = readDocument(html.toString('utf8'))
    .links.filter(
      ({ tag, href }) => tag === 'script' || tag === 'img' || (tag === 'link' && /\.(?:css|svg)$/.test(href)),
    )
    .map(({ href }) => readFileSync(join(site, 'minutes', href)))
  expect(loaded.length).toBeGreaterThan(0)
  const bytes = [html, ...loaded].reduce((sum, part) => sum + gzipSync(part).length, 0)
  expect(bytes).toBeLessThan(25_000)
})

describe('in a browser', () => {
  let served: Host

  beforeAll(async () => {
    served = await host(site)
  })
  afterAll(async () => {
    await served?.close()
  })

  test('no page asks elsewhere, complains, or scrolls sideways at 320 px; each has its head', async () => {
    const heads = new Map<string, string>()
    await inContext({ viewport: { width: 320, height: 640 } }, async (context) => {
      const watched = await watch(context, served.origin)
      const wrong: string[] = []
      for (const path of pages(site)) {
        await watched.open(address(served.root, path))
        const seen = await watched.page.evaluate(() => ({
          lang: document.documentElement.lang,
          title: document.title,
          description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
          headings: document.querySelectorAll('h1').length,
          levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) => Number(one.localName[1])),
          empty: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, a')].filter((one) => {
            return (one.textContent ?? '').trim() === '' && !one.hasAttribute('aria-label')
          }).length,
          ids: [...document.querySelectorAll('[id]')].map((one) => one.id),
          width: document.documentElement.scrollWidth,
        }))
        const say = (what: string, isRight: boolean): void => {
          if (!isRight) wrong.push(`${path}: ${what} ${JSON.stringify(seen)}`.slice(0, 500))
        }
        say('lang', seen.lang === 'en')
        say('title', seen.title.trim() !== '' && seen.title.endsWith('Harbour Repair Café'))
        say('description', seen.description.trim() !== '')
        say('one h1', seen.headings === 1)
        say('first heading', seen.levels[0] === 1)
        say(
          'a level is left out',
          seen.levels.every((level, at) => level <= (seen.levels[at - 1] ?? 0) + 1),
        )
        say('empty link or heading', seen.empty === 0)
        say('ids', new Set(seen.ids).size === seen.ids.length)
        say('width', seen.width <= 320)
        say('style', await isStyled(watched.page))
        if (!/^(?:topics|people|go)\//.test(path)) {
          say(`the title of ${heads.get(seen.title)}`, !heads.has(seen.title))
          heads.set(seen.title, path)
        }
      }
      // A label and an old address lead on: the browser asked, and was held.
      watched.left()
      expect([...watched.take(), ...wrong]).toEqual([])
    })
  })

  const looks = [
    { name: 'light, 1280 px', width: 1280, colorScheme: 'light' },
    { name: 'dark, 1280 px', width: 1280, colorScheme: 'dark' },
    { name: 'light, 390 px', width: 390, colorScheme: 'light' },
    { name: 'dark, 390 px', width: 390, colorScheme: 'dark' },
    { name: 'light, 320 px', width: 320, colorScheme: 'light' },
    { name: 'dark, 320 px', width: 320, colorScheme: 'dark' },
  ] as const

  test.each(looks)('axe finds nothing: $name', async ({ width, colorScheme }) => {
    await inContext({ viewport: { width, height: 800 }, colorScheme }, async (context) => {
      const { page, open } = await watch(context, served.origin)
      const violations: string[] = []
      for (const [kind, path] of Object.entries(kinds)) {
        await open(served.root + path)
        if (path.includes('?')) await page.locator('#results a').first().waitFor()
        violations.push(...(await accessible(page)).map((what) => `${kind}: ${what}`))
        const menu = page.locator('details.menu summary')
        if (!(await menu.isVisible())) continue
        await menu.click()
        // The menu covers what is below it until it is closed: of a link there, only an edge may show.
        violations.push(...(await accessible(page, ['main'])).map((what) => `${kind}, menu open: ${what}`))
      }
      expect(violations).toEqual([])
    })
  })

  test('axe would find something', async () => {
    await inContext({}, async (context) => {
      const page = await context.newPage()
      await page.setContent('<img src=x><p style="color:#999;background:#fff">pale</p>')
      const found = (await accessible(page)).join('\n')
      for (const rule of ['image-alt', 'color-contrast', 'html-has-lang', 'region']) expect(found).toContain(rule)
    })
  })

  test('home, meeting, person, question, line: by links alone', async () => {
    await inContext({}, (context) => stroll(context, `${served.root}index.html`))
  })

  test('at a root, 404.html works at any depth', async () => {
    for (const path of ['nothing.html', 'a/b/c/', 'minutes/2019-01-01.html']) await lost(served, path)
  })

  test('without JavaScript', async () => {
    await inContext({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } }, async (context) => {
      await stroll(context, `${served.root}index.html`)
      const page = await context.newPage()
      await page.goto(`${served.root}index.html`)
      await page.locator('details.menu summary').click()
      await page.locator('details.menu a', { hasText: 'Topics' }).click()
      expect(page.url()).toBe(`${served.root}topics/index.html`)
      await page.goto(`${served.root}minutes/2023-10-07.html`)
      await page.locator('details.lists summary').click()
      expect(await page.locator('details.lists').textContent()).toContain('from 15:30')
      await page.setViewportSize({ width: 1280, height: 700 })
      await page.getByRole('searchbox').fill('grinder')
      await page.getByRole('searchbox').press('Enter')
      expect(page.url()).toBe(`${served.root}search.html?q=grinder`)
      expect(await page.locator('#status').textContent()).toContain('needs JavaScript')
      for (const index of ['minutes', 'people', 'topics']) {
        expect(await page.locator(`#status a[href="${index}/index.html"]`).count()).toBe(1)
      }
    })
  })

  test('labels and old addresses lead on', async () => {
    await inContext({}, async (context) => {
      const page = await context.newPage()
      await page.goto(`${served.root}topics/wren-okafor.html`)
      await page.waitForURL(`${served.root}people/wren-okafor.html`)
      const watched = await watch(context, served.origin)
      await watched.open(`${served.root}go/manual.html`)
      await expect.poll(watched.left).toEqual(['https://grinder.example/manual'])
      await watched.open(`${served.root}go/call.html`)
      await watched.page.waitForTimeout(100)
      expect(watched.left()).toEqual([])
    })
  })
})

test('from a disk', async () => {
  const root = pathToFileURL(`${site}/`).href
  await inContext({}, async (context) => {
    const page = await stroll(context, `${root}index.html`)
    await page.getByRole('searchbox').fill('grinder')
    await page.getByRole('searchbox').press('Enter')
    await page.waitForURL(`${root}search.html?q=grinder`)
    for (const word of ['grinder', 'kettle']) {
      await page.getByRole('searchbox').fill(word)
      await page.getByRole('searchbox').press('Enter')
      await expect.poll(() => page.locator('#status').textContent()).toMatch(/needs a web server.* look in the minutes/)
    }
    await page.locator('#status a').first().click()
    expect(page.url()).toBe(`${root}minutes/index.html`)
    await page.goto(root + kinds['old address'])
    await page.waitForURL(`${root}people/wren-okafor.html`)
    const failed: string[] = []
    page.on('requestfailed', (request) => failed.push(request.url()))
    page.on('console', (message) => message.type() === 'error' && failed.push(message.text()))
    for (const path of Object.values(kinds).filter((path) => !/^(?:search|go|404|topics.wren)/.test(path))) {
      await page.goto(root + path)
      expect(await isStyled(page)).toBe(true)
    }
    expect(failed).toEqual([])
  })
})

test('below a path', async () => {
  for (const folder of [site, addressed]) {
    const served = await host(folder, { path: '/group/minutes/' })
    try {
      await inContext({}, async (context) => {
        await stroll(context, `${served.root}index.html`)
        const watched = await watch(context, served.origin)
        for (const path of Object.values(kinds)) {
          if (path === '404.html' && folder === site) continue
          await watched.open(served.root + path)
          if (path.includes('?')) await watched.page.locator('#results a').first().waitFor()
          expect(await isStyled(watched.page)).toBe(true)
        }
        expect(watched.take()).toEqual([])
      })
      if (folder === addressed) for (const path of ['nothing.html', 'a/b/c/']) await lost(served, path)
    } finally {
      await served.close()
    }
  }
})

test('an absolute address stands only where it must', () => {
  const where = files(addressed).filter((file) => readFileSync(join(addressed, file)).includes(url))
  const outside = where.filter((file) => !/\.(?:html|xml|ics)$|^(?:garden\.json|robots\.txt)$/.test(file))
  expect(outside).toEqual([])
  for (const file of where.filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(join(addressed, file), 'utf8')
    const own =
      /<link rel="canonical"[^>]*>|<meta property="og:(?:url|image)"[^>]*>|<script type="application\/ld\+json">[^<]*<\/script>/g
    expect(html.replace(own, '')).not.toContain(url)
  }
  expect(readFileSync(join(addressed, 'minutes/2023-10-07.html'), 'utf8')).toContain(
    `<link rel="canonical" href="${url}minutes/2023-10-07.html"/>`,
  )
})

/** From the home page to a line of a meeting, by clicking. Gives the page. */
async function stroll(context: BrowserContext, home: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(home)
  expect(await isStyled(page)).toBe(true)
  await page.locator('main a[href^="minutes/2024-04-06"]').first().click()
  await page.locator('main a[href$="people/ines-duarte.html"]').first().click()
  expect(await page.locator('h1').textContent()).toBe('Ines Duarte')
  await page.locator('section:has(#questions) a.to').first().click()
  const [, file, anchor] = /minutes\/([\d-]+\.html)#(.+)$/.exec(page.url()) ?? []
  expect(file).toBeDefined()
  const line = page.locator(`[id="${decodeURIComponent(anchor ?? '')}"]`)
  expect(await line.textContent()).toContain('?')
  const box = await line.boundingBox()
  const height = page.viewportSize()?.height ?? 0
  // The header, which stays on top, does not cover it.
  const header = (await page.locator('header.bar').boundingBox()) ?? { y: 0, height: 0 }
  expect(box?.y).toBeGreaterThanOrEqual(Math.max(0, header.y + header.height) - 1)
  expect(box?.y).toBeLessThan(height)
  expect(await isStyled(page)).toBe(true)
  return page
}

/** Looks for a page that is not there: 404.html comes with its style, and all its links lead into the site. */
async function lost(served: Host, path: string): Promise<void> {
  await inContext({}, async (context) => {
    const { page, open, take } = await watch(context, served.origin)
    await open(served.root + path)
    expect(await page.locator('h1').textContent()).toContain('no page')
    expect(await isStyled(page)).toBe(true)
    const links = await page.evaluate(() => [
      ...[...document.querySelectorAll('a')].map((link) => link.href),
      ...[...document.querySelectorAll('form')].map((form) => form.action),
    ])
    expect(links.length).toBeGreaterThan(8)
    for (const link of links.filter((link) => !link.includes('#main'))) {
      expect(link.startsWith(served.root)).toBe(true)
      expect((await fetch(link)).status).toBe(200)
    }
    expect(take()).toEqual([])
  })
}
