import type { Page } from '@playwright/test'
import { noJobs, someJobs } from './jobs'
import type { State } from './states'

const refused = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).last().click()
  await page.locator('[data-answer]').first().waitFor()
}
const at = (path: string) => () => path

/** The pages of the settings, as an administrator changes them and as somebody who works with items reads them. */
export const settingsStates: Record<string, State[]> = {
  '(app)/settings/page.tsx': [
    { state: 'thresholds', path: at('/settings') },
    { state: 'thresholds to read', path: at('/settings'), who: 'staff' },
    {
      state: 'thresholds with errors',
      path: at('/settings'),
      reach: async (page) => {
        await page.getByLabel('Due soon (days)').fill('soon')
        await refused('Save')(page)
      },
    },
  ],
  '(app)/settings/lists/page.tsx': [
    { state: 'lists', path: at('/settings/lists') },
    { state: 'lists to read', path: at('/settings/lists'), who: 'manager' },
    { state: 'entry', path: at('/settings/lists?dialog=entry&list=documentType&entry=photo') },
    {
      state: 'entry to add, with errors',
      path: at('/settings/lists?dialog=add-entry&list=documentType'),
      reach: refused('Add entry'),
    },
  ],
  '(app)/settings/holidays/page.tsx': [
    { state: 'holidays', path: at('/settings/holidays?year=2026') },
    { state: 'a year without any', path: at('/settings/holidays?year=2040'), who: 'staff' },
    {
      state: 'day to add, with errors',
      path: at('/settings/holidays?year=2026&dialog=add-holiday'),
      reach: refused('Add day'),
    },
  ],
  '(app)/settings/jobs/page.tsx': [
    {
      state: 'jobs without a worker, nothing has run',
      path: at('/settings/jobs'),
      reach: async (page) => {
        await noJobs(page)
        await page.reload()
      },
    },
    {
      state: 'jobs that ran, failed and are under way, with a worker',
      path: at('/settings/jobs'),
      reach: async (page) => {
        await noJobs(page)
        await someJobs()
        await page.reload()
      },
    },
    {
      state: 'a job that waits already',
      path: at('/settings/jobs'),
      reach: async (page) => {
        await noJobs(page)
        await page.reload()
        await someJobs()
        await page.getByRole('button', { name: 'Run now: Note how everything stands' }).click()
        await page.locator('[data-answer]').first().waitFor()
      },
    },
  ],
}
