import { expect, test } from 'vitest'
import { gardenOf, pointAt } from '../make.ts'

const id = (n: number) => `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`

test('what is found is on the point, in order', () => {
  const garden = gardenOf({
    'a.md': `- one\n  id:: ${id(1)}\n- ((${id(1)})) ![x](p.png) {{embed [[a]]}} ((${id(2)})) [y](q.pdf) [z](https://x.org)`,
    'p.png': '',
    'q.pdf': '',
  })
  const kinds = pointAt(garden, 3)?.references.map(({ span, to }) => [span.type, Object.keys(to)[0]])
  expect(kinds).toEqual([
    ['reference', 'point'],
    ['image', 'asset'],
    ['macro', 'page'],
    ['url', 'asset'],
  ])
})

test('only files that a published line wants are assets, each once', () => {
  const garden = gardenOf({
    'a.md': '- ![x](p.png)\n- ![x](p.png)\n- #private ![x](off.png)\n- `![x](code.png)` <!-- ![x](comment.png) -->',
    'hidden.md': 'public:: false\n\n- ![x](hidden.png)',
    'p.png': '',
    'off.png': '',
    'code.png': '',
    'comment.png': '',
    'hidden.png': '',
    'unused.png': '',
  })
  expect(garden.assets).toEqual([{ file: 'p.png', kind: 'image', place: { file: 'a.md', line: 1, column: 3 } }])
})

test('an id twice names both places', () => {
  const garden = gardenOf({ 'a.md': `- one\n  id:: ${id(1)}\n- two\n  id:: ${id(1)}` })
  const [found] = garden.diagnostics.filter(({ rule }) => rule === 'id-twice')
  expect(found).toMatchObject({
    file: 'a.md',
    line: 4,
    column: 3,
    severity: 'error',
    related: { file: 'a.md', line: 1, column: 3 },
  })
})

test('an id on an empty bullet leads to what stands first below it', () => {
  const garden = gardenOf({
    'a.md': `-\n  id:: ${id(1)}\n  -\n    - one\n- two\n-\n  id:: ${id(2)}\n- ((${id(1)})) and ((${id(2)}))`,
  })
  expect(pointAt(garden, 8)?.text).toBe(`one and ((${id(2)}))`)
  expect(garden.diagnostics.map(({ rule, line, column }) => [rule, line, column])).toEqual([
    ['reference-missing', 8, 48],
  ])
})

test('ids that are no UUID count on their page only', () => {
  const twice = (files: Record<string, string>) =>
    gardenOf(files).diagnostics.filter(({ rule }) => rule === 'id-twice').length
  expect(twice({ 'a.md': '- one\n  id:: top', 'b.md': '- two\n  id:: top' })).toBe(0)
  expect(twice({ 'a.md': '- one\n  id:: top\n- two\n  id:: top' })).toBe(1)
})

test('references that multiply do not: text is taken one level deep, and cut', () => {
  const lines = Array.from({ length: 40 }, (_, n) => `- ${`((${id(n + 1)})) `.repeat(10)}\n  id:: ${id(n)}`)
  const garden = gardenOf({ 'a.md': [...lines, `- ${'end '.repeat(1000)}\n  id:: ${id(40)}`].join('\n') })
  for (const { text } of garden.points) expect(text.length).toBeLessThan(4001)
})

test('100,000 references to one block', () => {
  const garden = gardenOf({ 'a.md': `- one\n  id:: ${id(1)}\n- ${`((${id(1)})) `.repeat(100_000)}` })
  expect(pointAt(garden, 3)?.references).toHaveLength(100_000)
})

test('a chain of 50,000 references', () => {
  const lines = Array.from({ length: 50_000 }, (_, at) => `- ((${id(at + 1)}))\n  id:: ${id(at)}`)
  const garden = gardenOf({ 'a.md': lines.join('\n') })
  expect(garden.points.filter(({ references }) => references.length === 1)).toHaveLength(49_999)
})
