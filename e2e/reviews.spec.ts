import type { Page } from '@playwright/test'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildUnit } from '@/lib/testing/factories'
import { expect, inDays, personOf, test } from './fixtures'
import { openUpdate, written } from './item'

/** Posts the first update of an item. */
async function report(page: Page, number: string, progress: string): Promise<void> {
  const dialog = await openUpdate(page, number)
  await dialog.getByLabel('Progress', { exact: true }).fill(progress)
  await dialog.getByLabel('On track').check()
  await dialog.getByLabel('Next step', { exact: false }).last().fill('Send the minutes')
  await dialog.getByRole('button', { name: 'Post update' }).click()
  await expect(dialog).toBeHidden()
}

test('an update is returned with a comment, corrected, and approved; a leader reads it only then', async ({
  page,
  signInAs,
  openAs,
  visit,
}) => {
  const unitId = await buildUnit({ approvalRequired: true })
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('staff', unitId))
  await report(page, number, 'The call has taken place.')
  await expect(page.locator('#updates').getByText('not yet approved')).toBeVisible()

  const leader = await openAs(await personOf('viewer', unitId))
  await leader.goto(`/commitments/${number}`)
  await expect(leader.getByText('One newer update waits for approval.')).toBeVisible()
  await expect(leader.getByText('The call has taken place.')).toHaveCount(0)

  const manager = await openAs(await personOf('manager', unitId))
  await manager.goto('/my-work')
  await manager.locator('#toReview').getByRole('link', { name: 'Review' }).click()
  const review = manager.getByRole('dialog', { name: 'Review an update' })
  await review.getByRole('button', { name: 'Return' }).click()
  await expect(review.getByText('Say what has to be corrected').first()).toBeVisible()
  await review.getByLabel('Comment on the progress').fill('Which call, and with whom?')
  await review.getByRole('button', { name: 'Return' }).click()
  await expect(review).toBeHidden()

  await page.goto('/my-work')
  const returned = page.locator('#returned')
  await expect(returned).toContainText('Which call, and with whom?')
  await returned.getByRole('link', { name: 'Correct and resubmit' }).click()
  const correction = page.getByRole('dialog', { name: 'Correct an update' })
  await expect(correction).toContainText('Which call, and with whom?')
  const progress = correction.getByLabel('Progress', { exact: true })
  await expect(progress).toHaveValue('The call has taken place.')
  await progress.fill('The call with Bosch has taken place on Monday.')
  await correction.getByRole('button', { name: 'Post correction' }).click()
  await expect(correction).toBeHidden()
  await expect(page.getByText('Correction posted.')).toBeVisible()
  const updates = page.locator('#updates')
  await expect(updates.getByText('replaced by a correction')).toBeVisible()
  await expect(updates.locator('s').getByText('The call has taken place.', { exact: true })).toBeVisible()

  await manager.goto('/my-work')
  await manager.locator('#toReview').getByRole('link', { name: 'Review' }).click()
  await review.getByRole('button', { name: 'Approve' }).click()
  await expect(review).toBeHidden()
  await leader.reload()
  await expect(leader.getByText('The call with Bosch has taken place on Monday.')).toBeVisible()
  await expect(leader.getByText('waits for approval')).toHaveCount(0)
})

test('"no change" is one click; the step announced last time is asked after', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('staff', unitId))
  await page.goto(`/commitments/${number}`)
  await expect(page.getByRole('button', { name: `No change on ${number}` })).toHaveCount(0)
  await report(page, number, 'A letter has gone out.')
  await page.getByRole('button', { name: `No change on ${number}` }).click()
  await expect(page.locator('#updates').getByText('no change,')).toHaveCount(1)
  await expect(page.locator('#history').getByText('No change reported')).toBeVisible()

  const dialog = await openUpdate(page, number)
  await dialog.getByLabel('Progress', { exact: true }).fill('The answer is here.')
  await dialog.getByRole('button', { name: 'Post update' }).click()
  await expect(dialog.getByText('Say what became of the step announced last time.').first()).toBeVisible()
  await expect(dialog.getByLabel('Progress', { exact: true })).toHaveValue('The answer is here.')
  await dialog.getByLabel('done', { exact: true }).check()
  await dialog.getByRole('button', { name: 'Post update' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator('#updates').getByText('The answer is here.')).toBeVisible()
})

test('a manager pauses the updates of an item until a day, and expects them again', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('manager', unitId))
  await page.goto(`/commitments/${number}`)
  await page.getByRole('link', { name: 'Change rhythm' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rhythm of updates' })
  await dialog.getByLabel('No update before').fill(inDays(40))
  await dialog.getByLabel('Reason').fill('The partner answers after the holidays.')
  await dialog.getByRole('button', { name: 'Pause updates' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator('#updates')).toContainText(`No update expected before ${written(inDays(40))}`)
  await page.getByRole('link', { name: 'Change rhythm' }).click()
  await dialog.getByRole('button', { name: 'Expect updates again' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator('#updates')).toContainText('Next update expected by')
})
