import type { StartPage } from '../src/pages/model.ts'
import { Blocks, Said } from './html.tsx'

/** What the group is, in the words of its own note. */
export function Lede({ lede, about }: Pick<StartPage['group'], 'lede' | 'about'>) {
  return (
    <>
      {lede !== null &&
        (lede.block ? (
          <Blocks html={lede.html} />
        ) : (
          <p class="lede">
            <Said html={lede.html} />
          </p>
        ))}
      {about !== '' && <p class="lede">{about}</p>}
    </>
  )
}
