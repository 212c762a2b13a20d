import { expect, test } from 'vitest'
import { defaults } from '../../src/garden/config.ts'
import { aboutNote } from '../../src/garden/front.ts'
import { linesOf, opensTask, remarkRole } from '../../src/garden/lines.ts'
import { sectionsOf } from '../../src/garden/section.ts'
import { parse } from '../../src/outline/parse.ts'

function linesIn(text: string) {
  const [section] = sectionsOf(aboutNote(parse('2024-05-01.md', text)), defaults)
  if (!section) throw new Error('no meeting')
  return linesOf(section)
}

test('a list is its line, its children that are names, and nothing else', () => {
  const { lists, listBlocks, heads } = linesIn(
    '- Attending:\n  - Ola Berg\n  - [[kim]] (late)\n  - they met at six\n  - [[kim]]: hello\n- Ola: hi\n',
  )
  expect(lists.map(({ kind, names }) => [kind, names.map(({ listed }) => listed.written)])).toEqual([
    ['present', ['Ola Berg', 'kim']],
  ])
  expect([...listBlocks].map(({ line }) => line)).toEqual([1, 2, 3])
  expect([...heads.keys()].map(({ line }) => line)).toContain(5)
})

test('names stand directly below a role, until something else does', () => {
  const { lists } = linesIn('- Scribe\n  - Ola Berg\n  - a remark that is longer\n  - Kim Lee\n')
  expect(lists[0]?.names.map(({ listed }) => listed.written)).toEqual(['Ola Berg'])
})

test('a list without a name is none, unless it says nobody', () => {
  expect(linesIn('- Here:\n  - https://example.org\n').lists).toEqual([])
  expect(linesIn('- Regrets: none\n').lists).toHaveLength(1)
})

test('words of a task name who takes it, not who speaks', () => {
  expect(['TODO [[x]] y', '[ ] x', 'ACTION: x', '**DONE** x', 'AI: x'].every(opensTask)).toBe(true)
  expect(['Todor: x', 'NOWHERE x', 'AIda: x', '[x](y)'].some(opensTask)).toBe(false)
})

test('what a remark says', () => {
  expect(remarkRole('chair')).toEqual({ role: 'chair', regrets: false })
  expect(remarkRole('regrets')).toEqual({ role: null, regrets: true })
  expect(remarkRole('late')).toEqual({ role: null, regrets: false })
  expect(remarkRole(null)).toEqual({ role: null, regrets: false })
})

test('50,000 lines below a heading', () => {
  expect(linesIn(`## Present\n${'- Ola Berg\n'.repeat(50_000)}`).lists[0]?.names).toHaveLength(50_000)
})

test('50,000 lists that are none', () => {
  expect(linesIn('Attending:\n\nsomething else that was said\n\n'.repeat(25_000)).lists.length).toBeGreaterThan(0)
})
