/** A name's first letters, and a name without what somebody is (dialect 14). */

const title =
  /^(?:(?:mr|mrs|ms|mx|dr|prof|professor|sir|cllr|councill?or|council ?(?:member|woman|man)|selectman|selectwoman|alderman|commissioner|mayor|deputy mayor|vice[- ]mayor|president|vice[- ]president|chair(?:man|woman|person)?|vice[- ]chair|secretary|treasurer|trustee|director|member)s?\.?\s+)+(?=\p{L})/iu

/** Takes a name; gives it without what somebody is: `Dr. Meier`, `Mayor Ortiz`. */
export function withoutTitle(name: string): string {
  return name.replace(title, '')
}

/** The first character, of one unit or two. */
function firstOf(text: string): string {
  const [first = ''] = text
  return first
}

/** Takes initials as somebody types them; gives them as `initialsOf` does, without accents. */
export function plainInitials(written: string): string {
  return written.normalize('NFD').replace(/\p{M}/gu, '')
}

/** First letters of a name's words, hyphens split: `MdJ` for Michiel de Jong, `PAC` for Pierre-Antoine Champin. */
export function initialsOf(name: string): string {
  return (
    name
      .split(/[\s\-_./]+/)
      // Without accents: nobody types `TÇ`.
      .map((word) => firstOf(firstOf(word.replace(/^[^\p{L}]+/u, '')).normalize('NFD')))
      .join('')
  )
}
