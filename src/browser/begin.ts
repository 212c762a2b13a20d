/**
 * What to ask the index for, so that all is there that begins with a word. A search loads one piece of the index: that in
 * which the word stands, or would stand. Other words that begin with it ("spec", "specification") may fill several pieces
 * behind that one, and those are loaded where they are asked for.
 */
import { spaced } from './hit.ts'

/** Behind a word, it comes after all that begins with that one: no sign has a higher number, and none has this one. */
const last = '\u{10fffd}'
const latin = [...'abcdefghijklmnopqrstuvwxyz0123456789']
const cyrillic = [...'абвгдежзийклмнопрстуфхцчшщъыьэюя']

/**
 * Takes the words asked for; gives words that stand behind all that begins with a word, or with it and one letter more:
 * where these are, a piece ends or the next one begins. Where one such letter fills three pieces, the one between is
 * missed; two letters would find it too, and take the index a second for each word.
 */
export function beginningsOf(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    // A letter of a script without spaces is a word, and begins none.
    if (spaced(word) !== word) return []
    const letters = /^[a-z0-9]/.test(word) ? latin : /^[а-я]/.test(word) ? cyrillic : []
    return ['', ...letters].map((letter) => word + letter + last)
  })
}
