import { inflateSync } from 'node:zlib'
import { imageSize } from 'image-size'
import { expect, test } from 'vitest'
import { png } from '../../src/command/png.ts'
import { cardHeight, cardWidth } from '../../src/pages/picture/card.ts'
import type { Card } from '../../src/pages/shape.ts'

const card: Card = [
  { x: 30, y: 40, width: 10, height: 5, colour: 3 },
  // Begins where the one above ends.
  { x: 30, y: 45, width: 20, height: 5, colour: 7 },
  { x: 590, y: 300, width: 40, height: 40, colour: 9 },
]

/** The colour of each pixel, read as the format says. */
function pixelsOf(file: Buffer): number[][] {
  const start = file.indexOf('IDAT')
  const data = inflateSync(file.subarray(start + 4, start + 4 + file.readUInt32BE(start - 4)))
  const rows: number[][] = []
  for (let y = 0; y < cardHeight; y++) {
    const row = data.subarray(y * (cardWidth + 1), (y + 1) * (cardWidth + 1))
    expect(row[0]).toBe(2)
    rows.push([...row.subarray(1)].map((value, x) => (value + (rows[y - 1]?.[x] ?? 0)) % 256))
  }
  return rows
}

test('a file that others read, with each bar where it belongs', () => {
  const file = png(card)
  expect(imageSize(file)).toMatchObject({ type: 'png', width: cardWidth, height: cardHeight })
  const pixels = pixelsOf(file)
  const at = (x: number, y: number) => pixels[y]?.[x]
  expect([at(29, 42), at(30, 39), at(30, 40), at(39, 44), at(40, 44)]).toEqual([0, 0, 3, 3, 0])
  expect([at(30, 45), at(49, 49), at(30, 50)]).toEqual([7, 7, 0])
  expect([at(599, 314), at(589, 314), at(590, 299)]).toEqual([9, 0, 0])
})

test('is small, and the same each time', () => {
  expect(png(card).length).toBeLessThan(1500)
  expect(png(card).equals(png(card))).toBe(true)
})
