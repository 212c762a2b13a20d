/** Sets of keys that are joined pair by pair. */
export class Sets {
  readonly #up = new Map<string, string>()

  /** Every key that was ever joined to another. */
  keys(): IterableIterator<string> {
    return this.#up.keys()
  }

  /** The key that stands for the whole set: the first of them by its letters, whatever the order of joining. */
  find(key: string): string {
    let root = key
    for (let up = this.#up.get(root); up !== undefined && up !== root; up = this.#up.get(root)) root = up
    for (let at = key; at !== root; ) {
      const up = this.#up.get(at) ?? root
      this.#up.set(at, root)
      at = up
    }
    return root
  }

  /** Joins the sets of two keys; gives the key that stands for both. */
  join(a: string, b: string): string {
    const x = this.find(a)
    const y = this.find(b)
    const [root, child] = x < y ? [x, y] : [y, x]
    this.#up.set(root, root)
    this.#up.set(child, root)
    return root
  }
}
