import { expect, test } from 'vitest'
import { communities } from '../../../src/pages/picture/community.ts'

/** All pairs of some nodes. */
const clique = (...nodes: number[]) =>
  nodes.flatMap((a, index) => nodes.slice(index + 1).map((b) => ({ a, b, weight: 1 })))

test('groups that hold together are one each, and a bridge between them joins nothing', () => {
  const edges = [...clique(0, 1, 2, 3), ...clique(4, 5, 6, 7), { a: 3, b: 4, weight: 1 }]
  expect(communities(8, edges)).toEqual([0, 0, 0, 0, 1, 1, 1, 1])
})

test('a ring of groups, of which each is found', () => {
  const groups = Array.from({ length: 8 }, (_, index) => Array.from({ length: 5 }, (_node, node) => index * 5 + node))
  const edges = [
    ...groups.flatMap((nodes) => clique(...nodes)),
    ...groups.map((_, index) => ({ a: index * 5, b: ((index + 1) % 8) * 5 + 1, weight: 1 })),
  ]
  const found = communities(40, edges)
  expect(new Set(found).size).toBe(8)
  for (const nodes of groups) expect(new Set(nodes.map((node) => found[node])).size).toBe(1)
})

test('weight decides, not number', () => {
  const edges = [
    { a: 0, b: 1, weight: 9 },
    { a: 1, b: 2, weight: 1 },
    { a: 2, b: 3, weight: 9 },
  ]
  expect(communities(4, edges)).toEqual([0, 0, 1, 1])
})

test('nodes without edges stay alone; no node is no matter', () => {
  expect(communities(3, [{ a: 0, b: 1, weight: 1 }])).toEqual([0, 0, 1])
  expect(communities(0, [])).toEqual([])
})
