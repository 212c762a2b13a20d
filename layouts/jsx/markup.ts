/** HTML that is safe to put into a page as it stands. Only the runtime makes it, and layouts/html.tsx. */
export class Markup {
  readonly html: string
  /** No other object with `html` in it passes for one. */
  declare private readonly own: never

  constructor(html: string) {
    this.html = html
  }
}
