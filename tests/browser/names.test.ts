import { afterEach, expect, test, vi } from 'vitest'
import { matching, nearest, openNames, wordsOf } from '../../src/browser/names.ts'

const named = (name: string, ...aliases: string[]) => ({ name, url: `topics/${name}.html`, aliases })
const names = [named('docker compose'), named('docker'), named('Élan', 'vigour'), named('tea')]
const found = (query: string) => matching(names, wordsOf(query)).map(({ name }) => name)
const near = (query: string) => nearest(names, wordsOf(query)).map(({ name }) => name)

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['doc', ['docker', 'docker compose']],
  ['compose d', ['docker compose']],
  ['ELAN', ['Élan']],
  ['vig', ['Élan']],
  ['ocker', []],
])('%s matches %j: each word begins one of the name’s', (query, expected) => {
  expect(found(query)).toEqual(expected)
})

test.each([
  ['dokcer', ['docker']],
  ['dcoker', ['docker']],
  ['docker compsoe', ['docker compose']],
  ['te', ['tea']],
  ['rocking', []],
  ['x'.repeat(5000), []],
])('%s is near to %j', (query, expected) => {
  expect(near(query)).toEqual(expected)
})

test('loads the files of the letters that are asked for, each once; after a failure it tries again', async () => {
  const files: Record<string, unknown> = {
    'names.json': { d: 0, t: 1 },
    'names-0.json': names.slice(0, 2),
    'names-1.json': names.slice(3),
  }
  const asked: string[] = []
  let fails = true
  vi.stubGlobal('fetch', async (address: string) => {
    const file = address.slice('https://a.example/search/'.length)
    asked.push(file)
    if (fails) throw new TypeError('offline')
    return { json: async () => files[file] }
  })
  const all = openNames('https://a.example/search/')
  await expect(all.around(['doc'])).rejects.toThrow('offline')
  fails = false
  expect((await all.around(['doc'])).map(({ name }) => name)).toEqual(['docker compose', 'docker'])
  expect((await all.around(['docker', 'tea'])).map(({ name }) => name)).toEqual(['docker compose', 'docker', 'tea'])
  expect(await all.around(['xyz'])).toEqual([])
  expect(asked).toEqual(['names.json', 'names.json', 'names-0.json', 'names-1.json'])
})

test.each([
  ['docker', ['names-1.json']],
  ['d', ['names-0.json', 'names-1.json', 'names-2.json']],
  // A slip in the second letter: all that begin with the first.
  ['dcoker', ['names-0.json', 'names-1.json', 'names-2.json']],
  ['teapot', ['names-3.json']],
  ['xyz', []],
])('asked for %s, it loads of parted names no more than %j', async (word, files) => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address.slice('https://a.example/'.length))
    return { json: async () => (address.endsWith('/names.json') ? { d: 0, do: 1, du: 2, t: 3 } : []) }
  })
  await openNames('https://a.example/').around([word])
  expect(asked.slice(1)).toEqual(files)
})
