/** What notes hold is shown, not obeyed. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go
const steering = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/** Takes any text; gives it without characters that move a cursor or turn the direction of writing. Tabs stay; so does its length. */
export function clean(text: string): string {
  return text.replace(steering, '\uFFFD')
}
