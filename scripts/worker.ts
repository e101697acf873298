import { closeDb } from '@/lib/db/client'
import { serverEnv } from '@/lib/env'
import { type Log, startWorker } from '@/lib/jobs/worker'
import { logLine } from '@/lib/logs/lines'
import { readClock } from '@/lib/time/clock'
import { type Ending, runCommand } from './command'
import { jobHandlers } from './job-handlers'

await runCommand(work)

/** Works off the jobs until it is asked to stop; what runs then is finished first. The start keeps one of it beside the web server. */
async function work(ending: Ending): Promise<number> {
  const { appDatabaseUrl, timeZone, dataDir } = serverEnv()
  ending.add(closeDb)
  const worker = await startWorker({
    address: appDatabaseUrl,
    zone: timeZone,
    handlers: jobHandlers(dataDir),
    log,
  })
  ending.add(worker.stop)
  await ending.asked
  return 0
}

function log(...[level, message, facts]: Parameters<Log>): void {
  process[level === 'info' ? 'stdout' : 'stderr'].write(logLine(readClock(), level, message, facts))
}
