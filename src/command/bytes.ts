/**
 * Texts as bytes, in memory that is used again. Eleventy keeps all it wrote until its run is done: as strings they would
 * stay on the heap, twice as large; as a `Buffer` for each, V8 sees memory outside of the heap grow by 260 MB for 10,000
 * notes, and marks the whole garden again and again. From one run to the next the same few megabytes do.
 */

/** Room for a run of pages as they mostly are. */
const size = 4_000_000
/** UTF-8 has at most so many bytes for a unit of UTF-16. */
const perUnit = 3

export class Bytes {
  readonly #slabs: Buffer[] = []
  #slab = 0
  #used = 0

  /** Takes a text; gives its bytes, good until `reuse`. */
  of(text: string): Buffer {
    const room = text.length * perUnit
    if (room > size) return Buffer.from(text)
    if (this.#used + room > size) {
      this.#slab += 1
      this.#used = 0
    }
    const slab = this.#slabs[this.#slab] ?? Buffer.allocUnsafeSlow(size)
    this.#slabs[this.#slab] = slab
    const from = this.#used
    this.#used += slab.write(text, from)
    return slab.subarray(from, this.#used)
  }

  /** Whatever was given is written, and may be written over. */
  reuse(): void {
    this.#slab = 0
    this.#used = 0
  }
}
