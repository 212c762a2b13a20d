/**
 * Puts aside, by their letters alone, texts that can hold none of some names. Most lines hold none, and to part every
 * line into words and look each up took eight times as long.
 */

/** Of a character of ASCII: parts words, is part of one, is a sign that stands for itself (spellings.ts). */
const between = 0
const letter = 1
const sign = 2

const kinds = new Uint8Array(128)
const lower = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code)
  kinds[code] = /[A-Za-z0-9]/.test(character) ? letter : /[\s_.-]/.test(character) ? between : sign
  lower[code] = character.toLowerCase().charCodeAt(0)
}

/** Two bits for each name, among so many that few texts meet both by chance: half a megabyte, as long as the sieve. */
const bits = 2 ** 22

const and = (number: number, code: number) => (Math.imul(number, 31) + code) | 0

/** Spread, as all bits of a number are to count. */
const spread = (number: number) => {
  const half = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d)
  return (half ^ (half >>> 13)) & (bits - 1)
}

/** Where the second bit of a number stands. */
const again = (number: number) => spread(Math.imul(number, 0x9e3779b1))

function numberOf(word: string): number {
  let number = 0
  for (let index = 0; index < word.length; index++) number = and(number, word.charCodeAt(index))
  return number
}

/**
 * Says of a line whether it may hold one of the names that were added: never wrongly no, seldom wrongly yes (a Bloom
 * filter over the first two words of a name).
 */
export class Sieve {
  readonly #seen = new Uint8Array(bits / 8)

  /** Takes a name as its folded words and signs. Only the first two are looked at. */
  add([first = '', second]: readonly string[]): void {
    const number = numberOf(first)
    const name = second === undefined ? number : and(number, numberOf(second))
    for (const at of [spread(name), again(name)]) this.#seen[at >> 3] = (this.#seen[at >> 3] ?? 0) | (1 << (at & 7))
  }

  /** Whether a stretch of a text may hold one of the names. Where it has other letters than those of ASCII, it may. */
  mayHold(text: string, from = 0, to = text.length): boolean {
    let before = 0
    for (let index = from; index < to; ) {
      const code = text.charCodeAt(index++)
      if (code > 127) return true
      const kind = kinds[code]
      if (kind === between) continue
      let number = lower[code] ?? 0
      for (; kind === letter && index < to; index++) {
        const next = text.charCodeAt(index)
        if (kinds[next] !== letter) break
        number = and(number, lower[next] ?? 0)
      }
      if (this.#has(number) || this.#has(and(before, number))) return true
      before = number
    }
    return false
  }

  #has(number: number): boolean {
    return this.#hasBit(spread(number)) && this.#hasBit(again(number))
  }

  #hasBit(at: number): boolean {
    return ((this.#seen[at >> 3] ?? 0) & (1 << (at & 7))) !== 0
  }
}
