/** Colours of a terminal. Where there is none, or NO_COLOR is set, every text stays as it is. */

export type Style = 'error' | 'warning' | 'info' | 'place' | 'strong' | 'faint'
export type Paint = (style: Style, text: string) => string

const codes: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  error: [31, 39],
  warning: [33, 39],
  info: [36, 39],
  place: [4, 24],
  strong: [1, 22],
  faint: [2, 22],
}

/** Takes whether colours are wanted; gives what puts them on. */
export function painter(colours: boolean): Paint {
  if (!colours) return (_, text) => text
  return (style, text) => (text === '' ? '' : `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`)
}
