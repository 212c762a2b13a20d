/** What is used of markdown-it-wikilinks 1.3.0, which has no types. */
declare module 'markdown-it-wikilinks' {
  import type { MarkdownIt } from 'markdown-it'

  interface Options {
    readonly baseURL: string
    readonly relativeBaseURL: string
    readonly uriSuffix: string
    readonly generatePageNameFromLabel: (label: string) => string
    readonly postProcessPageName: (name: string) => string
    readonly postProcessLabel: (label: string) => string
  }

  export default function wikilinks(options: Options): (md: MarkdownIt) => void
}
