import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readConfig } from '../../src/garden/config.ts'
import { launch } from '../browser.ts'
import { folder, run } from '../command/garden.ts'
import { brokenLinks, pages } from '../command/links.ts'
import { type Host, host } from './host.ts'
import { encode, notesOf, readPayloads } from './payloads.ts'
import { look, type Watched, watch } from './watch.ts'

// Each page is opened twice, in a real browser, and the machine may be busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 240_000 })

const groups = readPayloads()
const payloads = [...groups.values()].flat()
const queries = groups.get('query') ?? []

/** How many pages are open at a time. */
const lanes = 4

/** The policy of the pages, and what a browser that knows none reads. */
const withoutPolicy = (html: string): string => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')

let browser: Browser
let content: string
let site: string
/** Files that the disk would not have. */
const refused: string[] = []

beforeAll(async () => {
  content = folder(true)
  site = join(folder(true), 'site')
  for (const [path, text] of notesOf(groups)) {
    try {
      // The first part of a name with a slash is a folder.
      mkdirSync(Buffer.concat([Buffer.from(`${content}/`), encode(dirname(path))]), { recursive: true })
      writeFileSync(Buffer.concat([Buffer.from(`${content}/`), encode(path)]), encode(text))
    } catch {
      refused.push(path)
    }
  }
  const [ran, started] = await Promise.all([run(['build', '--content', content, '--output', site], content), launch()])
  browser = started
  // `group` names no note there, and the build says so in one line of plain text.
  expect(ran).toMatchObject({ code: 0, err: expect.stringMatching(/^garden\.yaml:\d+: No note is called [^\n]*\n$/) })
})

afterAll(async () => {
  await browser?.close()
  rmSync(content, { recursive: true, force: true })
  rmSync(dirname(site), { recursive: true, force: true })
})

