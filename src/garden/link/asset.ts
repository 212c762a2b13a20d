/** Which file of the content folder an image or attachment means, and which kinds of file are published at all (dialect 24). */

/** What a browser shows in an `<img>`, which runs nothing. */
const images = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg'])
/** What is linked: documents, sound, films. Nothing that runs in a page of this site: no HTML, no script. */
const files = new Set(
  'pdf txt csv tsv mp3 ogg oga opus wav flac m4a mp4 m4v webm ogv mov odt ods odp odg docx xlsx pptx doc xls ppt rtf epub'.split(
    ' ',
  ),
)

/** How a file is published, by the end of its name; null where it never is. */
export function assetKind(file: string): 'image' | 'file' | null {
  const extension = extensionOf(file)
  return images.has(extension) ? 'image' : files.has(extension) ? 'file' : null
}

/** The end of a file's name, lower-case, without its dot; '' where there is none. */
export function extensionOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
}

/** Whether a target is an address elsewhere and no file. */
export function isElsewhere(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(target)
}

/** The files of a content folder, to be found by what notes write. */
export class Files {
  readonly #all: ReadonlySet<string>
  /** By last step of the path; null where several files have it. */
  readonly #byName = new Map<string, string | null>()
  readonly #byCase = new Map<string, string>()

  /** Takes paths below the content folder, with `/`. Those that are not published may be among them. */
  constructor(paths: Iterable<string>) {
    this.#all = new Set(paths)
    for (const path of this.#all) {
      const name = path.slice(path.lastIndexOf('/') + 1)
      this.#byName.set(name, this.#byName.has(name) ? null : path)
      this.#byCase.set(path.toLowerCase(), path)
    }
  }

  /**
   * Takes a target as written and the note that it stands in; gives the file: beside the note, else from the root of
   * the folder (so `../assets/x` is found at any depth), else, for a bare name, the one file called so. Percent
   * signs, `?` and `#` may belong to the name, or to an address.
   */
  find(target: string, note: string): string | null {
    for (const path of this.#ways(target, note)) if (this.#all.has(path)) return path
    for (const name of spellings(target)) {
      const path = name.includes('/') ? null : this.#byName.get(name)
      if (path) return path
    }
    return null
  }

  /** A file whose name differs in case alone: such a link works on some machines only. */
  nearly(target: string, note: string): string | null {
    for (const path of this.#ways(target, note)) {
      const found = this.#byCase.get(path.toLowerCase())
      if (found) return found
    }
    return null
  }

  *#ways(target: string, note: string): Generator<string> {
    const folder = note.split('/').slice(0, -1)
    for (const name of spellings(target)) {
      const steps = name.split('/')
      if (!name.startsWith('/')) {
        const beside = resolve(folder, steps)
        if (beside !== null) yield beside
      }
      const root = resolve([], steps.slice(steps.findIndex((step) => step !== '..' && step !== '.' && step !== '')))
      if (root !== null) yield root
    }
  }
}

/** How a target may be meant: as it stands, decoded, without what follows `?` or `#`. */
function spellings(target: string): Set<string> {
  const written = target.trim().replaceAll('\\', '/').normalize('NFC')
  const bare = written.replace(/[?#].*$/s, '')
  return new Set([written, decoded(written), bare, decoded(bare)].filter((name) => name !== ''))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return text
  }
}

/** Null where the way leads out of the content folder. */
function resolve(folder: readonly string[], steps: readonly string[]): string | null {
  const way = [...folder]
  for (const step of steps) {
    if (step === '' || step === '.') continue
    if (step !== '..') way.push(step)
    else if (way.pop() === undefined) return null
  }
  return way.join('/')
}
