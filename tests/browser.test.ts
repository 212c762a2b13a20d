import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { candidates, find, launch, type Machine } from './browser.ts'

describe('launch', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launch()
  })

  afterAll(async () => {
    await browser?.close()
  })

  test('opens a page and reads its title', async () => {
    const page = await browser.newPage()
    await page.goto('data:text/html,<title>Minutes of May</title><p>hello')
    expect(await page.title()).toBe('Minutes of May')
    await page.close()
  })

  test('runs script, lays out text with a font, and takes pictures', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 200 }, colorScheme: 'dark' })
    await page.goto('data:text/html,<span id=a>mmmm</span><br><span id=b>iiii</span>')
    const widths = await page.evaluate(() => ['a', 'b'].map((id) => document.getElementById(id)?.offsetWidth ?? 0))
    expect(widths[0]).toBeGreaterThan(widths[1] ?? 0)
    expect(widths[1]).toBeGreaterThan(0)
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG')
    await page.close()
  })

  test('reaches no other host', async () => {
    const page = await browser.newPage()
    await expect(page.goto('http://minutes.example/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
    await page.close()
  })
})

describe('find', () => {
  const machine = (over: Partial<Machine>, ...programs: string[]): Machine => ({
    platform: 'linux',
    arch: 'x64',
    env: {},
    runnable: (path) => programs.includes(path),
    ...over,
  })

  test('on Linux (x64) nothing needs to be installed', () => {
    expect(find(machine({}))).toBeNull()
  })

  test('CHROME_PATH wins everywhere', () => {
    const env = { CHROME_PATH: '/opt/mine' }
    expect(find(machine({ env }, '/opt/mine'))).toBe('/opt/mine')
    expect(find(machine({ env, platform: 'darwin' }, '/opt/mine'))).toBe('/opt/mine')
    expect(() => find(machine({ env }))).toThrow(/^CHROME_PATH names \/opt\/mine, .* set CHROME_PATH/)
  })

  test('finds what is installed', () => {
    const mac = '/Applications/Chromium.app/Contents/MacOS/Chromium'
    expect(find(machine({ platform: 'darwin', arch: 'arm64' }, mac))).toBe(mac)
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    expect(find(machine({ platform: 'win32', env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' } }, edge))).toBe(
      edge,
    )
    expect(find(machine({ arch: 'arm64', env: { PATH: '/a:/b' } }, '/b/chromium'))).toBe('/b/chromium')
  })

  test('says in one sentence what to do where there is none', () => {
    expect(() => find(machine({ platform: 'darwin' }))).toThrow(
      'The browser tests found no browser on this machine: install Google Chrome, Chromium or Microsoft Edge, or set CHROME_PATH to the program of one.',
    )
    expect(() => find(machine({ platform: 'win32' }))).toThrow('found no browser')
    expect(() => find(machine({ arch: 'arm64' }))).toThrow('found no browser')
  })

  test('looks only at full paths', () => {
    for (const platform of ['linux', 'darwin'])
      expect(
        candidates({ platform, env: { PATH: '/bin', HOME: '/home/a' } }).every((path) => path.startsWith('/')),
      ).toBe(true)
  })
})
