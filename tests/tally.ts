/** Counts what vitest's json report says, for the closing line of `npm test`. */
import { basename } from 'node:path'
import * as z from 'zod'

const schema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
})

export interface Tally {
  readonly passed: number
  readonly failed: number
  /** What the numbers alone do not say, a sentence each. */
  readonly remarks: readonly string[]
}

/**
 * Takes the text of the report ('' where there is none) and vitest's exit code. A file that fails with no failing test
 * of its own (it did not load, a hook threw) counts as one failure; so does a run that wrote no report, ran no test,
 * or ended badly for a reason that no test shows.
 */
export function tally(report: string, exit: number | null): Tally {
  const data = read(report)
  if (data === null) return { passed: 0, failed: 1, remarks: ['vitest wrote no report'] }
  const remarks: string[] = []
  let [passed, failed, skipped] = [0, 0, 0]
  for (const file of data.testResults) {
    const failures = file.assertionResults.filter(({ status }) => status === 'failed').length
    const passes = file.assertionResults.filter(({ status }) => status === 'passed').length
    passed += passes
    failed += failures
    skipped += file.assertionResults.length - passes - failures
    if (file.status === 'failed' && failures === 0) {
      failed++
      remarks.push(`${basename(file.name)} failed outside of its tests`)
    }
  }
  if (skipped > 0) remarks.push(`${skipped} skipped`)
  if (passed + failed === 0) {
    failed = 1
    remarks.push('no test ran')
  }
  if (exit !== 0 && failed === 0) {
    failed = 1
    remarks.push(exit === null ? 'vitest was killed' : `vitest ended with exit code ${exit}, though no test failed`)
  }
  return { passed, failed, remarks }
}

function read(report: string): z.output<typeof schema> | null {
  try {
    return schema.parse(JSON.parse(report))
  } catch {
    return null
  }
}
