import { expect, test } from 'vitest'
import { beginningsOf } from '../../src/browser/begin.ts'

/** A piece holds the words from its first to its last; a word between two of them is looked for in the second. */
const loadedFor = (word: string, pieces: readonly (readonly [string, string])[]): string[] =>
  pieces
    .filter((piece, index) =>
      [word, ...beginningsOf([word])].some((one) => {
        const before = pieces[index - 1]?.[1] ?? ''
        return one > before && (one <= piece[1] || index === pieces.length - 1)
      }),
    )
    .map(([first]) => first)

test('all pieces are loaded that hold what begins with a word', () => {
  const pieces = [
    ...([
      'rust sorry',
      'spea specf',
      'specg speci',
      'specification specifies',
      'speck spectrum',
      'sped spin',
      'spit tea',
    ] as const),
  ].map((piece): [string, string] => [piece.split(' ')[0] ?? '', piece.split(' ')[1] ?? ''])
  expect(loadedFor('spec', pieces)).toEqual(['spea', 'specg', 'speck', 'sped'])
  expect(loadedFor('sp', pieces)).toEqual(['spea', 'sped', 'spit'])
})

test('in Cyrillic, too; a letter of a script without spaces begins nothing, and of others the end is asked for', () => {
  expect(beginningsOf(['резерв'])).toContain('резервн\u{10fffd}')
  expect(beginningsOf(['会議'])).toEqual([])
  expect(beginningsOf(['αβγ'])).toEqual(['αβγ\u{10fffd}'])
})
