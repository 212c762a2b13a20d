/** The kind of expectation that shows what readers get: a line's words as HTML. */
import type { Garden } from '../../src/garden/model.ts'
import { linkFrom } from '../../src/pages/frame/link.ts'
import type { Line } from '../../src/pages/shape.ts'
import { outlineOf } from '../../src/pages/line/outline.ts'
import { type Pictures, siteOf } from '../../src/pages/site.ts'
import type { Note } from './examples.ts'
import { gardenOf } from './garden.ts'

/** Here files keep their names; pictures are 40 pixels wide and 30 high. */
function picturesOf(garden: Garden): Pictures {
  return new Map(
    garden.assets.map(({ file, kind }) => {
      const size = kind === 'image' ? { width: 40, height: 30 } : { width: null, height: null }
      return [file, { url: `assets/${file.split('/').at(-1)}`, ...size }]
    }),
  )
}

/** Two spaces a level; `>` before what is embedded. */
function draw(lines: readonly Line[], edge: string): string[] {
  return lines.flatMap(({ html, embeds = [], lines: below }) => [
    `${edge}${html}`,
    ...embeds.flatMap((embed) => [
      ...draw(embed.lines, `${edge}> `),
      ...(embed.more === null ? [] : [`${edge}> … ${embed.more.text}`]),
    ]),
    ...draw(below, `${edge}  `),
  ])
}

export const htmlKinds: Readonly<Record<string, (notes: readonly Note[]) => string>> = {
  /** The words of each line as HTML, by page. */
  html: (notes) => {
    const garden = gardenOf(notes)
    const site = siteOf(garden, picturesOf(garden))
    const pages = garden.pages.filter(({ parts }) => parts.some(({ points }) => points.length > 0))
    const drawn = pages.map((page) => {
      const desk = { site, link: linkFrom(page.url), about: null }
      const lines = page.parts.flatMap(({ points }) => outlineOf(points, desk, { here: true }))
      return { page, lines: draw(lines, '') }
    })
    if (drawn.length === 1) return drawn.flatMap(({ lines }) => lines).join('\n')
    return drawn.flatMap(({ page, lines }) => [`${page.name}:`, ...lines.map((line) => `  ${line}`)]).join('\n')
  },
}
