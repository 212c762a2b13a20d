/** Lists are narrowed where they stand, in a real Chromium: one of a page, and one on several pages. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { launch } from '../browser.ts'
import { notes, run } from '../command/garden.ts'
import { accessible } from '../site/axe.ts'
import { type Host, host } from '../site/host.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const strange = `Ada "<b>" O'Hare`
const asks = (date: string, who: string, count: number) =>
  `- [[${date}]]\n\t- Attending: [[${who}]], [[Kim]], [[__proto__]]\n${`\t- [[${who}]] is it raining?\n`.repeat(count)}`
/** Fifty-two questions by two and by nobody, in two years. */
const few = `${asks('2021-03-01', strange, 20)}${asks('2022-03-01', '__proto__', 30)}	- and who paints?
		- [[Kim]] I'll paint
	- [[Kim]] TODO carry the ladder
	- DONE fetch the ladder
	- [[Kim]] who knows?
		- [[__proto__]] nobody
`
/** Enough for several pages, also of one person. */
const many = `${asks('2021-03-01', 'Kim', 10)}${asks('2022-03-01', '__proto__', 20)}${asks('2022-09-01', 'Kim', 130)}${asks('2023-03-01', 'Kim', 140)}	- [[Kim]] who has the key to [[shed]]?
		- [[__proto__]] I have
`

let cwd: string
let small: Host
let large: Host
let browser: Browser

beforeAll(async () => {
  cwd = notes({ 'few/a.md': few, 'many/a.md': many }, true)
  for (const name of ['few', 'many'])
    expect(await run(['build', '--content', name, '--output', `site-${name}`], cwd)).toMatchObject({ code: 0, err: '' })
  small = await host(join(cwd, 'site-few'))
  large = await host(join(cwd, 'site-many'), { path: '/group/minutes/' })
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([small?.close(), large?.close()])
  rmSync(cwd, { recursive: true, force: true })
})

async function open(address: string, options: BrowserContextOptions = {}): Promise<{ page: Page; troubles: string[] }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.setDefaultTimeout(8000)
  const troubles: string[] = []
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  page.on('pageerror', (error) => troubles.push(error.message))
  await page.goto(address)
  return { page, troubles }
}

const status = (page: Page) => page.locator('#status')
const says = (page: Page, words: string | RegExp) => expect.poll(() => status(page).textContent()).toMatch(words)
const select = (page: Page, name: string) => page.locator(`#filter select[name=${name}]`)
const shown = (page: Page) => page.locator('#list li[data-state]').count()
const options = (page: Page, name: string) => select(page, name).locator('option').allTextContents()

test('its script weighs less than 4 kB, compressed, and only lists load it', () => {
  const site = join(cwd, 'site-few')
  const [script = ''] = readdirSync(join(site, 'assets')).filter((name) => /^filter-.*\.js$/.test(name))
  expect(gzipSync(readFileSync(join(site, 'assets', script))).length).toBeLessThan(4000)
  expect(readFileSync(join(site, 'questions.html'), 'utf8')).toContain(script)
  for (const other of ['index.html', 'people/kim.html', 'minutes/2021-03-01.html', 'search.html'])
    expect(readFileSync(join(site, other), 'utf8')).not.toContain(script)
})

