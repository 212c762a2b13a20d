#!/usr/bin/env node
/**
 * The `garden` command. Plain JavaScript without imports on top, so that an old Node can say so in a sentence.
 * It works from any directory, also where minutes-garden is installed as a dependency.
 */
const wanted = [20, 19]

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  process.stderr.write(`minutes-garden needs Node ${wanted.join('.')} or later; this is ${process.versions.node}.\n`)
  process.exitCode = 1
} else {
  try {
    const { load } = await import('./load.mjs')
    if (process.env.DEBUG) process.setSourceMapsEnabled(true)
    // Only a build draws pages.
    const { crash, main } = await load(process.argv[2] === 'build')
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
