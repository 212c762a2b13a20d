/**
 * Pages as readers have them who need more than the usual: bigger text, closer zoom, other colours, no motion, a
 * keyboard, paper; and in the states that a reader brings them into.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launch } from '../browser.ts'
import { folder, run } from '../command/garden.ts'
import { accessible } from './axe.ts'
import { type Host, host } from './host.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const notes = fileURLToPath(new URL('garden', import.meta.url))
const meeting = 'minutes/2023-10-07.html'
const kinds = [
  ...['index.html', 'minutes/index.html', 'people/index.html', 'topics/index.html', 'search.html', '404.html'],
  ...[meeting, 'minutes/2024-04-06.html', 'people/ines-duarte.html', 'topics/tool-library.html', 'questions.html'],
  ...['start-here.html', 'next-steps.html', 'decisions.html', 'graph.html', 'search.html?q=grinder'],
]

let browser: Browser
let served: Host
let work: string

beforeAll(async () => {
  work = folder(true)
  const site = join(work, 'site')
  const epoch = { SOURCE_DATE_EPOCH: String(Date.UTC(2024, 5, 1) / 1000) }
  expect(await run(['build', '--content', notes, '--output', site], work, epoch)).toMatchObject({ code: 0, err: '' })
  browser = await launch()
  served = await host(site)
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  rmSync(work, { recursive: true, force: true })
})

async function on(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options)
  try {
    await use(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Opens a page; one of results when they have come. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(served.root + path)
  if (path.includes('?')) await page.locator('#results a').first().waitFor()
}

/** A thread that can be folded. */
const long = 'li:has(> details.th)'
const idOf = (page: Page) => page.locator(long).first().getAttribute('id')

const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const

test.each(looks)('a thread folded, contents open, a line chosen: $width px, $colorScheme', ({ width, colorScheme }) =>
  on({ viewport: { width, height: 800 }, colorScheme }, async (page) => {
    await page.goto(served.root + meeting)
    await page.locator('details.th > summary').first().click()
    expect(await page.locator(`${long} > details ol`).first().isVisible()).toBe(false)
    expect(await page.locator(`${long} > .point`).first().isVisible()).toBe(true)
    expect(await accessible(page)).toEqual([])
    for (const summary of await page.locator('main summary').all()) if (await summary.isVisible()) await summary.click()
    expect(await accessible(page)).toEqual([])
    await page.goto(`${served.root}${meeting}#${await idOf(page)}`)
    expect(await page.getByRole('link', { name: /^Correct line \d+$/ }).count()).toBeGreaterThan(0)
    expect(await accessible(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }),
)

test('with the keyboard: from a thread to a line of it, and into the editor at that line', () =>
  on({ viewport: { width: 1280, height: 800 } }, async (page) => {
    await page.goto(served.root + meeting)
    const thread = page.locator(long).first()
    const line = thread.locator('li').first().locator('> .point')
    const links = (of: typeof line) => of.getByRole('link', { name: 'Link to this line' })
    // Until it is chosen, a thread is one stop.
    expect(await links(thread).count()).toBe(0)
    await thread.locator('> .point > .perma').focus()
    await page.keyboard.press('Enter')
    expect(await links(line).count()).toBe(1)
    await links(line).focus()
    await page.keyboard.press('Enter')
    // From the start of the line: past the links in its words, and its own.
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    for (let stop = 0; stop < 6 && !/^Correct/.test((await focused.textContent()) ?? ''); stop++) {
      await page.keyboard.press('Tab')
    }
    expect(await focused.textContent()).toMatch(/^Correct line \d+$/)
    const number = /\d+$/.exec((await focused.textContent()) ?? '')?.[0]
    expect(await focused.getAttribute('href')).toBe(
      `https://forge.example/harbour/minutes/-/edit/trunk/content/minutes/2023.md#L${number}`,
    )
    const box = await focused.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(24)
  }))

test('in forced colours', () =>
  on({ forcedColors: 'active', viewport: { width: 1280, height: 800 } }, async (page) => {
    for (const path of kinds) {
      await open(page, path)
      expect((await accessible(page)).map((what) => `${path}: ${what}`)).toEqual([])
    }
    await page.goto(served.root + meeting)
    const border = await page
      .locator('.point .face')
      .first()
      .evaluate((face) => getComputedStyle(face).borderTopWidth)
    expect(border).toBe('1px')
  }))

test('nothing moves, for anybody', () =>
  on({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } }, async (page) => {
    for (const path of kinds) {
      await open(page, path)
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((one) => {
            const style = getComputedStyle(one)
            return !/^(?:0s(?:, )?)+$/.test(style.transitionDuration) || style.animationName !== 'none'
          })
          .map((one) => one.outerHTML.slice(0, 80)),
      )
      expect(moving).toEqual([])
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
    }
  }))

