import { buildCommitment } from '@/lib/testing/build-commitment'
import { expect, personOf, test } from './fixtures'

test('a stage is reached and taken back with a reason; the path tells when and by whom', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const staff = await personOf('staff', unitId)
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, stage: 'inTalks' })
  await signInAs(staff)
  await page.goto(`/commitments/${number}`)
  await page.getByRole('link', { name: 'Change stage' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change stage' })
  await expect(dialog.getByLabel('New stage')).toHaveValue('agreed')
  await dialog.getByLabel('New stage').selectOption('delivered')
  await dialog.getByRole('button', { name: 'Set stage' }).click()
  await expect(dialog).toBeHidden()
  const path = page.getByRole('list', { name: 'Cooperation path' })
  const now = path.locator('[aria-current="step"]')
  await expect(now).toContainText('Delivered')
  await expect(now).toContainText('reported')
  await expect(now).toContainText(staff.name)

  await page.goto(`/commitments/${number}?dialog=stage&stage=agreed`)
  await expect(dialog.getByLabel('New stage')).toHaveValue('agreed')
  await dialog.getByRole('button', { name: 'Set stage' }).click()
  await expect(dialog.getByText('Say why it goes back a stage').first()).toBeVisible()
  await expect(dialog.getByLabel('Reason')).toBeFocused()
  await dialog.getByLabel('Reason').fill('Only half of it was delivered.')
  await dialog.getByRole('button', { name: 'Set stage' }).click()
  await expect(dialog).toBeHidden()
  await expect(now).toContainText('Agreed')
  const updates = page.locator('#updates')
  await expect(updates).toContainText('Stage: Delivered → Agreed')
  await expect(updates).toContainText('Only half of it was delivered.')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a stage is set all the same', async ({ page, signInAs, unitId, visit }) => {
    const { number } = await buildCommitment({ leadUnitId: unitId, visit })
    await signInAs(await personOf('manager', unitId))
    await page.goto(`/commitments/${number}`)
    await page.getByRole('link', { name: 'Change stage' }).click()
    await page.getByRole('button', { name: 'Set stage' }).click()
    await page.goto(`/commitments/${number}`)
    await expect(page.locator('[aria-current="step"]')).toContainText('In talks')
  })
})
