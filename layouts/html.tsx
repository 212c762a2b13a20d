/** The one place where text goes into a page as it stands: what src/inline made, and what cannot be markup. */
import type { Html } from '../src/inline/html.ts'
import { utf8 } from '../src/inline/utf8.ts'
import type { ListingFilter } from '../src/pages/model.ts'
import type { JsonLd } from '../src/pages/shape.ts'
import { Markup } from './jsx/markup.ts'

/** Words within a line. */
export function Said({ html }: { readonly html: Html }) {
  return <span>{new Markup(utf8(html))}</span>
}

/** Words that are blocks of their own. */
export function Blocks({ html }: { readonly html: Html }) {
  return <div>{new Markup(utf8(html))}</div>
}

/** The project's own stylesheet inside a page: 404.html, which is shown at any depth and can't link to one. */
export function StyleText({ text }: { readonly text: string }) {
  return <style>{new Markup(utf8(text.replaceAll('</', '<\\/')))}</style>
}

/** Nothing runs it; without `<` in it, nothing in it ends it. */
const dataText = (data: JsonLd | ListingFilter) => JSON.stringify(data).replaceAll('<', '\\u003c')

/** Data for search engines. */
export function LinkedData({ data }: { readonly data: JsonLd }) {
  return <script type="application/ld+json">{new Markup(utf8(dataText(data)))}</script>
}

/** Data for the page's own script, which finds it by its id. */
export function ScriptData({ id, data }: { readonly id: string; readonly data: ListingFilter }) {
  return (
    <script type="application/json" id={id}>
      {new Markup(utf8(dataText(data)))}
    </script>
  )
}
