/** Text made alike for finding names in it: no accents, no case, no invisible characters. */

/** Characters that do not fall apart into a letter and a mark, though people type them as plain letters. */
const alike: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['ħ', 'h'],
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['‐', '-'],
  ['‑', '-'],
  ['–', '-'],
  ['—', '-'],
])

/** Accents, points of Hebrew and Arabic, variation selectors, joiners and other invisible characters, skin tones. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: each is meant by itself, whatever stands before it
const dropped = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\ufe00-\ufe0f]|\p{Cf}|\p{Emoji_Modifier}/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with them
const ascii = /^[\u0000-\u007f]*$/

export interface Folded {
  readonly text: string
  /** Where in the text as written a character of the folded one stands; at its end: the end. */
  at(index: number): number
}

const same = (index: number): number => index

/** Takes a text; gives it folded, with the way back. */
export function fold(text: string): Folded {
  if (ascii.test(text)) return { text: text.toLowerCase(), at: same }
  let folded = ''
  const from: number[] = []
  const known = new Map<string, string>()
  let offset = 0
  for (const character of text) {
    let plain = known.get(character)
    if (plain === undefined) {
      plain = character.normalize('NFKD').toLowerCase().replace(dropped, '')
      plain = alike.get(plain) ?? plain
      known.set(character, plain)
    }
    for (let index = 0; index < plain.length; index++) from.push(offset)
    folded += plain
    offset += character.length
  }
  return { text: folded, at: (index) => from[index] ?? text.length }
}

/** Takes a text; gives it folded, without the way back. */
export function folded(text: string): string {
  return fold(text).text
}
