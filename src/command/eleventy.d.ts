/** Eleventy 3 ships no types that can be used: this is what we use of it, and no more. */
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    readonly ignores: Set<string>
    readonly benchmarkManager: { get(group: string): { setIsVerbose(verbose: boolean): void } }
    setUseGitIgnore(use: boolean): void
    setTemplateFormats(formats: readonly string[]): void
    addTemplate(path: string, template: object): void
    addGlobalData(name: string, value: () => unknown): void
  }

  export interface EleventyOptions {
    /** '' for none. */
    readonly configPath: ''
    readonly dryRun?: boolean
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
