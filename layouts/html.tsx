/** The one place where text goes into a page as it stands: what src/inline made, and what cannot be markup. */
import type { Html } from '../src/inline/html.ts'
import type { ListingFilter } from '../src/pages/model.ts'
import type { JsonLd } from '../src/pages/shape.ts'

/** Words within a line. */
export function Said({ html }: { readonly html: Html }) {
  return <span dangerouslySetInnerHTML={{ __html: html }} />
}

/** Words that are blocks of their own. */
export function Blocks({ html }: { readonly html: Html }) {
  return <div dangerouslySetInnerHTML={{ __html: html }} />
}

/** The project's own stylesheet inside a page: 404.html, which is shown at any depth and can't link to one. */
export function StyleText({ text }: { readonly text: string }) {
  return <style dangerouslySetInnerHTML={{ __html: text.replaceAll('</', '<\\/') }} />
}

/** Nothing runs it; without `<` in it, nothing in it ends it. */
const dataText = (data: JsonLd | ListingFilter) => JSON.stringify(data).replaceAll('<', '\\u003c')

/** Data for search engines. */
export function LinkedData({ data }: { readonly data: JsonLd }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: dataText(data) }} />
}

/** Data for the page's own script, which finds it by its id. */
export function ScriptData({ id, data }: { readonly id: string; readonly data: ListingFilter }) {
  return <script type="application/json" id={id} dangerouslySetInnerHTML={{ __html: dataText(data) }} />
}