describe('a list on one page', () => {
  test('is narrowed by person, year and state; the address, Back and Forward follow', async () => {
    const { page, troubles } = await open(`${small.root}questions.html`)
    expect([await shown(page), await status(page).textContent()]).toEqual([52, ''])
    expect(await options(page, 'person')).toEqual([
      'anybody',
      '__proto__ (30)',
      `${strange} (20)`,
      'Kim (1)',
      'nobody named (1)',
    ])
    await select(page, 'person').selectOption('Kim (1)')
    await says(page, '1 question asked by Kim: 1 with a recorded reply.')
    expect(await shown(page)).toBe(1)
    expect(await page.locator('#list :is(h2, h3)').allTextContents()).toEqual(['2022 1', 'Tuesday 1 March 2022'])
    expect(page.url()).toMatch(/questions\.html\?person=kim$/)
    expect(await options(page, 'year')).toEqual(['any year', '2022 (1)'])
    // Choices that follow each other at once are one step.
    await page.waitForTimeout(1100)
    await select(page, 'person').selectOption('')
    await says(page, /^$/)
    expect([await shown(page), page.url()]).toEqual([52, `${small.root}questions.html`])
    await select(page, 'year').selectOption('2021')
    await says(page, '20 questions in 2021: 20 without a recorded reply.')
    await page.goBack()
    await page.goBack()
    await says(page, /asked by Kim/)
    expect([await shown(page), await select(page, 'person').inputValue()]).toEqual([1, 'kim'])
    await page.goForward()
    await page.goForward()
    await says(page, /in 2021/)
    expect(await shown(page)).toBe(20)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('opens as its address says; keys choose; Show all leads back and keeps the focus in the form', async () => {
    const { page, troubles } = await open(`${small.root}questions.html?person=__proto__&state=open`)
    await says(page, '30 of 30 questions asked by __proto__: without a recorded reply.')
    await page.locator('#filter select').first().focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Show all')
    await page.keyboard.press('Enter')
    await says(page, /^$/)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('person')
    await page.keyboard.press('ArrowDown')
    await says(page, /asked by __proto__/)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('person')
    expect([await shown(page), troubles]).toEqual([30, []])
    await page.context().close()
  })

  test.each([
    ['?person=<img src=x onerror=alert(1)>', 'No questions asked by “<img src=x onerror=alert(1)>”.'],
    ['?year=1999', 'No questions in 1999.'],
    ['?state=lost', '0 of 52 questions: “lost”.'],
    [`?person=${encodeURIComponent(strange)}&year=2022`, `No questions asked by ${strange} in 2022.`],
  ])('%s says that nothing is left, with a way back', async (query, words) => {
    const { page, troubles } = await open(`${small.root}questions.html${query}`)
    await says(page, words)
    expect([await shown(page), await page.locator('#list').textContent()]).toEqual([0, ''])
    expect(await page.locator('#filter img').count()).toBe(0)
    await page.getByRole('button', { name: 'Show all' }).click()
    expect([await shown(page), page.url()]).toEqual([52, `${small.root}questions.html`])
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('a year further down, gone from what is left, comes back with the whole list', async () => {
    const { page } = await open(`${small.root}questions.html?person=kim`)
    await says(page, /Kim/)
    await page.locator('#ways a[href="#y2021"]').click()
    expect(await shown(page)).toBe(52)
    expect(await page.locator('#y2021').boundingBox()).toMatchObject({ y: expect.closeTo(16, -1) })
    await page.context().close()
  })

  test('works on a disk', async () => {
    const { page, troubles } = await open(`${pathToFileURL(join(cwd, 'site-few')).href}/next-steps.html`)
    await select(page, 'state').selectOption('done')
    await says(page, /^1 of \d+ next steps: done\.$/)
    expect(await page.getByText('fetch the ladder').isVisible()).toBe(true)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test.each([
    [1280, 'light'],
    [320, 'dark'],
  ] as const)('is accessible at %i px, %s', async (width, colorScheme) => {
    const { page } = await open(`${small.root}questions.html`, { viewport: { width, height: 900 }, colorScheme })
    expect(await accessible(page)).toEqual([])
    for (const person of ['__proto__', 'who is this', 'kim']) {
      await page.goto(`${small.root}questions.html?person=${person}`)
      await says(page, /question/)
      expect(await accessible(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await page.context().close()
  })

  test('nothing moves when the form comes, however late', async () => {
    const { page } = await open(`${small.root}index.html`)
    await page.route('**/filter-*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await route.continue()
    })
    await page.goto(`${small.root}questions.html`)
    expect(await select(page, 'person').isVisible()).toBe(true)
    const moved = await page.evaluate(
      () =>
        new Promise((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'))
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 300)
        }),
    )
    expect(moved).toBe(0)
    await page.context().close()
  })

  test('without JavaScript there is no form; the parts of the list are links', async () => {
    const { page } = await open(`${small.root}questions.html?person=kim`, { javaScriptEnabled: false })
    expect(await page.locator('#filter').isVisible()).toBe(false)
    expect((await page.locator('#list').boundingBox())?.y).toBeLessThan(300)
    await page.locator('#ways a', { hasText: 'Kim' }).click()
    expect(page.url()).toBe(`${small.root}questions/by-kim.html`)
    expect(await page.getByText('filter these').isVisible()).toBe(false)
    await page.context().close()
  })
})

describe('a list on several pages, below a path', () => {
  test('is narrowed as a whole: pages are loaded until there is enough', async () => {
    const { page, troubles } = await open(`${large.root}questions.html`)
    expect(await page.locator('#here').textContent()).toBe('here the newest 141 of 301')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url().replace(large.root, '')))
    await select(page, 'person').selectOption('__proto__ (20)')
    await says(page, '20 questions asked by __proto__: 20 without a recorded reply.')
    expect([await shown(page), await page.locator('#here').isVisible(), asked]).toEqual([
      20,
      false,
      ['questions/by-proto.html'],
    ])
    // Their links lead where they led on the page that they come from.
    const line = page.locator('#list a.to').first()
    expect(await line.evaluate((link) => (link instanceof HTMLAnchorElement ? link.href : ''))).toMatch(
      new RegExp(`^${large.root}minutes/2022-03-01\\.html#`),
    )
    await select(page, 'person').selectOption('kim')
    await says(
      page,
      '281 questions asked by Kim: 280 without a recorded reply, 1 with a recorded reply. Here the newest 100.',
    )
    expect(await shown(page)).toBe(100)
    await page.getByRole('button', { name: 'Show more of the 181 left' }).click()
    await says(page, /Here the newest 200\.$/)
    expect(await shown(page)).toBe(200)
    expect(
      await page.evaluate(
        () => document.activeElement?.closest('li') === document.querySelectorAll('#list li[data-state]')[100],
      ),
    ).toBe(true)
    await page.getByRole('button', { name: 'Show more of the 81 left' }).click()
    await says(page, /1 with a recorded reply\.$/)
    expect(await page.locator('#list h2').allTextContents()).toEqual(['2023 141', '2022 130', '2021 10'])
    const lines = await page
      .locator('#list a.to')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect([lines.length, new Set(lines).size]).toEqual([281, 281])
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('what is read stays: where more cannot be loaded, and when a link leads to another place of the page', async () => {
    const { page } = await open(`${large.root}questions.html?person=kim`)
    await says(page, /Here the newest 100\.$/)
    const more = page.getByRole('button', { name: 'Show more of the 181 left' })
    await page.route('**/questions/**', (route) => route.abort())
    await more.click()
    await says(page, /The rest could not be loaded into this page/)
    expect(await shown(page)).toBe(100)
    await page.unroute('**/questions/**')
    await more.click()
    await says(page, /Here the newest 200\.$/)
    await page.evaluate(() => {
      location.hash = 'main'
    })
    await page.waitForTimeout(200)
    expect(await shown(page)).toBe(200)
    await page.context().close()
  })

  test('by what the lines are alone; a choice made meanwhile wins', async () => {
    const { page } = await open(`${large.root}questions.html?state=replied`)
    await says(page, '1 of 301 questions: with a recorded reply.')
    expect(await page.locator('#list').textContent()).toContain('who has the key')
    await page.route('**/2022.html', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700))
      await route.continue()
    })
    await select(page, 'state').selectOption('')
    await select(page, 'year').selectOption('2022')
    await says(page, 'Loading …')
    await select(page, 'year').selectOption('2021')
    await says(page, '10 questions in 2021')
    await page.waitForTimeout(900)
    expect([await shown(page), await status(page).textContent()]).toEqual([
      10,
      '10 questions in 2021: 10 without a recorded reply.',
    ])
    await page.context().close()
  })

  test('a part leads to the list with the part chosen', async () => {
    const { page } = await open(`${large.root}questions/by-kim/1.html`)
    await page.getByText('filter these').click()
    await page.waitForURL(`${large.root}questions.html?person=kim`)
    await says(page, /asked by Kim/)
    await page.context().close()
  })

  test('what cannot be loaded is said, with the pages where it stands: from a disk, without a network, of another day', async () => {
    const disk = await open(`${pathToFileURL(join(cwd, 'site-many')).href}/questions.html`)
    const lost = await open(`${large.root}questions.html`)
    await lost.page.route('**/questions/**', (route) => route.abort())
    const old = await open(`${large.root}questions.html`)
    await old.page.route('**/questions/**', (route) => route.fulfill({ body: '<p>', contentType: 'text/html' }))
    for (const { page } of [disk, lost, old]) {
      await select(page, 'year').selectOption('2022')
      await says(page, '150 questions in 2022: 150 without a recorded reply. They could not be loaded into this page')
      expect([await shown(page), await status(page).locator('a').getAttribute('href')]).toEqual([
        0,
        'questions/2022.html',
      ])
      await page.getByRole('button', { name: 'Show all' }).click()
      expect(await shown(page)).toBe(141)
      await page.context().close()
    }
    expect(disk.troubles).toEqual([])
  })
})
