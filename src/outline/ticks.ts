/**
 * Code spans, matched as CommonMark does: a run of backticks is closed by the next run of the same length, within
 * one paragraph. Runs are listed once per paragraph, so that no number of them makes it slow.
 */
export class Ticks {
  readonly #text: string
  readonly #to: number
  #end = -1
  #runs = new Map<number, { at: number[]; next: number }>()

  constructor(text: string, to: number) {
    this.#text = text
    this.#to = to
  }

  /** For a run of `length` backticks that begins at `at`: where its code span ends, or -1. Call with rising `at`. */
  close(at: number, length: number): number {
    if (at >= this.#end) this.#read(at)
    const runs = this.#runs.get(length)
    if (!runs) return -1
    while ((runs.at[runs.next] ?? Number.POSITIVE_INFINITY) <= at) runs.next++
    const close = runs.at[runs.next]
    return close === undefined ? -1 : close + length
  }

  /** Lists the runs from `at` to the next blank line. */
  #read(at: number): void {
    const blank = /\n[^\S\n]*\n/g
    blank.lastIndex = at
    this.#end = Math.min(blank.exec(this.#text)?.index ?? this.#to, this.#to)
    if (this.#end <= at) this.#end = at + 1
    this.#runs = new Map()
    for (let i = this.#text.indexOf('`', at); i >= 0 && i < this.#end; ) {
      let stop = i
      while (stop < this.#end && this.#text.charCodeAt(stop) === 96) stop++
      const runs = this.#runs.get(stop - i) ?? { at: [], next: 0 }
      runs.at.push(i)
      this.#runs.set(stop - i, runs)
      i = this.#text.indexOf('`', stop)
    }
  }
}
