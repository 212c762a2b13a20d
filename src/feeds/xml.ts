/** XML as text: elements are made by functions, texts are escaped, nothing else gets in. */
import type { Html } from '../inline/html.ts'

/** Escaped already. */
export type Xml = string & { readonly __xml: unique symbol }

/** What XML 1.0 has no way to write: control characters, halves of characters. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The one cast that makes the brand. */
const brand = (text: string): Xml => text as Xml

/** Takes any text; gives it as it stands in an element. */
export function xmlText(text: string): Xml {
  return brand(text.replace(forbidden, '\uFFFD').replace(/[&<>]/g, (one) => escapes[one] ?? one))
}

/** The same as it stands in double quotes; there a line break is a space. */
export function xmlValue(text: string): Xml {
  return brand(xmlText(text).replace(/["\t\n\r]/g, (one) => escapes[one] ?? ' '))
}

/** What src/inline made, in HTML that is put into a feed. */
export function markup(html: Html): Xml {
  return brand(html)
}

/** Takes a name, attributes (null: left out) and what stands inside; gives the element. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  ...inside: readonly Xml[]
): Xml {
  let open = `<${name}`
  for (const [key, value] of Object.entries(attributes)) if (value !== null) open += ` ${key}="${xmlValue(value)}"`
  return brand(inside.length === 0 ? `${open}/>` : `${open}>${inside.join('')}</${name}>`)
}

/** Elements one below the other. */
export function stacked(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...inside: readonly Xml[]
): Xml {
  return element(name, attributes, brand(`\n${inside.join('\n')}\n`))
}
