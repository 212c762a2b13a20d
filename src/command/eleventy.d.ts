/** Eleventy 3 ships no types that can be used: this is what we use of it, and no more. */
declare module '@11ty/eleventy' {
  export interface TransformContext {
    readonly outputPath: string | false
    /** The template's `page`; it holds what the template put there. */
    readonly page: Readonly<Record<string, unknown>>
  }

  export interface EleventyConfig {
    readonly ignores: Set<string>
    readonly benchmarkManager: { get(group: string): { setIsVerbose(verbose: boolean): void } }
    setUseGitIgnore(use: boolean): void
    setTemplateFormats(formats: readonly string[]): void
    addExtension(extension: string, options: { key: string }): void
    addGlobalData(name: string, value: () => unknown): void
    addTransform(name: string, transform: (this: TransformContext, content: string) => string | Uint8Array): void
  }

  export interface EleventyOptions {
    readonly configPath: string
    readonly quietMode: boolean
    readonly loader: 'esm'
    readonly config: (eleventy: EleventyConfig) => void
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions)
    disableLogger(): void
    write(): Promise<unknown>
  }
}
