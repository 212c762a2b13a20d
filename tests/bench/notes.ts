/**
 * A garden made up for measuring: seeded, so always the same, and shaped like real ones. Of ten notes one is the
 * minutes of a meeting, the others are about a topic. About 20 bullets of 9 words (as in the group's own notes) and
 * 3 links a note, and 61% of the names have no note of their own.
 */
export interface MadeNote {
  readonly file: string
  readonly text: string
}

const syllables = 'ba ce di fo gu ha ki lo mu ne pa ri so ta vu wa ze cho ster lin gar den mo tion'.split(' ')
const common = 'the of and to in is that it for on with as we this are be can not they about when how more'.split(' ')
const withoutFile = 0.61

/** Takes how many notes; gives them one by one. */
export function* makeNotes(amount: number, seed = 1): Generator<MadeNote> {
  const random = randomOf(seed)
  const pick = <T>(list: readonly T[], fallback: T): T => list[Math.floor(random() * list.length)] ?? fallback
  const word = (): string =>
    pick(syllables, 'ba') + pick(syllables, 'ce') + (random() < 0.4 ? pick(syllables, 'di') : '')
  const words = Array.from({ length: 4000 }, word)
  const say = (least: number): string =>
    Array.from({ length: least + Math.floor(random() * 9) }, () =>
      random() < 0.4 ? pick(common, 'the') : (words[Math.floor(random() * random() * words.length)] ?? 'ba'),
    ).join(' ')

  const meetings = Math.floor(amount / 10)
  const topics = Array.from(
    { length: amount - meetings },
    (_, index) => `${words[index % 4000]} ${words[(index * 7) % 4000]} ${index}`,
  )
  const bare = Array.from(
    { length: Math.round((amount / (1 - withoutFile)) * withoutFile) },
    (_, index) => `${words[(index * 3) % 4000]} ${index}b`,
  )
  const people = Array.from(
    { length: 5 + Math.floor(Math.sqrt(amount)) },
    (_, index) => `${words[(index * 11) % 4000]}${index}p`,
  )
  // Each bare name is linked once at least; the rest of the links go to names that many link to.
  let next = 0
  const link = (): string => {
    const name =
      random() < 0.55 && next < bare.length ? bare[next++] : topics[Math.floor(random() ** 3 * topics.length)]
    return `[[${name ?? 'x'}]]`
  }

  for (let index = 0; index < meetings; index += 1) {
    const day = new Date(Date.UTC(1995, 0, 1 + index)).toISOString().slice(0, 10)
    const present = Array.from({ length: 5 }, () => pick(people, 'kim'))
    const lines = [`- Attending: ${present.map((name) => `[[${name}]]`).join(', ')}`]
    for (let thread = 0; thread < 5; thread += 1) {
      lines.push(`- ${say(3)} ${thread < 3 ? link() : ''}`)
      for (let turn = 0; turn < 3; turn += 1) {
        const mark = random() < 0.2 ? '?' : ''
        lines.push(`${'\t'.repeat(1 + (turn % 2))}- [[${pick(present, 'kim')}]] ${say(5)}${mark}`)
      }
    }
    yield { file: `minutes/${day}.md`, text: `${lines.join('\n')}\n` }
  }
  for (const name of topics) {
    const links = [link(), link(), link()]
    const lines = Array.from({ length: 20 }, (_, index) => {
      const linked = index % 7 === 3 ? ` ${links.pop() ?? ''}` : ''
      return `${'\t'.repeat(index % 4)}- ${say(5)}${linked}`
    })
    yield { file: `topics/${name}.md`, text: `${lines.join('\n')}\n` }
  }
}

/** Mulberry32: small, and the same everywhere. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
