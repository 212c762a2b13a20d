/** Name → key → address (dialect 5). Of the text alone: no other note can change a name's address. */
import { createHash } from 'node:crypto'
import { dateOfFolded, dateOfName } from './date.ts'

const folded = /[\s\-_.,:%]+/gu

/** Takes a name as written; gives its key. Names with one key are one page; a date in any form is its ISO date. */
export function keyOf(name: string): string {
  const date = dateOfName(name)
  if (date !== null) return date
  const lower = name.normalize('NFC').trim().toLowerCase()
  const key = lower.replace(folded, ' ').trim()
  // A name made of such characters alone is its own key.
  return key === '' ? lower : (dateOfFolded(key) ?? key)
}

const reserved = /^(?:index|con|prn|aux|nul|com[0-9]|lpt[0-9])$/
const isDate = /^\d{4}-\d{2}-\d{2}$/
const longest = 80
const hashed = 6

/** Six characters of a hash: letters and digits, so that they stand in an address as they are. */
function hash(text: string): string {
  const number = createHash('sha256').update(text).digest().readBigUInt64BE()
  return number.toString(36).padStart(hashed, '0').slice(-hashed)
}

/**
 * Takes a key; gives the file name of its page, without `.html`. Never empty. Two plain addresses are never the
 * same, nor a plain one and one with a hash: `--` stands before a hash only. Two with a hash are the same by a chance
 * of one in two thousand million.
 */
export function addressOf(key: string): string {
  if (isDate.test(key)) return key
  const plain = key.replaceAll(' ', '-')
  const letters = plain.replace(/[^\p{L}\p{M}\p{N}-]+/gu, '-')
  const long = [...key].length > longest || Buffer.byteLength(letters) > 3 * longest
  if (letters === plain && plain !== '' && !/^-|--|-$/.test(plain) && !long && !reserved.test(plain)) return plain
  let base = letters.replace(/-+/g, '-').replace(/^-|-$/g, '')
  // Cut by whole characters, and short enough for any disk (255 bytes) in any script.
  if (long) base = [...base].slice(0, 48).join('').replace(/-$/, '')
  return `${base}--${hash(key)}`.replace(/^--/, 'x--')
}

/** Takes a file's path; gives the name that it stands for: `pages/a___b.md` and `a%2Fb.md` are `a/b`. */
export function nameOfFile(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, '')
  const decoded = base.replace(/%[0-9a-f]{2}(?:%[0-9a-f]{2})*/gi, (part) => {
    try {
      return decodeURIComponent(part)
    } catch {
      return part
    }
  })
  const name = decoded.replaceAll('___', '/').normalize('NFC')
  // `.md` is a file name that the disk allows.
  return name.trim() === '' ? path.slice(path.lastIndexOf('/') + 1) : name
}
