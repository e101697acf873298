import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

/** So many lines of a message are shown again; the whole stands where the tool has printed it. */
const shownLines = 14

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

/** What failed according to Vitest's JSON report: a title and what was said, one text for each test or file. */
export function vitestFailures(report: unknown): string[] {
  return vitestReport.parse(report).testResults.flatMap(({ name, status, message, assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0) return [failure(name, [message ?? ''])]
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => failure(`${name} › ${test.fullName}`, test.failureMessages ?? []))
  })
}

const message = z.object({ message: z.string().optional() })
const playwrightSuite = z.object({
  title: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      ok: z.boolean(),
      tests: z.array(z.object({ results: z.array(z.object({ errors: z.array(message) })) })),
    }),
  ),
  get suites() {
    return z.array(playwrightSuite).optional()
  },
})
const playwrightReport = z.object({ suites: z.array(playwrightSuite), errors: z.array(message) })

/** What failed according to Playwright's JSON report, as `vitestFailures` tells it. */
export function playwrightFailures(report: unknown): string[] {
  const { suites, errors } = playwrightReport.parse(report)
  const ofFiles = errors.map(({ message: said }) => failure('A file does not load', [said ?? '']))
  return [...ofFiles, ...suites.flatMap((suite) => suiteFailures(suite, []))]
}

function suiteFailures(suite: z.infer<typeof playwrightSuite>, above: string[]): string[] {
  const titles = [...above, suite.title]
  const own = suite.specs
    .filter(({ ok }) => !ok)
    .map(({ title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors))
      return failure(
        [...titles, title].join(' › '),
        errors.map(({ message: said }) => said ?? ''),
      )
    })
  return [...own, ...(suite.suites ?? []).flatMap((inner) => suiteFailures(inner, titles))]
}

function failure(title: string, said: string[]): string {
  const lines = stripVTControlCharacters(said.join('\n')).split('\n')
  return [title, ...lines.filter((line) => line.trim() !== '').slice(0, shownLines)].join('\n  ')
}
