/**
 * `npm run audit [-- --content DIR --output DIR]`: Lighthouse, as a phone on a slow line, over one page of each kind, the
 * largest; a table of its four scores, and what it finds where one is not 100. With `--output`, its whole reports too.
 * Ends with 1 where a score is below 100. Not part of `npm test`: a busy machine makes a page slow.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { launch } from '../browser.ts'
import { lighthouse, type Result } from './lighthouse.ts'
import { kindsIn, wanted, withSite } from './site.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo']

const { content, output } = wanted(process.argv.slice(2))

const audit = await lighthouse()

await withSite(content, async (root, folder) => {
  const port = await freePort()
  const browser = await launch([`--remote-debugging-port=${port}`])
  try {
    console.log(['page'.padEnd(36), ...categories.map((name) => name.padStart(14))].join(' '))
    for (const [kind, path] of kindsIn(folder)) {
      // What is not for search engines says so, and that is no fault.
      const hidden = /<meta name="robots" content="noindex"/.test(readFileSync(join(folder, path), 'utf8'))
      const run = await audit(root + path, {
        port,
        logLevel: 'silent',
        output: 'html',
        onlyCategories: categories,
        skipAudits: hidden ? ['is-crawlable'] : null,
      })
      if (run === undefined) throw new Error(`Lighthouse says nothing about ${path}`)
      const scores = categories.map((name) => Math.round((run.lhr.categories[name]?.score ?? 0) * 100))
      console.log(
        [`${kind} (${path})`.slice(0, 36).padEnd(36), ...scores.map((one) => String(one).padStart(14))].join(' '),
      )
      for (const line of findings(run.lhr)) console.log(`    ${line}`)
      if (scores.some((score) => score < 100)) process.exitCode = 1
      if (output === undefined) continue
      mkdirSync(output, { recursive: true })
      writeFileSync(join(output, `${kind.replace(/\W+/g, '-')}.html`), String(run.report))
    }
  } finally {
    await browser.close()
  }
})

/** What counts and is not right, with its first place in the page. */
function findings(result: Result): string[] {
  return categories.flatMap((name) =>
    (result.categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = result.audits[id]
      if (weight === 0 || audit === undefined || audit.score === null || audit.score >= 0.9) return []
      const [first = ''] = audit.details?.items ?? []
      return [`${name}: ${audit.title} ${audit.displayValue ?? ''} ${JSON.stringify(first).slice(0, 300)}`]
    }),
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
