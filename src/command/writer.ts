/**
 * The files of the site, written by a thread of their own (writer-thread.mjs): to open and write 27,000 of them takes
 * the better part of a tenth of a build, and the thread that draws need not wait for the disk.
 *
 * Texts go over as UTF-8 in memory that both threads see and that is used again: as strings they would be copied twice,
 * and as a `Buffer` for each, V8 would see memory outside of the heap grow and mark the whole garden again and again.
 */
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

const thread = fileURLToPath(new URL('./writer-thread.mjs', import.meta.url))
/** Bytes handed over at once. */
const size = 2_000_000
/** UTF-8 has at most so many bytes for a unit of UTF-16. */
const perUnit = 3

/** A piece of shared memory, and which file is where in it. */
export interface Batch {
  readonly bytes: SharedArrayBuffer
  readonly files: readonly Place[]
}

/** The address from the root of the site, and its bytes from here to there. */
export type Place = readonly [url: string, from: number, to: number]

/** What a batch came to: null, or the error of the file system. */
export type Answer = { readonly code: string; readonly message: string } | null

export class Writer {
  readonly folder: string
  readonly #thread: Worker
  /** Those that wait to be written, in the order in which they were handed over. */
  readonly #open: SharedArrayBuffer[] = []
  readonly #free: SharedArrayBuffer[] = []
  #bytes: Buffer | null = null
  #used = 0
  #files: Place[] = []
  #failure: Error | null = null
  #wake: () => void = () => undefined

  /** Takes the folder below which all is written. */
  constructor(folder: string) {
    this.folder = folder
    this.#thread = new Worker(thread, { workerData: folder, resourceLimits: { maxYoungGenerationSizeMb: 2 } })
    this.#thread.on('message', (answer: Answer) => {
      const written = this.#open.shift()
      if (written?.byteLength === size) this.#free.push(written)
      this.#done(answer === null ? null : Object.assign(new Error(answer.message), { code: answer.code }))
    })
    this.#thread.on('error', (error) => this.#done(error instanceof Error ? error : new Error(String(error))))
    // A build that fails elsewhere does not stay for it.
    this.#thread.unref()
  }

  /** Takes an address from the root of the site, and the whole text. Folders on the way are made. */
  write(url: string, text: string): void {
    const room = text.length * perUnit
    if (this.#bytes === null || this.#used + room > this.#bytes.length) {
      this.#hand()
      this.#bytes = Buffer.from(
        room > size ? new SharedArrayBuffer(room) : (this.#free.pop() ?? new SharedArrayBuffer(size)),
      )
    }
    const from = this.#used
    this.#used += this.#bytes.write(text, from)
    this.#files.push([url, from, this.#used])
  }

  /**
   * Settles when all that was given is written, or all but so many batches. Rejects with the first error of the file
   * system.
   */
  async settle(ahead = 0): Promise<void> {
    if (ahead === 0) this.#hand()
    while (this.#open.length > ahead && this.#failure === null) {
      this.#thread.ref()
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
      this.#thread.unref()
    }
    if (this.#failure !== null) throw this.#failure
  }

  /** Ends the thread, whatever it does; settles when it has ended. */
  async stop(): Promise<void> {
    await this.#thread.terminate()
  }

  #hand(): void {
    if (this.#bytes === null) return
    const bytes = this.#bytes.buffer
    if (!(bytes instanceof SharedArrayBuffer)) throw new Error('the bytes are not shared')
    const batch: Batch = { bytes, files: this.#files }
    this.#thread.postMessage(batch)
    this.#open.push(bytes)
    this.#bytes = null
    this.#used = 0
    this.#files = []
  }

  #done(failure: Error | null): void {
    this.#failure ??= failure
    this.#wake()
  }
}
