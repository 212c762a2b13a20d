/**
 * UTF-8 as a string: a character for each byte. One `›` in a page makes V8 keep all of it in two bytes a letter, and the
 * writer look at each of them again; so a page is drawn in bytes, and they are written as they are. Of the time in which
 * 10,000 notes are drawn, that is a sixth.
 */
export type Utf8 = string & { readonly __utf8: unique symbol }

const beyond = /[\u0080-\uffff]/

/** Half of a character becomes U+FFFD, as in every file. */
export function utf8(text: string): Utf8 {
  // The one cast that makes the brand from text; what is put together of such strings is one again (layouts/jsx, layouts/page.tsx).
  return (beyond.test(text) ? Buffer.from(text).toString('latin1') : text) as Utf8
}

export function textOf(bytes: Utf8): string {
  return beyond.test(bytes) ? Buffer.from(bytes, 'latin1').toString() : bytes
}
