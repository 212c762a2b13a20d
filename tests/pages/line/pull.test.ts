import { expect, test } from 'vitest'
import { linkFrom } from '../../../src/pages/frame/link.ts'
import { pullsOf } from '../../../src/pages/line/pull.ts'
import type { Pulled } from '../../../src/pages/shape.ts'
import { siteOf } from '../../../src/pages/site.ts'
import { gardenOf } from '../make.ts'

/** What the note "shed" shows of other pages at its end. */
function pulled(notes: Readonly<Record<string, string>>): readonly Pulled[] {
  const garden = gardenOf(notes)
  const page = garden.byKey.get('shed')
  if (page === undefined) throw new Error('no shed')
  return pullsOf(page, { site: siteOf(garden), link: linkFrom(page.url), about: page })
}

const lines = (count: number) => Array.from({ length: count }, (_, index) => `- line ${index + 1}\n`).join('')

test('the lines of the other note, each leading to where it stands, without an anchor of their own', () => {
  const [pump] = pulled({ 'shed.md': '- #pull [[pump]]\n', 'pump.md': '- it pumps\n\t- water\n' })
  expect(pump).toMatchObject({ page: { text: 'pump', href: 'pump.html' }, words: '', more: '' })
  expect(pump?.lines.map(({ id, html, href }) => [id, html, href.replace(/#.+/, '#…')])).toEqual([
    ['', 'it pumps', 'pump.html#…'],
  ])
  expect(pump?.lines[0]?.lines.map(({ html }) => html)).toEqual(['water'])
})

test('in the order of the directive, one level deep: what those pull is left to them', () => {
  const pulls = pulled({
    'shed.md': '- #pull [[well]] [[pump]]\n',
    'pump.md': '- it pumps\n',
    'well.md': '- it is deep\n- #pull [[river]]\n',
    'river.md': '- it flows\n',
  })
  expect(pulls.map(({ page, lines: shown }) => [page.text, shown.map(({ html }) => html)])).toEqual([
    ['well', ['it is deep']],
    ['pump', ['it pumps']],
  ])
})

test('a long note is shown in part, and says so', () => {
  const of = (count: number) => pulled({ 'shed.md': '- #pull [[pump]]\n', 'pump.md': lines(count) })[0]
  expect([of(40)?.lines.length, of(40)?.more]).toEqual([40, ''])
  expect([of(41)?.lines.length, of(41)?.more]).toEqual([40, 'The rest stands on its own page'])
})

test('of a name that nobody wrote about, where it is named', () => {
  const notes = { 'shed.md': '- #pull [[pump]]\n', 'a.md': '- the [[pump]]\n', 'b.md': '- a [[pump]]\n- [[pump]]\n' }
  expect(pulled(notes)).toMatchObject([{ words: 'No note yet, named on 3 pages', lines: [], more: '' }])
})
