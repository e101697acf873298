import { z } from 'zod'

export type Count = { passed: number; failed: number; skipped: number }

export const none: Count = { passed: 0, failed: 0, skipped: 0 }

export function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

export function closingLine({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`
}

/** A tool that only says yes or no counts as one. */
export function countOne(passed: boolean): Count {
  return passed ? { ...none, passed: 1 } : { ...none, failed: 1 }
}

const vitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

/** Counts of Vitest's JSON report. A file that does not load holds no tests and is one failure. */
export function countVitest(report: unknown, exitCode: unknown): Count {
  const read = vitestReport.parse(report)
  const unloaded = read.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return withExit(
    {
      passed: read.numPassedTests,
      failed: read.numFailedTests + unloaded.length,
      skipped: read.numPendingTests + read.numTodoTests,
    },
    exitCode,
  )
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
})

/** Counts of Playwright's JSON report. A test that passes only when it is repeated has failed. */
export function countPlaywright(report: unknown, exitCode: unknown): Count {
  const { stats, errors } = playwrightReport.parse(report)
  return withExit(
    {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    },
    exitCode,
  )
}

/** A tool that is dissatisfied for another reason than a test, or has run none at all, is one failure. */
function withExit(count: Count, exitCode: unknown): Count {
  const isAmiss = exitCode !== 0 || count.passed + count.failed === 0
  return isAmiss && count.failed === 0 ? { ...count, failed: 1 } : count
}
