/**
 * How Eleventy is wired: one template, layouts/site.11ty.tsx, paginated over runs of pages. It decides
 * nothing. Notes never pass through Eleventy: no template engine, no front matter (which could run JavaScript),
 * no collection, no copying.
 */
import type { EleventyConfig } from '@11ty/eleventy'

export default function configure(eleventy: EleventyConfig): void {
  // Neither where the project lies nor what lies around it changes the site.
  eleventy.setUseGitIgnore(false)
  eleventy.ignores.delete('**/node_modules/**')

  eleventy.setTemplateFormats(['11ty.tsx'])
  eleventy.addExtension('11ty.tsx', { key: '11ty.js' })
}
