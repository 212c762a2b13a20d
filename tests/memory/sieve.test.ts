import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Sieve } from '../../src/memory/sieve.ts'

const names = [['compost'], ['worm', 'farm'], ['c', '+', '+'], ['åse'], ['a', '/', 'b', 'garden']]
const sieve = new Sieve()
for (const name of names) sieve.add(name)

test.each(['the Compost smells', 'a worm farm', 'WORM-FARM', 'worm_farm', 'in C++', 'c ++', 'a/b', 'x\tcompost'])(
  'may hold a name: %s',
  (text) => {
    expect(sieve.mayHold(text)).toBe(true)
  },
)

test.each([
  '',
  ' .',
  'the composted',
  'farm worm',
  'worm, farm',
  'worms farm',
  'c',
  '+ c',
  'what else is there to say?',
])('holds none: %s', (text) => {
  expect(sieve.mayHold(text)).toBe(false)
})

test('where there are other letters than those of ASCII, nothing is said', () => {
  expect(sieve.mayHold('é')).toBe(true)
})

test('only the stretch is looked at', () => {
  expect(sieve.mayHold('compost and worm', 1)).toBe(false)
  expect(sieve.mayHold('a worm farm', 0, 6)).toBe(false)
  expect(sieve.mayHold('a worm farm', 2, 11)).toBe(true)
})

test('no name is missed, wherever it stands', () => {
  const around = fc.string({ unit: fc.constantFrom(...'ab -_.,:\'"()[]{}/@0') })
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.constantFrom(' ', '-', '_', '.', '  '),
      around,
      around,
      (name, gap, a, b) => {
        expect(sieve.mayHold(`${a} ${name.join(gap)} ${b}`)).toBe(true)
      },
    ),
  )
})
