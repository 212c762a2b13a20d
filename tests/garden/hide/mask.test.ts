import { describe, expect, test } from 'vitest'
import { Context } from '../../../src/garden/hide/context.ts'
import { filesOf, pathsOf } from '../../../src/garden/hide/mask.ts'
import { gardenOf } from '../make.ts'

const context = new Context(
  gardenOf({
    'garden.yaml': 'people: [{ name: Nick Sellen, publish: initials }, { name: Uma Lind, publish: nobody }]',
    '2024-05-01.md': '- Attending: Nick Sellen, Uma Lind, Ola Berg',
  }),
)

/** Where notes are said to stand. */
const shown = (...files: readonly string[]) => {
  const { paths, masked } = pathsOf(
    files.map((file) => ({ file })),
    context,
  )
  return { paths: files.map((file) => paths.get(file)), masked: [...masked] }
}

describe('the path of a note', () => {
  test.each([
    ['Nick Sellen.md', 'N.S..md'],
    ['people/nick_sellen.md', 'people/N.S..md'],
    ['nick sellen/plans.md', 'N.S./plans.md'],
    ['talk with Nick Sellen.markdown', 'talk with N.S..markdown'],
    ['talk with Nick%20Sellen.md', 'talk with N.S..md'],
    ['thenicksellenfile.md', 'N.S..md'],
    ['visits/Uma Lind.md', 'visits/someone.md'],
  ])('%j stands at %j, and has no address in the repository', (file, path) => {
    expect(shown(file)).toEqual({ paths: [path], masked: [path] })
  })

  test.each(['wiki.md', 'Ola Berg.md', 'a/b.c/2024-05-01.md', 'Nickel.md'])('%j stays', (file) => {
    expect(shown(file)).toEqual({ paths: [file], masked: [] })
  })

  test('is one of its own: of two that would be the same, and where a note has it already', () => {
    expect(shown('a/nick sellen.md', 'a/Nick-Sellen.md').paths).toEqual(['a/N.S..md', 'a/2/N.S..md'])
    expect(shown('nick sellen.md', 'N.S..md', '2/N.S..md')).toEqual({
      paths: ['3/N.S..md', 'N.S..md', '2/N.S..md'],
      masked: ['3/N.S..md'],
    })
  })
})

describe('another file', () => {
  test('is left out where it is called after somebody', () => {
    expect([...filesOf(['nick sellen.png', 'assets/uma-lind.jpg', 'roof.png'], context).keys()]).toEqual(['roof.png'])
  })

  test('in a folder that is, stands where notes may name it', () => {
    expect([...filesOf(['nick sellen/roof.png'], context)]).toEqual([['N.S./roof.png', 'nick sellen/roof.png']])
  })

  test('whose ending is somebody’s name is left out too', () => {
    expect([...filesOf(['photo.nick', 'photo.sellen', 'photo.png'], context).keys()]).not.toContain('photo.nick')
  })
})