/** Opens every address, in lanes; gives what went wrong, and all text that was seen. */
async function visit(
  served: Host,
  urls: readonly string[],
  after: (watched: Watched) => Promise<void> = async () => undefined,
): Promise<{ wrong: string[]; text: string }> {
  const context = await browser.newContext({ acceptDownloads: false })
  const wrong: string[] = []
  const texts: string[] = []
  const queue = [...urls]
  const lane = async (): Promise<void> => {
    const watched = await watch(context, served.origin)
    for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
      await watched.open(url)
      await after(watched)
      const seen = await look(watched)
      texts.push(seen.text)
      wrong.push(...watched.take(), ...seen.wrong.map((what) => `${url}: ${what}`))
      if (seen.xss !== undefined) wrong.push(`${url}: window.xss is ${seen.xss}`)
      // A label leads where the notes say; nothing else leaves the site by itself.
      const away = [...watched.left(), ...seen.refresh.filter((to) => !to.startsWith(served.origin))]
      for (const to of away)
        if (!url.startsWith(`${served.root}go/`) || !seen.refresh.includes(to)) wrong.push(`${url}: leaves for ${to}`)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  await context.close()
  return { wrong, text: texts.join('\n') }
}

const address = (root: string, path: string): string => root + path.split('/').map(encodeURIComponent).join('/')

test('there are enough payloads, and the disk takes most of those that are names of files', () => {
  expect(payloads.length).toBeGreaterThan(200)
  if (process.platform === 'linux') expect(refused).toEqual([])
})

describe.each([
  ['with the policy of the pages', undefined],
  ['without a policy', withoutPolicy],
])('%s', (_, change) => {
  let served: Host

  beforeAll(async () => {
    served = await host(site, change === undefined ? {} : { change })
  })
  afterAll(async () => {
    await served?.close()
  })

  test('nothing runs on any page', async () => {
    const { wrong, text } = await visit(
      served,
      pages(site).map((path) => address(served.root, path)),
    )
    expect(wrong).toEqual([])
    // They stand there as text: a payload that was lost on the way has proved nothing.
    const shown = new Set([...text.matchAll(/alert\((\d+)\)/g)].map(([, number]) => Number(number)))
    const lost = payloads.filter(({ number, text }) => text.includes('alert(') && !shown.has(number))
    const hidden = ['query', 'refused', 'property', 'front', 'engine', 'language', 'site', 'image', 'comment']
    expect(lost.filter((payload) => !hidden.some((word) => groups.get(word)?.includes(payload)))).toEqual([])
  })

  test('nothing runs on the search page, whatever it is asked', async () => {
    const urls = queries.flatMap(({ text }) => [
      `${served.root}search.html?q=${encodeURIComponent(text)}`,
      `${served.root}search.html?q=${encodeURIComponent(text)}#${text}`,
      `${served.root}search.html?${encodeURIComponent(text)}=${encodeURIComponent(text)}&q=script`,
    ])
    let results = 0
    const { wrong, text } = await visit(
      served,
      [...urls, `${served.root}search.html?q=%ED%A0%80%C0%BC`],
      async ({ page }) => {
        await page.waitForFunction(() =>
          /said|line|result|found/i.test(document.querySelector('#status')?.textContent ?? ''),
        )
        const more = page.locator('#results button')
        if ((await more.count()) > 0) await more.first().click()
        results += await page.locator('#results a').count()
      },
    )
    expect(wrong).toEqual([])
    expect(results).toBeGreaterThan(10)
    expect(text).toContain('<script>')
  })

  test('nothing runs at an address that is not there', async () => {
    const urls = payloads.flatMap(({ text, number }) =>
      number % 4
        ? []
        : [
            `${served.root}topics/${encodeURIComponent(text)}`,
            `${served.root}no/such/page?x=${encodeURIComponent(text)}#${text}`,
          ],
    )
    expect((await visit(served, urls)).wrong).toEqual([])
  })
})

test('no code in front matter ran while the site was built', () => {
  expect(readdirSync(content).filter((name) => name.startsWith('xss'))).toEqual([])
})

test('every link of that site leads somewhere', () => {
  expect(brokenLinks(site)).toEqual([])
})

test.each(groups.get('refused') ?? [])('garden.yaml: $text is refused', ({ text }) => {
  expect(readConfig(text)).toEqual({ error: expect.stringMatching(/^garden\.yaml,? [^\n]+$/) })
})

describe('the watch sees', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', 'a dialog says 1'],
    ['a global', '<script>window.xss = 2</script>', 'window.xss is 2'],
    ['a handler', '<img src=x onerror=alert(3)>', 'a dialog says 3'],
    ['an address that runs', '<a href="java&Tab;script:alert(4)">x</a>', 'a dialog says 4'],
    ['a handler that waits', '<b onclick=alert(5)>x</b>', '<b onclick="alert(5)">'],
    ['an image of elsewhere', '<img src=https://evil.example/6>', 'asks for https://evil.example/6'],
    [
      'a style of elsewhere',
      '<style>body{background:url(https://evil.example/7)}</style>',
      'asks for https://evil.example/7',
    ],
    ['a frame', '<iframe srcdoc="<script>parent.alert(8)</script>"></iframe>', 'a dialog says 8'],
    ['a data address', '<a href="data:text/html,9">x</a>', 'href="data:text/html,9"'],
    [
      'a page that leaves',
      '<meta http-equiv=refresh content="0; url=https://evil.example/10">',
      'leaves for https://evil.example/10',
    ],
    [
      'a page that runs by itself',
      '<meta http-equiv=refresh content="0; url=javascript:alert(11)">',
      'leads to javascript:alert(11)',
    ],
    [
      'a script that asks',
      '<script>fetch("https://evil.example/12").catch(() => 0)</script>',
      'asks for https://evil.example/12',
    ],
  ])('%s', async (_, html, expected) => {
    const made = folder()
    writeFileSync(join(made, 'index.html'), `<!doctype html><html lang=en><title>x</title><main>${html}</main>`)
    const served = await host(made)
    const { wrong } = await visit(served, [`${served.root}index.html`])
    await served.close()
    expect(wrong.join('\n')).toContain(expected)
  })

  test('a script that a policy stopped', async () => {
    const made = folder()
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`
    writeFileSync(
      join(made, 'index.html'),
      `<!doctype html><html lang=en><head>${policy}<title>x</title><main><b onclick=x><script>alert(1)</script></main>`,
    )
    const served = await host(made)
    const { wrong } = await visit(served, [`${served.root}index.html`])
    await served.close()
    expect(wrong.join('\n')).toContain('the policy forbids script-src')
  })
})
