import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assetKind, extensionOf, Files } from '../../../src/garden/link/asset.ts'

test('kinds of files', () => {
  expect(['a.png', 'a.JPG', 'x/a.svg'].map(assetKind)).toEqual(['image', 'image', 'image'])
  expect(['a.pdf', 'a.odt', 'a.mp4', 'a.txt'].map(assetKind)).toEqual(['file', 'file', 'file', 'file'])
  expect(['a.html', 'a.js', 'a.svgz', 'a.xml', 'a.wasm', 'a.md', 'a', '.png', 'a.png/b', 'a.'].map(assetKind)).toEqual(
    Array(10).fill(null),
  )
  expect(extensionOf('a/b.tar.GZ')).toBe('gz')
})

describe('a file is found', () => {
  const files = new Files([
    'assets/x.png',
    'pages/y.png',
    'a/z.png',
    'b/z.png',
    'a b.png',
    '100%.png',
    'a#b.png',
    'ü.png',
    'deep/only.pdf',
  ])
  test.each([
    ['../assets/x.png', 'pages/n.md', 'assets/x.png'],
    ['../../assets/x.png', 'pages/n.md', 'assets/x.png'],
    ['/assets/x.png', 'pages/n.md', 'assets/x.png'],
    ['./y.png', 'pages/n.md', 'pages/y.png'],
    ['..\\assets\\x.png', 'pages/n.md', 'assets/x.png'],
    ['z.png', 'b/n.md', 'b/z.png'],
    ['z.png', 'n.md', null],
    ['x.png', 'n.md', 'assets/x.png'],
    ['a%20b.png', 'n.md', 'a b.png'],
    ['100%.png', 'n.md', '100%.png'],
    ['a#b.png', 'n.md', 'a#b.png'],
    ['assets/x.png?raw=1#top', 'n.md', 'assets/x.png'],
    ['u\u0308.png', 'n.md', 'ü.png'],
    ['Only.pdf', 'n.md', null],
    ['', 'n.md', null],
    ['..', 'n.md', null],
    ['%', 'n.md', null],
  ])('%s in %s', (target, note, found) => expect(files.find(target, note)).toBe(found))

  test('or nearly', () => expect(files.nearly('../assets/X.png', 'pages/n.md')).toBe('assets/x.png'))
})

test('nothing but a file of the folder is ever found', () => {
  const files = new Files(['a.png', 'b/c.png'])
  const step = fc.constantFrom('..', '.', '', 'a.png', 'b', 'c.png', '%2e%2e', '%2F', '\0', '\\')
  fc.assert(
    fc.property(fc.array(step), fc.array(fc.constantFrom('b', 'c')), (steps, folder) => {
      expect([null, 'a.png', 'b/c.png']).toContain(files.find(steps.join('/'), [...folder, 'n.md'].join('/')))
    }),
  )
})
