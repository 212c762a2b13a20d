/** Search, in a real Chromium: type, see results, follow one to its line. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Serving, serve } from '../../src/command/serve.ts'
import { launch } from '../browser.ts'
import { notes, run } from '../command/garden.ts'

const patience = 120_000
const evil = '<img src=x onerror="window.ran=1">'

/** Many words that begin with one, going on with each letter. */
const walnuts = Array.from({ length: 4800 }, (_, index) => `walnut${String.fromCharCode(97 + (index % 26))}${index}`)

const group = `- [[Our group]] looks after a server
- [[2022-04-08]]
	- Attending: [[kim]], [[sam]]
	- backups
		- [[kim]] who restores the lighthouse backup?
			- nobody has tried
		- [[sam]] I will try the lighthouse
	- ${evil} zanzibar
	- [[Zoë Kovač]] 会議で予算を議論した, a tale of two pumps
	- [[sam]] обсуждали резервное копирование 🌱
- [[2022-05-13]]
	- [[kim]] the lighthouse is lit
		- ladders and paint
	- [[sam]] walnutzzz
- [[2023-01-13]]
	- Attending: [[kim]], [[sam]], [[Zoë Kovač]]
	- [[kim]] the lighthouse went dark
	- [[sam]] a dark lighthouse, who minds it?
		- DECISION: kim does, with a periwinkle lamp
`

