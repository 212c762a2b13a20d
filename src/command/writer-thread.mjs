/**
 * Runs as a thread beside the build: takes batches, writes their files below the folder that it was started with, and
 * answers each with null or the error. Plain JavaScript, so that it starts without a loader of TypeScript.
 */
// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'

/** @type {import('./writer.ts').Start} */
const { folder, written: count } = workerData

/** @type {Set<string>} */
const made = new Set()

/**
 * @param {import('./writer.ts').Batch} batch
 * @returns {import('./writer.ts').Answer}
 */
function written({ bytes, files }) {
  try {
    for (const [url, from, to] of files) {
      const path = join(folder, url)
      const parent = dirname(path)
      if (!made.has(parent)) mkdirSync(parent, { recursive: true })
      made.add(parent)
      writeFileSync(path, new Uint8Array(bytes, from, to - from))
    }
    return null
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { code: error instanceof Error && 'code' in error ? String(error.code) : '', message }
  }
}

parentPort?.on('message', (batch) => {
  const answer = written(batch)
  Atomics.add(count, 0, 1)
  Atomics.notify(count, 0)
  parentPort?.postMessage(answer)
})
