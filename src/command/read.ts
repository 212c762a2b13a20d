/** The content folder, read (dialect 29): every note as text, `garden.yaml`, and what was passed over. */
import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { encoding, formatSkipped } from '../check/rules.ts'
import type { ConfigLines } from '../garden/complaint.ts'
import { type Config, defaults, readConfig } from '../garden/config.ts'
import { assetKind } from '../garden/link/asset.ts'
import { found } from '../garden/rule/rule.ts'
import { configUnused } from '../garden/rule/unused.ts'
import type { Diagnostic } from '../outline/note.ts'
import { codeOf, Failure, reason } from './failure.ts'
import type { ContentFile } from './files.ts'

/** A note before it is parsed. */
export interface Source {
  /** Path below the content folder, with `/`, in Unicode NFC. */
  readonly file: string
  readonly text: string
}

export interface Content {
  readonly config: Config
  /** Where in garden.yaml its keys stand. */
  readonly lines: ConfigLines
  /** By path, the same order on every machine. */
  readonly sources: readonly Source[]
  /** Pictures and other files that notes may show or link, by path; nothing of them is read yet. */
  readonly files: readonly ContentFile[]
  /** How many files and folders were passed over. */
  readonly skipped: number
  readonly diagnostics: readonly Diagnostic[]
}

const configName = 'garden.yaml'
/** What it may have been called instead; in the folder of the notes, or one below. */
const likeConfig = /^(?:[^/]+\/)?garden\.ya?ml$/i
const note = /\.(?:md|markdown)$/i
const backup = /\.conflicted\.|_BACKUP_|\.orig$/
/** Files that notes show or link to. They are no notes in another format, so they are no slip. */
const media = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|pdf|mp[34]|ogg|webm|wav|css)$/i

/**
 * Takes the content folder. File names are read as bytes, so any name that the disk allows can be opened. Symbolic
 * links are not followed. Throws a Failure where the folder, a note or garden.yaml cannot be read.
 */
export function readContent(folder: string): Content {
  const diagnostics: Diagnostic[] = []
  const noted: { file: string; path: Buffer }[] = []
  const files: ContentFile[] = []
  const misnamed: string[] = []
  let skipped = 0
  const skip = (file: string, why?: string): void => {
    skipped += 1
    if (why !== undefined) diagnostics.push(found(formatSkipped, { file, line: 1, column: 1 }, why))
  }

  const queue: { path: Buffer; prefix: string }[] = [{ path: Buffer.from(folder), prefix: '' }]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const entry of list(next.path, next.prefix || folder)) {
      const name = entry.name.toString('utf8').normalize('NFC')
      const file = next.prefix + name
      const path = Buffer.concat([next.path, Buffer.from('/'), entry.name])
      if (entry.isSymbolicLink()) skip(file, `“${name}” is a symbolic link, and links are not followed.`)
      else if (entry.isDirectory()) {
        // node_modules is never somebody's notes; `--content .` in a project would publish every package's README.
        if (name.startsWith('.') || name === 'node_modules' || /(?:^|\/)logseq\/bak$/.test(file)) skip(file)
        else queue.push({ path, prefix: `${file}/` })
      } else if (!entry.isFile() || backup.test(name)) skip(file)
      else if (note.test(name)) noted.push({ file, path })
      else if (file !== configName && !name.startsWith('.')) {
        if (likeConfig.test(file)) misnamed.push(file)
        if (assetKind(name) !== null) files.push({ file, path })
        skip(file, media.test(name) ? undefined : `“${name}” is not Markdown (*.md), so it is not read.`)
      }
    }
  }

  misnamed.sort((a, b) => a.split('/').length - b.split('/').length || compare(a, b))
  for (const list of [noted, files]) list.sort((a, b) => compare(a.file, b.file) || a.path.compare(b.path))
  const sources = noted.map(({ file, path }) => ({ file, text: decode(file, readBytes(path, file), diagnostics) }))
  diagnostics.sort((a, b) => compare(a.file, b.file))
  return { ...config(folder, misnamed), sources, files, skipped, diagnostics: [...above(folder), ...diagnostics] }
}

/** By UTF-16 code units: the same on every machine and in every language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function list(path: Buffer, shown: string): readonly Dirent<Buffer>[] {
  try {
    return readdirSync(path, { withFileTypes: true, encoding: 'buffer' })
  } catch (error) {
    throw new Failure(`The folder ${shown} cannot be read: ${reason(error)}.`)
  }
}

function readBytes(path: Buffer | string, shown: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Failure(`The file ${shown} cannot be read: ${reason(error)}.`)
  }
}

/** A byte order mark stays in the text: the outline keeps it (lossless). */
function decode(file: string, bytes: Buffer, diagnostics: Diagnostic[]): string {
  const text = bytes.toString('utf8')
  if (!isUtf8(bytes)) {
    const before = text.slice(0, Math.max(0, text.indexOf('\uFFFD')))
    const lines = before.split(/\r\n|\r|\n/)
    const at = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
    diagnostics.push(
      found(encoding, at, 'This is not UTF-8: what cannot be read is shown as \uFFFD.', {
        fix: 'Save the file as UTF-8.',
      }),
    )
  }
  return text
}

function config(folder: string, misnamed: readonly string[]): { config: Config; lines: ConfigLines } {
  const path = join(folder, configName)
  if (!isFile(path)) {
    const [wrong] = misnamed
    if (wrong === undefined) return { config: defaults, lines: () => 1 }
    const [at, name] = [join(folder, dirname(wrong)), basename(wrong)]
    throw new Failure(
      at === folder
        ? `There is a ${name} in ${folder}; its name must be ${configName}.`
        : `There is a ${name} in ${at}; it must be ${path}, in the folder of the notes.`,
    )
  }
  const result = readConfig(
    readBytes(path, configName)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  )
  if ('error' in result) throw new Failure(`${folder}/${result.error.replace(/[.\s]*$/, '')}.`)
  return result
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch (error) {
    // What is there and cannot be read is complained of when it is read.
    return codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR'
  }
}

/** A configuration beside the folder of the notes is not read, and its writer may think that it is. */
function above(folder: string): Diagnostic[] {
  const path = join(dirname(folder), configName)
  if (isFile(join(folder, configName)) || !isFile(path)) return []
  return [
    found(
      configUnused,
      { file: configName, line: 1, column: 1 },
      `There is a ${configName} one folder above the notes: it is not read.`,
      { fix: `Move it into ${basename(folder)}.` },
    ),
  ]
}
