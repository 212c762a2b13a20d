/** What axe finds on a page. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.2 AA and what axe calls good practice; one line a violation. */
export async function accessible(page: Page, exclude: string[] = []): Promise<string[]> {
  await page.evaluate(axe.source)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  return page.evaluate(
    async ({ tags, exclude }) => {
      const { violations } = await window.axe.run({ include: ['html'], exclude }, { runOnly: tags })
      return violations.map(({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.html} (${node.failureSummary})`).join('; ')}`.slice(0, 600),
      )
    },
    { tags, exclude },
  )
}

declare global {
  interface Window {
    /** Put there by `accessible`. */
    axe: typeof axe
  }
}
