/** Blocks become points: each gets its page, its place in that page's tree, its role, its turn, its links. */
import type { Block, Note } from '../outline/note.ts'
import { place } from '../outline/place.ts'
import { plainText } from '../outline/plain.ts'
import { Anchors, anchorOf, ownAnchor, textHash } from './anchor.ts'
import type { PageDraft, PointDraft } from './graph.ts'
import { noMarks } from './graph.ts'
import { isRemoved } from './hide/private.ts'
import type { Directive } from './link/directive.ts'
import { directiveOf } from './link/directive.ts'
import { embeddedLink } from './link/embed.ts'
import { labelOf } from './link/label.ts'
import type { Body, Mention, Role } from './model.ts'
import { keyOf } from './name.ts'
import type { Section } from './section.ts'
import type { KeyTurn } from './who/turn.ts'

/** What the steps before know about the blocks. */
export interface Known {
  readonly listBlocks: ReadonlySet<Block>
  /** Lines of a meeting's head, under keys of the group's own. */
  readonly details: ReadonlySet<Block>
  readonly turns: ReadonlyMap<Block, KeyTurn>
  /** The page of a name as written, or null where it has none. */
  readonly pageOf: (name: string) => PageDraft | null
  /** The page of a canonical key. */
  readonly pageByKey: (key: string) => PageDraft | null
  readonly anchors: Map<PageDraft, Anchors>
}

/** Most lines are said whole. */
const whole: Body = { from: 0, open: '' }

/** Takes a note, the keys of its own name and file, its page and its meetings; gives the points that stand on each page, in order. */
export function pointsOf(
  note: Note,
  own: ReadonlySet<string>,
  home: PageDraft,
  sections: readonly { readonly section: Section; readonly page: PageDraft }[],
  known: Known,
): PointDraft[] {
  const points: PointDraft[] = []
  /** Where the children of a block hang: on a point, or directly on a page. */
  const above: { readonly page: PageDraft; readonly parent: PointDraft | null }[] = []
  /** Of the texts of blocks, by their index. */
  const hashes: number[] = []
  const pageHashes = new Map<PageDraft, number>()
  let next = 0
  let current: (typeof sections)[number] | null = null
  const all = sections.length === 1 && sections[0]?.section.opening === null ? (sections[0] ?? null) : null
  for (let index = 0; index < note.blocks.length; index++) {
    const block = note.blocks[index]
    if (!block) break
    if (current && index > current.section.last) current = null
    const opens = sections[next]?.section.opening === block ? sections[next] : undefined
    // A date alone in a paragraph heads what stands beside it.
    const beside =
      current && !opens && block.parent < current.section.first - 1 ? { page: current.page, parent: null } : null
    const within = current ?? all
    const hung = beside ??
      (block.parent < 0 ? undefined : above[block.parent]) ?? { page: all ? all.page : home, parent: null }
    // Behind an older meeting below a newer one's heading, that one has ended: what follows is the note's own.
    const inherited = within === null && !opens && hung.page !== home ? { page: home, parent: null } : hung
    if (!isShown(block, own, within?.section ?? null, index)) {
      above[index] = inherited
      continue
    }
    // An older meeting below a newer one's heading (section.ts) is opened from the note, not from that meeting.
    const { page, parent } = opens && inherited.page !== home ? { page: home, parent: null } : inherited
    const directive = opens ? null : directiveOf(block)
    const role = opens ? 'opening' : roleOf(block, within?.section ?? null, known, directive)
    const turn = opens ? undefined : known.turns.get(block)
    const hash = textHash(block.text)
    let pageHash = pageHashes.get(page)
    if (pageHash === undefined) {
      pageHash = textHash(page.key)
      pageHashes.set(page, pageHash)
    }
    const anchors = known.anchors.get(page) ?? new Anchors()
    known.anchors.set(page, anchors)
    const explicit = block.properties.find(({ key }) => key.toLowerCase() === 'id')?.value.trim()
    const body = bodyOf(turn, role === 'directive' ? null : directive)
    const point: PointDraft = {
      note,
      block,
      page,
      id: anchors.take(
        explicit && /^[\w-]{1,64}$/.test(explicit)
          ? ownAnchor(explicit)
          : anchorOf(pageHash, parent ? (hashes[parent.block.index] ?? 0) : 0, hash),
      ),
      parent,
      children: [],
      depth: parent ? parent.depth + 1 : 0,
      role: turn?.bare ? 'name' : role,
      body,
      text: plainText(block.text, block.spans, body.from, body.open),
      turn: turn ? turnIn(turn, known) : null,
      marks: noMarks(),
      mentions: [],
      references: [],
    }
    hashes[index] = hash
    link(point, opens?.section ?? null, turn, directive, known)
    parent?.children.push(point)
    points.push(point)
    if (opens) {
      next++
      current = opens
      above[index] = { page: opens.page, parent: null }
    } else above[index] = { page, parent: point }
  }
  return points
}

