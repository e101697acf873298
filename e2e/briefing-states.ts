import type { Page } from '@playwright/test'
import { startBriefing } from '@/lib/briefings/commands'
import { signOffIssue } from '@/lib/issues/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildIssue } from '@/lib/testing/build-issue'
import { readClock } from '@/lib/time/clock'
import type { Subject } from './doors'
import { inDays } from './fixtures'
import type { State } from './states'

const at = (path: string) => () => path
const draft =
  (more = '') =>
  ({ briefingId }: Subject) =>
    `/reports/briefings/${briefingId}${more}`
const send = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).last().click()
  await page.locator('[data-answer]').first().waitFor()
}

/** Signs the draft off and opens it again. */
const signedOff =
  (more = '') =>
  async (page: Page, subject: Subject) => {
    const { briefingId, units } = subject
    await signOffIssue(await buildActor('manager', [units.lead]), { briefingId, version: 1 }, readClock())
    await page.goto(draft(more)(subject))
  }
const published = async (page: Page, subject: Subject) => {
  await signedOff('?dialog=publish')(page, subject)
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('heading', { name: 'Files' }).waitFor()
}

/** A weekly issue of the unit has come out, and the next one is late. */
export const weeklyDue =
  (path: string) =>
  async (page: Page, { units }: Subject) => {
    await buildIssue(units.lead, { kind: 'weekly', fromOn: inDays(-26), toOn: inDays(-20) })
    await page.goto(path)
    await page.locator('#briefings').waitFor()
  }

/** The pages of briefings, with their dialogs. */
export const briefingStates: Record<string, State[]> = {
  '(app)/reports/briefings/page.tsx': [
    { state: 'with a draft', path: at('/reports/briefings'), who: 'manager' },
    { state: 'nothing to read', path: at('/reports/briefings'), who: 'staff' },
    {
      state: 'a weekly one due',
      path: at('/reports/briefings'),
      who: 'manager',
      reach: weeklyDue('/reports/briefings'),
    },
  ],
  '(app)/reports/briefings/new/page.tsx': [
    { state: 'form', path: at('/reports/briefings/new'), who: 'manager' },
    {
      state: 'errors',
      path: at('/reports/briefings/new'),
      who: 'manager',
      reach: async (page) => {
        await page.getByLabel('Any period').check()
        await send('Begin briefing')(page)
      },
    },
    {
      state: 'one is being worked on',
      path: at('/reports/briefings/new'),
      who: 'manager',
      reach: async (page, { units }) => {
        const begun = { id: crypto.randomUUID(), kind: 'weekly', unitId: units.lead } as const
        await startBriefing(await buildActor('manager', [units.lead]), begun, readClock())
        await page.getByLabel('Unit', { exact: true }).selectOption(units.lead)
        await send('Begin briefing')(page)
        await page.getByRole('link', { name: 'Open the draft' }).waitFor()
      },
    },
  ],
  '(app)/reports/briefings/compare/page.tsx': [
    { state: 'nothing chosen', path: at('/reports/briefings/compare'), who: 'viewer' },
  ],
  '(app)/reports/briefings/[id]/page.tsx': [
    { state: 'draft', path: draft(), who: 'manager' },
    { state: 'preview in two languages', path: draft('?language=zh-CN%2Ben'), who: 'manager' },
    { state: 'text to edit', path: draft('?language=en&dialog=edit&section=situation'), who: 'manager' },
    { state: 'numbers to refresh', path: draft('?dialog=refresh'), who: 'manager' },
    { state: 'to sign off', path: draft('?dialog=sign-off'), who: 'manager' },
    { state: 'to discard', path: draft('?dialog=discard'), who: 'manager' },
    { state: 'to publish', path: draft(), who: 'manager', reach: signedOff('?dialog=publish') },
    {
      state: 'to send back, with errors',
      path: draft(),
      who: 'manager',
      reach: async (page, subject) => {
        await signedOff('?dialog=send-back')(page, subject)
        await send('Send back')(page)
      },
    },
    { state: 'published', path: draft(), who: 'manager', reach: published },
  ],
}
