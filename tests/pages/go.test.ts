import { expect, test } from 'vitest'
import { pagesOf } from '../../src/pages/pages.ts'
import { gardenOf, pageAt } from './make.ts'

test('one meaning leads on', () => {
  const garden = gardenOf({
    'a.md': '- [[meet]] https://call.example/a\n',
    'b.md': '- [[meet]] https://call.example/a\n',
  })
  expect(pageAt(garden, 'go/meet.html', 'go').refresh).toBe('https://call.example/a')
})

test('several meanings are listed', () => {
  const garden = gardenOf({
    'a.md': '- [[meet]] https://call.example/a\n',
    'b.md': '- [[meet]] https://call.example/b\n',
  })
  const page = pageAt(garden, 'go/meet.html', 'go')
  expect([page.refresh, page.resources.length]).toEqual([null, 2])
})

test('what is no web address never leads on by itself', () => {
  const garden = gardenOf({ 'a.md': '- [[write]] mailto:a@group.example\n- [[room]] matrix:r/room:group.example\n' })
  for (const ref of pagesOf(garden).filter((one) => one.kind === 'go')) {
    expect(pageAt(garden, ref.url, 'go').refresh, ref.url).toBeNull()
  }
})
