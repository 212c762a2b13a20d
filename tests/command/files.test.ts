import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyFiles, readFiles } from '../../src/command/files.ts'
import { readContent } from '../../src/command/read.ts'
import type { Asset } from '../../src/garden/model.ts'
import { folder, notes } from './garden.ts'

const place = { file: 'a.md', line: 1, column: 3 }
const asset = (file: string): Asset => ({ file, kind: 'image', place })

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAB4AAAAUCAAAAAC7ukQwAAAADklEQVR4nGNgGAWjAAIAAAMUAAGIO4Q5AAAAAElFTkSuQmCC',
  'base64',
)
const gif = Buffer.from('R0lGODlhBwAFAIAAAP///wAAACwAAAAABwAFAAACBISPqVgAOw==', 'base64')
/** The beginning of a JPEG of 4 by 3 pixels, taken with the camera turned. */
const jpeg = Buffer.from(
  [
    'ffd8',
    // EXIF, with one entry: orientation 6.
    'ffe10022457869660000',
    '49492a0008000000',
    '0100120103000100000006000000',
    '00000000',
    'ffc00011080003000403012200021101031101',
    'ffd9',
  ].join(''),
  'hex',
)
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20">${inside}</svg>`

/** Reads the files of a folder, as if a line wanted each. */
function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const content = readContent(notes(files))
  return readFiles(Object.keys(files).map(asset), content.files)
}

test('the size of a picture', () => {
  const { pictures, diagnostics } = read({
    'a.png': png,
    'b.gif': gif,
    'c.jpg': jpeg,
    'd.svg': svg('<path d="M0 0"/>'),
    'e.png': 'none',
    'f.pdf': '%PDF',
  })
  const sizes = [...pictures].map(([file, { width, height }]) => [file, width, height])
  expect(sizes).toEqual([
    ['a.png', 30, 20],
    ['b.gif', 7, 5],
    ['c.jpg', 3, 4],
    ['d.svg', 10, 20],
    ['e.png', null, null],
    ['f.pdf', null, null],
  ])
  expect(diagnostics).toEqual([])
})

test('a name by content, whatever the file is called', () => {
  const names = ['😀 "x" #1?.png', 'a\nb.png', 'x..png.PNG', `${'long'.repeat(60)}.png`]
  const { pictures, copies } = read(Object.fromEntries(names.map((name) => [name, png])))
  expect(pictures.size).toBe(4)
  expect(copies).toHaveLength(1)
  for (const { url } of pictures.values()) expect(url).toMatch(/^assets\/[0-9a-f]{20}\.png$/)
})

describe('an SVG in which a script may run is not published', () => {
  test.each([
    '<script>alert(1)</script>',
    '<svg:script xlink:href="x.js"/>',
    '<path onload="alert(1)"/>',
    '<path\nonclick = "x()"/>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#115;cript:alert(1)">x</a>',
    '<foreignObject><p>x</p></foreignObject>',
    '<animate attributeName="href" to="x"/>',
    '<use href="data:image/svg+xml,x"/>',
    '<!ENTITY x "y">',
  ])('%s', (inside) => {
    const { pictures, diagnostics } = read({ 'a.svg': svg(inside) })
    expect(pictures.size).toBe(0)
    expect(diagnostics).toMatchObject([{ ...place, rule: 'asset-missing', severity: 'warning' }])
  })
  test('in another encoding', () =>
    expect(read({ 'a.svg': Buffer.from(svg('<script/>'), 'utf16le') }).pictures.size).toBe(0))
})

test('a file of text with a secret is not published', () => {
  const { pictures, diagnostics } = read({ 'a.txt': 'password: hunter2', 'b.txt': 'lunch' })
  expect([...pictures.keys()]).toEqual(['b.txt'])
  expect(diagnostics).toMatchObject([
    { ...place, rule: 'secret', severity: 'error', message: 'The file a.txt is not published: it holds a secret.' },
  ])
})

test('no symbolic link is followed, and no file is read that is not there any more', () => {
  const path = notes({ 'a.md': '', 'real.png': png })
  symlinkSync('/etc/passwd', join(path, 'link.png'))
  const content = readContent(path)
  expect(content.files.map(({ file }) => file)).toEqual(['real.png'])
  const stray = ['link.png', 'gone.png'].map((file) => ({ file, path: Buffer.from(join(path, file)) }))
  const { pictures, diagnostics } = readFiles(['link.png', 'gone.png', 'unknown.png'].map(asset), stray)
  expect(pictures.size).toBe(0)
  expect(diagnostics).toHaveLength(2)
})

test('files are copied as they are', () => {
  const path = notes({ 'a.png': png })
  const published = readFiles([asset('a.png')], readContent(path).files)
  const site = folder()
  copyFiles(published, site)
  const [name = ''] = readdirSync(join(site, 'assets'))
  expect(readFileSync(join(site, 'assets', name)).equals(png)).toBe(true)
})
