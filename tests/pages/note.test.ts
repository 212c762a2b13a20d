import { expect, test } from 'vitest'
import type { Garden, Page } from '../../src/garden/model.ts'
import { linkFrom } from '../../src/pages/frame/link.ts'
import type { Desk } from '../../src/pages/line/line.ts'
import { goOf, notesOf, pushedOf, resourcesOf } from '../../src/pages/note.ts'
import { siteOf } from '../../src/pages/site.ts'
import { gardenOf } from './make.ts'

/** The page of a name, and what its builder writes with. */
function at(garden: Garden, name: string): readonly [Page, Desk] {
  const page = garden.byKey.get(name)
  if (page === undefined) throw new Error(`no page of ${name}`)
  return [page, { site: siteOf(garden), link: linkFrom(page.url), about: page }]
}

test('a note of two files is shown in two parts, each with its source; one of directives alone is left out', () => {
  const [page, desk] = at(
    gardenOf({
      'a/pump.md': '- it pumps\n\t- and leaks\n',
      'b/pump.md': '- #go https://pump.example/\n',
      'c/pump.md': '- bought in 2019\n',
    }),
    'pump',
  )
  const notes = notesOf(page, desk)
  expect(notes.map(({ source, lines }) => [source.words, lines.map(({ html }) => html)])).toEqual([
    ['a/pump.md, line 1', ['it pumps']],
    ['c/pump.md, line 1', ['bought in 2019']],
  ])
  expect(notes[0]?.lines[0]?.lines.map(({ html }) => html)).toEqual(['and leaks'])
})

test('the lines of a note have their anchors; what stands on a further sheet is not shown here', () => {
  const long = Array.from({ length: 900 }, (_, index) => `- ${index} ${'the pump leaks '.repeat(30)}`).join('\n')
  const [page, desk] = at(gardenOf({ 'pump.md': long }), 'pump')
  const lines = notesOf(page, desk).flatMap((part) => part.lines)
  expect(lines.length).toBeGreaterThan(100)
  expect(lines.length).toBeLessThan(900)
  expect(lines.map(({ html }) => html.split(' ')[0])).toEqual(lines.map((_, index) => `${index}`))
  expect(lines.every(({ id }) => id !== '')).toBe(true)
})

test('a name that nobody wrote about has no note', () => {
  expect(notesOf(...at(gardenOf({ 'a.md': '- the [[pump]]\n' }), 'pump'))).toEqual([])
})

test('a labelled link says where it was written; an address once of each page', () => {
  const [page, desk] = at(
    gardenOf({
      'a.md': '- [[Pump]] https://www.pump.example/\n- [[Pump]] https://www.pump.example/\n',
      'b.md': '- [[pump]] https://www.pump.example/\n- [[pump]] https://pump.example/parts\n',
    }),
    'pump',
  )
  expect(page.resources).toHaveLength(4)
  const resources = resourcesOf(page.resources, desk)
  expect(resources.map(({ href, shown, on }) => [href, shown, on.text])).toEqual([
    ['https://www.pump.example/', 'pump.example', 'a'],
    ['https://www.pump.example/', 'pump.example', 'b'],
    ['https://pump.example/parts', 'pump.example/parts', 'b'],
  ])
  expect(resources[0]?.on.href).toBe(`a.html#${page.resources[0]?.point.id}`)
})

test('an address that may not be linked is no labelled link', () => {
  const [page, desk] = at(gardenOf({ 'a.md': '- [[pump]] https://pump.example/\n' }), 'pump')
  const labels = page.resources.map((label) => ({ ...label, url: 'javascript:alert(1)' }))
  expect(labels).toHaveLength(1)
  expect(resourcesOf(labels, desk)).toEqual([])
})

test('what was pushed here is shown with its way there, fifty lines of it at most', () => {
  const pushes = Array.from({ length: 60 }, (_, index) => `\t- #push [[pump]] leak ${index}`).join('\n')
  const [page, desk] = at(gardenOf({ 'm.md': `- [[2023-05-03]]\n${pushes}\n` }), 'pump')
  expect(page.pushed).toHaveLength(60)
  const pushed = pushedOf(page, desk)
  expect(pushed).toHaveLength(50)
  expect(pushed[0]).toMatchObject({ path: [{ text: '3 May 2023', href: '../minutes/2023-05-03.html' }] })
  expect(pushed.map(({ line }) => line.html)).toEqual(Array.from({ length: 50 }, (_, index) => `leak ${index}`))
})

test("the page's own address elsewhere", () => {
  const garden = gardenOf({ 'pump.md': '- #go https://www.pump.example/\n', 'well.md': '- wet\n' })
  expect(goOf(at(garden, 'pump')[0])).toEqual({ text: 'pump.example', href: 'https://www.pump.example/' })
  expect(goOf(at(garden, 'well')[0])).toBeNull()
  expect(goOf({ ...at(garden, 'pump')[0], go: 'javascript:alert(1)' })).toBeNull()
})
