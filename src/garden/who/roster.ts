/** Who is there (dialect 14): the people of one meeting, with the forms in which it writes them. */
import type { Lines } from '../lines.ts'
import type { Names } from '../names.ts'
import type { Roster, Who } from './who.ts'
import { isLabel } from './words.ts'

/** The people of one meeting: all that are listed, and all that open a line under a name that is surely theirs. */
export function rosterOf(parts: readonly Lines[], who: Who, names: Names, canonical: (key: string) => string): Roster {
  const roster = new Map<string, Set<string>>()
  const put = (person: string, form: string) => {
    const forms = roster.get(person)
    if (forms) forms.add(form)
    else roster.set(person, new Set([form]))
  }
  for (const { lists, heads } of parts) {
    for (const list of lists) {
      // Who was not there speaks only under a name that is surely theirs.
      if (list.kind === 'regrets') continue
      for (const { listed } of list.names) {
        const person = canonical(names.key(listed.written))
        if (!who.isPerson(person)) continue
        put(person, listed.written)
        for (const form of listed.forms) put(person, form.written)
      }
    }
    for (const head of heads.values()) {
      for (const name of head.names) {
        const person = who.exact(name.written)
        if (person !== null && (name.span || head.colon) && !isLabel(name.written)) put(person, name.written)
      }
    }
  }
  return roster
}
