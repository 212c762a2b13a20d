import { expect, test } from 'vitest'
import { machineFault, reason } from '../../src/command/failure.ts'

const thrown = (code: string): Error => Object.assign(new Error(`${code}: something, write`), { code })

test('a full disk is told as such, and is no error of the program', () => {
  expect(machineFault(thrown('ENOSPC'))).toBe('The site could not be written: the disk is full.')
  expect(machineFault(thrown('EMFILE'))).toBe('The site could not be written: too many files are open.')
  expect(machineFault(thrown('ENOENT'))).toBe(null)
  expect(machineFault(new Error('ENOSPC'))).toBe(null)
})

test('a reason is in words, or the code where none is known', () => {
  expect(reason(thrown('EACCES'))).toBe('permission denied')
  expect(reason(thrown('EWHATEVER'))).toBe('EWHATEVER')
  expect(reason(new Error('two\n lines'))).toBe('two lines')
})
