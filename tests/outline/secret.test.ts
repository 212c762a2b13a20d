import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BLOT, findSecrets, hideSecrets } from '../../src/outline/secret.ts'

const found = (text: string) => findSecrets(text).map(({ from, to }) => text.slice(from, to))

// Put together here, so that nobody's scanner takes this file for a leak.
const tokens = [
  `ghp_${'a1B2'.repeat(9)}`,
  `github_pat_${'a1B2'.repeat(9)}`,
  `glpat-${'a1B2'.repeat(5)}`,
  `AKIA${'ABCD'.repeat(4)}`,
  `xoxb-${'1234-'.repeat(4)}abcd`,
  `sk-${'abc1'.repeat(8)}`,
  `sk-proj-${'abc1'.repeat(8)}`,
  `sk_live_${'abc1'.repeat(6)}`,
  `AIza${'abc1d'.repeat(7)}`,
  `npm_${'abc1'.repeat(9)}`,
  `hf_${'abcD'.repeat(9)}`,
  `syt_b2xh_${'abcde'.repeat(4)}_1a2b3c`,
  `eyJ${'hbGc'.repeat(4)}.eyJ${'zdWI'.repeat(4)}.${'c2ln'.repeat(4)}`,
]

test.each(tokens)('%s is a token', (token) => {
  expect(found(token)).toEqual([token])
  expect(found(`- use \`${token}\` for [[x]], please`)).toEqual([token])
  expect(found(`x${token}`)).toEqual([])
})

describe('passwords', () => {
  test.each([
    ['password: hunter2', 'hunter2'],
    ['Password = hunter2', 'hunter2'],
    ['**password:** hunter2', 'hunter2'],
    ['- `pw=swordfish`', 'swordfish'],
    ['the wifi password: "correct horse 9"', 'correct horse 9'],
    ['the wifi password is `swordfish`, they say', 'swordfish'],
    ['Passwort: Geheim!1, danke', 'Geheim!1'],
    ['user: ola, password: swordfish', 'swordfish'],
    ['MYSQL_PASSWORD=swordfish9', 'swordfish9'],
    ['postgres://ola:swordfish@db.hall.coop/x', 'swordfish'],
    ['https://x.org/j/1?pwd=a1b2c3', 'a1b2c3'],
    ['Authorization: Bearer abcdefgh12345678', 'abcdefgh12345678'],
    ['aws_secret_access_key = abcdefghABCDEFGH1234567890abcdefghABCDEF', 'abcdefghABCDEFGH1234567890abcdefghABCDEF'],
  ])('%s', (text, secret) => expect(found(text)).toEqual([secret]))

  test.each([
    'password: we should rotate it',
    'password: [[keepass]]',
    'password: changed',
    'passwd==h==',
    'passwd:ww.x',
    'password: vault.example.org/login',
    'password: <your password>',
    'password: $DB_PASSWORD',
    'password: ********',
    'password reset',
    'the password is "something you know"',
    'passwords: 3',
    'the password is required for everyone',
    'https://x.org/password=reset',
    'token: the one we got from the bank',
    'https://social.coop/@ola/1:2@3',
    'see https://x.org:8080/@ola',
    'codecov?token=6B6NxtsZc3',
    'key: 12',
  ])('none: %s', (text) => expect(found(text)).toEqual([]))
})

test('a key in bullets, in quotes and on one line', () => {
  const key = (edge: string) =>
    `${edge}-----BEGIN PRIVATE KEY-----\n${edge}abcdefgh/12345678+ABC==\n${edge}-----END PRIVATE KEY-----`
  for (const edge of ['', '  ', '- ', '> ', '\t- ']) {
    const { text } = hideSecrets(key(edge))
    expect(text).not.toContain('abcdefgh')
    expect(text.split('\n').map((line) => line.startsWith(edge))).toEqual([true, true, true])
  }
  expect(hideSecrets('-----BEGIN PRIVATE KEY-----\\nabcd\\n-----END PRIVATE KEY----- x').text).toMatch(
    /^-----BEGIN PRIVATE KEY-----•+-----END PRIVATE KEY----- x$/,
  )
})

test('lines and columns stay', () => {
  const part = fc.constantFrom(
    ...tokens,
    'password: hunter2',
    '://a:b@c',
    '-----BEGIN PRIVATE KEY-----',
    '-----END PRIVATE KEY-----',
    '\n',
    '\r\n',
    '- ',
    'a b',
    '🍮',
  )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const source = parts.join('')
      const { text, secrets } = hideSecrets(source)
      expect(text.length).toBe(source.length)
      expect(text.split(/\r\n|\n/).map((line) => line.length)).toEqual(
        source.split(/\r\n|\n/).map((line) => line.length),
      )
      let last = 0
      for (const { from, to } of secrets) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        last = to
      }
      for (const { index, 0: word } of source.matchAll(/\S+/g)) {
        if (tokens.includes(word)) expect(text.slice(index, index + word.length)).toBe(BLOT.repeat(word.length))
      }
    }),
  )
})

test('a text without secrets is the same text', () => {
  expect(hideSecrets('a').text).toBe('a')
  expect(BLOT.length).toBe(1)
})

test.each([
  ['keys', '-----BEGIN PRIVATE KEY-----'],
  ['keys on lines', '-----BEGIN PRIVATE KEY-----\n'],
  ['ends', '-----END PRIVATE KEY-----'],
  ['web tokens', 'eyJ'],
  ['addresses', '://a:'],
  ['passwords', 'password:'],
  ['values', 'pw=a1'],
  ['letters', 'a'],
  ['api', 'sk-'],
])('many %s take time by their length', (_, piece) => {
  const text = piece.repeat(Math.ceil(2_000_000 / piece.length))
  // Where it is not linear, this does not come back in the time that a test has.
  expect(findSecrets(text).length).toBeLessThan(2_000_000)
})
