import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Filters } from '../../src/browser/asked.ts'
import type { Hit } from '../../src/browser/hit.ts'
import { type Found, openIndex } from '../../src/browser/index.ts'

/** Stands in for Pagefind: finds all that it is given, in that order. */
const stub = `
export const options = async () => undefined, init = options, mergeIndex = options, filters = options
export const preload = async (words) => void globalThis.stubLoaded.push(words)
export const search = async () => ({
  results: globalThis.stubHits.map((hit) => ({ data: async () => (globalThis.stubRead += 1, hit) })),
  filters: {},
})
`
const none: Filters = { kind: '', person: '', year: '', mark: '' }

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'index-'))
  writeFileSync(join(folder, 'pagefind.js'), stub)
  vi.stubGlobal('fetch', async () => ({ json: async () => [] }))
  vi.stubGlobal('stubRead', 0)
  vi.stubGlobal('stubLoaded', [])
})
afterEach(() => {
  vi.unstubAllGlobals()
  rmSync(folder, { recursive: true })
})

const search = async (hits: readonly Hit[], words: string): Promise<Found> => {
  vi.stubGlobal('stubHits', hits)
  const index = await openIndex(`${pathToFileURL(folder)}/`)
  return index({ query: words, filters: none }, words.split(' '))
}
const read = (): unknown => Reflect.get(globalThis, 'stubRead')

/** A stretch of a meeting: each text is a thread of one line. */
const stretch = (index: number, ...threads: string[]): Hit => ({
  raw_url: `minutes/${2000 + index}-01-01.html#${threads.map((_, line) => `^l${line};;`).join('/')}`,
  content: threads.join(' \u2063 '),
  excerpt: '',
  meta: { title: `1 January ${2000 + index}` },
  filters: { kind: ['meeting'] },
})
const stretches = (amount: number, ...threads: string[]): Hit[] =>
  Array.from({ length: amount }, (_, index) => stretch(index, ...threads))

test('words that begin with one asked for are looked for in the next piece of the index, too', async () => {
  await search([], 'spec 会議 tea')
  expect(Reflect.get(globalThis, 'stubLoaded')).toEqual(['spec\u{10fffd} tea\u{10fffd}'])
})

describe('a search that finds little', () => {
  test('counts lines, and gives the newest meetings first, some at a time', async () => {
    const found = await search(stretches(250, 'tea', 'cake', 'tea again'), 'tea')
    expect(found).toMatchObject({ exact: true, count: 500, whole: 500 })
    const some = await found.next()
    expect(some).toHaveLength(200)
    expect(some.slice(0, 3).map(({ raw_url }) => raw_url)).toEqual([
      ...['minutes/2249-01-01.html#l0', 'minutes/2249-01-01.html#l2'],
      'minutes/2248-01-01.html#l0',
    ])
    expect(found.left()).toBe(300)
    expect(await found.next()).toHaveLength(200)
    expect(await found.next()).toHaveLength(100)
    expect(found.left()).toBe(0)
    expect(await found.next()).toEqual([])
  })

  test('has nothing where no thread says all words', async () => {
    expect(await search(stretches(3, 'tea', 'cake'), 'tea cake')).toMatchObject({ count: 0, exact: true })
  })
})

describe('a search that finds much', () => {
  test('loads a part of it', async () => {
    const found = await search(stretches(251, 'tea', 'cake'), 'tea')
    expect(found.exact).toBe(false)
    expect(await found.next()).toHaveLength(30)
    expect([read(), found.count, found.left()]).toEqual([30, 251, 221])
  })

  test('passes over stretches whose threads have but one of the words', async () => {
    const found = await search([...stretches(200, 'tea', 'cake'), ...stretches(60, 'tea and cake')], 'tea cake')
    expect(await found.next()).toHaveLength(10)
    expect([read(), found.count, found.left()]).toEqual([210, 60, 50])
  })

  test('and goes no further than a search that finds little', async () => {
    const found = await search([...stretches(300, 'tea', 'cake'), ...stretches(60, 'tea and cake')], 'tea cake')
    expect(await found.next()).toEqual([])
    expect([read(), found.count, found.left()]).toEqual([250, 0, 0])
  })

  test('ends where the nearest have other words', async () => {
    const found = await search(stretches(500, 'team'), 'teak')
    expect(await found.next()).toEqual([])
    expect([read(), found.count, found.left()]).toEqual([30, 0, 0])
  })
})
