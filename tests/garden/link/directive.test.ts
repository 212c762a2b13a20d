import { describe, expect, test } from 'vitest'
import { directiveOf } from '../../../src/garden/link/directive.ts'
import { parse } from '../../../src/outline/parse.ts'
import { gardenOf } from '../make.ts'

const read = (text: string) => {
  const [block] = parse('a.md', `- ${text}`).blocks
  const found = block && directiveOf(block)
  return found
    ? [found.word, found.targets.map(({ name }) => name), found.url?.href ?? null, block.text.slice(found.end)]
    : null
}

describe('what opens a block', () => {
  test.each([
    ['#pull [[a]] [[b]]', ['pull', ['a', 'b'], null, '']],
    ['[[pull]] [[a]], #b and [[c]] for more', ['pull', ['a', 'b', 'c'], null, 'for more']],
    ['#push [[a]] todos', ['push', ['a'], null, 'todos']],
    ['#Go https://example.org/x.', ['go', [], 'https://example.org/x', '.']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test.each([
    '#pull',
    '#pull a',
    '#pulled [[a]]',
    '#go',
    '#go [[a]]',
    '#go javascript:alert(1)',
    'x #pull [[a]]',
    '#pull see [[a]]',
    'pull [[a]]',
    '[[pull]]s [[a]]',
  ])('not: %s', (text) => {
    expect(read(text)).toBeNull()
  })
})

test('pages are pulled and pushed to once, never by themselves', () => {
  const garden = gardenOf({ 'a.md': '- #pull [[b]] [[B]] [[a]]\n- #push [[b]] [[b]] x\n  - y\n' })
  expect(garden.byKey.get('a')?.pulls.map(({ key }) => key)).toEqual(['b'])
  expect(
    garden.byKey.get('b')?.pushed.map(({ text, children }) => [text, children.map((child) => child.text)]),
  ).toEqual([['x', ['y']]])
})

test('circles of pulls, of whatever size, and what only leads into one', () => {
  const cycles = (...pulls: readonly string[]) => {
    const files = Object.fromEntries(
      pulls.map((pull) => [`${pull[0]}.md`, [...pull.slice(1)].map((to) => `- #pull [[${to}]]\n`).join('')]),
    )
    return gardenOf(files)
      .diagnostics.filter(({ rule }) => rule === 'pull-cycle')
      .map(({ file }) => file[0])
      .join('')
  }
  expect(cycles('ab', 'ba')).toBe('ab')
  expect(cycles('ab', 'bc', 'ca', 'da')).toBe('abc')
  expect(cycles('abc', 'bd', 'cd', 'd')).toBe('')
  expect(cycles('ab', 'ba', 'cd', 'dc', 'ea')).toBe('abcd')
})
