/** Running text without the names of the hidden (dialect 27). */

import type { Meeting } from '../model.ts'
import type { Edit } from './claim.ts'
import type { Context } from './context.ts'
import { applied, instead } from './edit.ts'
import type { Match } from './match.ts'

/** The hidden names in a text, as edits. `unclear` is told of every place that nobody can tell. */
export function search(
  text: string,
  context: Context,
  meetingAt: (offset: number) => Meeting | null,
  unclear: (match: Match) => void,
): Edit[] {
  const edits: Edit[] = []
  const accept = (match: Match): boolean => {
    const verdict = context.judge(match, meetingAt(match.from))
    if (verdict === 'unclear') unclear(match)
    return verdict === 'theirs' || match.form.kind === 'kept'
  }
  for (const { form, from, to, text: written } of context.matcher.find(text, accept)) {
    if (form.person) edits.push({ from, to, text: instead(written, form.person.label), person: form.person })
  }
  return edits
}

/** A text of no meeting: a name in brackets, a path, a title. */
export function rewritten(text: string, context: Context): string {
  return applied(
    text,
    search(
      text,
      context,
      () => null,
      () => undefined,
    ),
  )
}
