/**
 * Makes one file of the modules behind the `garden` command, and imports it: 250 modules one by one, each through a
 * loader of TypeScript, took most of a second of every command. It is made anew each time, in a folder of its own that
 * is gone before the command begins: nothing of it is ever out of date, and the package need not be writable.
 *
 * Plain JavaScript, which Node runs as it is.
 */
// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, stop } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Loaded while the file is made, which another process does. One that is not named here, or can't be loaded, only loads
 * later, or is missed where it is needed.
 */
const packages = ['ical.js', 'image-size', 'luxon', 'markdown-it', 'markdown-it-wikilinks', 'picomatch', 'yaml', 'zod']

/**
 * Packages stay where they are. The file does not lie beside them, so it names them by their whole addresses; what is
 * not found is missed where it is imported.
 *
 * @type {import('esbuild').Plugin}
 */
const elsewhere = {
  name: 'packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[a-z@]/ }, ({ path, kind }) => {
      if (kind === 'entry-point') return null
      try {
        return { path: import.meta.resolve(path), external: true }
      } catch {
        // Looked for here, and nowhere else: beside the file is a folder that others may write to.
        return { path: new URL(`../node_modules/${path}`, import.meta.url).href, external: true }
      }
    })
  },
}

/**
 * Takes whether pages will be drawn; gives the command line (cli.ts). Rejects where something of it is missing or broken.
 *
 * @param {boolean} drawing
 * @returns {Promise<typeof import('./cli.ts')>}
 */
export async function load(drawing) {
  const others = loaded(packages)
  // Last, and not waited for: a large build reads its notes in the meantime.
  if (drawing) others.then(() => loaded(['@11ty/eleventy']))
  const [{ outputFiles }] = await Promise.all([
    build({
      absWorkingDir: root,
      entryPoints: ['src/cli.ts'],
      // Named, because below node_modules it is not looked for.
      tsconfig: 'tsconfig.json',
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      charset: 'utf8',
      logLevel: 'silent',
      // Of use to a stack, which is printed where it is asked for, and to nothing else.
      sourcemap: process.env.DEBUG ? 'inline' : false,
      sourceRoot: pathToFileURL(root).href,
      define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'src/command/root.ts'))) },
      plugins: [elsewhere],
    }),
    others,
  ])
  // A build goes on with its process, any other command would keep it to the end.
  if (!drawing) await stop()
  return await imported(outputFiles[0]?.text ?? '')
}

/**
 * @param {readonly string[]} names
 * @returns {Promise<unknown>}
 */
function loaded(names) {
  return Promise.all(names.map((name) => import(name).catch(() => undefined)))
}

/**
 * @param {string} code
 * @returns {Promise<typeof import('./cli.ts')>}
 */
async function imported(code) {
  let folder = ''
  let file = ''
  try {
    folder = mkdtempSync(join(tmpdir(), 'minutes-garden-'))
    file = join(folder, 'garden.mjs')
    writeFileSync(file, code)
  } catch {
    // Nothing can be written there.
    file = ''
  }
  try {
    if (file !== '') return await import(pathToFileURL(file).href)
    // From memory; with a name, or each line of a stack would hold all of it.
    return await import(`data:text/javascript,${encodeURIComponent(`${code}\n//# sourceURL=garden.mjs\n`)}`)
  } finally {
    if (folder !== '') remove(folder)
  }
}

/**
 * @param {string} folder
 * @returns {void}
 */
function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    // Somebody looks at it, as some systems do at whatever is new. It harms nobody.
  }
}
