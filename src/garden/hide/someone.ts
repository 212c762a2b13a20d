/** The word that stands for somebody who chose not to be published (dialect 27). It is nobody's name. */
export const someone = 'someone'

/** Whether a plain name is that word: it opens a turn of nobody known, and is listed as nobody. */
export function isSomeone(written: string): boolean {
  return written.toLowerCase() === someone
}
