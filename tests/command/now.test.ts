import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { now, siteUrl } from '../../src/command/now.ts'
import { effects, notes } from './garden.ts'

const clock = (): number => Date.UTC(2022, 3, 8, 12, 30, 15, 678)

describe('now', () => {
  test('is SOURCE_DATE_EPOCH where it is set', () => {
    expect(now(notes({}), effects({ env: { SOURCE_DATE_EPOCH: '1649376000' }, clock }))).toBe('2022-04-08T00:00:00Z')
  })

  test.each(['yesterday', '-1', '1.5', '99999999999999'])('is refused as %j', (given) => {
    const world = effects({ env: { SOURCE_DATE_EPOCH: given }, clock })
    expect(() => now(notes({}), world)).toThrow(/SOURCE_DATE_EPOCH must be a number of seconds/)
  })

  test('is the last commit on the notes, else the clock', () => {
    const path = notes({ 'a.md': '- a' })
    expect(now(path, effects({ clock }))).toBe('2022-04-08T12:30:15Z')
    const git = (...words: string[]): void => {
      execFileSync('git', ['-c', 'user.name=kim', '-c', 'user.email=kim@localhost', ...words], {
        cwd: path,
        stdio: 'ignore',
        env: { ...process.env, GIT_COMMITTER_DATE: '2021-02-03T04:05:06Z' },
      })
    }
    git('init')
    expect(now(path, effects({ clock }))).toBe('2022-04-08T12:30:15Z')
    git('add', '.')
    git('commit', '-m', 'notes')
    expect(now(path, effects({ clock }))).toBe('2021-02-03T04:05:06Z')
  })
})

describe('the address of the site', () => {
  test('is what the command line says, else garden.yaml, else GitLab Pages', () => {
    const env = { CI_PAGES_URL: 'https://c.example/' }
    expect(siteUrl('https://a.example/', 'https://b.example/', env)).toBe('https://a.example/')
    expect(siteUrl(undefined, 'https://b.example/', env)).toBe('https://b.example/')
    expect(siteUrl(undefined, undefined, env)).toBe('https://c.example/')
    expect(siteUrl(undefined, undefined, {})).toBe(undefined)
  })

  test.each(['', 'example.org', 'javascript:alert(1)', 'ftp://example.org/'])('is refused as %j', (given) => {
    expect(() => siteUrl(given, undefined, {})).toThrow(/--url must be an address/)
  })
})
