/**
 * `npm run screenshots [-- --content DIR --output DIR]`: a picture of each kind of page at 1280 and 390 px, light and
 * dark, from top to bottom, into a folder (`screenshots`, which Git ignores). To be looked at; it judges nothing.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from '../browser.ts'
import { kindsIn, wanted, withSite } from './site.ts'

const { content, output = 'screenshots' } = wanted(process.argv.slice(2))
/** A taller page is cut: no eye takes in more. */
const tallest = 6000

await withSite(content, async (root, folder) => {
  mkdirSync(output, { recursive: true })
  const browser = await launch()
  try {
    for (const width of [1280, 390]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
        const page = await context.newPage()
        for (const [kind, path] of kindsIn(folder)) {
          await page.goto(root + path)
          const height = await page.evaluate(() => document.documentElement.scrollHeight)
          const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) }
          const name = `${kind.replace(/\W+/g, '-')}-${width}-${colorScheme}.png`
          await page.screenshot({ path: join(output, name), fullPage: true, clip })
        }
        await context.close()
      }
    }
    console.log(`${kindsIn(folder).size * 4} pictures are in ${output}`)
  } finally {
    await browser.close()
  }
})
