import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../src/garden/config.ts'
import { buildGarden } from '../../../src/garden/garden.ts'
import { type Hiding, hide, hidingRules } from '../../../src/garden/hide/hide.ts'
import { parse } from '../../../src/outline/parse.ts'

const now = '2024-06-01T12:00:00Z'
const both = `people:
  - { name: Wren Ökafor, aliases: [wo42], publish: initials }
  - { name: Uma Lind, aliases: [Will], publish: nobody }
`

/** What is published of some files; `garden.yaml` is the configuration. */
function hidden(files: Readonly<Record<string, string>>, yaml = both): Hiding {
  const read = readConfig(files['garden.yaml'] ?? yaml)
  if ('error' in read) throw new Error(read.error)
  const all = Object.entries(files).filter(([file]) => file !== 'garden.yaml')
  const sources = all.filter(([file]) => file.endsWith('.md')).map(([file, text]) => ({ file, text }))
  const others = all.map(([file]) => file).filter((file) => !file.endsWith('.md'))
  const garden = buildGarden({
    notes: sources.map(({ file, text }) => parse(file, text)),
    config: read.config,
    now,
    files: others,
  })
  return hide(sources, garden, others)
}

/** One line of a meeting at which both were, Ola too. */
function line(text: string): string | undefined {
  const head = '- Attending: Wren Ökafor, Uma Lind, Ola Berg\n'
  return hidden({ '2024-05-01.md': `${head}${text}\n` }).sources[0]?.text.slice(
    '- Attending: W.O., someone, Ola Berg\n'.length,
    -1,
  )
}

describe('a name is found as a whole word, however it is typed', () => {
  test.each([
    ['Wren Ökafor, WREN OKAFOR, wren-ökafor, Wren_Oekafor', 'W.O., W.O., W.O., W.O.'],
    ['Wren O\u0308kafor, Wren\u00a0O\u0308kafor, Wr\u200ben Ökafor', 'W.O., W.O., W.O.'],
    ['𝐖𝐫𝐞𝐧 Ökafor', 'W.O.'],
    ['WrenÖkafor said, Wren Ökaforson not', 'W.O. said, W.O. Ökaforson not'],
    ['(wo42) wo42s xwo42 wo42!', '(W.O.) wo42s xwo42 W.O.!'],
    ["Uma Lind's, “Uma Lind”, *Uma* Lind, **Uma Lind**", "someone's, “someone”, *someone*, **someone**"],
    ['Uma, Umami, LINDEN and Lind', 'someone, Umami, LINDEN and someone'],
    ['Uma L. and Uma L said so', 'someone and someone said so'],
    [
      '<!-- Uma Lind --> `Uma Lind` <b>Uma Lind</b> \\[[uma lind]]',
      '<!-- someone --> `someone` <b>someone</b> someone',
    ],
    ['Lind, Uma and Ökafor, Wren', 'someone and W.O.'],
  ])('%j', (text, expected) => {
    expect(line(`- ${text}`)).toBe(`- ${expected}`)
  })
})

describe('links, addresses and handles', () => {
  test.each([
    ['[[uma lind]] [[Uma Lind|her]] [[uma lind|Uma]] #[[uma lind]] #uma-lind', 'someone her someone someone someone'],
    ['[[wren ökafor]] [[wo42|him]] #wo42', '[[W.O.]] [[W.O.|him]] #[[W.O.]]'],
    ['[[uma lind and friends]] [[Wren Ökafor/notes]]', '[[someone and friends]] [[W.O./notes]]'],
    ['https://x.org/uma-lind, https://x.org/?q=Uma%2520Lind. https://x.org/a', 'x.org, x.org. https://x.org/a'],
    ['https://umalind.org/a https://wren:okafor@x.org/', 'someone x.org'],
    [
      '[her page](https://x.org/umalind) [](https://x.org/wo42) [b](https://x.org/b_(c))',
      'her page W.O. [b](https://x.org/b_(c))',
    ],
    [
      '[Uma Lind](https://x.org/a) [the plan](https://x.org/a) <https://ökafor.example/me>',
      'someone [the plan](https://x.org/a) W.O.',
    ],
    ['<https://x.org/wo42> www.wo42.org mailto:uma.lind@x.org uma.lind@x.org', 'x.org W.O. someone someone'],
    ['@will@x.social @wo42@x.social @wo42 @will', 'someone W.O. @W.O. someone'],
    ['![Uma Lind](umalind.png) ![a](a.png) ![[wo42.jpg]]', 'someone ![a](a.png) W.O.'],
    ['#push [[uma lind]] the plan', 'the plan'],
    ['#pull [[ola berg]] [[uma lind]]', '#pull [[ola berg]]'],
  ])('%s', (text, expected) => {
    expect(line(`- see ${text}`)?.replace('- see ', '')).toBe(expected)
  })
})

