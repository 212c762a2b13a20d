/** The mark of a person: their initials on a hue. Of the name alone, so that it is the same on every page. */
import type { Face } from '../shape.ts'

export const hues = 24

/** A string hash, then mixed (the end of murmur3): names that differ in one letter get hues far apart. */
function hash(text: string): number {
  let value = 0
  for (let index = 0; index < text.length; index++) value = (Math.imul(value, 31) + text.charCodeAt(index)) | 0
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** First letters of the first and the last word: "NS"; as written where the name has capitals: "eP". */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? [])
  const letters = (words[0] ?? '') + (words.length > 1 ? (words.at(-1) ?? '') : '')
  if (letters === '') return [...name.trim()][0] ?? '?'
  return /\p{Lu}/u.test(letters) ? letters : letters.toUpperCase()
}

/** Takes a shown name; gives its face. */
export function faceOf(name: string): Face {
  return { initials: initialsOf(name), hue: hash(name.normalize('NFC').toLowerCase()) % hues }
}
