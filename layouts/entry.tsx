/** A meeting in a list. */
import type { Entry } from '../src/pages/shape.ts'

/** Its title, its threads, and what came out of it. */
export function EntryWords({ entry }: { readonly entry: Entry }) {
  return (
    <div>
      {entry.title !== '' && (
        <p>
          <strong>{entry.title}</strong>
        </p>
      )}
      <p class="t">
        {entry.threads.join('; ')}
        {entry.moreThreads > 0 && <span class="n"> and {entry.moreThreads} more</span>}
        {entry.threads.length === 0 && entry.title === '' && entry.state === '' && (
          <span class="muted">Notes without threads</span>
        )}
        {entry.state !== '' && ' '}
        {entry.state !== '' && <span class={entry.threads.length > 0 ? 'q' : 'muted'}>{entry.state}</span>}
      </p>
      <Outcomes entry={entry} />
    </div>
  )
}

/** What came out of it. */
export function Outcomes({ entry }: { readonly entry: Entry }) {
  if (entry.outcomes.length === 0) return null
  return (
    <ul class="out">
      {entry.outcomes.map((outcome) => (
        <li>
          <b>{outcome.kind}</b> {outcome.text}
        </li>
      ))}
    </ul>
  )
}
