/** `+1` (dialect 19). */

const plusOne = /^(?:\*\*|__|\*|_)?\+1(?![\d/])(?!\s?[-(.]?\s?\d{2,})(?:\*\*|__|\*|_)?/

/** Takes the words of a line; gives what it says besides `+1` (perhaps nothing), or null where it does not endorse. */
export function endorses(bare: string): { readonly rest: string } | null {
  const match = plusOne.exec(bare)
  if (!match) return null
  return { rest: bare.slice(match[0].length).replace(/^[\s,.;:!*_–—-]+/, '') }
}
