import { textOf, type Utf8 } from '../../src/inline/utf8.ts'

/** HTML that is safe to put into a page as it stands. Only the runtime makes it, and layouts/html.tsx. */
export class Markup {
  readonly bytes: Utf8
  /** No other object with `bytes` in it passes for one. */
  declare private readonly own: never

  constructor(bytes: Utf8) {
    this.bytes = bytes
  }

  /** As text, for who reads it. */
  get html(): string {
    return textOf(this.bytes)
  }
}
