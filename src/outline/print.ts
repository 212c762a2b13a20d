import type { Note } from './note.ts'

/** The source of a note, from its outline: byte for byte what was parsed (dialect, Lossless). */
export function print(note: Note): string {
  return note.head + note.blocks.map((block) => block.raw).join('')
}
