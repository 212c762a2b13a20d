/** Where minutes-garden itself lies. It is made into one file when it starts (src/load.mjs), so no other module may ask. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the package, without a slash at its end. */
export const root = join(fileURLToPath(import.meta.url), '..', '..', '..')

/** Takes a path within the package; gives the whole path. */
export function own(path: string): string {
  return join(root, path)
}
