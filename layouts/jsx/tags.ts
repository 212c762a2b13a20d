/** The tags that the layouts write, and the attributes that each may have: what is not here does not type-check. */
import type { Markup } from './markup.ts'

/** What may stand between tags. Text is escaped, always; `null`, `undefined`, `false` and `true` are nothing. */
export type Child = Markup | string | number | boolean | null | undefined | readonly Child[]

/** `undefined`: no attribute. */
type Text = string | undefined
type Size = number | string

/** What any element may have. */
interface Any {
  readonly id?: Text
  readonly class?: Text
  readonly title?: Text
  readonly role?: Text
  readonly hidden?: boolean
  readonly 'aria-current'?: Text
  readonly 'aria-describedby'?: Text
  readonly 'aria-hidden'?: 'true'
  readonly 'aria-label'?: Text
  readonly 'aria-labelledby'?: Text
  readonly 'data-by'?: Text
  readonly 'data-scripted'?: 'true'
  readonly 'data-sheets'?: 'true'
  readonly 'data-state'?: Text
}

/** An element that holds others or text. */
type Of<Own = unknown> = Any & Readonly<Own> & { readonly children?: Child }
/** One that holds nothing. */
type Empty<Own = unknown> = Any & Readonly<Own> & { readonly children?: never }

type Input = { type: string; name: string; placeholder: string }
type Link = { rel: string; href: string; type?: Text }
type Meta = {
  charset?: string
  content?: string
  media?: string
  name?: string
  property?: string
  'http-equiv'?: string
}
type Box = { viewBox?: string; preserveAspectRatio?: 'none' }
type Stroke = { width?: Size; height?: Size; fill?: string; stroke?: string; 'stroke-width'?: string }

type Whole =
  | 'article'
  | 'aside'
  | 'body'
  | 'footer'
  | 'head'
  | 'header'
  | 'main'
  | 'nav'
  | 'search'
  | 'section'
  | 'slot'
type Heading = `h${1 | 2 | 3 | 4 | 5 | 6}` | 'summary' | 'title'
type Block = 'blockquote' | 'div' | 'figcaption' | 'figure' | 'p' | 'pre' | 'style'
type List = 'dd' | 'dl' | 'dt' | 'li' | 'ol' | 'ul'
type Words = 'b' | 'code' | 'i' | 'mark' | 'small' | 'span' | 'strong'
type Drawn = 'g' | 'tspan'

export interface Tags extends Record<Whole | Heading | Block | List | Words | Drawn, Of> {
  a: Of<{ href: string; rel?: string; tabIndex?: number }>
  br: Empty
  button: Of<{ type: 'button' | 'submit' }>
  circle: Of<{ cx: Size; cy: Size; r: Size }>
  details: Of<{ open?: boolean }>
  form: Of<{ action?: string; method?: 'get'; autocomplete?: 'off' }>
  html: Of<{ lang: string }>
  input: Empty<Input>
  label: Of<{ for?: string }>
  link: Empty<Link>
  meta: Empty<Meta>
  option: Of<{ value: string }>
  path: Of<{ d: string }>
  rect: Of<{ width: Size; height: Size }>
  script: Of<{ src?: string; type?: string; defer?: boolean }>
  select: Of<{ name?: string; autocomplete?: 'off' }>
  svg: Of<Box & Stroke>
  text: Of<{ x: Size; y: Size }>
  time: Of<{ datetime: string }>
}

/** The elements that hold nothing and have no end. */
export type Void = {
  [Name in keyof Tags]: Tags[Name] extends { readonly children?: never } ? Name : never
}[keyof Tags]
