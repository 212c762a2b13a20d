import { expect, test } from 'vitest'
import { tally } from './tally.ts'

const file = (name: string, status: string, ...tests: string[]) => ({
  name,
  status,
  assertionResults: tests.map((each) => ({ status: each, title: 'ignored' })),
})

const report = (...testResults: ReturnType<typeof file>[]) => JSON.stringify({ success: true, testResults })

test('counts the tests of all files', () => {
  const text = report(file('a', 'passed', 'passed', 'passed'), file('b', 'failed', 'passed', 'failed'))
  expect(tally(text, 1)).toEqual({ passed: 3, failed: 1, remarks: [] })
})

test('a file that does not load is a failure', () => {
  expect(tally(report(file('a', 'passed', 'passed'), file('/tests/b', 'failed')), 1)).toEqual({
    passed: 1,
    failed: 1,
    remarks: ['b failed outside of its tests'],
  })
})

test('a hook that throws is a failure, and the tests that it kept from running are named', () => {
  expect(tally(report(file('b', 'failed', 'skipped', 'pending')), 1)).toEqual({
    passed: 0,
    failed: 1,
    remarks: ['b failed outside of its tests', '2 skipped'],
  })
})

test('a run without tests is a failure', () => {
  expect(tally(report(), 0)).toEqual({ passed: 0, failed: 1, remarks: ['no test ran'] })
  expect(tally(report(file('a', 'passed', 'skipped')), 0)).toMatchObject({ passed: 0, failed: 1 })
})

test('a run without a report is a failure', () => {
  expect(tally('', 0)).toMatchObject({ passed: 0, failed: 1 })
  expect(tally('{"testResults": 3}', 0)).toMatchObject({ passed: 0, failed: 1 })
})

test('a run that ends badly is a failure, whatever its tests say', () => {
  const text = report(file('a', 'passed', 'passed'))
  expect(tally(text, 0)).toMatchObject({ passed: 1, failed: 0 })
  expect(tally(text, 1)).toMatchObject({ passed: 1, failed: 1 })
  expect(tally(text, null)).toEqual({ passed: 1, failed: 1, remarks: ['vitest was killed'] })
})
