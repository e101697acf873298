import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Ending } from './command'
import { Refusal } from './refusal'
import { runTool } from './run-tool'
import { hashSources } from './sources'
import { isStamped, stamp } from './stamp'

type BuildInput = { root: string; distDir: string; serverActionsKey: string; ending: Ending }

/** Settings for every run of Next: nothing is sent anywhere, and the build folder is the command's choice. */
export function nextEnvironment(distDir: string): Record<string, string> {
  return { NEXT_TELEMETRY_DISABLED: '1', NEXT_DIST_DIR: distDir }
}

/**
 * Makes the production build when the sources have changed since the last one. Returns whether it did.
 *
 * @throws Refusal with the end of the build's own output when it fails
 */
export async function buildIfChanged({
  root,
  distDir,
  serverActionsKey,
  ending,
}: BuildInput): Promise<boolean> {
  const mark = join(root, distDir, 'sources-hash')
  const hash = hashSources(root)
  if (isStamped(mark, hash) && existsSync(join(root, distDir, 'BUILD_ID'))) return false
  const { code, output } = await runTool('next/dist/bin/next', ['build'], {
    root,
    ending,
    env: {
      ...nextEnvironment(distDir),
      NODE_ENV: 'production',
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: nameKey(serverActionsKey),
    },
  })
  if (code !== 0)
    throw new Refusal(
      `${output.trim().split('\n').slice(-60).join('\n')}\nThe build has failed (${code}); the reason is above.`,
    )
  stamp(mark, hash)
  return true
}

/**
 * The key that names the server actions: the same in every build, so that a page opened before an update can still post.
 * It ends up in the build folder, so it is not the key that encrypts, which the web server reads from its environment.
 */
function nameKey(serverActionsKey: string): string {
  return createHash('sha256').update(`names of actions ${serverActionsKey}`).digest('base64')
}
