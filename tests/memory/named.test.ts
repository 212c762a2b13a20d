import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Config, readConfig } from '../../src/garden/config.ts'
import { buildGarden } from '../../src/garden/garden.ts'
import { hide } from '../../src/garden/hide/hide.ts'
import { mostLines, namedOf } from '../../src/memory/named.ts'
import { parse } from '../../src/outline/parse.ts'
import { gardenOf } from '../pages/make.ts'

/** Lines of a meeting; gives the names that each line holds without a link, `name: line` with the name in `<>`. */
function namedIn(lines: readonly string[], notes: Readonly<Record<string, string>> = {}, yaml = ''): string[] {
  const meeting = ['- [[2023-01-05]]', ...lines.map((line) => `\t- ${line}`)].join('\n')
  return [...namedOf(gardenOf({ 'minutes.md': meeting, ...notes }, yaml))].flatMap(([page, { lines: found }]) =>
    found.map(({ text, from, to }) => `${page.name}: ${text.slice(0, from)}<${text.slice(from, to)}>${text.slice(to)}`),
  )
}

const notes = { 'topics/Compost.md': '- What it is\n', 'topics/Compost toilet.md': '- What it is\n' }

test.each([
  ['the compost is ripe', 'Compost: the <compost> is ripe'],
  ['COMPOST, at last', 'Compost: <COMPOST>, at last'],
  ['is **compost** hot?', 'Compost: is <compost> hot?'],
  ['“compost”', 'Compost: “<compost>”'],
  ["the compost's smell", "Compost: the <compost>'s smell"],
  ['a compost  toilet', 'Compost toilet: a <compost toilet>'],
  ['a compost-toilet', 'Compost toilet: a <compost-toilet>'],
  ['a compöst', 'Compost: a <compöst>'],
  ['[[shed]] and compost', 'Compost: shed and <compost>'],
])('names it: %s', (line, found) => {
  expect(namedIn([line], notes)).toEqual([found])
})

test.each([
  'composting',
  'wormcompost',
  'worm-compost',
  'a-compost-b',
  'compost.example.org',
  'www.example.org/compost',
  'kim@compost.example',
  'docs/compost.md',
  '`compost`',
  '<compost> is no tag',
  '#compost',
  '[[compost]] and compost again',
  '[the compost](https://example.org/)',
  'https://example.org/compost',
  '[[compost toilet]]',
  '[[shed|compost]]',
])('does not name it: %s', (line) => {
  expect(namedIn([line], notes)).toEqual([])
})

test('names it in code blocks nowhere', () => {
  expect(namedIn(['see\n\t  ```\n\t  compost\n\t  ```\n\t  compost'], notes)).toHaveLength(1)
})

test('not on its own page, and not below a line that links it', () => {
  const own = { 'topics/Compost.md': '- compost is earth\n' }
  expect(namedIn(['[[compost]] is ripe\n\t\t- the compost smells'], own)).toEqual([])
})

test('people by their full name and by names that only they have', () => {
  const lines = [
    'Attending: Mira Berg, Mira Lund, Ola Bjørn, mx7',
    'Ola: I asked Mira Berg',
    'Mira Lund: Ola Bjorn asked mira',
    'MX7 asked Ola Bjørn',
  ]
  expect(namedIn(lines)).toEqual([
    'Mira Berg: I asked <Mira Berg>',
    'Ola Bjørn: <Ola Bjorn> asked mira',
    'Ola Bjørn: MX7 asked <Ola Bjørn>',
    'mx7: <MX7> asked Ola Bjørn',
  ])
})

test('a name in plain words stands apart from what its speaker says', () => {
  expect(namedIn(['Attending: Mira Berg, Ola Lee', 'Mira Berg: hello', 'Ola Lee: Mira Berg, hello'])).toEqual([
    'Mira Berg: <Mira Berg>, hello',
  ])
})

test('a first name is written with its capital, and is not that of somebody else', () => {
  const lines = [
    'Attending: Fenna, Ola Lee',
    'Ola Lee: fenna is a word, Fenna a name',
    'Ola Lee: Fenna Holt is another',
  ]
  expect(namedIn(lines)).toEqual(['Fenna: fenna is a word, <Fenna> a name'])
})

test('words of agendas, dates, short words and words of every day are no names', () => {
  const linked = { 'b.md': '- see [[budget]], [[2023-02-02]], [[map]], [[work]], [[next steps]] and [[TWG]]\n' }
  expect(namedIn(['the budget of 2023-02-02 and a map for the next steps, twg at work'], linked)).toEqual([])
  expect(namedIn(['the TWG met'], linked)).toEqual(['TWG: the <TWG> met'])
})

