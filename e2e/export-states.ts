import type { Page } from '@playwright/test'
import { decode } from 'next-auth/jwt'
import { findPersonActor } from '@/lib/auth/person-actor'
import { cookieName } from '@/lib/auth/session-cookie'
import { db } from '@/lib/db/client'
import { fingerprintOf, readSight } from '@/lib/exports/queries'
import { expiryOf } from '@/lib/exports/rules'
import { readClock } from '@/lib/time/clock'
import type { Prisma } from '@/prisma/generated/client'
import type { State } from './states'

type Facts = Partial<Prisma.ExportUncheckedCreateInput>

const waiting: Facts = { state: 'waiting' }
const running: Facts = {
  state: 'running',
  progress: 12_500,
  total: 35_000,
  startedAt: readClock(),
  attempts: 1,
}
const failed: Facts = { state: 'failed', failure: 'broken', attempts: 3 }
const done: Facts = {
  state: 'done',
  progress: 35_000,
  total: 35_000,
  fileName: 'ledger.xlsx',
  mediaType: 'application/zip',
  byteCount: 9_000_000,
  sha256: new Uint8Array(32),
  startedAt: readClock(),
  endedAt: readClock(),
}
const expired: Facts = { ...done, requestedAt: new Date(0), expiresAt: new Date(1) }
const outdated: Facts = { ...done, scope: 'another' }

/** A file of whoever is signed in on the page, in this state; returns its address. */
async function fileOf(page: Page, facts: Facts): Promise<string> {
  const cookies = await page.context().cookies()
  const { value } = cookies.find(({ name }) => name === cookieName('session')) ?? {}
  const token = await decode({
    secret: process.env.NEXTAUTH_SECRET ?? '',
    ...(value !== undefined && { token: value }),
  })
  const reader = await findPersonActor(token?.sub ?? '')
  if (!reader?.actor.id) throw new Error('Nobody is signed in')
  const now = readClock()
  const scope = fingerprintOf(reader.actor, await readSight(reader.actor), now)
  const wanted = { report: 'ledger', format: 'xlsx', locale: 'en' }
  const query = 'light=overdue&state=all&format=xlsx&lang=en&paper=a3'
  const dates = { requestedAt: now, expiresAt: expiryOf(now) }
  const id = crypto.randomUUID()
  const data = { id, personId: reader.actor.id, query, scope, ...wanted, ...dates, ...facts }
  await db().export.create({ data, select: { id: true } })
  return `/exports/${id}`
}

const at = (path: string) => () => path
const reachOne = (facts: Facts) => async (page: Page) => {
  await page.goto(await fileOf(page, facts))
}

/** The pages from where files are taken along; those of long files begin at the list, since each is its reader's own. */
export const exportStates: Record<string, State[]> = {
  '(app)/reports/page.tsx': [{ state: 'index', path: at('/reports') }],
  '(app)/reports/ledger/page.tsx': [
    { state: 'ledger', path: ({ visit: { key } }) => `/reports/ledger?visit=${key}`, who: 'manager' },
    { state: 'empty', path: at('/reports/ledger?q=nothing-is-called-so'), who: 'viewer' },
  ],
  '(app)/exports/page.tsx': [
    { state: 'nothing', path: at('/exports'), who: 'viewer' },
    {
      state: 'files in every state',
      path: at('/exports'),
      who: 'manager',
      reach: async (page) => {
        for (const facts of [waiting, running, done, failed, expired, outdated]) await fileOf(page, facts)
        await page.reload()
      },
    },
  ],
  '(app)/exports/[id]/page.tsx': [
    { state: 'waiting', path: at('/exports'), who: 'staff', reach: reachOne(waiting) },
    { state: 'under way', path: at('/exports'), who: 'manager', reach: reachOne(running) },
    { state: 'ready', path: at('/exports'), who: 'viewer', reach: reachOne(done) },
    { state: 'failed', path: at('/exports'), reach: reachOne(failed) },
    { state: 'expired', path: at('/exports'), reach: reachOne(expired) },
    { state: 'outdated', path: at('/exports'), who: 'staff', reach: reachOne(outdated) },
    {
      state: 'not to be made again while two others are',
      path: at('/exports'),
      who: 'manager',
      reach: async (page) => {
        await fileOf(page, waiting)
        await fileOf(page, running)
        await reachOne(failed)(page)
        await page.getByRole('button', { name: /^Try again/ }).click()
        await page.locator('[data-answer]').first().waitFor()
      },
    },
  ],
}
