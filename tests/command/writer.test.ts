import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeOf } from '../../src/command/failure.ts'
import { Writer } from '../../src/command/writer.ts'
import { utf8 } from '../../src/inline/utf8.ts'

describe('writer', () => {
  let folder = ''
  let writer: Writer

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'writer-'))
    writer = new Writer(folder)
  })
  afterEach(async () => {
    await writer.stop()
    rmSync(folder, { recursive: true })
  })

  const read = (url: string): string => readFileSync(join(folder, url), 'utf8')

  it('writes each text as UTF-8, and makes the folders on the way', async () => {
    const texts = ['', 'minutes', 'Grüße, 会議 🌱', 'a'.repeat(2_500_000), 'ß'.repeat(600_000), 'last']
    for (const [index, text] of texts.entries()) writer.write(`a/${index % 2}/${index}.html`, text)
    await writer.settle()
    expect(texts.map((text, index) => read(`a/${index % 2}/${index}.html`) === text)).toEqual(texts.map(() => true))
  })

  it('writes bytes as they are', async () => {
    const texts = ['', 'minutes', 'Grüße, 会議 🌱', '会'.repeat(900_000), 'last']
    for (const [index, text] of texts.entries()) {
      writer.writeBytes(`${index}.html`, utf8(text))
      writer.write(`${index}.xml`, text)
    }
    await writer.settle()
    expect(texts.map((text, index) => [read(`${index}.html`) === text, read(`${index}.xml`) === text])).toEqual(
      texts.map(() => [true, true]),
    )
  })

  it('writes over nothing that still waits, however much is given', async () => {
    const text = (index: number): string => `${index} ${'x'.repeat(100_000)}`
    for (let index = 0; index < 400; index += 1) {
      writer.write(`${index}.html`, text(index))
      if (index % 50 === 0) await writer.settle()
    }
    await writer.settle()
    expect(Array.from({ length: 400 }, (_, index) => read(`${index}.html`) === text(index))).not.toContain(false)
  })

  it('settles at once where nothing was given', async () => {
    await writer.settle()
    expect(readdirSync(folder)).toEqual([])
  })

  it('rejects where its thread has ended, and stops twice', async () => {
    writer.write('page.html', 'x')
    await writer.stop()
    await expect(writer.settle()).rejects.toThrow('the thread that writes has ended')
    await writer.stop()
  })

  it('rejects where its thread ends meanwhile', async () => {
    writer.write('page.html', 'x'.repeat(5_000_000))
    const settled = writer.settle()
    await Promise.all([writer.stop(), expect(settled.then(() => 'written', String)).resolves.toMatch(/written|ended/)])
  })

  it('rejects with the error of the file system, and goes on rejecting', async () => {
    writeFileSync(join(folder, 'file'), '')
    writer.write('file/page.html', 'x')
    const failed = writer.settle()
    await expect(failed).rejects.toThrow(/ENOTDIR|EEXIST/)
    expect(codeOf(await failed.catch((error: unknown) => error))).toMatch(/ENOTDIR|EEXIST/)
    writer.write('other.html', 'x')
    await expect(writer.settle()).rejects.toThrow()
  })
})
