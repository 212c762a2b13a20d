/** Who stands beside whom among the points of a page, and under what. */
import type { PointDraft } from '../graph.ts'

/** Takes the points of a page. Positions are remembered, so that a list of thousands stays linear. */
export class Family {
  readonly #roots: readonly PointDraft[]
  readonly #positions = new Map<PointDraft, number>()
  readonly #starts = new Map<readonly PointDraft[], readonly number[]>()

  constructor(points: readonly PointDraft[]) {
    this.#roots = points.filter((point) => point.parent === null)
    for (const list of [this.#roots, ...points.map((point) => point.children)])
      for (const [index, point] of list.entries()) this.#positions.set(point, index)
  }

  /** The paragraph that heads the bullets among which a bullet stands: the sibling right above them. */
  paragraphAbove(point: PointDraft): PointDraft | null {
    const list = this.siblings(point)
    const start = this.#starts.get(list) ?? startsOf(list)
    this.#starts.set(list, start)
    return list[start[this.position(point)] ?? -1] ?? null
  }

  /** Itself and those beside it, in order. */
  siblings(point: PointDraft): readonly PointDraft[] {
    return point.parent?.children ?? this.#roots
  }

  /** Its index among its siblings; -1 for a point of another page. */
  position(point: PointDraft): number {
    return this.#positions.get(point) ?? -1
  }
}

/** For each sibling: where the paragraph stands that heads the run of bullets which it belongs to; -1 where none does. */
function startsOf(list: readonly PointDraft[]): number[] {
  let paragraph = -1
  return list.map((point, index) => {
    if (point.block.kind === 'paragraph') paragraph = index
    else if (point.block.kind !== 'bullet') paragraph = -1
    return paragraph
  })
}

/** What a line stands under: its parent, or a paragraph right above the bullets (`**Action items:**`). */
export function headingOver(point: PointDraft, family: Family): PointDraft | null {
  return (point.block.kind === 'bullet' ? family.paragraphAbove(point) : null) ?? point.parent
}
