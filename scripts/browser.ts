import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { startChild, stopChild } from './children'
import type { Ending } from './command'
import { Refusal } from './refusal'
import { runTool } from './run-tool'

const windowsFolders = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter((folder) => folder !== undefined)

/** Where the systems keep a browser that Playwright can drive. */
const systemBrowsers: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
    .map((name) => `/usr/bin/${name}`)
    .concat('/snap/bin/chromium'),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap(
    (path) => windowsFolders.map((folder) => join(folder, path)),
  ),
}

/**
 * The browser for the tests: of CHROMIUM_PATH, else Playwright's own, else the system's, else one that is installed now.
 *
 * @throws Refusal in one line when there is none and none can be installed
 */
export async function findBrowser(root: string, ending: Ending): Promise<string> {
  const given = process.env.CHROMIUM_PATH
  if (given && !existsSync(given))
    throw new Refusal(`CHROMIUM_PATH: expected a browser, and there is no file ${given}.`)
  const found = given ?? installedBrowser()
  if (found) return found
  const failure = await installBrowser(root, ending)
  const installed = installedBrowser()
  if (installed) return installed
  throw new Refusal(
    `There is no browser for the tests, and none can be installed (${failure}): install Chromium, or name one in CHROMIUM_PATH.`,
  )
}

function installedBrowser(): string | undefined {
  return [chromium.executablePath(), ...(systemBrowsers[process.platform] ?? [])].find(
    (file) => file && existsSync(file),
  )
}

/** Returns why it did not work, or an empty text. */
async function installBrowser(root: string, ending: Ending): Promise<string> {
  const isDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0
  // Chinese would show as boxes without these fonts.
  const packages = ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']
  if (isDebian && (await apt(['update'], ending)) === 0 && (await apt(packages, ending)) === 0) return ''
  const { code, output } = await runTool('@playwright/test/cli.js', ['install', 'chromium'], { root, ending })
  return code === 0
    ? ''
    : (output.split('\n').find((line) => /error/i.test(line)) ?? `exit code ${code}`).trim()
}

async function apt(words: string[], ending: Ending): Promise<number | NodeJS.Signals> {
  if (spawnSync('apt-get', ['--version']).status !== 0) return -1
  const child = startChild('apt-get', ['--quiet', ...words], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  const stop = () => stopChild(child, 'SIGTERM', 30_000)
  ending.add(stop)
  const code = await child.ended
  ending.drop(stop)
  return code
}
