import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import { encode } from 'next-auth/jwt'
import { absoluteSeconds, cookieName } from '@/lib/auth/session-cookie'
import { hashSid, newSid } from '@/lib/auth/sid'
import { closeDb, db } from '@/lib/db/client'
import {
  type BuiltPerson,
  type BuiltVisit,
  buildAt,
  buildPerson,
  buildUnit,
  buildVisit,
} from '@/lib/testing/factories'
import { addDays, type CalendarDate, today } from '@/lib/time/calendar-date'
import { readClock, workspaceZone } from '@/lib/time/clock'

type Open = (person: BuiltPerson, options?: BrowserContextOptions) => Promise<Page>

type Fixtures = {
  /** Signs a person in within the test's own browser context. */
  signInAs: (person: BuiltPerson) => Promise<void>
  /** Opens a browser of another person, or another one of the same; it is closed after the test. */
  openAs: Open
  /** What the browser may complain of in a test that means to make it complain. */
  complaints: RegExp[]
  /** A unit of the test's own. */
  unitId: string
  /** A visit of the test's own, so that its numbers belong to nobody else. */
  visit: BuiltVisit
  guard: { watch: (page: Page) => void }
}

/** Every test makes its own people, unit and visit: specs run in any order, and beside each other. */
export const test = base.extend<Fixtures, { database: undefined }>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from the pattern
    async ({}, use) => {
      buildAt(readClock())
      await use(undefined)
      await closeDb()
    },
    { scope: 'worker', auto: true },
  ],
  complaints: [[], { option: true }],
  guard: [
    async ({ complaints }, use) => {
      const heard: string[] = []
      const hear = (text: string) => {
        if (!complaints.some((expected) => expected.test(text))) heard.push(text)
      }
      await use({
        watch: (page) => {
          page.on(
            'console',
            (message) => message.type() === 'error' && hear(`${message.text()} at ${message.location().url}`),
          )
          page.on('pageerror', (error) => hear(error.stack ?? error.message))
        },
      })
      expect(heard, 'complaints of the browser').toEqual([])
    },
    { auto: true },
  ],
  page: async ({ page, guard }, use) => {
    guard.watch(page)
    await use(page)
  },
  signInAs: async ({ context }, use) => {
    await use((person) => addSession(context, person))
  },
  openAs: async ({ browser, guard }, use) => {
    const opened: Page[] = []
    await use(async (person, options) => {
      const page = await (await browser.newContext(options)).newPage()
      opened.push(page)
      guard.watch(page)
      await addSession(page.context(), person)
      return page
    })
    for (const page of opened) await page.context().close()
  },
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from the pattern
  unitId: async ({}, use) => {
    await use(await buildUnit())
  },
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from the pattern
  visit: async ({}, use) => {
    await use(await buildVisit({ countryCode: someCountry(), startsOn: inDays(-6), endsOn: inDays(-3) }))
  },
})

export { expect }

/** The calendar date so many days from today, in the zone in which days begin for everybody. */
export function inDays(days: number): CalendarDate {
  return addDays(today(readClock(), workspaceZone()), days)
}

/** A person of the role in this unit, or in none. */
export function personOf(role: BuiltPerson['role'], unitId?: string): Promise<BuiltPerson> {
  return buildPerson({ role, unitIds: unitId ? [unitId] : [], locale: 'en' })
}

/** The administrator that the first start has made. */
export function firstAdministrator(): Promise<BuiltPerson> {
  const email = process.env.ADMIN_EMAIL ?? ''
  const select = {
    id: true,
    name: true,
    email: true,
    role: true,
    seesAllUnits: true,
    locale: true,
    timeZone: true,
  } as const
  return db().person.findUniqueOrThrow({ where: { email }, select })
}

/** Ends every session of a person, as if its time had run out. */
export async function endSessions(person: BuiltPerson): Promise<void> {
  await db().signInSession.deleteMany({ where: { personId: person.id } })
}

/** The session row and the cookie that signing in would have made. */
export async function addSession(context: BrowserContext, person: BuiltPerson): Promise<void> {
  const sid = newSid()
  const now = readClock()
  await db().signInSession.create({
    data: { sidHash: hashSid(sid), personId: person.id, startedAt: now, lastSeenAt: now },
  })
  const secret = process.env.NEXTAUTH_SECRET ?? ''
  const value = await encode({ token: { sub: person.id, sid }, secret, maxAge: absoluteSeconds })
  const url = process.env.BASE_URL ?? 'http://127.0.0.1:3000'
  await context.addCookies([{ name: cookieName('session'), value, url, httpOnly: true, sameSite: 'Lax' }])
}

/** Two letters that are not those of the first visit. */
function someCountry(): string {
  const letters = 'ABCEFGHIJKLMNOPQRSTUVWXYZ'
  const some = () => letters.charAt(Math.floor(Math.random() * letters.length))
  return some() + some()
}

/** The palette, opened by its keys; on a page that was just loaded its script has to come first. */
export async function openPalette(page: Page) {
  const palette = page.getByRole('dialog', { name: 'Go anywhere' })
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(palette).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(palette.getByRole('option').first()).toBeVisible()
  return palette
}

/** Waits until the page hears its keys: before its script has come, a press is lost, as on every page of the web. */
export async function keysHeard(page: Page) {
  const palette = await openPalette(page)
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
}
