/**
 * The files of the site, written by a thread of their own (writer-thread.mjs): to open and write 27,000 of them took
 * a twentieth of the time of the thread that draws where the disk was free, and an eighth where it was busy.
 *
 * Texts go over as UTF-8 in memory that both threads see and that is used again: as strings they would be copied twice,
 * and as a `Buffer` for each, V8 would see memory outside of the heap grow and mark the whole garden again and again.
 */
import { Worker } from 'node:worker_threads'
import type { Utf8 } from '../inline/utf8.ts'
import { own } from './root.ts'

const thread = own('src/command/writer-thread.mjs')
/** Bytes handed over at once. */
const size = 2_000_000
/** So many batches wait for the disk; then the build does. */
const most = 8
/** A disk that takes longer than this for one of them is not waited for, so that a thread that died stops nobody. */
const patience = 10_000
/** UTF-8 has at most so many bytes for a unit of UTF-16. */
const perUnit = 3

/** What the thread starts with. */
export interface Start {
  readonly folder: string
  /** How many batches it has written: one number. */
  readonly written: Int32Array
}

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
  readonly #written = new Int32Array(new SharedArrayBuffer(4))
  /** Those that wait to be written, in the order in which they were handed over. */
  readonly #open: SharedArrayBuffer[] = []
  readonly #free: SharedArrayBuffer[] = []
  /** How many were handed over, and how many of those came back. */
  #handed = 0
  #back = 0
  #bytes: Buffer | null = null
  #used = 0
  #files: Place[] = []
  #failure: Error | null = null
  #wake: () => void = () => undefined

  /** Takes the folder below which all is written. */
  constructor(folder: string) {
    this.folder = folder
    const workerData: Start = { folder, written: this.#written }
    this.#thread = new Worker(thread, { workerData, resourceLimits: { maxYoungGenerationSizeMb: 2 } })
    this.#thread.on('message', (answer: Answer) => {
      this.#heard(answer === null ? null : Object.assign(new Error(answer.message), { code: answer.code }))
    })
    this.#thread.on('error', (error) => this.#heard(error instanceof Error ? error : new Error(String(error))))
    this.#thread.on('exit', () => this.#heard(new Error('the thread that writes has ended')))
    // A build that fails elsewhere does not stay for it.
    this.#thread.unref()
  }

  /**
   * Takes an address from the root of the site, and the whole text. Folders on the way are made. Waits where much is not
   * written yet.
   */
  write(url: string, text: string): void {
    // Counted only where the guess would be costly.
    const room = text.length * perUnit > size ? Buffer.byteLength(text) : text.length * perUnit
    this.#add(url, text, room, 'utf8')
  }

  /** The same, of bytes. */
  writeBytes(url: string, bytes: Utf8): void {
    this.#add(url, bytes, bytes.length, 'latin1')
  }

  /**
   * Settles when all that was given is written. Rejects with the first error of the file system, or where the thread has
   * ended. One at a time.
   */
  async settle(): Promise<void> {
    this.#hand()
    this.#thread.ref()
    while (Atomics.load(this.#written, 0) < this.#handed && this.#failure === null) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    this.#thread.unref()
    if (this.#failure !== null) throw this.#failure
  }

  /** Ends the thread, whatever it does; settles when it has ended. */
  async stop(): Promise<void> {
    await this.#thread.terminate()
  }

  #add(url: string, text: string, room: number, encoding: 'utf8' | 'latin1'): void {
    if (this.#bytes === null || this.#used + room > this.#bytes.length) {
      this.#hand()
      this.#bytes = Buffer.from(room > size ? new SharedArrayBuffer(room) : this.#slab())
    }
    const from = this.#used
    this.#used += this.#bytes.write(text, from, encoding)
    this.#files.push([url, from, this.#used])
  }

  #hand(): void {
    if (this.#bytes === null) return
    const bytes = this.#bytes.buffer
    if (!(bytes instanceof SharedArrayBuffer)) throw new Error('the bytes are not shared')
    const batch: Batch = { bytes, files: this.#files }
    this.#thread.postMessage(batch)
    this.#open.push(bytes)
    this.#handed += 1
    this.#bytes = null
    this.#used = 0
    this.#files = []
  }

  /** Room for a batch: that of one that is written, if there is one. */
  #slab(): SharedArrayBuffer {
    const written = this.#takeBack()
    if (this.#free.length === 0 && this.#open.length >= most) {
      Atomics.wait(this.#written, 0, written, patience)
      this.#takeBack()
    }
    return this.#free.pop() ?? new SharedArrayBuffer(size)
  }

  /** Gives how many batches are written. */
  #takeBack(): number {
    const written = Atomics.load(this.#written, 0)
    for (; this.#back < written; this.#back += 1) {
      const bytes = this.#open.shift()
      if (bytes?.byteLength === size) this.#free.push(bytes)
    }
    return written
  }

  #heard(failure: Error | null): void {
    this.#failure ??= failure
    this.#wake()
  }
}
