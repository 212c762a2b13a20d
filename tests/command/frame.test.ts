import { expect, test } from 'vitest'
import type { Frame } from '../../layouts/frame.ts'
import { type FrameData, framesOf } from '../../src/command/frame.ts'
import { defaults } from '../../src/garden/config.ts'

const assets = {
  style: 'assets/style.css',
  styleText: 'a{}',
  feed: 'assets/feed-2.css',
  scripts: {
    theme: 'assets/theme.js',
    page: 'assets/page.js',
    search: 'assets/search.js',
    missing: 'assets/missing.js',
    filter: 'assets/filter.js',
  },
  icon: 'assets/icon.svg',
}

test('what the command hands on is what the layouts take, and nothing else', () => {
  const given: FrameData = framesOf(defaults, assets)('home')
  const taken: Frame = given
  const back: FrameData = taken
  expect(back).toBe(given)
})

test('a page runs the site’s own scripts, only search and lists more; the page that stands alone brings its style', () => {
  const frame = framesOf(defaults, assets)
  expect(frame('home').csp).toMatch(/script-src 'self';/)
  expect(frame('home').scriptHrefs).toEqual(['assets/page.js'])
  expect(frame('search').scriptHrefs).toEqual(['assets/page.js', 'assets/search.js'])
  expect(frame('listing').scriptHrefs).toEqual(['assets/page.js', 'assets/filter.js'])
  expect(frame('listing').csp).toBe(frame('home').csp)
  expect(frame('missing').styleText).toBe('a{}')
  expect(frame('missing').csp).toMatch(/style-src 'sha256-/)
})
