/**
 * The lines of the notes, for quoting, with secrets blotted out as in all output (dialect 28). A file is cut into lines
 * when the first of them is asked for.
 */
import { hideSecrets } from '../outline/secret.ts'

export interface Source {
  /** Path below the content folder. */
  readonly file: string
  readonly text: string
}

export class Lines {
  readonly #texts: ReadonlyMap<string, string>
  readonly #cut = new Map<string, readonly string[]>()

  constructor(sources: readonly Source[]) {
    this.#texts = new Map(sources.map(({ file, text }) => [file, text]))
  }

  /** The text of a line (from 1), without its end; null where there is no such line. */
  text(file: string, line: number): string | null {
    return this.of(file)[line - 1] ?? null
  }

  /** All lines of a file; none where it is not known. */
  of(file: string): readonly string[] {
    let lines = this.#cut.get(file)
    if (lines === undefined) {
      lines = hideSecrets(this.#texts.get(file) ?? '').text.split(/\r\n|\n|\r/)
      this.#cut.set(file, lines)
    }
    return lines
  }

  has(file: string): boolean {
    return this.#texts.has(file)
  }

  files(): Iterable<string> {
    return this.#texts.keys()
  }
}
