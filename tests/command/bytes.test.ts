import { describe, expect, it } from 'vitest'
import { Bytes } from '../../src/command/bytes.ts'

describe('bytes', () => {
  it('gives each text as UTF-8, none over another', () => {
    const bytes = new Bytes()
    const texts = [
      '',
      'minutes',
      'Grüße, 会議 🌱',
      'a'.repeat(2_000_000),
      'ß'.repeat(900_000),
      'ł'.repeat(900_000),
      'last',
    ]
    const given = texts.map((text) => bytes.of(text))
    expect(given.map((one) => one.toString() === texts[given.indexOf(one)])).toEqual(texts.map(() => true))
  })

  it('takes the same memory for the next run', () => {
    const bytes = new Bytes()
    const first = bytes.of('one')
    bytes.reuse()
    const second = bytes.of('two')
    expect(second.buffer).toBe(first.buffer)
    expect(second.toString()).toBe('two')
  })
})
