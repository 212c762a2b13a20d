import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Names } from '../../../src/garden/names.ts'
import { joinAliases } from '../../../src/garden/who/join.ts'

const place = (line: number) => ({ file: 'a.md', line, column: 1 })
const none = new Set<string>()

function named(links: readonly string[], filed: readonly string[] = []): Names {
  const names = new Names()
  for (const name of filed) names.file(name, `${name}.md`)
  for (const name of links) names.link(name)
  return names
}

describe('which name is the canonical one', () => {
  const pair = (a: string, b: string, more = {}) => ({ a, b, place: place(1), ...more })
  test.each([
    ['configuration', named(['a', 'b'], ['a']), [pair('a', 'b')], new Set(['b']), 'b'],
    ['a file', named(['a', 'b', 'b'], ['a']), [pair('a', 'b')], none, 'a'],
    ['not the plain side', named(['a', 'b', 'b']), [pair('a', 'b', { plain: true })], none, 'a'],
    [
      'not a word of another',
      named(['nick', 'nick', 'nick sellen']),
      [pair('nick', 'nick sellen')],
      none,
      'nick sellen',
    ],
    ['the most linked', named(['a', 'b', 'b']), [pair('a', 'b')], none, 'b'],
    ['the first', named(['b', 'a']), [pair('a', 'b')], none, 'b'],
  ])('%s', (_, names, pairs, preferred, expected) => {
    const aliases = joinAliases(pairs, names, preferred)
    for (const { a, b } of pairs) expect([aliases.canonical(a), aliases.members(b)[0]]).toEqual([expected, expected])
  })
})

test('joins nothing that has two notes, by whatever way, and says where', () => {
  const names = named(['x', 'y', 'z'], ['a', 'b'])
  const pairs = [
    { a: 'a', b: 'x', place: place(1) },
    { a: 'x', b: 'y', place: place(2) },
    { a: 'b', b: 'y', place: place(3) },
    { a: 'a', b: 'z', place: place(4) },
  ]
  const aliases = joinAliases(pairs, names, none)
  expect(['a', 'b', 'x', 'y', 'z'].map((key) => aliases.canonical(key))).toEqual(['a', 'b', 'x', 'x', 'a'])
  expect(aliases.diagnostics.map(({ line, related }) => [line, related?.line])).toEqual([
    [1, 3],
    [3, 1],
  ])
})

test('what the configuration says outweighs notes', () => {
  const names = named([], ['a', 'b'])
  const aliases = joinAliases([{ a: 'a', b: 'b', place: place(1), declared: true }], names, new Set(['a']))
  expect(aliases.canonical('b')).toBe('a')
  expect(aliases.diagnostics).toEqual([])
})

test('two that the configuration names stay two', () => {
  const names = named(['a', 'b'])
  const aliases = joinAliases([{ a: 'a', b: 'b', place: place(1) }], names, new Set(['a', 'b']))
  expect(aliases.canonical('b')).toBe('b')
  expect(aliases.diagnostics).toHaveLength(1)
})

test('the order of the pairs makes no difference', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const pairs = fc.uniqueArray(fc.tuple(key, key, fc.boolean()), { maxLength: 8, selector: ([a, b]) => `${a}${b}` })
  fc.assert(
    fc.property(pairs, fc.infiniteStream(fc.nat()), (made, order) => {
      const all = made.map(([a, b, plain], line) => ({ a, b, plain, place: place(line) }))
      const shuffled = all
        .map((one) => [order.next().value ?? 0, one] as const)
        .sort(([x], [y]) => x - y)
        .map(([, one]) => one)
      const draw = (given: typeof all) => {
        const aliases = joinAliases(given, named(['d', 'e', 'f', 'a'], ['a', 'b']), none)
        return ['a', 'b', 'c', 'd', 'e', 'f'].map((one) => [aliases.canonical(one), [...aliases.members(one)].sort()])
      }
      const drawn = draw(all)
      expect(draw(shuffled)).toEqual(drawn)
      // Never two files in one set.
      for (const [, members] of drawn)
        expect((members as string[]).filter((one) => one === 'a' || one === 'b').length).toBeLessThan(2)
    }),
  )
})
