import { describe, expect, test } from 'vitest'
import { Names } from '../../../src/garden/names.ts'
import { aliasLines, checkAliases } from '../../../src/garden/who/alias.ts'
import { parse } from '../../../src/outline/parse.ts'
import { gardenOf } from '../make.ts'

const lines = (text: string) => {
  const [block] = parse('a.md', `- ${text}`).blocks
  return block
    ? aliasLines(block).map(({ links, plain, end }) => [links.map(({ name }) => name), plain, block.text.slice(end)])
    : []
}

describe('alias lines', () => {
  test.each([
    ['[[a]] == [[b]]', [[['a', 'b'], null, '']]],
    ['[[a]] == [[b]] == Cee Dee', [[['a', 'b'], 'Cee Dee', '']]],
    ['[[a]] == Ola', [[['a'], 'Ola', '']]],
    ['[[a]] == [[b]] came in late', [[['a', 'b'], null, ' came in late']]],
    ['[[a]]==[[b]]', [[['a', 'b'], null, '']]],
    [
      'see [[a]] == [[b]] and [[c]] == [[d]]',
      [
        [['a', 'b'], null, ' and [[c]] == [[d]]'],
        [['c', 'd'], null, ''],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected)
  })

  test.each([
    '[[a]] == the b',
    '[[a]] == one two three four',
    '[[a]] = [[b]]',
    '[[a]] ==b== c',
    '[[p]] == [[d]] + [[b]]',
    '`[[a]] == [[b]]`',
    '[[a]] ~ [[b]]',
    '[[a]] == 12',
    '[[a]] == b, c',
  ])('none: %s', (text) => {
    expect(lines(text)).toEqual([])
  })

  test('100,000 of them on one line', () => {
    expect(lines('[[a]] == [[b]]; '.repeat(50_000))).toHaveLength(50_000)
    expect(lines('[[a]] == '.repeat(100_000))).toHaveLength(1)
  })
})

test('an alias that is a word is reported once', () => {
  const names = new Names()
  const place = { file: 'a.md', line: 1, column: 1 }
  const pair = (a: string, b: string) => ({ a: names.plain(a).key, b: names.plain(b).key, place })
  expect(
    checkAliases([pair('x', 'Will'), pair('y', 'will'), pair('z', 'Ola')], names).map(({ message }) =>
      message.slice(0, 6),
    ),
  ).toEqual(['“Will”'])
})

test.each(['holiday', 'away', 'on leave', 'travelling', 'video', 'off'])(
  '(%s) says how somebody was there, and is no name',
  (remark) => {
    const garden = gardenOf({
      '2024-05-01.md': `- Apologies: Ola Berg (${remark}), Kim Lee\n- Kim: the ${remark} rota?\n`,
    })
    expect(garden.people.map(({ page }) => [page.name, page.aliases])).toEqual([
      ['Kim Lee', []],
      ['Ola Berg', []],
    ])
  },
)
