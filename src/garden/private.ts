/** What is off the record (dialect 26): such a block and everything below it never enters the garden. */
import type { Block, Note } from '../outline/note.ts'

const opens = /^(?:>\s*)?(?:\*\*|__|\*|_)?#?(?:#private|#offrecord|#off-record|#\[\[private\]\]|#\[\[offrecord\]\]|private::)(?![\p{L}\p{N}_/-])/iu

/** Takes a note; gives the blocks that are not published, those below them included. */
export function offRecord(note: Note): Set<Block> {
  const hidden = new Set<Block>()
  for (let index = 0; index < note.blocks.length; index++) {
    const block = note.blocks[index]
    if (!block) break
    if (!isPrivate(block)) continue
    for (let below = index; below <= block.last; below++) {
      const one = note.blocks[below]
      if (one) hidden.add(one)
    }
    index = block.last
  }
  return hidden
}

function isPrivate(block: Block): boolean {
  if (opens.test(block.text.slice(0, 60).trimStart())) return true
  return block.properties.some(({ key, value }) => {
    const name = key.toLowerCase()
    if (name === 'private' || name === 'offrecord') return !/^(?:false|no)$/i.test(value.trim())
    return name === 'public' && /^(?:false|no)$/i.test(value.trim())
  })
}