test.each([
  { what: 'text of twice the size', width: 1280, height: 1024, size: '200%' },
  { what: 'text of twice the size on a phone', width: 390, height: 844, size: '200%' },
  // 1280 × 1024 at 400 %.
  { what: 'zoom of 400 %', width: 320, height: 256, size: '100%' },
])('$what: nothing is cut off, nothing scrolls sideways', ({ width, height, size }) =>
  on({ viewport: { width, height } }, async (page) => {
    const wrong: string[] = []
    for (const path of kinds) {
      await open(page, path)
      const found = await page.evaluate((wanted) => {
        document.documentElement.style.fontSize = wanted
        const cut = [...document.querySelectorAll('main *')].filter((one) => {
          const style = getComputedStyle(one)
          const clips = style.overflowX !== 'visible' && style.clipPath === 'none' && style.textOverflow !== 'ellipsis'
          return clips && one.scrollWidth > one.clientWidth + 1 && !one.closest('svg')
        })
        return { width: document.documentElement.scrollWidth, cut: cut.map((one) => one.outerHTML.slice(0, 120)) }
      }, size)
      if (found.width > width) wrong.push(`${path}: ${found.width} px wide`)
      wrong.push(...found.cut.map((what) => `${path}: ${what}`))
    }
    expect(wrong).toEqual([])
  }),
)

test('what stands alone and is pressed is 24 px high, and chips are as wide as their words', () =>
  on({ viewport: { width: 320, height: 640 } }, async (page) => {
    const wrong: string[] = []
    for (const path of kinds) {
      await open(page, path)
      const found = await page.evaluate(() => {
        const pressed = document.querySelectorAll(
          '.site, h2 > a, h3 > a, dt > a, main summary, select, button, .az li > a',
        )
        const small = [...pressed].filter((one) => {
          const { width, height } = one.getBoundingClientRect()
          return width > 0 && (height < 24 || width < 24)
        })
        const words = document.createRange()
        const stretched = [...document.querySelectorAll('.q')].filter((one) => {
          words.selectNodeContents(one)
          const { width } = one.getBoundingClientRect()
          return width > 0 && words.getClientRects().length === 1 && width > words.getBoundingClientRect().width + 20
        })
        return [...small, ...stretched].map((one) => one.outerHTML.slice(0, 120))
      })
      wrong.push(...found.map((what) => `${path}: ${what}`))
    }
    expect(wrong).toEqual([])
  }))

test('on paper: the words, folded or not, and no way around the site', () =>
  on({ viewport: { width: 700, height: 990 }, colorScheme: 'dark' }, async (page) => {
    await page.goto(served.root + meeting)
    await page.evaluate(() => document.querySelector('details.th')?.removeAttribute('open'))
    await page.emulateMedia({ media: 'print' })
    const heights = await page.locator('details.th ol').evaluateAll((all) => all.map((one) => one.clientHeight))
    expect(heights.length).toBeGreaterThan(0)
    expect(Math.min(...heights)).toBeGreaterThan(0)
    for (const hidden of ['nav', 'aside', 'footer', '.perma', '.fix', 'summary']) {
      expect(await page.locator(`${hidden}:visible`).count(), hidden).toBe(0)
    }
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)')
  }))
