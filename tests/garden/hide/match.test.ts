import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Form } from '../../../src/garden/hide/hidden.ts'
import { Matcher } from '../../../src/garden/hide/match.ts'

/** A form of somebody whose name has these words. */
function form(words: string, more: Partial<Form> = {}): Form {
  const person = { page: null, others: [], label: 'X', nobody: false, forms: [words] }
  const plain = { capitals: false, capital: false, initial: false, leading: false, reversed: false, spoken: false }
  return { kind: 'hidden', person, words: words.split(' '), ...plain, ...more }
}

const found = (text: string, ...forms: readonly Form[]) =>
  new Matcher(forms).find(text, () => true).map((match) => match.text)

describe('a name is found', () => {
  test.each([
    ['as a whole word', 'uma, Umami; UMA.', 'uma', ['uma', 'UMA']],
    ['not at the end of another', 'puma', 'uma', []],
    ['with accents or without', 'Wren Ökafor, wren okafor', 'wren okafor', ['Wren Ökafor', 'wren okafor']],
    [
      'however its words are parted',
      'uma-lind, Uma_Lind, uma%20lind',
      'uma lind',
      ['uma-lind', 'Uma_Lind', 'uma%20lind'],
    ],
    ['through marks of emphasis', 'Uma **Lind**', 'uma lind', ['Uma **Lind']],
    ['where a line is wrapped', 'we asked Uma\n  Lind', 'uma lind', ['Uma\n  Lind']],
    ['not across a blank line', 'for Uma\n\nLind is a town', 'uma lind', []],
    ['not across a comma', 'Uma, Lind', 'uma lind', []],
    ['written together, where it is long', 'nicksellen', 'nick sellen', ['nicksellen']],
    ['not written together, where it is short', 'joanna', 'jo anna', []],
    ['within a script without spaces', '会議に王伟来', '王伟', ['王伟']],
    ['with characters that mean something in a pattern', 'ask c++ (x)', 'c++', ['c++']],
    ['behind a picture that begins it, and does not go on', '🍮 cake, 🍮 pudding', '🍮 pudding', ['🍮 pudding']],
  ])('%s', (_, text, words, expected) => {
    expect(found(text, form(words))).toEqual(expected)
  })
})

describe('how it must be spelt', () => {
  test.each<[string, Form, string[]]>([
    ['NS and ns and Ns', form('ns', { capitals: true }), ['NS']],
    ['Sellen, sellen', form('sellen', { capital: true }), ['Sellen']],
    ['Nick S., nick s, nick said', form('nick s', { initial: true }), ['Nick S.']],
    ['T. Baxter, T Baxter, t. baxter', form('t baxter', { leading: true }), ['T. Baxter', 'T Baxter']],
    ['Sellen, Nick; Sellen Nick', form('nick sellen', { reversed: true }), ['Sellen, Nick']],
    ['Baxter, T.', form('t baxter', { leading: true, reversed: true }), ['Baxter, T.']],
  ])('%j', (text, one, expected) => {
    expect(found(text, one)).toEqual(expected)
  })
})

describe('where several forms begin', () => {
  const [short, long] = [form('nick', { kind: 'short' }), form('nick cave', { kind: 'kept', person: null })]

  test('the longest is taken', () => {
    expect(found('Nick Cave and Nick', short, long)).toEqual(['Nick Cave', 'Nick'])
  })

  test('what is refused is as if it were not there', () => {
    const matches = new Matcher([short, long]).find('Nick Cave', (match) => match.form !== long)
    expect(matches.map(({ from, to, text }) => [from, to, text])).toEqual([[0, 4, 'Nick']])
  })
})

test('places are those of the text as written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Wren', ' ', 'Ökafor', 'O\u0308', 'ß', '\u200b', '👋🏽', ', ', '\n')),
      (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const match of new Matcher([form('wren okafor'), form('wren')]).find(text, () => true)) {
          expect(text.slice(match.from, match.to)).toBe(match.text)
          expect(match.from).toBeGreaterThanOrEqual(last)
          last = match.to
        }
      },
    ),
  )
})

describe('in an address', () => {
  const surname = form('sellen', { kind: 'short', capital: true })
  const matcher = new Matcher([form('nick sellen'), form('nick sellen', { reversed: true }), form('jo li'), surname])

  test('a long name is found between other letters', () => {
    expect(matcher.inside('https://example.org/thenicksellenpage')?.words).toEqual(['nick', 'sellen'])
    expect(matcher.inside('example.org/Nick.Sellen')?.words).toEqual(['nick', 'sellen'])
  })

  test('a short one is not: it is there by chance', () => expect(matcher.inside('example.org/dojolife')).toBeNull())

  test('a surname in any case, as a word', () => {
    expect(matcher.surnames('https://git.example/sellen/wiki')).toEqual([surname])
    expect(matcher.surnames('https://git.example/sellenberg')).toEqual([])
  })
})

test('without a form nothing is found', () => expect(found('Uma Lind')).toEqual([]))
