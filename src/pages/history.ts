/** When lines of the notes were written. Read from the repository of the notes at the edge, and handed in. */
export interface History {
  /** Something is known. */
  readonly isKnown: boolean
  /** Takes a note as the garden knows it, and a line of it, from 1; gives the instant of its last change (ISO, UTC), or null where nobody knows. */
  dateOf(file: string, line: number): string | null
}

/** Of notes that stand in no repository, or in one without its whole history. */
export const noHistory: History = { isKnown: false, dateOf: () => null }
