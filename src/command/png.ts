/** A picture of a few flat colours as a PNG: 8 bits a pixel, a palette, nothing else. */
import { constants, deflateSync } from 'node:zlib'
import { cardHeight, cardWidth, palette } from '../pages/picture/card.ts'
import type { Card } from '../pages/shape.ts'

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (table[(value ^ byte) & 255] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc(body), body.length + 4)
  return out
}

const size = Buffer.alloc(8)
size.writeUInt32BE(cardWidth, 0)
size.writeUInt32BE(cardHeight, 4)
const head = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.concat([size, Buffer.from([8, 3, 0, 0, 0])])),
  chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
])
const end = chunk('IEND', new Uint8Array())

/** Each row begins with its filter: 2, the difference to the row above, which is nothing in most rows. */
const stride = cardWidth + 1
const filterUp = 2

/** Takes a card; gives its file. The same card gives the same bytes. */
export function png(card: Card): Buffer {
  const rows = Buffer.alloc(stride * cardHeight)
  for (let y = 0; y < cardHeight; y++) rows[y * stride] = filterUp
  // Bars do not overlap: the first row of each differs from the one above by its colour, the row below it back again.
  for (const { x, y, width, height, colour } of card) {
    const to = Math.min(cardWidth, x + width)
    const edge = (at: number, by: number): void => {
      if (at >= cardHeight) return
      for (let pixel = at * stride + 1 + x; pixel < at * stride + 1 + to; pixel++) {
        rows[pixel] = ((rows[pixel] ?? 0) + by) & 255
      }
    }
    edge(y, colour)
    edge(y + height, -colour)
  }
  const data = deflateSync(rows, { level: 6, strategy: constants.Z_RLE })
  return Buffer.concat([head, chunk('IDAT', data), end])
}
