import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Garden } from '../../src/garden/model.ts'
import { threadsOf } from '../../src/memory/thread.ts'
import { siteOf } from '../../src/pages/site.ts'
import { gardenOf } from '../pages/make.ts'

/** `line < thread`, for each line that stands in a thread. */
const shown = (garden: Garden) => [...threadsOf(garden)].map(([{ text }, thread]) => `${text} < ${thread.text}`)

test('a line stands in the thread at its top, and a thread in itself', () => {
  const garden = gardenOf({ 'm.md': '- [[2023-05-03]]\n\t- pump\n\t\t- leaks\n\t\t\t- badly\n\t- well\n' })
  expect(shown(garden)).toEqual(['pump < pump', 'leaks < pump', 'badly < pump', 'well < well'])
})

test('the head of a meeting stands in none, and so do notes that are no meeting', () => {
  const garden = gardenOf({
    'm.md': '- [[2023-05-03]]\n\t- Call: https://call.example/a\n\t- Attending: [[Ola Berg]]\n\t- pump\n',
    'pump.md': '- it pumps\n\t- water\n',
  })
  expect(shown(garden)).toEqual(['pump < pump'])
})

test('a thread ends where another meeting begins', () => {
  const garden = gardenOf({ 'm.md': '- [[2023-05-03]]\n\t- pump\n- [[2023-05-10]]\n\t- well\n\t\t- dry\n' })
  expect(shown(garden)).toEqual(['pump < pump', 'well < well', 'dry < well'])
})

test('it is the thread that the pages find on their way up, however the notes are nested', () => {
  const text = fc.constantFrom(
    'pump',
    '[[Ola Berg]] hi',
    '# Agenda',
    '',
    '---',
    'Attending: [[Ola Berg]]',
    '[[2023-05-10]]',
  )
  const lines = fc.array(fc.tuple(fc.nat(5), text), { maxLength: 20 })
  fc.assert(
    fc.property(lines, (below) => {
      const meeting = below.map(([depth, line]) => `${'\t'.repeat(depth + 1)}- ${line}\n`).join('')
      const garden = gardenOf({ 'm.md': `- [[2023-05-03]]\n${meeting}` })
      const threads = threadsOf(garden)
      const { threadOf } = siteOf(garden)
      for (const point of garden.points) {
        expect(threads.get(point) ?? null).toBe(point.page.meeting === null ? null : threadOf(point))
      }
    }),
  )
})