describe('an initial stands for a name where nobody else has such a one', () => {
  const tom = 'people: [{ name: Tom Baxter, publish: initials }]\n'
  const head = '- Attending: Tom Baxter, Ola Berg\n'
  const of = (text: string, before = head) =>
    hidden({ '2024-05-01.md': `${before}${text}\n` }, tom)
      .sources[0]?.text.split('\n')
      .at(-2)

  test.each([
    ['- Ola Berg: T. Baxter, T Baxter, T.Baxter and Baxter, T. said', '- Ola Berg: T.B., T.B., T.B. and T.B. said'],
    ['- Ola Berg: ask Tom B. or Tom B, in **T. Baxter**’s name', '- Ola Berg: ask T.B. or T.B., in **T.B.**’s name'],
    ['- T. Baxter: the roof leaks', '- T.B.: the roof leaks'],
    ['- [[T. Baxter]] see [[tom b]], T. Bax and a T Baxters', '- [[T.B.]] see [[T.B.]], T. Bax and a T Baxters'],
    ['- Present: Ola Berg, T. Baxter', '- Present: Ola Berg, T.B.'],
  ])('%s', (text, expected) => {
    expect(of(text)).toBe(expected)
  })

  test('in a meeting of its own it is no other person', () => {
    const other = hidden(
      {
        'a.md': `- 2024-05-01\n\t- Attending: Tom Baxter\n- 2024-05-08\n\t- Present: Ola, T. Baxter\n\t- Baxter: hi\n`,
      },
      tom,
    )
    expect(other.sources[0]?.text).not.toMatch(/baxter/i)
  })

  test('of two who are hidden, the one that is nobody', () => {
    const both = 'people: [{ name: Tom Baxter, publish: initials }, { name: Tina Baxter, publish: nobody }]\n'
    const text = '- Attending: Tom Baxter, Tina Baxter, Ola\n- Ola: ask [[T. Baxter]]\n'
    expect(hidden({ '2024-05-01.md': text }, both).sources[0]?.text).toContain('- Ola: ask someone')
  })

  test('somebody else who is known stays', () => {
    const both = '- Attending: Tom Baxter, Tina Baxter, Ola\n'
    expect(of('- Ola: ask T. Baxter', both)).toBe('- Ola: ask T. Baxter')
    expect(of('- Ola: ask Tim Baxter and U. Baxter', '- Attending: Tim Baxter, Uma Baxter, Ola\n')).toBe(
      '- Ola: ask Tim Baxter and U. Baxter',
    )
  })
})

test('a line that names nobody stays as it is', () => {
  const text = '- Ola Berg: will we ask? [[ola berg]] https://x.org/a_(b) Wrenches, umami <!-- x -->\r\n\r\n\t- end'
  expect(line(text)).toBe(text)
})

test('other people keep their names, where the garden knows them', () => {
  const files = {
    'plans.md': '- Wren Ökafor',
    '2024-05-01.md': '- Attending: Uma Lind, Uma Finch\n- Uma Finch: Uma is a nice name, says Uma Lindgren\n',
  }
  const { sources, diagnostics } = hidden(files)
  expect(sources[1]?.text).toBe('- Attending: someone, Uma Finch\n- Uma Finch: Uma is a nice name, says Uma Lindgren\n')
  expect(diagnostics.map(({ rule, line, column }) => [rule, line, column])).toEqual([
    ['hidden-unclear', 2, 14],
    ['hidden-unclear', 2, 39],
  ])
})

describe('files', () => {
  test('a path that names somebody is masked, and stays one of its own', () => {
    const { sources, masked } = hidden({
      'wo42/a.md': '- a',
      'Wren Ökafor/a.md': '- b',
      'W.O./a.md': '- c',
      'plans by uma%20lind.md': '- d',
      'other.md': '- e',
    })
    expect(sources.map(({ file }) => file).sort()).toEqual([
      'W.O./2/a.md',
      'W.O./3/a.md',
      'W.O./a.md',
      'other.md',
      'plans by someone.md',
    ])
    expect([...masked].sort()).toEqual(['W.O./2/a.md', 'W.O./3/a.md', 'plans by someone.md'])
  })

  test('the own note of nobody is gone, under each of its names', () => {
    const { sources } = hidden({ 'people/uma lind.md': '- a', 'x.md': 'title:: Will\n\n- b', 'wo42.md': '- c' })
    expect(sources).toEqual([{ file: 'W.O..md', text: '- c' }])
  })

  test('a picture named after somebody is not there, one in their folder is', () => {
    const { files, names } = hidden({ 'a.md': '- a', 'umalind.png': '', 'wo42/x.png': '', 'b.png': '' })
    expect([...files]).toEqual([
      ['W.O./x.png', 'wo42/x.png'],
      ['b.png', 'b.png'],
    ])
    expect([names('by Uma  LIND'), names('by Ola')]).toEqual([true, false])
  })
})

