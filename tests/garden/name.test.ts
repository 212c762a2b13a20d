import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, keyOf, nameOfFile } from '../../src/garden/name.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'aA bB-_.,:%/12é…İßΣ#?[]'), maxLength: 12 }),
)

describe('a key', () => {
  test('is the key of itself', () => {
    fc.assert(
      fc.property(text, (name) => {
        expect(keyOf(keyOf(name))).toBe(keyOf(name))
      }),
    )
  })

  test('does not tell capitals and separators apart', () => {
    for (const name of [
      'social coop',
      'Social-Coop',
      'SOCIAL__COOP',
      ' social.coop. ',
      'social: coop',
      'social%coop',
    ]) {
      expect(keyOf(name)).toBe('social coop')
    }
  })

  test('keeps a namespace, and a name of separators alone', () => {
    expect(keyOf('Tools/Wiki')).toBe('tools/wiki')
    expect(new Set(['..', '...', '-', '_'].map(keyOf)).size).toBe(4)
  })

  test('of a date is the ISO date, in every spelling', () => {
    for (const name of [
      '2024-07-01',
      '2024_07_01',
      '2024.07.01',
      '20240701',
      'July 1st, 2024',
      'july-1st-2024',
      '1 July 2024',
    ])
      expect(keyOf(name)).toBe('2024-07-01')
  })
})

describe('an address', () => {
  test('is never empty, leaves no folder, and fits every disk', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme', minLength: 60, maxLength: 400 })), (name) => {
        const address = addressOf(keyOf(name))
        expect(address).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u)
        expect(Buffer.byteLength(`${address}.html`)).toBeLessThan(255)
        // Nothing that Windows or the site keeps for itself.
        expect(address).not.toMatch(/^(?:index|con|prn|aux|nul|com\d|lpt\d)$/)
      }),
    )
  })

  test('is never that of another key, also where a disk does not tell capitals apart', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 20 }), (names) => {
        const keys = [...new Set(names.map(keyOf))]
        const addresses = keys.map((key) => addressOf(key).toLowerCase().normalize('NFC'))
        expect(new Set(addresses).size).toBe(keys.length)
      }),
    )
  })

  test('of what looks like a date is not the address of that date', () => {
    for (const name of ['2024/07/01x', '2024-07-01?', '(2024-07-01)', 'x2024-07-01'])
      expect(addressOf(keyOf(name))).not.toBe('2024-07-01')
  })

  test('of a name of 5,000 characters is short', () => {
    expect(addressOf('a'.repeat(5000)).length).toBeLessThan(80)
    expect(addressOf('a'.repeat(5000))).not.toBe(addressOf('a'.repeat(5001)))
  })
})

describe('the name of a file', () => {
  test.each([
    ['notes/Docker Compose.md', 'Docker Compose'],
    ['a___b.md', 'a/b'],
    ['a%2Fb.markdown', 'a/b'],
    ['What is Life?.md', 'What is Life?'],
    ['....md', '...'],
    ['100%.md', '100%'],
    ['bad%ff%code.md', 'bad%ff%code'],
    ['x/.md', '.md'],
  ])('%s is %s', (path, name) => {
    expect(nameOfFile(path)).toBe(name)
  })
})
