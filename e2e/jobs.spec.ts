import { buildUnit } from '@/lib/testing/factories'
import { expect, personOf, test } from './fixtures'
import { noJobs, someJobs } from './jobs'

test('an administrator sees what failed and lets it run again; the history says who', async ({
  page,
  signInAs,
}) => {
  await noJobs(page)
  const administrator = await personOf('administrator')
  await signInAs(administrator)
  await page.goto('/settings')
  await page.getByRole('link', { name: 'Jobs' }).click()
  await expect(page.getByRole('heading', { name: 'No worker is running' })).toBeVisible()
  await page.getByRole('button', { name: 'Run now: Remove expired sign-ins' }).click()
  await expect(page.getByText('The job is lined up.')).toBeVisible()
  await expect(page.getByRole('row', { name: 'Remove expired sign-ins' })).toContainText('Waits for a worker')

  await someJobs()
  await page.goto('/settings/jobs')
  await expect(page.getByText('A worker is running.')).toBeVisible()
  const failed = page.getByRole('table', { name: 'What has failed' })
  await expect(failed).toContainText('No space left on device')
  await page.getByRole('button', { name: 'Retry: Seal the history' }).first().click()
  await expect(page.getByText('The run is lined up again.')).toBeVisible()
  await expect(failed).not.toContainText('No space left on device')
  await page.goto(`/history?person=${administrator.id}`)
  const entries = page.getByText('Failed job tried again').filter({ visible: true })
  await expect(entries.first()).toBeVisible()
})

test('whoever only works with items finds no way to the jobs', async ({ page, signInAs }) => {
  await signInAs(await personOf('manager', await buildUnit()))
  await page.goto('/settings')
  await expect(page.getByRole('link', { name: 'Working days' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Jobs' })).toHaveCount(0)
})