describe('whoever is hidden and nowhere in the notes is named, with who may be meant', () => {
  test.each([
    ['[{ name: Joee, publish: nobody }]', ['“Joee” is nowhere in the notes. Did you mean Joe?']],
    // Joe is a short form of the name, and of nobody else's: he is hidden.
    ['[{ name: Joe Zimmer, publish: nobody }]', []],
    ['[{ name: Zuzana, publish: initials }]', ['“Zuzana” is nowhere in the notes. Write the name as the notes do.']],
    ['[{ name: Joe, publish: nobody }]', []],
    ['[{ name: Joee, aliases: Joe, publish: nobody }]', []],
    ['[{ name: Ola Berg, publish: nobody }]', []],
    ['[{ name: Joee }]', []],
  ])('%s', (people, expected) => {
    const text = '- Attending: Joe, Kim\n- Kim: I asked OLA BERG about it\n'
    const { diagnostics } = hidden({ '2024-05-01.md': text }, `people: ${people}\n`)
    expect(diagnostics.map(({ message, fix }) => `${message} ${fix}`)).toEqual(expected)
  })
})

describe('garden.yaml', () => {
  test('says nothing of the hidden', () => {
    const { config, diagnostics } = hidden({
      'a.md': '- Uma Lind and Wren Ökafor',
      'garden.yaml': `${both}  - { name: Ola Berg, aliases: [ola] }
title: Friends of Uma Lind
short: Wren Ökafor's
group: uma lind
minutes: [wo42/**]
url: https://uma-lind.example/
repository: https://git.example/wo42/minutes
`,
    })
    expect(config).toMatchObject({ title: 'Friends of someone', short: "W.O.'s", minutes: ['W.O./**'] })
    expect(config.people.map(({ name, aliases, publish }) => [name, aliases, publish])).toEqual([
      ['W.O.', [], 'name'],
      ['Ola Berg', ['ola'], 'name'],
    ])
    expect([config.url, config.repository, config.group]).toEqual([undefined, undefined, undefined])
    expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['hidden-address', 'warning'],
      ['hidden-address', 'warning'],
    ])
  })
})

test.each(hidingRules.map((rule) => [rule.name, rule] as const))('the examples of %s', (name, { fails, passes }) => {
  const said = (files: typeof fails) =>
    hidden(Object.fromEntries(files.map(({ file, text }) => [file, text]))).diagnostics.filter(
      ({ rule }) => rule === name,
    )
  expect(said(fails)).toHaveLength(1)
  expect(said(passes)).toEqual([])
})

const words = fc.constantFrom(
  'Uma Lind',
  'wren ökafor',
  '[[uma lind]]',
  'wo42',
  '[[wo42]]',
  'Will',
  ':',
  ',',
  '\n- ',
  '\n\t- ',
  '\n',
  ' ',
  '**',
  '[[',
  ']]',
  '(',
  ')',
  '|',
  '`',
  '#',
  '@',
  '==',
  'https://x.org/',
  '<!--',
  '-->',
  'NS',
  '```',
  '\r\n',
  '../',
  '%20',
  'hello',
  '![',
  '](',
)

test('whatever stands around them, the names are gone, and no line moves', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const text = `- [[2024-05-01]]\n\t- Attending: Wren Ökafor, Uma Lind\n\t- ${parts.join('')}\n`
      const published = hidden({ 'a.md': text }).sources[0]?.text ?? ''
      const plain = published.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
      expect(plain).not.toMatch(/(?<![\p{L}\p{N}])(?:uma lind|wren okafor|wo42)(?![\p{L}\p{N}])/u)
      expect(published.split(/\r\n|\n|\r/).length).toBe(text.split(/\r\n|\n|\r/).length)
    }),
    { numRuns: 300 },
  )
})

test('what is published names nobody who could be hidden again', () => {
  const first = hidden({
    'a.md': '- [[2024-05-01]]\n\t- Attending: Wren Ökafor, Uma Lind, Ola\n\t- Ola: Wren and Uma, wo42\n',
  })
  const garden = buildGarden({
    notes: first.sources.map(({ file, text }) => parse(file, text)),
    config: first.config,
    now,
  })
  expect(garden.people.map(({ page }) => page.name)).toEqual(['Ola', 'W.O.'])
})

test('long lines come back in the time that a test has', () => {
  const { sources } = hidden({
    'a.md': `- ${'[[uma lind]] wo42 https://x.org/wo42 '.repeat(10_000)}\n- ${'a'.repeat(200_000)}\n- ${'Uma '.repeat(20_000)}\n- ${'[('.repeat(50_000)}\n- https://x.org/${'.'.repeat(500_000)}x`,
  })
  expect(sources[0]?.text).not.toMatch(/uma|wo42/i)
})
