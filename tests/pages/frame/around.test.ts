import { expect, test } from 'vitest'
import { gardenOf, pageAt } from '../make.ts'

test('the navigation says where the reader is', () => {
  const garden = gardenOf({ 'a.md': '- [[b]]\n- [[2023-05-03]]\n\t- [[Ola Berg]] hi\n\t- [[Ola Berg]] bye\n' })
  expect(pageAt(garden, 'topics/b.html', 'topic').nav).toEqual([
    { text: 'Start here', href: '../start-here.html', current: null },
    { text: 'Meetings', href: '../minutes/index.html', current: null },
    { text: 'People', href: '../people/index.html', current: null },
    { text: 'Topics', href: 'index.html', current: 'true' },
    { text: 'Open', href: '../next-steps.html', current: null },
  ])
  expect(pageAt(garden, 'topics/index.html', 'topics').nav[3]?.current).toBe('page')
})

test('the canonical address, where the site knows its own', () => {
  expect(pageAt(gardenOf({ 'å.md': '' }, 'url: https://g.example/m'), 'topics/å.html', 'topic').canonical).toBe(
    'https://g.example/m/topics/%C3%A5.html',
  )
  expect(pageAt(gardenOf({}), 'index.html', 'home').canonical).toBeNull()
})

test('a description is one sentence, not a page', () => {
  const page = pageAt(gardenOf({ 'a.md': `- ${'word '.repeat(400)}\n` }), 'topics/a.html', 'topic')
  expect(page.description.length).toBeLessThan(210)
})

test('no way leads to a kind that has no page', () => {
  const page = pageAt(gardenOf({ 'a.md': '- [[b]]\n' }), 'topics/b.html', 'topic')
  expect(page.nav.map((item) => item.text)).toEqual(['Topics'])
})