function bodyOf(turn: KeyTurn | undefined, directive: Directive | null): Body {
  if (turn) return { from: turn.body, open: turn.open }
  return directive ? { from: directive.end, open: '' } : whole
}

function isShown(block: Block, own: ReadonlySet<string>, section: Section | null, index: number): boolean {
  if (block.kind === 'rule' || block.text.trim() === '') return false
  if (section?.silent.has(index)) return false
  // A level-1 heading that repeats the page's name (dialect 3).
  return !(
    section === null &&
    block.level === 1 &&
    block.kind === 'heading' &&
    own.has(keyOf(plainText(block.text, block.spans)))
  )
}

function roleOf(block: Block, section: Section | null, known: Known, directive: Directive | null): Role {
  if (known.listBlocks.has(block)) return 'attendance'
  if (section?.meta.has(block.index) || isRemoved(block)) return 'meta'
  if (block.level > 0) return 'heading'
  // What is pushed stays; so do words behind the pages that are pulled.
  if (directive && directive.word !== 'push' && directive.end >= block.text.length) return 'directive'
  if (labelOf(block) && !known.turns.has(block)) return 'label'
  if (known.details.has(block)) return 'meta'
  return 'line'
}

function turnIn(turn: KeyTurn, known: Known): PointDraft['turn'] {
  const pages = (keys: readonly string[]) => keys.map((key) => known.pageByKey(key)).filter((page) => page !== null)
  return { speakers: pages(turn.speakers), to: pages(turn.to), written: turn.written, remark: turn.remark }
}

/** Every link of the block becomes a mention, on the point and on the page that it leads to. */
function link(
  point: PointDraft,
  opens: Section | null,
  turn: KeyTurn | undefined,
  directive: Directive | null,
  known: Known,
): void {
  const { block } = point
  const alias = /==/.test(block.text) ? /\]\]\s*==\s*$/ : null
  for (const shown of block.spans) {
    const span = shown.type === 'link' ? shown : embeddedLink(shown, block.text)
    if (!span) continue
    // `[[pull]]` itself is a word of the dialect.
    if (directive && span.from === 0) continue
    const page = known.pageOf(span.name)
    if (!page) continue
    let as: Mention['as'] = 'text'
    if (opens && page.key === opens.date) as = 'opening'
    else if (turn && span.from < turn.body) as = 'speaker'
    else if (point.role === 'attendance' && page.person) as = 'attendance'
    else if (point.role === 'label' && span.from === 0) as = 'label'
    else if (alias?.test(block.text.slice(Math.max(0, span.from - 8), span.from))) as = 'alias'
    const mention: Mention = { point, span, page, as }
    point.mentions.push(mention)
    page.mentions.push(mention)
  }
}

/** Where a point stands in the notes. */
export function placeOf(point: { readonly note: Note; readonly block: Block }) {
  return place(point.note, point.block, 0)
}
