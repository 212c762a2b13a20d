/** What the build knows and the pages do not: files named by their content, the security policy. */
export interface Frame {
  readonly title: string
  /** For narrow headers. */
  readonly short: string
  readonly lang: string
  /** From the root of the site: `assets/style-abc123.css`. */
  readonly styleHref: string
  /** The picture on the browser's tab, from the root of the site, or '' for none. */
  readonly iconHref: string
  /** The script that sets the reader's colours before the page is painted, from the root of the site, or '' for none. */
  readonly themeHref: string
  /** Scripts of this page, from the root of the site. */
  readonly scriptHrefs: readonly string[]
  /** The style itself, where it stands in the page (404.html), else ''. */
  readonly styleText: string
  /** Content-Security-Policy, or '' for none. */
  readonly csp: string
}
