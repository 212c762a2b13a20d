import { describe, expect, test } from 'vitest'
import { defaults, readConfig } from '../../src/garden/config.ts'

const read = (text: string) => {
  const result = readConfig(text)
  return 'error' in result ? result.error : result.config
}

describe('every key is optional', () => {
  test.each(['', '\n', '# only a remark\n', '{}'])('%j', (text) => {
    expect(read(text)).toEqual(defaults)
  })

  test('what they are by default', () => {
    expect(defaults).toMatchObject({ title: 'Minutes', lang: 'en', 'time-zone': 'UTC', minutes: ['**'], people: [] })
  })
})

test('all of them', () => {
  expect(
    read(`title: Tech group
short: Tech
url: https://example.org/minutes
lang: de
time-zone: Europe/Berlin
group: About us
minutes: minutes/**
people:
  - name: Ola Berg
    aliases: ola
  - name: wiki
    person: false
  - name: Kim Lee
    publish: initials
    status: remembered
repository:
  url: https://git.example.org/x
  branch: trunk
`),
  ).toMatchObject({
    minutes: ['minutes/**'],
    people: [
      { name: 'Ola Berg', aliases: ['ola'], person: true, publish: 'name' },
      { person: false },
      { publish: 'initials', status: 'remembered' },
    ],
    repository: { url: 'https://git.example.org/x', branch: 'trunk' },
  })
})

describe('what is wrong is said in one sentence', () => {
  test.each([
    ['tilte: x', 'garden.yaml does not know `tilte`'],
    ['url: example.org', 'garden.yaml `url`: must be an address that begins with https://'],
    ['url: "javascript:alert(1)"', 'garden.yaml `url`: must be an address that begins with https://'],
    ['lang: english!', 'garden.yaml `lang`: must be a language tag such as en or de'],
    ['time-zone: London', 'garden.yaml `time-zone`: must be a time zone such as Europe/London'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    'a: [',
    '- a',
    '12',
    'people: [{nam: x}]',
    'people: {a: b}',
    'title: [x]',
    'title: ""',
    '"',
    'people: [{name: x, publish: never}]',
    'repository: 12',
  ])('%j', (text) => {
    expect(read(text)).toMatch(/^garden\.yaml [^\n]+$/)
  })
})

test('addresses hold no password: they are shown on every page', () => {
  expect(readConfig('repository: https://git.coop/hall/notes')).toHaveProperty('config')
  expect(readConfig('repository: https://ola:hunter2@git.coop/hall/notes')).not.toHaveProperty('config')
  expect(readConfig('url: https://hunter2@hall.coop')).toEqual({
    error: 'garden.yaml `url`: must hold no user name and no password',
  })
})
