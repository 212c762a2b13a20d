#!/usr/bin/env node
/**
 * The `garden` command. Plain JavaScript without imports on top, so that an old Node can say so in a sentence.
 * It registers tsx from this package and with this package's tsconfig: it works from any directory, also where
 * minutes-garden is installed as a dependency.
 */
const wanted = [20, 19]

/**
 * Loaded before tsx is registered: what is loaded after goes through its thread, module by module. One that is not
 * named here, or can't be loaded, only loads more slowly, or is missed where it is needed.
 */
const packages = [
  'esbuild',
  'ical-generator',
  'image-size',
  'luxon',
  'markdown-it',
  'markdown-it-wikilinks',
  'picomatch',
  'yaml',
  'zod',
]

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  process.stderr.write(`minutes-garden needs Node ${wanted.join('.')} or later; this is ${process.versions.node}.\n`)
  process.exitCode = 1
} else {
  try {
    const { fileURLToPath } = await import('node:url')
    // Only a build draws pages.
    const drawing = process.argv[2] === 'build' ? ['@11ty/eleventy'] : []
    await Promise.allSettled([...packages, ...drawing].map((name) => import(name)))
    const { register } = await import('tsx/esm/api')
    register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })
    // Of use to the stack that is printed below and in cli.ts, and to nothing else.
    if (!process.env.DEBUG) process.setSourceMapsEnabled(false)
    const { crash, main } = await import('./cli.ts')
    process.on('uncaughtException', crash)
    // The reader of a pipe has seen enough.
    process.stdout.on('error', () => process.exit(1))
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    const hint = 'run npm ci in its folder, or install it again'
    process.stderr.write(`minutes-garden could not start: something of it is missing or broken; ${hint}.\n`)
    if (process.env.DEBUG) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    process.exitCode = 1
  }
}
