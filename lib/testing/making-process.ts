import { closeDb } from '@/lib/db/client'
import { makeExport } from '@/lib/export-files/commands'
import { closeSnapshots } from '@/lib/reports/snapshot'
import { pressAt } from '@/lib/testing/build-export'
import { tester } from '@/lib/testing/factories'
import { readClock } from '@/lib/time/clock'

/** A process that makes one file, as the worker would: for browser tests to wait for and for others to kill. */
const now = readClock()
await makeExport(tester, { exportId: process.argv[2] ?? '' }, now, pressAt(now))
await Promise.all([closeDb(), closeSnapshots()])
