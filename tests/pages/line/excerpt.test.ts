import { expect, test } from 'vitest'
import type { Excerpt } from '../../../src/pages/shape.ts'
import { gardenOf, pageAt } from '../make.ts'

const path = (excerpt: Excerpt | undefined) => excerpt?.path.map((step) => step.text).join(' › ')

test('a backlink has its way there, from the thread down', () => {
  const garden = gardenOf({ 'm.md': '- [[2023-05-03]]\n\t- the shed\n\t\t- roof\n\t\t\t- ask [[the carpenter]]\n' })
  const [group] = pageAt(garden, 'topics/the-carpenter.html', 'topic').meetings
  expect(group?.title).toBe('Wednesday 3 May 2023')
  expect(path(group?.excerpts[0])).toBe('the shed › roof')
  expect(group?.excerpts[0]?.path[1]?.href).toMatch(/^\.\.\/minutes\/2023-05-03\.html#.+/)
})

test('a long way is cut in the middle', () => {
  const garden = gardenOf({
    'n.md': ['a', 'b', 'c', 'd', 'e', '[[x]]'].map((text, depth) => `${'\t'.repeat(depth)}- ${text}`).join('\n'),
  })
  expect(path(pageAt(garden, 'topics/x.html', 'topic').others[0]?.excerpts[0])).toBe('a › … › d › e')
})

const many = (count: number, indent: string) =>
  Array.from({ length: count }, (_, index) => `${indent}- line ${index}`).join('\n')

test('what stands below a line that names it is shown, up to eight lines, and the rest is counted', () => {
  const excerpt = (count: number) =>
    pageAt(gardenOf({ 'n.md': `- a thread\n\t- [[x]]:\n${many(count, '\t\t')}` }), 'topics/x.html', 'topic').others[0]
      ?.excerpts[0]
  expect([excerpt(8)?.line.lines.length, excerpt(8)?.more]).toEqual([8, ''])
  expect([excerpt(9)?.line.lines.length, excerpt(9)?.more]).toEqual([8, '1 more line'])
  expect(excerpt(10)?.more).toBe('2 more lines')
})

test('a thread about it is shown whole, up to thirty lines', () => {
  const excerpt = (count: number) =>
    pageAt(gardenOf({ 'n.md': `- [[x]]:\n${many(count, '\t')}` }), 'topics/x.html', 'topic').others[0]?.excerpts[0]
  expect([excerpt(30)?.line.lines.length, excerpt(30)?.more]).toEqual([30, ''])
  expect([excerpt(31)?.line.lines.length, excerpt(31)?.more]).toEqual([30, '1 more line'])
})

test('what is off the record is not counted either', () => {
  const garden = gardenOf({
    'n.md': `- a thread\n\t- about [[x]]\n${many(9, '\t\t')}\n\t\t- #private ten\n\t\t\t- eleven\n`,
  })
  expect(pageAt(garden, 'topics/x.html', 'topic').others[0]?.excerpts[0]?.more).toBe('1 more line')
})

test('a line that mentions twice, or stands below one that does, is shown once', () => {
  const garden = gardenOf({ 'n.md': '- [[x]] and [[x]]\n\t- [[x]] again\n' })
  expect(pageAt(garden, 'topics/x.html', 'topic').others[0]?.excerpts).toHaveLength(1)
})

test('the name is marked, and leads nowhere, on its own page', () => {
  const garden = gardenOf({ 'n.md': '- [[x]] beside [[y]]\n' })
  expect(pageAt(garden, 'topics/x.html', 'topic').others[0]?.excerpts[0]?.line.html).toBe(
    '<mark>x</mark> beside <a href="y.html">y</a>',
  )
})

test('of a line of 20,000 links each page shows the part around its name', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `[[name ${index}]]`)
  const garden = gardenOf({ 'n.md': `- ${names.join(' ')}\n` })
  const excerpt = pageAt(garden, 'topics/name-10000.html', 'topic').others[0]?.excerpts[0]
  expect(excerpt?.line.html.length).toBeLessThan(700)
  expect(excerpt?.line.html).toMatch(/^… .*name 10000 .* …$/)
  expect(pageAt(garden, 'topics/name-10000.html', 'topic').together.names).toEqual([])
})
