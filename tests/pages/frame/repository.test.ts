import { expect, test } from 'vitest'
import { defaults, readConfig } from '../../../src/garden/config.ts'
import { repositoryOf } from '../../../src/pages/frame/repository.ts'

function repositoryIn(yaml: string) {
  const result = readConfig(yaml)
  if ('error' in result) throw new Error(result.error)
  return repositoryOf(result.config)
}

test.each([
  [
    'https://git.coop/a/minutes/',
    'https://git.coop/a/minutes/-/edit/main/content/b/c.md#L7',
    'https://git.coop/a/minutes/-/blob/main/content/b/c.md#L7',
  ],
  [
    'https://gitlab.com/a/b/minutes.git',
    'https://gitlab.com/a/b/minutes/-/edit/main/content/b/c.md#L7',
    'https://gitlab.com/a/b/minutes/-/blob/main/content/b/c.md#L7',
  ],
  [
    'https://github.com/a/minutes',
    'https://github.com/a/minutes/edit/main/content/b/c.md#L7',
    'https://github.com/a/minutes/blob/main/content/b/c.md?plain=1#L7',
  ],
  [
    'https://codeberg.org/a/minutes',
    'https://codeberg.org/a/minutes/_edit/main/content/b/c.md#L7',
    'https://codeberg.org/a/minutes/src/branch/main/content/b/c.md#L7',
  ],
  [
    'https://forgejo.harbour.example/a/minutes',
    'https://forgejo.harbour.example/a/minutes/_edit/main/content/b/c.md#L7',
    'https://forgejo.harbour.example/a/minutes/src/branch/main/content/b/c.md#L7',
  ],
  // A name that only holds another's is nobody's.
  [
    'https://notgithub.example/a/minutes',
    'https://notgithub.example/a/minutes/-/edit/main/content/b/c.md#L7',
    'https://notgithub.example/a/minutes/-/blob/main/content/b/c.md#L7',
  ],
])('%s: each host has its form', (url, edit, view) => {
  const repository = repositoryIn(`repository: ${url}`)
  expect(repository?.edit('b/c.md', 7)).toBe(edit)
  expect(repository?.view('b/c.md', 7)).toBe(view)
})

test('branch and file are encoded, the folder is what garden.yaml says', () => {
  const repository = repositoryIn(
    'repository: { url: "https://git.example/g", branch: "feature/new notes", path: "/notes/" }',
  )
  expect(repository?.edit('Tech group #2.md', 1)).toBe(
    'https://git.example/g/-/edit/feature/new%20notes/notes/Tech%20group%20%232.md#L1',
  )
  const top = repositoryIn('repository: { url: "https://git.example/g", path: "." }')
  expect(top?.edit('ü?.md', 3)).toBe('https://git.example/g/-/edit/main/%C3%BC%3F.md#L3')
})

test('no repository, no addresses', () => {
  expect(repositoryOf(defaults)).toBe(null)
})
