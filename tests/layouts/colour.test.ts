/** The colours of layouts/style/base.css: their contrast, and that docs/design.md says it as it is. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { palette } from '../../src/pages/picture/card.ts'

const base = readFileSync('layouts/style/base.css', 'utf8')
const faces = readFileSync('layouts/style/faces.css', 'utf8')
const design = readFileSync('docs/design.md', 'utf8')

/** The colours set in the block that begins with these words. */
function coloursAfter(selector: string): ReadonlyMap<string, string> {
  const start = base.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`base.css has no ${selector}`)
  const block = base.slice(start, base.indexOf('}', start))
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

const light = coloursAfter(':root')
const dark = coloursAfter(':root:not([data-theme="light"])')

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  const [red = 0, green = 0, blue = 0] = channels
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2: 1 to 21. */
function contrast(one: string, other: string): number {
  const [high = 1, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

/** What stands on what, and how much contrast it needs: 4.5 for text, 3 for what is not. */
const pairs = [
  ['ink', 'paper', 7],
  ['ink', 'sheet', 7],
  ['ink', 'mark', 7],
  ['muted', 'paper', 4.5],
  ['muted', 'sheet', 4.5],
  ['muted', 'mark', 4.5],
  ['accent', 'paper', 4.5],
  ['accent', 'sheet', 4.5],
  ['accent', 'mark', 4.5],
  ['accent', 'accent-soft', 4.5],
  ['edge', 'paper', 3],
  ['edge', 'sheet', 3],
] as const

const of = (colours: ReadonlyMap<string, string>, name: string): string => {
  const value = colours.get(name)
  if (value === undefined) throw new Error(`base.css has no --${name}`)
  return value
}

test('as the formula has it', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2)
})

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('%s', (_, colours) => {
  test.each(pairs)('%s on %s has at least %d', (front, back, least) => {
    expect(contrast(of(colours, front), of(colours, back))).toBeGreaterThanOrEqual(least)
  })
})

test('dark by the system and dark by choice are the same', () => {
  expect(coloursAfter(':root[data-theme="dark"]')).toEqual(dark)
})

test('initials can be read on each hue', () => {
  expect(faces).toContain('background: oklch(50% 0.09 var(--h, 150));')
  expect(faces).toContain('color: #fff;')
  const hues = palette.slice(4).map((colour) => `#${colour.toString(16).padStart(6, '0')}`)
  expect(hues).toHaveLength([...faces.matchAll(/^\.h\d+ \{$/gm)].length)
  for (const hue of hues) expect(contrast(hue, '#fff'), hue).toBeGreaterThanOrEqual(4.5)
})

test('docs/design.md shows these contrasts', () => {
  const rows = pairs.map(([front, back]) => {
    const [day, night] = [light, dark].map((colours) => contrast(of(colours, front), of(colours, back)).toFixed(1))
    return `| ${front} on ${back} | ${day} | ${night} |`
  })
  for (const row of rows) expect(design).toContain(row)
})
