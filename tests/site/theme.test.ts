/** The switch for colours, in a browser. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from '../browser.ts'
import { folder, notes, run } from '../command/garden.ts'
import { type Host, host } from './host.ts'

const [paper, night] = ['rgb(251, 250, 246)', 'rgb(22, 26, 22)']

let browser: Browser
let served: Host

beforeAll(async () => {
  const content = notes({ 'a.md': '- [[2024-05-06]]\n\t- [[kim]] hello\n\t- [[ola]] hello\n' }, true)
  const site = join(folder(true), 'site')
  expect(await run(['build', '--content', content, '--output', site], content)).toMatchObject({ code: 0, err: '' })
  browser = await launch()
  served = await host(site)
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

const colour = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
/** Of the two tags, those that count. */
const bars = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')]
      .filter((meta) => matchMedia(meta.media).matches)
      .map((meta) => meta.content),
  )

test('follows the system, until the reader chooses; the choice is kept, and can be taken back', async () => {
  const context = await browser.newContext({ colorScheme: 'dark' })
  const page = await context.newPage()
  await page.goto(`${served.root}index.html`)
  const select = page.getByRole('combobox', { name: 'Colours' })
  expect(await select.inputValue()).toBe('')
  expect(await colour(page)).toBe(night)
  expect(await bars(page)).toEqual(['#161a16'])
  await select.selectOption('light')
  expect(await colour(page)).toBe(paper)
  expect(await bars(page)).toEqual(['#fbfaf6'])
  await page.goto(`${served.root}minutes/2024-05-06.html`)
  expect(await colour(page)).toBe(paper)
  expect(await select.inputValue()).toBe('light')
  await select.selectOption('')
  expect(await colour(page)).toBe(night)
  await page.reload()
  expect(await colour(page)).toBe(night)
  await page.emulateMedia({ colorScheme: 'light' })
  await select.selectOption('dark')
  expect(await colour(page)).toBe(night)
  await context.close()
})

test('the first paint has the chosen colours', async () => {
  const context = await browser.newContext({ colorScheme: 'light' })
  const page = await context.newPage()
  await page.goto(`${served.root}index.html`)
  await page.evaluate(() => localStorage.setItem('garden-theme', 'dark'))
  await page.addInitScript(() => {
    // When the body comes, nothing of it was painted yet.
    new MutationObserver((_, observer) => {
      if (document.body === null) return
      document.documentElement.dataset.seen = document.documentElement.dataset.theme ?? 'none'
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
  await page.reload()
  expect(await page.evaluate(() => document.documentElement.dataset.seen)).toBe('dark')
  await context.close()
})

test('without JavaScript there is no switch', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${served.root}index.html`)
  expect(await page.locator('#theme').isVisible()).toBe(false)
  await context.close()
})

test('where the browser keeps nothing, the choice holds for the page', async () => {
  const context = await browser.newContext({ colorScheme: 'light' })
  const page = await context.newPage()
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError')
      },
    })
  })
  await page.goto(`${served.root}index.html`)
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark')
  expect(await colour(page)).toBe(night)
  await context.close()
})
