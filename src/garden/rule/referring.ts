/** The rules about what lines refer to: blocks (dialect 22), pictures and files (24). */
import type { GardenRule } from './rule.ts'
import { file } from './rule.ts'

const id = '5f1e0c2a-7d3b-4c55-9a61-0b8e4f2d9c10'

export const referenceMissing: GardenRule = {
  name: 'reference-missing',
  severity: 'warning',
  what: 'A reference leads to a block that is not published.',
  why: 'Nobody has that id, or its block is off the record: readers see the bare number.',
  fails: [file('budget.md', `- as in ((${id}))`)],
  passes: [file('budget.md', `- as in ((${id}))`, '- the rent went up', `  id:: ${id}`)],
}

export const idTwice: GardenRule = {
  name: 'id-twice',
  severity: 'error',
  what: 'Two blocks have the same `id::`.',
  why: 'A reference can lead to one of them only, and may show words that somebody else said.',
  fails: [file('budget.md', '- the rent went up', `  id:: ${id}`, '- the rent went down', `  id:: ${id}`)],
  passes: [file('budget.md', '- the rent went up', `  id:: ${id}`, '- the rent went down')],
}

export const assetMissing: GardenRule = {
  name: 'asset-missing',
  severity: 'warning',
  what: 'A picture or file is not in the content folder, or is of a kind that is not published.',
  why: 'Readers see its description instead.',
  fails: [file('hall.md', '- ![The plan of the hall](plan.png)')],
  passes: [file('hall.md', '- ![The plan of the hall](plan.png)'), file('plan.png')],
}

export const altMissing: GardenRule = {
  name: 'alt-missing',
  severity: 'warning',
  what: 'A picture has no description.',
  why: 'Who cannot see it learns nothing of it.',
  fails: [file('hall.md', '- ![](plan.png)'), file('plan.png')],
  passes: [file('hall.md', '- ![The plan of the hall](plan.png)'), file('plan.png')],
}

export const referringRules: readonly GardenRule[] = [referenceMissing, idTwice, assetMissing, altMissing]
