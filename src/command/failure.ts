/** Something that the person at the keyboard can put right: printed as its one sentence, exit 1, no stack trace. */
export class Failure extends Error {
  override readonly name = 'Failure'
}

/** Takes anything thrown; gives what it says in one line, without a stack. */
export function sentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const line = text.slice(0, 1000).replace(/\s+/g, ' ').trim()
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}

const reasons = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'not permitted'],
  ['ENOENT', 'it does not exist'],
  ['ENOTDIR', 'a part of the path is a file'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'your share of the disk is full'],
  ['EIO', 'the disk cannot be read or written'],
  ['EROFS', 'the disk is read-only'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open'],
  ['EBUSY', 'it is in use'],
  ['EXDEV', 'it is on another disk'],
  ['ENAMETOOLONG', 'the name is too long for this disk'],
])

/** Takes an error of the file system; gives the reason in words. */
export function reason(error: unknown): string {
  const code = codeOf(error)
  return reasons.get(code) ?? (code || sentence(error))
}

/** What a full or broken disk does to any step; the program has no part in it. */
const disk = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE', 'ENFILE'])

/** Takes an error of any step; gives a sentence where the machine and not the program is the cause, else null. */
export function machineFault(error: unknown): string | null {
  return disk.has(codeOf(error)) ? `The site could not be written: ${reason(error)}.` : null
}

/** The code of a system error (`ENOENT`), or ''. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
