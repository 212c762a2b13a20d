/**
 * What the compiler makes of a tag calls `jsx`: tsconfig.json says so, and package.json where it is. A tag becomes bytes at
 * once; there is no tree of nodes, and no second walk. Names of tags and attributes are the layouts' own, never a note's.
 */
import { type Utf8, utf8 } from '../../src/inline/utf8.ts'
import { Markup } from './markup.ts'
import type { Child, Tags, Void } from './tags.ts'

/** What the compiler checks the layouts with. */
export declare namespace JSX {
  type Element = Markup
  type IntrinsicElements = Tags
  interface ElementChildrenAttribute {
    children: Child
  }
}

interface Props {
  readonly children?: Child
  readonly [name: string]: unknown
}

/** One that draws nothing gives null. */
type Component = (props: Props) => Markup | null

const nothing = new Markup(utf8(''))

const voids: Readonly<Record<Void, true>> = { br: true, input: true, link: true, meta: true }
const empty: ReadonlySet<string> = new Set(Object.keys(voids))

/** The few texts that stand in every tag are made once each: put together anew, they take a tenth of the drawing. */
function once(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make(text)
    known.set(text, made)
    return made
  }
}

const start = once((type) => `<${type}`)
const whole = once((type) => `<${type}>`)
const end = once((type) => `</${type}>`)
const named = once((name) => ` ${name}="`)
const classed = once((look) => (look === '' ? ' class' : ` class="${escaped(look)}"`))

export function jsx(type: string | Component, props: Props): Markup {
  if (typeof type === 'function') return type(props) ?? nothing
  let attributes = ''
  for (const name in props) {
    const value = props[name]
    if (name === 'children' || value === undefined || value === null || value === false) continue
    if (name === 'class') attributes += classed(String(value))
    else attributes += value === true || value === '' ? ` ${name}` : `${named(name)}${escaped(String(value))}"`
  }
  if (empty.has(type)) return new Markup(joined(`${start(type)}${attributes}/>`))
  const opened = attributes === '' ? whole(type) : `${start(type)}${attributes}>`
  return new Markup(joined(`${opened}${drawn(props.children)}${end(type)}`))
}

/** For a tag with several children, which come as an array. */
export { jsx as jsxs }

/** `<>…</>` */
export function Fragment({ children }: { readonly children?: Child }): Markup {
  return new Markup(joined(drawn(children)))
}

function drawn(child: Child): string {
  if (typeof child === 'string') return escaped(child)
  if (child instanceof Markup) return child.bytes
  if (child === null || child === undefined || typeof child === 'boolean') return ''
  if (typeof child === 'number') return String(child)
  let html = ''
  for (const one of child) html += drawn(one)
  return html
}

/** Names of tags and attributes are ASCII, and all else was escaped. */
function joined(bytes: string): Utf8 {
  return bytes as Utf8
}

/** Safe between tags and between double quotes. */
function escaped(text: string): Utf8 {
  if (!/[&<"\u0080-\uffff]/.test(text)) return joined(text)
  return utf8(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'))
}
