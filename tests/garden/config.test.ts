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
    ['\ntilte: x', 'garden.yaml, line 2: `tilte` is no key that it knows (did you mean `title`?)'],
    ['time_zone: UTC', 'garden.yaml, line 1: `time_zone` is no key that it knows (did you mean `time-zone`?)'],
    ['Timezone: UTC', 'garden.yaml, line 1: `Timezone` is no key that it knows (did you mean `time-zone`?)'],
    [
      'url: example.org',
      'garden.yaml, line 1: `url` must be an address that begins with https://; it is “example.org”',
    ],
    [
      'url: "javascript:alert(1)"',
      'garden.yaml, line 1: `url` must be an address that begins with https://; it is “javascript:alert(1)”',
    ],
    ['lang: english!', 'garden.yaml, line 1: `lang` must be a language tag such as en or de; it is “english!”'],
    ['time-zone: London', 'garden.yaml, line 1: `time-zone` must be a time zone such as Europe/London; it is “London”'],
    ['title: [x]', 'garden.yaml, line 1: `title` must be words, such as `title: Our group`'],
    [
      'people:\n  - name: Ola\n  - name: Kim\n    publish: never',
      'garden.yaml, line 4, in the 2nd entry of `people`, `publish` must be name, initials or nobody; it is “never”',
    ],
    [
      'people: [{ nam: Ola }]',
      'garden.yaml, line 1, in the 1st entry of `people`, `nam` is no key that it knows (did you mean `name`?)',
    ],
    ['people: [{ aliases: ola }]', 'garden.yaml, line 1, in the 1st entry of `people`, has no `name`: write `name: …`'],
    ['people: [Ola]', 'garden.yaml, line 1, in the 1st entry of `people`, must begin with a name: `- name: Ada Low`'],
    [
      'repository: { ulr: x }',
      'garden.yaml, line 1, below `repository`, `ulr` is no key that it knows (did you mean `url`?)',
    ],
    ['- a', 'garden.yaml, line 1: must hold keys with their values, such as `title: Our group`'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    'a: [',
    'colour: red',
    'people: ~',
    'a: *b',
    'minutes: [[a]]',
    'people: [{name: x, aliases: [[y]]}]',
    '? [a]\n: b',
    '12',
    'people: [{nam: x}]',
    'people: {a: b}',
    'title: [x]',
    'title: ""',
    '"',
    'people: [{name: x, publish: never}]',
    'repository: 12',
  ])('%j', (text) => {
    expect(read(text)).toMatch(/^garden\.yaml[, ][^\n]+$/)
    expect(read(text)).not.toMatch(/invalid|expected|received|too small|unrecognized|option/i)
  })
})

test.each([
  ['meetings', ['meetings/**']],
  ['./meetings/', ['meetings/**']],
  ['[a, b/*.md, c.md]', ['a/**', 'b/*.md', 'c.md']],
  ['"**"', ['**']],
])('minutes: %s', (written, minutes) => {
  expect(read(`minutes: ${written}`)).toMatchObject({ minutes })
})

test('addresses hold no password: they are shown on every page', () => {
  expect(readConfig('repository: https://git.coop/hall/notes')).toHaveProperty('config')
  expect(readConfig('repository: https://ola:hunter2@git.coop/hall/notes')).not.toHaveProperty('config')
  expect(readConfig('url: https://hunter2@hall.coop')).toEqual({
    error: 'garden.yaml, line 1: `url` must hold no user name and no password',
  })
})
