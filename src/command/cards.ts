/** The pictures beside links to the site elsewhere. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PageRef } from '../pages/model.ts'
import { cardUrl } from '../pages/picture/card.ts'
import { png } from './png.ts'

/** Writes the card of each page that has one, beside it; gives how many. */
export function writeCards(pages: readonly PageRef[], folder: string): number {
  const made = new Set<string>()
  let count = 0
  for (const { url, card } of pages) {
    if (card === undefined) continue
    const file = join(folder, cardUrl(url))
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    made.add(dirname(file))
    writeFileSync(file, png(card()))
    count++
  }
  return count
}
