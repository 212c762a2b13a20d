/**
 * Pictures and other files of the notes (dialect 24): read, judged, copied into `assets/` under a name by their
 * content, so that a name tells nothing and never lies. Only files that a published line wants get here.
 */
import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, mkdirSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import { extensionOf } from '../garden/link/asset.ts'
import type { Asset } from '../garden/model.ts'
import { assetMissing } from '../garden/rule/referring.ts'
import { found } from '../garden/rule/rule.ts'
import type { Diagnostic } from '../outline/note.ts'
import { rules } from '../outline/rules.ts'
import { findSecrets } from '../outline/secret.ts'
import type { Picture, Pictures } from '../pages/site.ts'
import { reason } from './failure.ts'

/** A file of the content folder that is no note. */
export interface ContentFile {
  /** Path below the content folder, with `/`, in Unicode NFC. */
  readonly file: string
  /** As the disk has it. */
  readonly path: Buffer
}

export interface Published {
  /** What pages show and link, by file. */
  readonly pictures: Pictures
  readonly copies: readonly { readonly path: Buffer; readonly url: string }[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What is text inside is looked through; a longer one is not published. */
const longestText = 5_000_000
const texts = new Set(['txt', 'csv', 'tsv', 'svg'])
/** Sizes stand at the beginning of a picture. */
const headLength = 512 * 1024

/**
 * Takes what the garden wants and what the content folder holds, and who knows whether a text names somebody who is not
 * published (dialect 27); reads those files, and writes nothing.
 */
export function readFiles(
  assets: readonly Asset[],
  files: readonly ContentFile[],
  names: (text: string) => boolean = () => false,
): Published {
  const paths = new Map<string, Buffer>()
  // Two names that differ in Unicode normal form alone: the first stands.
  for (const { file, path } of files) if (!paths.has(file)) paths.set(file, path)
  const pictures = new Map<string, Picture>()
  const copies = new Map<string, { readonly path: Buffer; readonly url: string }>()
  const diagnostics: Diagnostic[] = []
  for (const asset of assets) {
    const path = paths.get(asset.file)
    if (path === undefined) continue
    const read = readOne(path, extensionOf(asset.file), names)
    if ('problem' in read) {
      const rule = read.secret ? { name: 'secret', ...rules.secret } : assetMissing
      diagnostics.push(found(rule, asset.place, `The file ${asset.file} is not published: ${read.problem}.`))
      continue
    }
    pictures.set(asset.file, read)
    copies.set(read.url, { path, url: read.url })
  }
  return { pictures, copies: [...copies.values()], diagnostics }
}

type Read = Picture | { readonly problem: string; readonly secret?: true }

function readOne(path: Buffer, extension: string, names: (text: string) => boolean): Read {
  const hash = createHash('sha256')
  const head: Buffer[] = []
  let length = 0
  const isText = texts.has(extension)
  try {
    pour(path, (bytes) => {
      hash.update(bytes)
      if (length < (isText ? longestText + 1 : headLength)) head.push(Buffer.from(bytes))
      length += bytes.length
    })
  } catch (error) {
    return { problem: `it cannot be read (${reason(error)})` }
  }
  const start = Buffer.concat(head)
  if (isText) {
    if (length > longestText) return { problem: `it is longer than ${longestText / 1_000_000} MB` }
    const text = start.toString('utf8')
    if (extension === 'svg' && runs(text)) return { problem: 'a script may run in it' }
    if (names(text)) return { problem: 'it names somebody who is not published by name' }
    if (findSecrets(text).length > 0) return { problem: 'it holds a secret', secret: true }
  }
  const size = extension === 'svg' || !isText ? sizeOf(start, extension) : null
  const url = `assets/${hash.digest('hex').slice(0, 20)}.${extension}`
  return { url, width: size?.width ?? null, height: size?.height ?? null }
}

/** Copies the files into the folder of the site. */
export function copyFiles({ copies }: Published, folder: string): void {
  if (copies.length === 0) return
  mkdirSync(join(folder, 'assets'), { recursive: true })
  for (const { path, url } of copies) {
    const to = join(folder, url)
    try {
      const out = openSync(to, 'w')
      try {
        pour(path, (bytes) => writeSync(out, bytes))
      } finally {
        closeSync(out)
      }
    } catch {
      // Gone since it was read: the page keeps its place, and the rest is published.
      writeFileSync(to, '')
    }
  }
}

/** Reads a file piece by piece. A symbolic link is not followed. */
function pour(path: Buffer, into: (bytes: Uint8Array) => void): void {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    if (!fstatSync(file).isFile()) throw new Error('it is no file')
    const buffer = Buffer.alloc(256 * 1024)
    for (let count = readSync(file, buffer); count > 0; count = readSync(file, buffer)) into(buffer.subarray(0, count))
  } finally {
    closeSync(file)
  }
}

/**
 * Whether an SVG could do more than be looked at, if somebody opens it by itself. Rather too many are refused: other
 * encodings and entities could hide it.
 */
function runs(text: string): boolean {
  return /<[\w.-]*:?(?:script|foreignobject|iframe|embed|object|handler|listener|html|body|meta|link)\b|<!entity|<!attlist|<\?xml-stylesheet|[\s"'/]on[a-z]{3,30}\s*=|javascript\s*:|data:(?:text|application|image\/svg)|href\s*=\s*["']?[^"'>]{0,200}&|attributename\s*=\s*["']?[^"'>]{0,40}(?:href|&)|\0|encoding\s*=\s*["'](?!utf-?8|us-ascii|iso-8859-1)/i.test(
    text,
  )
}

const kinds = new Set(['png', 'jpg', 'gif', 'webp', 'svg', 'heif'])

/** Pixels, as a browser shows it; null where they cannot be read. */
function sizeOf(head: Buffer, extension: string): { readonly width: number; readonly height: number } | null {
  try {
    const { type = '', width, height, orientation = 1 } = imageSize(head)
    if (!kinds.has(type) || (type === 'svg') !== (extension === 'svg')) return null
    // A photograph taken upright lies on its side in the file.
    const [across, down] = orientation > 4 ? [height, width] : [width, height]
    const isSane = (side: number) => side >= 1 && side <= 100_000
    return isSane(across) && isSane(down) ? { width: Math.round(across), height: Math.round(down) } : null
  } catch {
    return null
  }
}
