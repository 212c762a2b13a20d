import type { Abbreviation, Link } from '../src/pages/shape.ts'

/** What an abbreviation stands for; each way in which it is explained leads to the line that does. */
export function InFull({ long }: { readonly long: readonly Link[] }) {
  return (
    <>
      {long.map((one, index) => (
        <>
          {index > 0 && ', or '}
          <a href={one.href}>{one.text}</a>
        </>
      ))}
    </>
  )
}

/** So many are named on the fold. */
const few = 8

/** Those of a page, folded. The words in the text have them as a title, which keyboards and fingers don't reach. */
export function Abbreviations({ abbreviations }: { readonly abbreviations: readonly Abbreviation[] }) {
  if (abbreviations.length === 0) return null
  return (
    <details class="short">
      <summary>
        {abbreviations.length === 1 ? 'Abbreviation' : 'Abbreviations'}:{' '}
        {abbreviations
          .slice(0, few)
          .map(({ short }) => short)
          .join(', ')}
        {abbreviations.length > few && ' …'}
      </summary>
      <dl class="dots">
        {abbreviations.map(({ short, long }) => (
          <div>
            <dt>{short}</dt>{' '}
            <dd>
              <InFull long={long} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
