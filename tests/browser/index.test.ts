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
export const preload = async (words) => {
  await new Promise((resolve) => setTimeout(resolve, 10))
  globalThis.stubLoaded.push(words)
}
export const search = async (term) => (globalThis.stubAsked = globalThis.stubLoaded.length > 0 ? term : 'too early', {
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
  vi.stubGlobal('stubAsked', '')
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

test('the index is loaded with the words, and with what begins with them, before it is searched', async () => {
  await search([], 'spec')
  expect(Reflect.get(globalThis, 'stubLoaded')).toEqual([expect.stringMatching(/^spec .*speci\u{10fffd}/u)])
  expect(Reflect.get(globalThis, 'stubAsked')).toBe('spec')
})

test('Pagefind is asked for words, and not for signs', async () => {
  await search([], '$500 x=y "a b" tea-cup 🌱')
  expect(Reflect.get(globalThis, 'stubAsked')).toBe(' 500 x y "a b" tea-cup 🌱')
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
  test('loads a part of it, and counts what was read', async () => {
    const found = await search(stretches(251, 'tea', 'cake', 'tea again'), 'tea')
    expect([found.exact, found.count]).toEqual([false, 0])
    expect(await found.next()).toHaveLength(60)
    expect([read(), found.count, found.left()]).toEqual([30, 60, 221])
  })

  test('gives none of stretches whose threads have but one of the words, and goes on', async () => {
    const found = await search([...stretches(300, 'tea', 'cake'), stretch(0, 'tea and cake')], 'tea cake')
    for (let times = 0; times < 10; times += 1) expect(await found.next()).toEqual([])
    expect([read(), found.count, found.left()]).toEqual([300, 0, 1])
    expect(await found.next()).toHaveLength(1)
    expect([found.count, found.left()]).toEqual([1, 0])
  })

  test('ends where the nearest have other words', async () => {
    const found = await search(stretches(500, 'team'), 'teak')
    expect(await found.next()).toEqual([])
    expect([read(), found.count, found.left()]).toEqual([30, 0, 0])
  })
})
