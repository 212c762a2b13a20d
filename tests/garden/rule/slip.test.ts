import { expect, test } from 'vitest'
import { gardenOf } from '../make.ts'

const slips = (text: string) =>
  gardenOf({ 'a.md': text })
    .diagnostics.filter(({ rule }) => /-published$|^meeting-room/.test(rule))
    .map(({ line, column, length = 0 }) => text.split('\n')[line - 1]?.slice(column - 1, column - 1 + length))

test('each stands at its place', () => {
  expect(slips('- mail ola@hall.coop\n\n  or +44 20 7946 0958, https://meet.jit.si/hall')).toEqual([
    'ola@hall.coop',
    '+44 20 7946 0958',
    'https://meet.jit.si/hall',
  ])
})

test('numbers of phones', () => {
  for (const written of [
    '+33 1 70 18 99 00',
    '+49-30-1234567',
    '+1 (212) 555-0123',
    '00 44',
    '+352 27 00 12 34',
    '+61 2 7010 1234',
    '+31 (0)20 123 4567',
    '+91 98765 43210',
  ]) {
    expect([written, slips(`- ring ${written}.`)]).toEqual([written, written === '00 44' ? [] : [written]])
  }
  expect(slips('- mobile: 07700 900123')).toEqual(['07700 900123'])
})

test('what is no number of a phone', () => {
  const none = [
    'on 2024-06-01 12:00:00 we had 12345678 rows',
    '+100000000',
    '+1 2024-06-01',
    '12.05.2024 - 14.05.2024',
    'at +52.520008, +13.404954',
    '0001234567',
    '1.2.3.4:8080',
    'sha 0123456789abcdef',
    'commit 0712345678abc',
    'phone calls: 3',
    'phones: 10 000 000',
    '0.1234 5678 9',
    '2023-0412-3456',
    'port 08080 12345',
    'EUR 0123 4567 89 €',
    'Meeting ID: 845 1234 5678',
    'ticket 0123 456789',
    '5-4-3-2-1',
    '100-200-3000',
    'from 1999-2000 to 2001-2002',
    'call at 18:00 on 2024-06-01',
    'call on 01.06.2024',
  ]
  for (const text of none) expect([text, slips(`- ${text}`)]).toEqual([text, []])
})

test.each([
  ['a', 0],
  ['1', 0],
  ['+1 ', 0],
  ['a@', 0],
  ['a.b@c.', 0],
  ['0123 ', 0],
  ['tel ', 0],
  ['<a ', 0],
  ['ola@hall.coop ', 1],
])('200,000 times %j comes back in the time that a test has', (piece, count) => {
  expect(slips(`- ${piece.repeat(200_000)}@ 123 456 <b>`)).toHaveLength(count)
})
