/** What every page does in a real Chromium: `/` leads to search, links show what they lead to, 404.html knows names. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Serving, serve } from '../../src/command/serve.ts'
import { launch } from '../browser.ts'
import { notes, run } from '../command/garden.ts'

const patience = 60_000
const evil = '<img src=x onerror="window.ran=1">'
const group = `- [[Our group]] looks after a server
- [[2022-04-08]]
	- Attending: [[kim]], [[sam]]
	- backups of the [[docker compose]] lighthouse
		- [[kim]] who restores ${evil} it?
			- [[sam]] I do, on Monday
	- [[docker compose]] is old
- [[2022-05-13]]
	- [[kim]] restored the [[docker compose]] server, see [[2022-04-08]]
`

describe('every page', () => {
  let cwd = ''
  let serving: Serving
  let browser: Browser
  beforeAll(async () => {
    cwd = notes({ 'content/a.md': group, 'content/docker compose.md': `- runs ${evil} our things\n` }, true)
    expect(await run(['build'], cwd)).toMatchObject({ code: 0, err: '' })
    serving = await serve(join(cwd, 'public'), 0, { print: () => undefined })
    browser = await launch()
  }, patience)
  afterAll(async () => {
    await browser?.close()
    await serving?.close()
    rmSync(cwd, { recursive: true, force: true })
  })

  async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; troubles: string[] }> {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    page.setDefaultTimeout(8000)
    const troubles: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) troubles.push(message.text())
    })
    page.on('pageerror', (error) => troubles.push(error.message))
    await page.goto(serving.url + path)
    return { page, troubles }
  }

  async function violations(page: Page): Promise<string[]> {
    // The policy of the page lets no text become a script.
    await page.evaluate(axe.source)
    const found: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
      `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
    )
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  }

  const card = (page: Page) => page.locator('.preview')
  const link = (page: Page, href: string) => page.locator(`main a[href$="${href}"]`).first()

  test('its scripts weigh less than 4 kB, compressed', () => {
    const assets = join(cwd, 'public', 'assets')
    const always = readdirSync(assets).filter((name) => /^(?:page|theme)-.*\.js$/.test(name))
    expect(always).toHaveLength(2)
    const sizes = always.map((name) => gzipSync(readFileSync(join(assets, name))).length)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(4000)
  })

  test(
    'with keyboard alone: from home to the answer of a question in a meeting, and back',
    async () => {
      const { page, troubles } = await open('index.html')
      await page.keyboard.press('/')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('s')
      await page.keyboard.type('restores')
      await page.keyboard.press('Enter')
      await page.waitForURL(/search\.html\?q=restores/)
      await page
        .locator('#status')
        .filter({ hasText: /result/ })
        .waitFor()
      await page.keyboard.press('/')
      const said = () => page.evaluate(() => document.activeElement?.textContent ?? '')
      for (let press = 0; press < 8 && !(await said()).includes('who restores'); press++)
        await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(/minutes\/2022-04-08\.html#/)
      expect(await page.locator(':target').textContent()).toContain('I do, on Monday')
      await expect
        .poll(() => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String)))
        .toEqual(['restores'])
      await page.goBack()
      await page.waitForURL(/search\.html\?q=restores/)
      await page.goBack()
      await page.waitForURL(/index\.html$/)
      expect(troubles).toEqual([])
      await page.context().close()
    },
    patience,
  )

  test(
    'on a narrow screen the menu closes with Escape, and where anything else is touched',
    async () => {
      const { page } = await open('people/kim.html', { viewport: { width: 390, height: 800 } })
      const menu = page.locator('details.menu')
      const isOpen = () => menu.evaluate((element) => element.hasAttribute('open'))
      await menu.locator('summary').click()
      expect(await isOpen()).toBe(true)
      await page.keyboard.press('Escape')
      expect(await isOpen()).toBe(false)
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Menu')
      await menu.locator('summary').click()
      await page.mouse.click(200, 700)
      expect(await isOpen()).toBe(false)
      await page.context().close()
    },
    patience,
  )

  test(
    'on a narrow screen the key leads to the page of search',
    async () => {
      const { page } = await open('people/kim.html', { viewport: { width: 390, height: 800 } })
      await page.keyboard.press('/')
      await page.waitForURL(/search\.html$/)
      await page.context().close()
    },
    patience,
  )

  test(
    'a link that is pointed at shows what it leads to; the pointer may go there; Escape closes it',
    async () => {
      const { page, troubles } = await open('minutes/2022-05-13.html')
      await link(page, 'topics/docker-compose.html').hover()
      await card(page).waitFor()
      expect(await card(page).locator('strong').first().textContent()).toBe('docker compose')
      expect(await card(page).textContent()).toContain(`runs ${evil} our things`)
      expect(await card(page).locator('a, img, script, [onerror]').count()).toBe(0)
      expect(await page.evaluate(() => 'ran' in window)).toBe(false)
      expect(await link(page, 'topics/docker-compose.html').getAttribute('aria-describedby')).toBe('preview')
      expect(await violations(page)).toEqual([])
      await card(page).hover()
      await page.waitForTimeout(400)
      expect(await card(page).count()).toBe(1)
      await page.keyboard.press('Escape')
      expect(await card(page).count()).toBe(0)
      expect(await page.locator('[aria-describedby=preview]').count()).toBe(0)

      await link(page, '2022-04-08.html').hover()
      await card(page).filter({ hasText: '8 April 2022' }).waitFor()
      expect(await card(page).textContent()).toContain('kim')
      await page.mouse.move(2, 2)
      await expect.poll(() => card(page).count()).toBe(0)
      expect(troubles).toEqual([])
      await page.context().close()
    },
    patience,
  )

  test(
    'a link to a line shows the line and what is below it; focus does what the pointer does',
    async () => {
      const { page } = await open('topics/docker-compose.html')
      const line = page.locator('main a[href*="2022-04-08.html#"]').first()
      await page.keyboard.press('Tab')
      await line.focus()
      await card(page).waitFor()
      expect(await card(page).textContent()).toContain('8 April 2022')
      await page.keyboard.press('Tab')
      await expect.poll(() => page.locator('[aria-describedby=preview]').count()).toBe(0)
      await page.context().close()
    },
    patience,
  )

  test(
    'on touch, and where data is saved, links show nothing and nothing is fetched for them',
    async () => {
      for (const saving of [false, true]) {
        const { page } = await open('index.html', { hasTouch: !saving, isMobile: !saving })
        if (saving)
          await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
        await page.goto(`${serving.url}minutes/2022-05-13.html`)
        const asked: string[] = []
        page.on('request', (request) => asked.push(request.url()))
        await link(page, 'topics/docker-compose.html').hover()
        await page.waitForTimeout(700)
        expect(await card(page).count()).toBe(0)
        expect(asked).toEqual([])
        await page.context().close()
      }
    },
    patience,
  )

  test.each([
    ['topics/dokcer-compose.html', 'docker compose'],
    ['people/kin', 'kim'],
    ['minutes/2022-04-09.html', '8 April 2022'],
  ])(
    'at %s says that %s may have been meant',
    async (path, name) => {
      const { page, troubles } = await open(path)
      await page.locator('#near a').filter({ hasText: name }).first().click()
      await page.locator('h1').filter({ hasText: name }).waitFor()
      expect(troubles).toEqual([])
      await page.context().close()
    },
    patience,
  )

  test(
    'search with results is accessible',
    async () => {
      const { page } = await open('search.html?q=restores')
      await page.locator('#results li').first().waitFor()
      expect(await violations(page)).toEqual([])
      await page.context().close()
    },
    patience,
  )
})
