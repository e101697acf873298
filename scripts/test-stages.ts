import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './browser'
import { buildIfChanged, nextEnvironment } from './build'
import type { Ending } from './command'
import { Refusal } from './refusal'
import { runTool } from './run-tool'
import { keepSecrets } from './secrets'
import { type Count, countOne, countPlaywright, countVitest } from './test-count'
import { playwrightFailures, vitestFailures } from './test-failures'
import { openTestServer, startTestApplication } from './test-server'

export type StageContext = {
  root: string
  /** Of the tests' own: server, secrets, reports. */
  folder: string
  /** Reports of this run. */
  results: string
  ending: Ending
  /** Names of the stages that have failed so far. */
  failed: Set<string>
  /** What failed and what was said of it, told again at the end. */
  failures: string[]
}

type Stage = { run: (context: StageContext) => Promise<Count>; alone?: boolean }

/** Build folder of the tests: `npm start` may run beside them. */
const distDir = '.next-test'

export const stages: Record<string, Stage> = {
  types: { run: checkTypes },
  lint: { run: lint },
  unit: { run: (context) => runVitest('unit', context, { TZ: 'Asia/Kathmandu' }) },
  database: { run: testDatabase, alone: true },
  build: { run: build, alone: true },
  browser: { run: testBrowser, alone: true },
}

async function checkTypes({ root, ending }: StageContext): Promise<Count> {
  const routes = await runTool('next/dist/bin/next', ['typegen'], {
    root,
    ending,
    env: nextEnvironment(distDir),
  })
  if (routes.code !== 0) throw new Refusal(routes.output)
  const { code, output } = await runTool(
    'typescript/bin/tsc',
    ['--noEmit', '--incremental', 'false', '--pretty', 'false'],
    {
      root,
      ending,
    },
  )
  if (code !== 0) console.error(output.trimEnd())
  return countOne(code === 0)
}

async function lint({ root, ending }: StageContext): Promise<Count> {
  const colours = process.stdout.isTTY ? 'force' : 'off'
  const words = ['ci', '--error-on-warnings', '--max-diagnostics=30', `--colors=${colours}`]
  const { code, output } = await runTool('@biomejs/biome/bin/biome', words, { root, ending })
  if (code !== 0) console.error(output.trimEnd())
  return countOne(code === 0)
}

async function testDatabase(context: StageContext): Promise<Count> {
  const server = await openTestServer(context)
  return runVitest('database', context, {
    TZ: 'America/Los_Angeles',
    TEST_DATABASE_URL: server.superuserUrl('postgres'),
  })
}

async function build({ root, folder, ending }: StageContext): Promise<Count> {
  const { secrets } = keepSecrets(folder)
  await buildIfChanged({ root, distDir, serverActionsKey: secrets.serverActionsKey, ending })
  return countOne(true)
}

async function testBrowser(context: StageContext): Promise<Count> {
  const { root, results, ending, failed, failures } = context
  if (failed.has('build')) throw new Refusal('The browser tests cannot run: there is no build.')
  const browser = await findBrowser(root, ending)
  await build(context)
  const variables = await startTestApplication(context, distDir)
  const report = join(results, 'browser.json')
  const { code } = await runTool(
    '@playwright/test/cli.js',
    ['test', '--forbid-only', '--reporter=line,json'],
    {
      root,
      ending,
      output: 'shown',
      env: { ...variables, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report, NODE_ENV: undefined },
    },
  )
  const read = readReport(report, 'Playwright')
  failures.push(...playwrightFailures(read))
  return countPlaywright(read, code)
}

async function runVitest(
  project: string,
  { root, results, ending, failures }: StageContext,
  env: Record<string, string>,
): Promise<Count> {
  const report = join(results, `${project}.json`)
  const words = [
    'run',
    '--project',
    project,
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const { code } = await runTool('vitest/vitest.mjs', words, {
    root,
    ending,
    output: 'shown',
    env: { NODE_ENV: undefined, ...env },
  })
  const read = readReport(report, 'Vitest')
  failures.push(...vitestFailures(read))
  return countVitest(read, code)
}

function readReport(file: string, tool: string): unknown {
  if (!existsSync(file)) throw new Refusal(`${tool} has ended without a report.`)
  return JSON.parse(readFileSync(file, 'utf8'))
}
