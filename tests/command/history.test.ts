import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { historyOf } from '../../src/command/history.ts'
import { folder, here, notes, run } from './garden.ts'
import { commit, git } from './git.ts'

const lines = (content: string, file: string, count: number) => {
  const { history } = historyOf(content, new Map([[file, count]]))
  return Array.from({ length: count }, (_, index) => history.dateOf(file, index + 1)?.slice(0, 10) ?? null)
}

describe('lines have the date of the commit that last changed them', () => {
  const root = notes(
    { 'content/tech.md': 'one\ntwo\n', 'content/ö "x"\t[1].md': 'a\n', 'content/same.md': 'x\n' },
    true,
  )
  const content = join(root, 'content')
  git(root, ['init', '-q'])
  commit(root, '2022-01-01T10:00:00Z')
  writeFileSync(join(content, 'tech.md'), 'zero\none\nTWO\n')
  writeFileSync(join(content, 'ö "x"\t[1].md'), 'a\nb\n')
  commit(root, '2022-02-01T10:00:00Z')
  writeFileSync(join(root, 'other.txt'), 'not a note')
  commit(root, '2022-02-15T10:00:00Z')

  test('in a folder of a repository', () => {
    expect(lines(content, 'tech.md', 4)).toEqual(['2022-02-01', '2022-01-01', '2022-02-01', null])
    expect(lines(content, 'same.md', 1)).toEqual(['2022-01-01'])
  })

  test('of files with any name', () => expect(lines(content, 'ö "x"\t[1].md', 2)).toEqual(['2022-01-01', '2022-02-01']))

  test('of a file that got another name, or came and went', () => {
    renameSync(join(content, 'tech.md'), join(content, 'minutes.md'))
    rmSync(join(content, 'same.md'))
    commit(root, '2022-03-01T10:00:00Z')
    writeFileSync(join(content, 'same.md'), 'y\n')
    commit(root, '2022-04-01T10:00:00Z')
    expect(lines(content, 'minutes.md', 3)).toEqual(['2022-02-01', '2022-01-01', '2022-02-01'])
    expect(lines(content, 'same.md', 1)).toEqual(['2022-04-01'])
    expect(lines(content, 'tech.md', 1)).toEqual([null])
  })

  test('of a file without a line', () => {
    writeFileSync(join(content, '2022-05-01.md'), '')
    writeFileSync(join(content, 'ö "e" b b.md'), '\n')
    commit(root, '2022-04-15T10:00:00Z')
    const { history } = historyOf(
      content,
      new Map([
        ['2022-05-01.md', 0],
        ['ö "e" b b.md', 0],
      ]),
    )
    expect(history.dateOf('2022-05-01.md', 1)?.slice(0, 10)).toBe('2022-04-15')
    expect(history.dateOf('ö "e" b b.md', 1)?.slice(0, 10)).toBe('2022-04-15')
  })

  test('a line is not changed by its indentation', () => {
    writeFileSync(join(content, 'minutes.md'), 'zero\n\tone\nTWO\n')
    commit(root, '2022-05-01T10:00:00Z')
    expect(lines(content, 'minutes.md', 3)).toEqual(['2022-02-01', '2022-01-01', '2022-02-01'])
  })

  test('what is not committed has none', () => {
    writeFileSync(join(content, 'same.md'), 'y\nz\n')
    writeFileSync(join(content, 'new.md'), 'n\n')
    expect(lines(content, 'same.md', 2)).toEqual(['2022-04-01', null])
    expect(lines(content, 'new.md', 1)).toEqual([null])
  })

  test('what came in a branch, that of its merge', () => {
    commit(root, '2022-06-01T10:00:00Z')
    git(root, ['checkout', '-q', '-b', 'topic'])
    writeFileSync(join(content, 'new.md'), 'n\nfrom the branch\n')
    commit(root, '2022-06-02T10:00:00Z')
    git(root, ['checkout', '-q', 'main'])
    git(root, ['merge', '-q', '--no-ff', '-m', 'merge', 'topic'], '2022-07-01T10:00:00Z')
    expect(lines(content, 'new.md', 2)).toEqual(['2022-06-01', '2022-07-01'])
  })

  test('a shallow clone knows nothing, and says so', async () => {
    const clone = join(folder(), 'clone')
    git(root, ['clone', '-q', '--depth', '1', `file://${root}`, clone])
    const told = historyOf(join(clone, 'content'), new Map([['new.md', 1]]))
    expect(told.isShallow).toBe(true)
    expect([told.history.isKnown, told.history.dateOf('new.md', 1)]).toEqual([false, null])
    const { code, err } = await run(
      ['build', '--content', join(clone, 'content'), '--output', join(folder(), 'site')],
      clone,
    )
    expect(code).toBe(0)
    expect(err.trim()).toMatch(/^The history of the notes is not whole \(a shallow clone\)[^\n]+GIT_DEPTH 0\)\.$/)
    const checked = await here(['check', '--content', join(clone, 'content')], clone)
    expect(checked.out.trim().split('\n').at(-1)).toMatch(/^The history of the notes is not whole/)
  })
})

test('outside of a repository, and in one without a commit, nothing is known', () => {
  const content = notes({ 'a.md': 'a\n' })
  expect(historyOf(content, new Map([['a.md', 1]]))).toMatchObject({ isShallow: false, history: { isKnown: false } })
  git(content, ['init', '-q'])
  expect(historyOf(content, new Map([['a.md', 1]]))).toMatchObject({ isShallow: false, history: { isKnown: false } })
})