describe('search', () => {
  let cwd = ''
  let serving: Serving
  let browser: Browser
  beforeAll(async () => {
    const long = Array.from(
      { length: 200 },
      (_, index) => `- line ${index} of a long note${index === 150 ? ' about a periscope' : ''}\n`,
    )
    const many = Array.from({ length: 460 }, (_, index) => `- [[kim]] gazebo number ${index}\n`)
    const files = {
      'a.md': group,
      // More than one piece of the index holds.
      'orchard.md': walnuts.map((word) => `- ${word}\n`).join(''),
      'harbour.md': `${long.join('')}- by the [[driftwood pier]]\n`,
      ...Object.fromEntries(Array.from({ length: 270 }, (_, index) => [`pond ${index}.md`, '- with a pagoda\n'])),
      '2022-06-10.md': many.join(''),
    }
    cwd = notes(Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/${name}`, text])), true)
    expect(await run(['build'], cwd)).toMatchObject({ code: 0, err: '' })
    serving = await serve(join(cwd, 'public'), 0, { print: () => undefined })
    browser = await launch()
  }, patience)
  afterAll(async () => {
    await browser?.close()
    await serving?.close()
    rmSync(cwd, { recursive: true, force: true })
  })

  /** Opens the search page; collects what goes wrong on it and what it loads from elsewhere. */
  async function open(path = 'search.html'): Promise<{ page: Page; troubles: string[] }> {
    const page = await browser.newPage()
    const troubles: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text())
    })
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(serving.url)) troubles.push(request.url())
    })
    await page.goto(serving.url + path)
    return { page, troubles }
  }

  const status = (page: Page, text: string | RegExp): Promise<void> =>
    page.locator('#status').filter({ hasText: text }).waitFor()

  test(
    'finds lines as one types, with meeting, speaker and way there, and leads to the line',
    async () => {
      const { page, troubles } = await open()
      await page.locator('#q').pressSequentially('lighthouse', { delay: 20 })
      await status(page, '6 results for “lighthouse”')
      const first = page.locator('#results li').filter({ hasText: 'who restores' })
      expect(await first.locator('.path').textContent()).toBe('backups')
      expect(await page.locator('#results h2').allTextContents()).toEqual([
        '13 January 2023',
        '13 May 2022',
        '8 April 2022',
      ])
      expect(await first.locator('.by').textContent()).toBe('kim')
      expect(await first.locator('mark').textContent()).toBe('lighthouse')
      expect(page.url()).toMatch(/search\.html\?q=lighthouse$/)
      await first.locator('a').click()
      await page.waitForURL(/minutes\/2022-04-08\.html#/)
      const target = page.locator(':target')
      expect(await target.textContent()).toContain('who restores the lighthouse backup?')
      expect(await target.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight)).toBe(true)
      expect(troubles).toEqual([])
      await page.close()
    },
    patience,
  )

  test(
    'with two filters leads to what one person said in one year; the address shows the same in another browser',
    async () => {
      const { page, troubles } = await open('search.html?q=lighthouse')
      await status(page, '6 results for “lighthouse”')
      const options = (name: string) => page.locator(`select[name=${name}] option`).allTextContents()
      expect(await options('person')).toEqual(['anybody', 'kim (3)', 'sam (2)'])
      expect(await options('year')).toEqual(['any', '2023 (3)', '2022 (3)'])
      expect(await options('mark')).toEqual(['anything', 'question (2)', 'decision (1)', 'next step (1)'])
      await page.getByLabel('Said by').selectOption('kim')
      await status(page, '3 of 6 results for “lighthouse”')
      expect(await options('year')).toEqual(['any', '2023 (1)', '2022 (2)'])
      await page.getByLabel('Year').selectOption('2023')
      await status(page, '1 of 6 results for “lighthouse”')
      expect(await page.locator('#results li').allTextContents()).toEqual(['kim the lighthouse went dark'])
      expect(new URL(page.url()).search).toBe('?q=lighthouse&person=kim&year=2023')
      expect(troubles).toEqual([])

      const other = await (await browser.newContext()).newPage()
      await other.goto(page.url())
      await status(other, '1 of 6 results for “lighthouse”')
      expect(await other.locator('#results').innerHTML()).toBe(await page.locator('#results').innerHTML())
      expect(await other.getByLabel('Year').inputValue()).toBe('2023')
      await other.context().close()

      await page.goBack()
      await status(page, '3 of 6 results')
      expect(await page.getByLabel('Year').inputValue()).toBe('')
      await page.getByLabel('Marked as').selectOption('question')
      await status(page, '1 of 6 results')
      await page.locator('#results a.ln').click()
      await page.locator(':target').filter({ hasText: 'who restores' }).waitFor()
      await page.goBack()
      await status(page, '1 of 6 results')
      await page.getByRole('button', { name: 'Clear filters' }).click()
      await status(page, '6 results for “lighthouse”')
      await page.close()
    },
    patience,
  )

  test(
    'shows all that one person was asked or said, without a word',
    async () => {
      const { page } = await open('search.html?person=sam&mark=question')
      await status(page, '1 result')
      expect(await page.locator('#results li').textContent()).toBe('sam a dark lighthouse, who minds it? question')
      await page.close()
    },
    patience,
  )

  test.each([
    ['予算', '会議で予算を議論した'],
    ['копирование', 'резервное копирование'],
    ['🌱', '🌱'],
    ['zoe kovac', 'a tale of two pumps'],
    ['Zoë', 'a tale of two pumps'],
  ])(
    'finds %s in any script, with or without accents',
    async (query, line) => {
      const { page } = await open(`search.html?q=${encodeURIComponent(query)}`)
      await page.locator('#results li').filter({ hasText: line }).waitFor()
      await page.close()
    },
    patience,
  )

  test(
    'is worked by arrow keys and Escape',
    async () => {
      const { page } = await open('search.html?q=lighthouse')
      await status(page, '6 results')
      const focused = () => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id)
      await page.locator('#q').focus()
      await page.keyboard.press('ArrowDown')
      expect(await focused()).toBe('13 January 2023')
      await page.keyboard.press('ArrowDown')
      expect(await focused()).toMatch(/lighthouse/)
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowUp')
      expect(await focused()).toBe('q')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Escape')
      expect(await focused()).toBe('q')
      await page.keyboard.press('Escape')
      await expect.poll(() => page.url()).toMatch(/search\.html$/)
      await page.close()
    },
    patience,
  )

  test(
    'finds people and topics by name, also where nobody wrote about them',
    async () => {
      const { page } = await open('search.html?q=sam')
      await page.locator('#results a[href="./people/sam.html"]').waitFor()
      await page.locator('#q').fill('harbour')
      await page.locator('#results h2 a[href="./topics/harbour.html"]').waitFor()
      await page.close()
    },
    patience,
  )

  test(
    'leads into the middle of a long note',
    async () => {
      const { page } = await open('search.html?q=periscope')
      await page.locator('#results li a').first().click()
      await page.waitForURL(/topics\/harbour\.html#/)
      // The line itself, and not the one with which its stretch of the note begins.
      await expect
        .poll(() => page.locator(':target').textContent())
        .toContain('line 150 of a long note about a periscope')
      expect(await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String))).toEqual(['periscope'])
      await page.close()
    },
    patience,
  )

  test(
    'finds what begins with a word, however much does',
    async () => {
      const { page } = await open('search.html?q=walnut')
      await page.locator('#results li').filter({ hasText: 'walnuta0' }).first().waitFor({ state: 'attached' })
      await page.locator('#results li').filter({ hasText: 'walnutzzz' }).waitFor({ state: 'attached' })
      // A note of many screens is found by each of its stretches (src/feeds/records.ts).
      await status(page, `${Math.round(walnuts.join('').length / 1200) + 1} results`)
      await page.close()
    },
    patience,
  )

  test(
    'leads to the line below a turn that has the word; who speaks stands above it',
    async () => {
      const { page } = await open('search.html?q=ladders')
      await page.setViewportSize({ width: 390, height: 400 })
      await page.locator('#results li a').first().click()
      await expect.poll(() => page.locator(':target').textContent()).toBe('ladders and paint¶')
      const above = page.locator('li:has(> * :target) > .point').last()
      const top = (of: typeof above): Promise<number> => of.evaluate((element) => element.getBoundingClientRect().top)
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
      expect(await top(above)).toBeGreaterThan(0)
      expect(await top(page.locator(':target'))).toBeLessThan(400)
      await page.close()
    },
    patience,
  )

  test(
    'a result that was opened elsewhere moves nobody on the next page',
    async () => {
      const { page } = await open('search.html?q=ladders')
      const link = page.locator('#results li a').first()
      const others = page.context().waitForEvent('page')
      await link.click({ modifiers: ['ControlOrMeta'] })
      await (await others).close()
      expect(await page.evaluate(() => sessionStorage.getItem('garden-found'))).toBeNull()
      // Left by a tab that was closed too soon.
      const words = JSON.stringify({ url: `${serving.url}minutes/2022-05-13.html`, words: ['line 42 of'] })
      await page.evaluate((kept) => sessionStorage.setItem('garden-found', kept), words)
      await page.goto(`${serving.url}topics/harbour.html`)
      expect(page.url()).toBe(`${serving.url}topics/harbour.html`)
      await page.close()
    },
    patience,
  )

  test(
    'finds a meeting by its day as the notes write it',
    async () => {
      const { page } = await open('search.html?q=2022-05-13')
      await status(page, 'for “2022-05-13”')
      expect(await page.locator('#results h2').first().textContent()).toBe('13 May 2022')
      await page.close()
    },
    patience,
  )

  test(
    'is where it was left for whoever comes back from a result',
    async () => {
      const { page } = await open('search.html?q=gazebo')
      await page.getByRole('button', { name: '260 more' }).click()
      await page.getByText('396 more in this meeting').waitFor()
      await page.evaluate(() => scrollTo(0, 1500))
      await page.locator('#results li a').nth(40).scrollIntoViewIfNeeded()
      const left = await page.evaluate(() => scrollY)
      await page.locator('#results li a').nth(40).click()
      await page.waitForURL(/minutes\/2022-06-10/)
      await page.goBack()
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(left)
      expect(left).toBeGreaterThan(1000)
      await page.close()
    },
    patience,
  )

  test(
    'shows a few lines of a meeting, and the rest on demand',
    async () => {
      const { page } = await open('search.html?q=gazebo')
      await status(page, /^460 results/)
      expect(await page.locator('#results li:visible').count()).toBe(4)
      await page.getByText('196 more in this meeting').click()
      expect(await page.locator('#results li:visible').count()).toBe(200)
      await page.getByRole('button', { name: '260 more' }).click()
      await page.getByText('396 more in this meeting').waitFor()
      await status(page, /^460 results/)
      expect(await page.locator('#results li').count()).toBe(400)
      expect(await page.getByLabel('Said by').locator('option').allTextContents()).toEqual(['anybody', 'kim (460)'])
      await page.close()
    },
    patience,
  )

  test(
    'reads a part of much that it finds, and the rest on demand',
    async () => {
      const { page } = await open('search.html?q=pagoda')
      await status(page, 'More than 30 results')
      expect(await page.locator('#results li').count()).toBe(30)
      await page.getByRole('button', { name: 'More' }).click()
      await page.locator('#results li').nth(59).waitFor()
      await status(page, 'More than 60 results')
      expect(await page.locator('#results li').count()).toBe(60)
      expect(await page.locator('select[name=kind] option').allTextContents()).toEqual(['everything', 'topics'])
      await page.close()
    },
    patience,
  )

  test(
    'says where it finds nothing, and is empty again where nothing is asked',
    async () => {
      const { page } = await open()
      expect(await page.locator('#status').textContent()).toBe('')
      await page.locator('#q').fill('xylophonist')
      await status(page, 'Nothing found for “xylophonist” in these notes.')
      expect(await page.locator('#status a').count()).toBe(3)
      await page.locator('#q').fill('')
      await expect.poll(() => page.locator('#status').textContent()).toBe('')
      expect(page.url()).toMatch(/search\.html$/)
      await page.close()
    },
    patience,
  )

  test(
    'finds words, not their first letters: no result stands for something else',
    async () => {
      const { page } = await open('search.html?q=lighters')
      await status(page, 'Nothing found for “lighters” in these notes.')
      expect(await page.locator('#results li').count()).toBe(0)
      await page.locator('#q').fill('zanzi')
      await status(page, '1 result for “zanzi”')
      await page.locator('#q').fill('lighthouses')
      await status(page, '6 results for “lighthouses”')
      await page.close()
    },
    patience,
  )

  test.each([evil, '"><script>window.ran=1</script>', 'javascript:window.ran=1', '<mark>zanzibar</mark>'])(
    'runs nothing out of the query %s or a note',
    async (query) => {
      const { page } = await open(`search.html?q=${encodeURIComponent(`${query} zanzibar`)}`)
      await status(page, /“/)
      await page.locator('#q').fill('zanzibar')
      await status(page, '1 result for “zanzibar”')
      expect(await page.locator('#results').textContent()).toContain(evil)
      expect(await page.locator('#results img, #results script').count()).toBe(0)
      expect(await page.evaluate(() => 'ran' in window)).toBe(false)
      await page.close()
    },
    patience,
  )

  test(
    'works by keyboard alone, and tells a screen reader how many there are',
    async () => {
      const { page } = await open()
      await page.locator('#q').focus()
      await page.keyboard.type('zanzibar')
      await page.keyboard.press('Enter')
      await status(page, '1 result')
      expect(await page.locator('#status').getAttribute('role')).toBe('status')
      for (let stop = 0; stop < 2; stop++) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(/minutes\/2022-04-08\.html#/)
      await page.close()
    },
    patience,
  )

  test(
    'without JavaScript says so, and leads to the indexes',
    async () => {
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      await page.goto(`${serving.url}search.html`)
      expect(await page.locator('#status').textContent()).toMatch(/needs JavaScript/)
      await page.locator('#status a').first().click()
      await page.waitForURL(/minutes\/index\.html/)
      await context.close()
    },
    patience,
  )

  test(
    'on a disk says that it needs a server; the other pages are whole there',
    async () => {
      const page = await browser.newPage()
      await page.goto(`file://${encodeURI(join(cwd, 'public', 'index.html'))}`)
      const colour = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--accent'))
      expect(colour).not.toBe('')
      await page.close()
    },
    patience,
  )

  test('the address of every result is a page of the site', () => {
    const garden: { pages: { url: string }[] } = JSON.parse(readFileSync(join(cwd, 'public', 'garden.json'), 'utf8'))
    expect(garden.pages.map(({ url }) => url)).toContain('topics/harbour.html')
  })
})
