import { describe, expect, test } from 'vitest'
import { explainName, type NameExplained, type NameUnknown } from '../../src/check/name.ts'
import { rules } from '../../src/garden/who/evidence.ts'
import { gardenOf } from '../garden/make.ts'

const day = '2024-05-01.md'

function known(files: Readonly<Record<string, string>>, name: string): NameExplained {
  const found = explainName(gardenOf(files), name)
  if ('near' in found) throw new Error(`${name} is not known`)
  return found
}

function unknown(files: Readonly<Record<string, string>>, name: string): NameUnknown {
  const found = explainName(gardenOf(files), name)
  if (!('near' in found)) throw new Error(`${name} is known`)
  return found
}

describe('the verdict', () => {
  test('what decides, and what would change it', () => {
    const { kind, verdict, change } = known({ [day]: '- Attending: [[ola]]\n' }, 'ola')
    expect(kind).toBe('person')
    expect(verdict).toBe('a person: `listed` decides, whatever else is found (rule 14)')
    expect(change.join(' ')).toContain('`person: false` in garden.yaml')
  })

  test('what speaks for it, with nothing against', () => {
    const { verdict } = known({ [day]: '- [[ola]] hello\n- [[ola]] bye\n' }, 'ola')
    expect(verdict).toBe('a person: `opens-two` says so, and nothing speaks against it (rule 14)')
  })

  test('what speaks for it, and what against it', () => {
    const files = { [day]: '- [[ola]] hello\n- [[ola]] bye\n', 'ola.md': '- a tool\n' }
    const { kind, verdict, evidence } = known(files, 'ola')
    expect(kind).toBe('topic')
    expect(verdict).toBe('a topic: `opens-two` speaks for a person, but `own-note` against it (rule 14)')
    expect(evidence.map(({ rule, place }) => `${rule} ${place.file}:${place.line}`)).toEqual([
      'own-note ola.md:1',
      'opens-two 2024-05-01.md:1',
      'opens-two 2024-05-01.md:2',
    ])
  })

  test('one line is not enough, and it says how many there are', () => {
    const { verdict, change } = known({ [day]: '- [[ola]] hello\n' }, 'ola')
    expect(verdict).toBe('a topic: nothing shows that it is a person (rule 14)')
    expect(change.join(' ')).toContain('So far it opens one line of one meeting at most.')
  })

  test('a meeting', () => {
    expect(known({ [day]: '- [[ola]] hello\n' }, '2024-05-01').verdict).toMatch(/^a meeting: /)
  })
})

test('evidence comes in the order of the table', () => {
  const files = {
    [day]: '- Attending: [[ola]]\n- [[ola]] == Ola Berg is back\n- [[ola]]: hello\n- we use [[ola]]\n',
    'ola.md': 'type:: person\n',
    'note.md': '- [[ola]] https://example.org/ola\n',
  }
  const order = rules.map(({ rule }) => rule)
  const found = known(files, 'ola').evidence.map(({ rule }) => order.indexOf(rule))
  expect(found.length).toBeGreaterThan(3)
  expect(found).toEqual(found.toSorted((a, b) => a - b))
})

test('other names, and where each was said', () => {
  const files = {
    [day]: '- Attending: [[Ola Berg]] (olab)\n- [[ola]] hello\n',
    'x.md': '- [[Ola Berg]] == [[ola.b]]\n',
  }
  const { aliases } = known(files, 'ola berg')
  expect(
    aliases.map(({ name, said }) => [name, said.map(({ how, place }) => `${how} ${place.file}:${place.line}`)]),
  ).toEqual([
    ['ola', ['inferred 2024-05-01.md:2']],
    ['ola.b', ['written x.md:1']],
    ['olab', ['listed 2024-05-01.md:1']],
  ])
})

test('names that could not be joined', () => {
  const files = { 'ola.md': '- a\n', 'kim.md': '- [[kim]] == [[ola]]\n' }
  expect(known(files, 'kim').refused).toEqual([
    { name: 'ola', said: [{ how: 'written', place: { file: 'kim.md', line: 1, column: 3 } }] },
  ])
  expect(known(files, 'kim').aliases).toEqual([])
})

test('a short form, meeting by meeting', () => {
  const files = {
    [day]: '- Attending: Kim Berg, Ola Lee\n- KB: hello\n- KB: bye\n',
    '2024-05-08.md': '- Attending: Kay Burns, Ola Lee\n- KB: hello\n',
    '2024-05-15.md': '- Attending: Kim Berg, Kay Burns\n- KB: hello\n',
  }
  const { standsFor, ambiguous } = unknown(files, 'KB')
  expect(standsFor.map(({ name, turns, first }) => [name, turns, `${first.file}:${first.line}`])).toEqual([
    ['Kim Berg', 2, '2024-05-01.md:2'],
    ['Kay Burns', 1, '2024-05-08.md:2'],
  ])
  expect(ambiguous.map(({ file, line }) => `${file}:${line}`)).toEqual(['2024-05-15.md:2'])
})

test('a name close to one', () => {
  expect(unknown({ [day]: '- Attending: [[Ola Berg]]\n' }, 'Ola Brg').near).toEqual(['Ola Berg'])
  expect(unknown({ [day]: '- Attending: [[Ola Berg]]\n' }, 'xyzzy').near).toEqual([])
})

test('names out of the notes are no keys of objects', () => {
  expect(unknown({ [day]: '- hello\n' }, '__proto__').near).toEqual([])
  expect(known({ [day]: '- [[constructor]]\n' }, 'constructor').kind).toBe('topic')
})
