import { expect, test } from 'vitest'
import { gardenOf, pageAt } from '../make.ts'

const thread = (...names: string[]) => `\t- about ${names.map((name) => `[[${name}]]`).join(' and ')}\n`
const near = (...threads: string[]) =>
  pageAt(gardenOf({ 'm.md': `- [[2023-05-03]]\n${threads.join('')}` }), 'topics/pump.html', 'topic').together

test('those of most threads first, and an arc for each pair that shares two threads', () => {
  const all = thread('pump', 'shed', 'seal', 'roof')
  const { names, arcs, high } = near(all, all.replace('about', 'on'), thread('pump', 'shed', 'lock'))
  expect(names.map(({ text, count }) => [text, count])).toEqual([
    ['shed', 3],
    ['roof', 2],
    ['seal', 2],
    ['lock', 1],
  ])
  expect(arcs).toHaveLength(3)
  expect(high).toBe(112)
})

test('names that met once are a list, and no picture', () => {
  expect(near(thread('pump', 'shed', 'seal', 'roof')).arcs).toEqual([])
})
