/** Text that is safe to put into a page as it stands. Only `src/inline/` makes it; layouts insert nothing else raw. */
export type Html = string & { readonly __html: unique symbol }

/** Declares text to be safe HTML: everything in it that came from a note has been escaped. */
export function safe(text: string): Html {
  // The one cast that makes the brand; nothing outside this folder calls it.
  return text as Html
}
