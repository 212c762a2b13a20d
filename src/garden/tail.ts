/**
 * Takes a text and a pattern of one character; gives the text without those characters at its end. A loop, since
 * `x+$` looks at a long run of them again from each one.
 */
export function withoutTail(text: string, character: RegExp): string {
  let end = text.length
  while (end > 0 && character.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
