import { describe, expect, test } from 'vitest'
import { namesIn } from '../../../src/garden/who/list.ts'
import { parse } from '../../../src/outline/parse.ts'

function block(text: string) {
  const [first] = parse('a.md', `- ${text}`).blocks
  if (!first) throw new Error('no block')
  return first
}

describe('names of a list', () => {
  const names = (text: string) => {
    const found = namesIn(block(text).text, block(text).spans, 0, false)
    return found.names.map(({ written, forms, remark }) =>
      [written, ...forms.map((form) => form.written), ...(remark === null ? [] : [`(${remark})`])].join(' '),
    )
  }
  test.each([
    ['ola, kim and uma', ['ola', 'kim', 'uma']],
    ['[[a]] [[b]], [[c d]] & e', ['a', 'b', 'c d', 'e']],
    ['Ola Berg (late), Kim Lee (chair, remote)', ['Ola Berg (late)', 'Kim Lee (chair, remote)']],
    ['@ola, @kim_l', ['ola', 'kim_l']],
    ['Ola Berg - [ola](https://example.org)', ['Ola Berg ola']],
    ['[Ola Berg - olab](https://example.org)', ['Ola Berg olab']],
    ['olab // Ola Berg, ola/olb', ['olab Ola Berg', 'ola olb']],
    ['a late Ola', ['Ola']],
    ['everyone, and others, ?', []],
    ['Ola Berg; Kim | Uma', ['Ola Berg', 'Kim', 'Uma']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  test('stand where they say they do', () => {
    const text = 'Ola Berg, [[kim]] and Uma (late), @tobi'
    for (const { written, from, to } of namesIn(block(text).text, block(text).spans, 0, false).names)
      expect(text.slice(from, to)).toContain(written)
  })

  test.each([
    '[[ola]]: hello',
    '[[ola]] says hello to all',
    'we begin with [[ola]]',
    'hello there my friend',
    'https://example.org',
  ])('more than names: %s', (text) => {
    expect(namesIn(block(text).text, block(text).spans, 0, true).pure).toBe(false)
  })

  test('100,000 of them on one line', () => {
    const many = `${'[[a]], Ola Berg (late), '.repeat(50_000)}end`
    expect(namesIn(many, block(many).spans, 0, false).names).toHaveLength(100_001)
  })

  test('a wall of text without a comma', () => {
    expect(namesIn('word '.repeat(200_000), [], 0, true).names).toEqual([])
  })
})
