import { expect, test } from 'vitest'
import { daysLike, namesLike, saidBy } from '../../src/browser/near.ts'

test('an address says a name, whatever stands around it', () => {
  expect(saidBy('/group/site/topics/dokcer-compose.html')).toBe('dokcer compose')
  expect(saidBy('/people/Zo%C3%AB-Kova%C4%8D/')).toBe('zoe kovac')
  expect(saidBy('/topics/c--a1b2c3.html')).toBe('c')
  expect(saidBy('/%E0%A4%A')).not.toBe('')
  expect(saidBy('/')).toBe('')
})

test('names that are like it, the nearest first; others are none', () => {
  const names = ['docker compose', 'docker composer', 'kim', 'tea'].map((name) => ({ name, url: `${name}.html` }))
  expect(namesLike('dokcer compose', names).map(({ text }) => text)).toEqual(['docker compose', 'docker composer'])
  expect(namesLike('kin', names).map(({ text }) => text)).toEqual(['kim'])
  expect(namesLike('zzz', names)).toEqual([])
})

test('the days that are nearest', () => {
  const days = ['2022-01-01', '2022-04-08', '2022-05-13', '2023-01-01']
  expect(daysLike('2022-04-09', days)).toEqual(['2022-04-08', '2022-05-13', '2022-01-01'])
  expect(daysLike('2022-99-99', days)).toEqual([])
})
