/** Pages of a made-up group as files: tests/pages/garden/ in, tests/pages/output/ out. UPDATE=1 writes them anew. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { renderPage } from '../../layouts/page.tsx'
import { pagesOf } from '../../src/pages/pages.ts'
import { gardenIn } from './make.ts'

const output = 'tests/pages/output'
const update = process.env.UPDATE === '1'
const garden = gardenIn('tests/pages/garden')
const { title, short, lang } = garden.config
const frame = {
  title,
  short: short ?? title,
  lang,
  styleHref: 'assets/style.css',
  iconHref: '',
  themeHref: '',
  scriptHrefs: [],
  styleText: '',
  csp: '',
}
const refs = pagesOf(garden)

/** One element a line: a difference is then a line, too. */
const lines = (html: string) =>
  html.replace(
    /(<(?:li|p|h[1-6]|section|article|main|aside|header|footer|nav|ul|ol|div|dl|dt|dd|title|meta|link)[ >])/g,
    '\n$1',
  )

if (update) rmSync(output, { recursive: true, force: true })

test.each(refs.map((ref) => [ref.url, ref] as const))('%s', (url, ref) => {
  const file = join(output, url)
  const html = lines(renderPage(ref.build(), frame))
  if (update) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, html)
  }
  expect(existsSync(file), `${file} is missing: UPDATE=1 writes it`).toBe(true)
  expect(html).toBe(readFileSync(file, 'utf8'))
})

test('no page is kept that is not built any more', () => {
  const kept = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  expect(kept.sort()).toEqual(refs.map((ref) => ref.url).sort())
})
