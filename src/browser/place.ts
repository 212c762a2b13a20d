/** Where somebody is among the results of a search: kept in the history's entry while they look at one of them. */
export interface Place {
  /** How far down, in pixels. */
  readonly top: number
  /** How many results were shown. */
  readonly shown: number
  /** Which folds were open, by their places. */
  readonly open: readonly number[]
}

/** Takes the state of the history's entry, which may be anything; gives the place in it, or null. */
export function placeOf(state: unknown): Place | null {
  const kept = typeof state === 'object' && state !== null && 'top' in state && 'shown' in state ? state : null
  if (kept === null) return null
  const open = 'open' in kept && Array.isArray(kept.open) ? kept.open.map(Number) : []
  return { top: Number(kept.top) || 0, shown: Number(kept.shown) || 0, open }
}

export function placeIn(results: HTMLElement, shown: number): Place {
  const open = [...foldsIn(results).entries()].filter(([, fold]) => fold.open).map(([index]) => index)
  return { top: scrollY, shown, open }
}

export function goTo({ top, open }: Place, results: HTMLElement): void {
  for (const [index, fold] of foldsIn(results).entries()) fold.open = open.includes(index)
  scrollTo(0, top)
}

function foldsIn(results: HTMLElement): HTMLDetailsElement[] {
  return [...results.querySelectorAll('details')]
}
