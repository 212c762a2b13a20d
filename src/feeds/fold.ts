/** Long lines of iCalendar (RFC 5545, 3.1). */

/** Bytes of a line, the space in front of what goes on apart. */
const longest = 74

/**
 * Takes lines that end with `\r\n`; gives them folded, each part as long as may be, no character torn. As
 * ical-generator does, but that encodes each character by itself.
 */
export function fold(lines: string): string {
  return lines.split('\r\n').map(foldLine).join('\r\n')
}

function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= longest) return line
  const parts: string[] = []
  let from = 0
  let bytes = 0
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    bytes += size
    if (bytes > longest) {
      parts.push(line.slice(from, at))
      from = at
      bytes = size
    }
    at += size === 4 ? 2 : 1
  }
  parts.push(line.slice(from))
  return parts.join('\r\n ')
}
