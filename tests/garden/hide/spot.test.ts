import { describe, expect, test } from 'vitest'
import { Context } from '../../../src/garden/hide/context.ts'
import { applied, settled } from '../../../src/garden/hide/edit.ts'
import { spots } from '../../../src/garden/hide/spot.ts'
import { splitLines } from '../../../src/outline/lines.ts'
import { gardenOf } from '../make.ts'

const yaml =
  'people: [{ name: Mark Sand, aliases: [Mark], publish: initials }, { name: Will Moss, aliases: [Will], publish: nobody }]'

/** A meeting's lines after these edits alone: what can be told without its place is not their business. */
function spotted(...lines: readonly string[]): string[] {
  const source = ['- Attending: [[Mark Sand]], [[Will Moss]], Ola Berg', ...lines].join('\n')
  const garden = gardenOf({ 'garden.yaml': yaml, '2024-05-01.md': source })
  const starts = splitLines(source, 0).map(({ start }) => start)
  const edits = settled(source.length, spots(garden.points, starts, new Context(garden)))
  return applied(source, edits).split('\n').slice(1)
}

describe('in front of a turn', () => {
  test.each([
    ['- Mark: hello', '- M.S.: hello'],
    ['- [[Mark]]: hello', '- [[M.S.]]: hello'],
    ['- [[Mark]] hello', '- [[M.S.]] hello'],
    ['- Will: hello, Will you?', '- someone: hello, Will you?'],
    ['- [[Will]] hello', '- someone: hello'],
    ['- @Will hello', '- someone: hello'],
    ['- [[Ola Berg]] → [[Will]]: hello', '- [[Ola Berg]] → someone: hello'],
    ['- Ola Berg: Mark and Will', '- Ola Berg: Mark and Will'],
  ])('%j', (line, expected) => {
    expect(spotted(line)).toEqual([expected])
  })

  test('among others who speak, one without a page is left out where the list begins', () => {
    expect(spotted('- [[Will]], [[Ola Berg]]: we looked at it')).toEqual(['- [[Ola Berg]]: we looked at it'])
  })

  test('below other lines, behind a tab', () => {
    expect(spotted('- roof', '\t- Will: it leaks')).toEqual(['- roof', '\t- someone: it leaks'])
  })
})

describe('in a list', () => {
  test.each([
    ['- Scribe: Mark', '- Scribe: M.S.'],
    ['- Regrets: Will (ill), Mark', '- Regrets: someone (ill), M.S.'],
    ['- Regrets: Ola Berg', '- Regrets: Ola Berg'],
  ])('%j', (line, expected) => {
    expect(spotted(line)).toEqual([expected])
  })
})

describe('who takes a step', () => {
  test.each([
    ['- TODO Will to mark the exits', '- TODO someone to mark the exits'],
    ['- TODO Mark: will look', '- TODO M.S.: will look'],
    ['- TODO water the plants (Will)', '- TODO water the plants (someone)'],
    [
      '- TODO water all the plants on the roof and in the yard, each week (Will)',
      '- TODO water all the plants on the roof and in the yard, each week (someone)',
    ],
    ['- TODO Ola Berg to ask Will', '- TODO Ola Berg to ask Will'],
  ])('%j', (line, expected) => {
    expect(spotted(line)).toEqual([expected])
  })
})
