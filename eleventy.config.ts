/**
 * How Eleventy is wired: one template, layouts/site.11ty.tsx, paginated over runs of pages. It decides
 * nothing. Notes never pass through Eleventy: no template engine, no front matter (which could run JavaScript),
 * no collection, no copying.
 */
import type { EleventyConfig } from '@11ty/eleventy'
import * as site from './layouts/site.11ty.tsx'

export default function configure(eleventy: EleventyConfig): void {
  // Neither where the project lies nor what lies around it changes the site.
  eleventy.setUseGitIgnore(false)
  eleventy.ignores.delete('**/node_modules/**')

  eleventy.setTemplateFormats(['11ty.js'])
  eleventy.addTemplate('site.11ty.js', site)
}
