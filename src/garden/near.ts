/** Which of many names differs from a word by one letter, without comparing it with each of them. */

const shortest = 4
const longest = 40

/** Takes two words; says whether one edit (a letter changed, added, left out, or two swapped) makes one the other. */
export function isNear(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [restA, restB] = [a.slice(at), b.slice(at)]
  if (a.length === b.length) {
    const isSwap = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
    return restA.slice(1) === restB.slice(1) || (restA.length > 1 && isSwap)
  }
  return a.length > b.length ? restA.slice(1) === restB : restA === restB.slice(1)
}

/**
 * Names by themselves and by themselves less one letter: words within one edit share one of these, so a look-up
 * takes as many steps as the word has letters, however many names there are.
 */
export class Near {
  readonly #index = new Map<string, { readonly form: string; readonly person: string }[]>()

  /** `people`: each person's key, with the keys of all forms of the name. */
  constructor(people: Iterable<readonly [string, Iterable<string>]>) {
    for (const [person, forms] of people) {
      for (const form of new Set(forms)) {
        if (form.length < shortest || form.length > longest) continue
        for (const part of lessOne(form)) {
          const list = this.#index.get(part)
          if (list) list.push({ form, person })
          else this.#index.set(part, [{ form, person }])
        }
      }
    }
  }

  /** The person whose name is one edit away from a key, or null. */
  of(key: string): string | null {
    if (key.length < shortest || key.length > longest) return null
    for (const part of lessOne(key))
      for (const { form, person } of this.#index.get(part) ?? []) if (isNear(form, key)) return person
    return null
  }
}

function lessOne(word: string): Set<string> {
  const parts = new Set([word])
  for (let at = 0; at < word.length; at++) parts.add(word.slice(0, at) + word.slice(at + 1))
  return parts
}
