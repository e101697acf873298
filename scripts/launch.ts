import { resolve } from 'node:path'
import { type Env, env } from '@/lib/env'
import { buildIfChanged } from './build'
import type { Ending } from './command'
import { openDataFolder } from './data-folder'
import { type OpenDatabase, openDatabase } from './database'
import { firstSignIn, recordVisit } from './first-records'
import { endLeftWebServer, takeLock } from './lock'
import { requireFreePort } from './ports'
import { generateClient } from './prisma-client'
import { keepSecrets, type Secrets, saveSecrets } from './secrets'
import { Steps } from './steps'
import { findDemoEnd, showDemo, tellStory } from './story'
import { startWebServer, type WebServer } from './web-server'
import { keepWorker } from './worker-process'

type Launch = { root: string; ending: Ending; mode: 'start' | 'dev'; records: 'visit' | 'story' }
type Prepared = { settings: Env; steps: Steps; folder: string; secrets: Secrets; appUrl: string }

/**
 * Everything from an empty data folder to a server that answers, and on until it ends or is asked to stop.
 * What has begun is undone in the opposite order: the worker first, then the web server, the database after it, the lock last.
 */
export async function launch(input: Launch): Promise<number> {
  return untilEnd(await bringUp(input), input.ending)
}

/** Everything from an empty data folder to a server that answers, with its address and first sign-in printed. */
export async function bringUp({ root, ending, mode, records }: Launch): Promise<WebServer> {
  const settings = env()
  const steps = new Steps()
  const folder = resolve(root, settings.dataDir)
  const { secrets, lock } = await steps.run('data folder', () => openFolder(folder, mode, ending))
  endLeftWebServer(lock.left)
  // What a killed instance left may need a moment to be gone.
  await requireFreePort(settings.host, settings.port, lock.left ? 15_000 : 0)
  await steps.run('client', async () =>
    describe(await generateClient(root, ending), 'made from the schema', 'unchanged'),
  )
  const database = await openDatabase({ root, folder, settings, secrets, steps, ending })
  const variables = webVariables(settings, secrets, database, folder)
  Object.assign(process.env, variables)
  const introduce = await takeRecords(records, { settings, steps, folder, secrets, appUrl: database.appUrl })
  // The mark stands in the database, so that every way to serve a demo says that it is one.
  variables.DEMO = (await findDemoEnd(database.appUrl)) === null ? '' : '1'
  if (mode === 'start') {
    const build = { root, distDir: settings.distDir, serverActionsKey: secrets.serverActionsKey, ending }
    await steps.run('build', async () =>
      describe(await buildIfChanged(build), 'made from the sources', 'unchanged'),
    )
  }
  const { host, port, distDir } = settings
  // Hot reload knows one process only.
  const processes = mode === 'start' ? settings.webProcesses : 1
  const server = {
    root,
    ending,
    mode,
    host,
    port,
    distDir,
    processes,
    variables,
    onBegin: lock.noteWebServer,
  }
  const web = await steps.run('web server', async () => ({
    detail: `${host}:${port}${processes === 1 ? '' : `, ${processes} processes`}`,
    value: await startWebServer(server),
  }))
  steps.say(`Ready: ${settings.appUrl}`)
  await introduce()
  keepWorker({ root, ending, mode, variables })
  if (secrets.firstPassword) saveSecrets(folder, { ...secrets, firstPassword: undefined })
  return web
}

/** Fills an empty database; returns what prints how to sign in. */
async function takeRecords(
  records: Launch['records'],
  { settings, steps, folder, secrets, appUrl }: Prepared,
): Promise<() => Promise<void>> {
  if (records === 'story') {
    const passwords = await steps.run('story', () => tellStory(folder))
    return () => showDemo(steps, appUrl, passwords)
  }
  const recorded = await steps.run('visit', () => recordVisit(settings, secrets))
  return async () => {
    const signIn = await firstSignIn(recorded, settings, secrets, appUrl)
    if (signIn) steps.say(`Sign in: ${signIn.email} ${signIn.password}`)
  }
}

async function untilEnd(web: WebServer, ending: Ending): Promise<number> {
  const code = await web.ended
  if (ending.isAsked) return 0
  console.error(`The web server has ended by itself (${code}).`)
  return 1
}

async function openFolder(folder: string, mode: string, ending: Ending) {
  openDataFolder(folder)
  const lock = await takeLock(folder, mode)
  ending.add(lock.release)
  void ending.asked.then(lock.noteStopping)
  const { secrets, made } = keepSecrets(folder)
  const state = made ? 'secrets made' : lock.left ? 'the last instance was killed' : 'secrets kept'
  return { detail: `${folder}, ${state}`, value: { secrets, lock } }
}

function describe(done: boolean, yes: string, no: string) {
  return { detail: done ? yes : no, value: done }
}

/** What the web process reads. The owner's address is not among it. */
function webVariables(
  settings: Env,
  secrets: Secrets,
  { appUrl }: OpenDatabase,
  folder: string,
): Record<string, string> {
  return {
    APP_DATABASE_URL: appUrl,
    APP_URL: settings.appUrl,
    NEXTAUTH_URL: settings.appUrl,
    NEXTAUTH_SECRET: settings.authSecret ?? secrets.authSecret,
    APP_TIME_ZONE: settings.timeZone,
    DATA_DIR: folder,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.serverActionsKey,
  }
}
