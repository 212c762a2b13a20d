/** Paths of files that name somebody hidden (dialect 27). */

import { nameOfFile } from '../name.ts'
import { personIn } from './claim.ts'
import type { Context } from './context.ts'
import { rewritten } from './rewrite.ts'

/** Where each note is said to stand. A path that named somebody is masked, and stays one of its own. */
export function pathsOf(
  sources: readonly { readonly file: string }[],
  context: Context,
): { paths: ReadonlyMap<string, string>; masked: ReadonlySet<string> } {
  const paths = new Map<string, string>()
  for (const source of sources)
    paths.set(
      source.file,
      source.file
        .split('/')
        .map((step) => stepOf(step, context))
        .join('/'),
    )
  const used = new Set([...paths].filter(([from, to]) => from === to).map(([from]) => from))
  const masked = new Set<string>()
  for (const [from, to] of paths) {
    if (from === to) continue
    const cut = to.lastIndexOf('/') + 1
    let path = to
    for (let count = 2; used.has(path); count++) path = `${to.slice(0, cut)}${count}/${to.slice(cut)}`
    used.add(path)
    masked.add(path)
    paths.set(from, path)
  }
  return { paths, masked }
}

/** The other files: the path that notes may use now → the path that it is. Those named after somebody are left out. */
export function filesOf(files: Iterable<string>, context: Context): Map<string, string> {
  const found = new Map<string, string>()
  for (const path of files) {
    const steps = path.split('/')
    const name = steps.pop() ?? ''
    if (stepOf(name, context) === name) found.set([...steps.map((step) => stepOf(step, context)), name].join('/'), path)
  }
  return found
}

function stepOf(step: string, context: Context): string {
  const end = /\.[a-z0-9]{1,8}$/i.exec(step)?.[0] ?? ''
  const extension = context.called(end.slice(1), null) || rewritten(end, context) !== end ? '' : end
  const written = step.slice(0, step.length - extension.length)
  const own = context.called(nameOfFile(written), null)
  if (own) return own.label + extension
  // Where it is encoded, the words are those of the name that it stands for.
  const words = nameOfFile(written)
  const encoded = words !== written.normalize('NFC')
  const plain = rewritten(encoded ? words : written, context)
  if (plain !== (encoded ? words : written)) return (encoded ? plain.replaceAll('/', '___') : plain) + extension
  const person = personIn(nameOfFile(written), context)
  return person ? person.label + extension : step
}
