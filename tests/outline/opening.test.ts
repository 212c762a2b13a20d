import { describe, expect, test } from 'vitest'
import { isLoneUrl, opensParagraph, readMarker } from '../../src/outline/opening.ts'

test.each([
  ['- a', 'bullet', '-', 2],
  ['-', 'bullet', '-', 1],
  ['+\ta', 'bullet', '+', 2],
  ['12) a', 'bullet', '12)', 4],
  ['### a', 'heading', '###', 4],
  ['#', 'heading', '#', 1],
  ['- ---', 'bullet', '-', 2],
  ['* --', 'bullet', '*', 2],
  ['- --', 'bullet', '-', 2],
  ['- - -', 'rule', '- - -', 5],
  ['--- -', 'rule', '--- -', 5],
  ['___ ', 'rule', '___', 4],
])('%j opens a %s', (text, kind, mark, content) => {
  expect(readMarker(text, 0)).toMatchObject({ kind, text: mark, content })
})

test.each(['->', '-x', '+1', '--', '**bold**', '#tag', '####### seven', '1.5 x', '1234567890. x', '=====', '', '• a'])(
  '%j opens nothing',
  (text) => {
    expect(readMarker(text, 0)).toBeNull()
  },
)

test.each(['https://x.org', ' <http://x.org/a_(b)> ', 'www.x.org'])('%j is a lone address', (text) => {
  expect(isLoneUrl(text)).toBe(true)
})

test.each(['https://x.org and', '[x](https://x.org)', 'x.org', 'ftp://x.org', ''])('%j is none', (text) => {
  expect(isLoneUrl(text)).toBe(false)
})

describe('inside a paragraph, a new one begins with', () => {
  test.each([
    ...[
      'KK: hi',
      'eP: hi',
      'ola: hi',
      'Ola Berg: hi',
      'Michiel de Jong: hi',
      "Eric Prud'hommeaux: hi",
      'KK:',
      'SC : hi',
    ],
    ...[
      '[[ola berg]]: hi',
      '[sam]: hi',
      '@ola: hi',
      '@a@b.org: hi',
      '**KK**: hi',
      '**KK:** hi',
      '**[[x]]:** hi',
      '??: hi',
    ],
    ...['KK (late): hi', 'KK -> SC: hi', 'KK → SC: hi', 'KK, SC: hi', 'KK/SC: hi', '[[x]] ~ [[y]]: hi', '李明: 你好'],
    ...['Ola says:hi', 'Ola Berg says: hi', '... and', '…: and', '…'],
    ...['Attending: a', 'present:', 'Regrets', 'Notes by: a', 'Scribes: a, b', 'Present [[a]] [[b]]', '**Present**: a'],
    ...['TODO a', 'DONE', 'ACTION: a', 'ACTION a', 'AI: a', '[ ] a', '[x] a', '#todo a', '> TODO a', '**ACTION:** a'],
    ...['RESOLVED: a', 'AGREED', 'PROPOSAL: a', 'https://x.org'],
    ...['#private a', '#offrecord', '> #private a', '**#private** a', '#[[off the record]] a'],
  ])('%j', (line) => {
    expect(opensParagraph(line, 'something said before.')).toBe(true)
  })
})

describe('inside a paragraph, these go on', () => {
  test.each([
    ...[
      'and so on',
      'https: is a scheme',
      'http: bar',
      '12:30 is early',
      'a:b',
      'KK:hi',
      'x https://x.org',
      'see https://x.org',
    ],
    ...['this is a longer phrase: hi', 'the other one: hi', 'Here are the ways to export it', 'present at the meeting'],
    ...[
      'todo later',
      'Action items follow',
      'AGREEDs',
      '[[x]] said',
      '[x](https://x.org): hi',
      '(KK: hi)',
      ':) hi',
      '...and',
    ],
    ...['#privately a', 'a #private b', 'private:: true'],
    ...['nowhere to go: [[a b c]] x y', '+1 KK', '', `${'a'.repeat(40)}: hi`],
  ])('%j', (line) => {
    expect(opensParagraph(line, 'something said before.')).toBe(false)
  })

  test('a colon in a sentence that was wrapped', () => {
    const before = 'We talked at length about it and came to one conclusion after'
    expect(opensParagraph('another: it works', before)).toBe(false)
    expect(opensParagraph('another: it works', `${before}.`)).toBe(true)
    expect(opensParagraph('KK: it works', before)).toBe(true)
    expect(opensParagraph('present', before)).toBe(false)
    expect(opensParagraph('present', `${before}.`)).toBe(true)
    expect(opensParagraph('Present', before)).toBe(true)
  })
})
