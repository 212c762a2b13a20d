import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Frame, renderPage } from '../../layouts/page.tsx'
import type { PageObject } from '../../src/pages/model.ts'
import { pagesOf } from '../../src/pages/pages.ts'
import { gardenIn, gardenOf } from '../pages/make.ts'

const frame: Frame = {
  title: 'Riverside Allotments',
  short: 'Riverside',
  lang: 'en',
  styleHref: 'assets/style.css',
  iconHref: '',
  themeHref: '',
  scriptHrefs: [],
  styleText: '',
  csp: "default-src 'none'",
}

const pages = pagesOf(gardenIn('tests/pages/garden')).map((ref) => ref.build())
const htmlOf = new Map(pages.map((page) => [page.url, renderPage(page, frame)]))
const html = (url: string) => htmlOf.get(url) ?? ''
const all = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')

test.each(pages.map((page) => [page.url, page] as const))('%s is a whole document', (url) => {
  const text = html(url)
  expect(text).toMatch(/^<!doctype html>\n<html lang="en">/)
  expect(all(/<(h1)[ >]/g, text)).toHaveLength(1)
  expect(all(/<(main) id="main"/g, text)).toHaveLength(1)
  expect(all(/<meta name="description" content="([^"]+)"/g, text)).toHaveLength(1)
  expect(all(/<title>([^<]+)<\/title>/g, text.split('</head>')[0] ?? '')).toHaveLength(1)
  expect(
    text.replace(/<script type="application\/(?:ld\+json"|json" id="filter-data")>[^<]*<\/script>/g, ''),
  ).not.toMatch(/ style="|<style|<script/)
  expect(text).not.toMatch(/undefined|\[object /)
})

test.each(pages.map((page) => [page.url] as const))('%s: headings in order, no id twice', (url) => {
  const text = html(url)
  let before = 0
  for (const level of all(/<h([1-6])[ >]/g, text).map(Number)) {
    expect(level).toBeLessThanOrEqual(before + 1)
    before = level
  }
  const ids = all(/ id="([^"]*)"/g, text)
  expect(new Set(ids).size).toBe(ids.length)
})

test('every internal link is relative, ends in a file name and resolves, anchor included', () => {
  for (const { url } of pages.filter((page) => page.kind !== 'missing')) {
    for (const href of all(/<a [^>]*?href="([^"]*)"/g, html(url))) {
      if (/^(?:https?|mailto|matrix):/.test(href)) continue
      const to = new URL(href, `https://site.example/${url}`)
      const path = decodeURIComponent(to.pathname.slice(1))
      // Written beside the pages.
      if (/\.(?:json|xml|ics)$/.test(path)) continue
      expect(href, url).not.toMatch(/^\//)
      expect(htmlOf.has(path), `${href} on ${url}`).toBe(true)
      if (to.hash !== '')
        expect(all(/ id="([^"]*)"/g, html(path)), `${href} on ${url}`).toContain(decodeURIComponent(to.hash.slice(1)))
    }
  }
})

test('404.html works at any depth', () => {
  for (const href of all(/ (?:href|action)="([^"]*)"/g, html('404.html')))
    expect(href).toMatch(/^(?:\/minutes\/|#main$)/)
  const page = pages.find((one) => one.kind === 'missing')
  const text = page === undefined ? '' : renderPage(page, { ...frame, styleText: 'a{color:red}' })
  expect(text).toContain('<style>a{color:red}</style>')
  expect(text).not.toContain('stylesheet')
})

test('old addresses lead on, with a link to see', () => {
  expect(html('topics/mara-quill.html')).toContain(
    '<meta http-equiv="refresh" content="0; url=../people/mara-quill.html"',
  )
  expect(html('topics/mara-quill.html')).toContain('<a href="../people/mara-quill.html">Mara Quill</a>')
  expect(html('topics/mara-quill.html')).toContain(
    '<link rel="canonical" href="https://riverside.example/minutes/people/mara-quill.html"',
  )
})

const long = `- [[2023-05-03]]\n\t- [[Ola]] what next?\n${'\t\t- a line\n'.repeat(6)}\t- short\n\t\t- a line\n`
const meeting = (yaml: string) => {
  const page = pagesOf(gardenOf({ 'm.md': long }, yaml)).find(({ kind }) => kind === 'meeting')
  return page === undefined ? '' : renderPage(page.build(), frame)
}

test('each line of a meeting leads to its place in the editor; without a repository nothing does', () => {
  const known = meeting('repository: https://git.example/g')
  expect(all(/<a class="fix" href="([^"]*)"/g, known)).toEqual(
    [2, 3, 4, 5, 6, 7, 8, 9, 10].map((line) => `https://git.example/g/-/edit/main/content/m.md#L${line}`),
  )
  expect(known).toContain(
    '<a href="https://git.example/g/-/edit/main/content/m.md#L1" rel="noopener">Edit these minutes<',
  )
  const unknown = meeting('')
  expect(unknown).not.toMatch(/class="fix"|Edit these/)
  expect(unknown).toContain('title="m.md, line 3"')
})

test('a long thread can be folded, and is not', () => {
  expect(all(/<details class="th" open><summary>([^<]*)</g, meeting(''))).toEqual(['6 lines'])
})

test('a link elsewhere has a title, a sentence and a picture; what leads on has none', () => {
  const head = html('minutes/2023-05-03.html')
  expect(all(/<meta property="og:url" content="([^"]*)"/g, head)).toEqual([
    'https://riverside.example/minutes/minutes/2023-05-03.html',
  ])
  expect(all(/<meta property="og:image" content="([^"]*)"/g, head)).toEqual([
    'https://riverside.example/minutes/minutes/2023-05-03.png',
  ])
  // Who was seen once has the group's.
  expect(all(/<meta property="og:image" content="([^"]*)"/g, html('people/index.html'))).toEqual([
    'https://riverside.example/minutes/index.png',
  ])
  expect(html('topics/mara-quill.html')).not.toContain('og:')
  expect(meeting('')).toContain('<meta property="og:title"')
  expect(meeting('')).not.toContain('og:image')
})

test('what notes hold is text', () => {
  expect(html('minutes/2023-03-01.html')).toContain(
    '&lt;b>bold&lt;/b> &amp; "quoted"'.replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  )
  const evil = '<img src=x onerror=alert(1)>'
  const garden = gardenOf(
    {
      [`${evil}.md`]: `- [[${evil}]] == [[b]]\n- [[x]] https://a.example/"onload="x\n`,
      'm.md': `- [[2023-05-03]] ${evil}\n\t- [[${evil}]]: ${evil}?\n\t- TODO ${evil}\n`,
    },
    `title: ${evil}`,
  )
  for (const ref of pagesOf(garden)) {
    const text = renderPage(ref.build(), { ...frame, title: evil, short: evil })
    expect(text, ref.url).not.toContain('<img')
    expect(text, ref.url).not.toMatch(/"onload=/)
  }
})

test('what is off the record is on no page', () => {
  for (const page of pages)
    expect(JSON.stringify(page) + html(page.url), page.url).not.toMatch(/Secret Sponsor|stay unnamed/)
})

test('a page object is plain data: it survives JSON', () => {
  for (const page of pages) {
    const copy: PageObject = JSON.parse(JSON.stringify(page))
    expect(renderPage(copy, frame)).toBe(html(page.url))
  }
})

test('the stylesheet asks for nothing from elsewhere', () => {
  for (const file of readdirSync('layouts/style')) {
    expect(readFileSync(`layouts/style/${file}`, 'utf8')).not.toMatch(/@import|url\(|https?:/)
  }
})
