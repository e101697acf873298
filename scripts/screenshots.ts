import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser'
import { type Ending, runCommand } from './command'
import { bringUp } from './launch'
import { takePictures } from './pictures'
import { freePort } from './ports'
import { keepPasswords } from './story'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** A Thursday morning in Nanjing, four months after the visit: the pictures show the same at whatever time they are taken. */
const moment = '2027-03-25T02:10:00Z'

await runCommand(takeScreenshots)

/** Serves a demo of its own from a temporary folder and takes the pictures of the README from it. */
async function takeScreenshots(ending: Ending): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'follow-up-pictures-'))
  ending.add(() => rmSync(folder, { recursive: true, force: true }))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const settings = { DATA_DIR: folder, HOST: '127.0.0.1', PORT: String(port), APP_URL: address }
  Object.assign(process.env, settings, { APP_ENV: 'test', FAKE_NOW: moment, APP_TIME_ZONE: 'Asia/Shanghai' })
  for (const name of ['DATABASE_URL', 'APP_DATABASE_URL']) delete process.env[name]
  await bringUp({ root, ending, mode: 'start', records: 'story' })
  const executablePath = await findBrowser(root, ending)
  const taken = await takePictures({
    executablePath,
    address,
    passwords: keepPasswords(folder),
    target: join(root, 'scripts', 'screenshots'),
  })
  for (const { file, kilobytes } of taken) console.log(`${file.padEnd(24)} ${kilobytes} kB`)
  return 0
}