test('a word that is written more often than linked is common; a name of two words is none', () => {
  const linked = { 'b.md': '- see [[gravel]] and [[garden path]]\n' }
  const lines = Array.from({ length: 20 }, (_, at) => `some gravel ${at}`)
  expect(namedIn(lines.slice(1), linked)).toHaveLength(19)
  expect(namedIn(lines, linked)).toEqual([])
  const two = lines.map((line) => line.replace('some gravel', 'garden path'))
  expect(namedIn(two, linked)).toHaveLength(20)
})

test('newest first, no more than a page shows, all of them counted', () => {
  const meetings = Array.from({ length: 60 }, (_, at) => {
    const date = new Date(Date.UTC(2022, 0, 1 + at)).toISOString().slice(0, 10)
    return `- [[${date}]]\n\t- the worm farm of ${date}`
  })
  const garden = gardenOf({ 'a.md': [...meetings, '- and the worm farm', '- [[worm farm]]'].join('\n') })
  const [named] = [...namedOf(garden).values()]
  expect(named?.count).toBe(61)
  expect(named?.lines).toHaveLength(mostLines)
  expect(named?.lines[0]?.point.page.name).toBe('2022-03-01')
})

test('who is not published by name is offered under none', () => {
  const read = readConfig(
    'people: [{ name: Mira Berg, publish: nobody, aliases: [mimi] }, { name: Ola Lund, publish: initials }]',
  )
  if ('error' in read) throw new Error(read.error)
  const text = [
    '- [[2023-01-05]]',
    '\t- Attending: Mira Berg, Ola Lund, Kim Holt',
    '\t- Kim Holt: Mira Berg asked mimi',
  ]
  const sources = [
    { file: 'a.md', text: [...text, '\t- Mira Berg: Ola Lund and O.L. and someone know Kim Holt'].join('\n') },
  ]
  const grow = (config: Config, from: readonly { file: string; text: string }[]) =>
    buildGarden({ notes: from.map((one) => parse(one.file, one.text)), config, now: '2023-06-01T12:00:00Z' })
  const hiding = hide(sources, grow(read.config, sources))
  const named = [...namedOf(grow(hiding.config, hiding.sources))]
  expect(named.map(([page]) => page.name)).toEqual(['Kim Holt'])
  expect(JSON.stringify(named.map(([, { lines }]) => lines.map((one) => one.text)))).not.toMatch(/mira|mimi|ola/i)
})

test('each line really holds the name, as whole words, outside of links and code', () => {
  const names = ['compost', 'worm farm', 'Kim Holt', 'Åse', 'C++', 'a/b garden', 'tide']
  const piece = fc.constantFrom(
    ...names,
    ...names.map((name) => `[[${name}]]`),
    ...names.map((name) => `\`${name}\``),
    ...['COMPOST', 'worm', 'farm', '**', '==', '_', ' ', ' ', ' ', '-', '.', ', ', '/', '@', "'s", 'x', '[', ']]', '`'],
    ...['https://example.org/', '#tide', '\uE0FF', '💧', '<', '>', '(', ')'],
  )
  const linked = names.map((name) => `- [[${name}]]`).join('\n')
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 12 }), { minLength: 1, maxLength: 4 }), (lines) => {
      const body = lines.map((line) => `- ${line.join('')}`).join('\n')
      const garden = gardenOf({ 'a.md': body, 'b.md': linked })
      for (const [page, { lines: found }] of namedOf(garden)) {
        for (const { point, text, from, to } of found) {
          const plain = (one: string) =>
            one
              .toLowerCase()
              .normalize('NFKD')
              .replace(/[\u0300-\u036f]/g, '')
          expect(plain(text.slice(from, to)).replace(/[\s._-]+/g, ' ')).toBe(plain(page.name))
          expect(text.slice(0, from)).not.toMatch(/[\p{L}\p{N}]$/u)
          expect(text.slice(to)).not.toMatch(/^[\p{L}\p{N}]/u)
          expect(point.mentions.some((mention) => mention.page === page)).toBe(false)
          // Without links, code and addresses it is still there.
          let rest = point.block.text
          for (const span of point.block.spans.toReversed())
            rest = `${rest.slice(0, span.from)}\n${rest.slice(span.to)}`
          expect(rest).toContain(text.slice(from, to).slice(0, 3))
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('many names and many lines take no longer than reading them', () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `- [[worm farm ${at}]]`)
  const lines = Array.from({ length: 20_000 }, (_, at) => `- the worm farm ${at} and worm farm worm farm`)
  const garden = gardenOf({ 'a.md': names.join('\n'), 'b.md': lines.join('\n') })
  const start = performance.now()
  expect(namedOf(garden).size).toBe(20_000)
  expect(performance.now() - start).toBeLessThan(3000)
})
