/** What many pages ask for is made once. */

type Value = object | string | number | boolean | null

interface Known<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): unknown
}

function kept<K, V extends Value>(make: (key: K) => V, known: Known<K, V>): (key: K) => V {
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = make(key)
    known.set(key, value)
    return value
  }
}

/** Takes how something is made; gives the same, made once for each key, and kept as long as the result is. */
export function remember<K, V extends Value>(make: (key: K) => V): (key: K) => V {
  return kept(make, new Map<K, V>())
}

/** The same of a site or a page, for modules that live longer than one: an owner that is gone takes it along. */
export function perOwner<O extends WeakKey, V extends Value>(make: (owner: O) => V): (owner: O) => V {
  return kept(make, new WeakMap<O, V>())
}
