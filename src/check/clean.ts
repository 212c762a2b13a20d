/** What notes hold is shown, not obeyed: characters that steer a terminal, and secrets. */
import type { Diagnostic } from '../outline/note.ts'
import type { Lines } from './lines.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go
const steering = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/** Takes any text; gives it without characters that move a cursor or turn the direction of writing. Tabs stay; so does its length. */
export function clean(text: string): string {
  return text.replace(steering, '\uFFFD')
}

/** Takes a text; gives it with every secret in it blotted out, at the same length. */
export type Hide = (text: string) => string

/**
 * Takes all diagnostics and the lines of the notes; gives what blots out whatever the rule `secret` found, wherever it
 * stands: another rule may complain about the same line, or a message quote it.
 */
export function hiding(diagnostics: readonly Diagnostic[], lines: Lines): Hide {
  const secrets = new Set<string>()
  for (const { rule, file, line, column, length } of diagnostics) {
    if (rule !== 'secret') continue
    const text = lines.text(file, line) ?? ''
    const from = Math.max(0, column - 1)
    const secret = text.slice(from, length === undefined ? text.length : from + length).trim()
    if (secret !== '') secrets.add(secret)
  }
  if (secrets.size === 0) return (text) => text
  const sorted = [...secrets].sort((a, b) => b.length - a.length)
  // One line may have many diagnostics, and be long.
  let last = { text: '', hidden: '' }
  return (text) => {
    if (text === last.text) return last.hidden
    let hidden = text
    for (const secret of sorted) if (hidden.includes(secret)) hidden = hidden.replaceAll(secret, '•'.repeat(secret.length))
    last = { text, hidden }
    return hidden
  }
}
