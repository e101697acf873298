import { buildCommitment } from '@/lib/testing/build-commitment'
import { expect, inDays, personOf, test } from './fixtures'
import { written } from './item'

test('an item is completed, found among the closed ones, and opened again', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const manager = await personOf('manager', unitId)
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(manager)
  await page.goto(`/commitments/${number}`)
  await page.getByText('End or pause').click()
  await page.getByRole('link', { name: 'Complete' }).click()
  const dialog = page.getByRole('dialog', { name: 'Complete the commitment' })
  await dialog.getByRole('button', { name: 'Complete' }).click()
  await expect(dialog.getByText('Please fill this in').first()).toBeVisible()
  await dialog.getByLabel('What was achieved').fill('Twelve engineers stayed for a week.')
  await dialog.getByRole('button', { name: 'Complete' }).click()
  await expect(dialog).toBeHidden()
  const note = page.locator('#ending')
  await expect(note).toContainText(`Completed by ${manager.name}`)
  await expect(note).toContainText('Twelve engineers stayed for a week.')
  await expect(page.getByRole('link', { name: 'Change deadline' })).toHaveCount(0)

  await page.goto(`/commitments?visit=${visit.key}`)
  await expect(page.getByRole('row', { name: number })).toHaveCount(0)
  await page.goto(`/commitments?visit=${visit.key}&state=closed`)
  await expect(page.getByRole('row', { name: number })).toBeVisible()

  await page.goto(`/commitments/${number}`)
  await page.getByRole('link', { name: 'Open again' }).click()
  const again = page.getByRole('dialog', { name: 'Open the commitment again' })
  await again.getByLabel('Why it goes on').fill('They want a second round.')
  await again.getByRole('button', { name: 'Open again' }).click()
  await expect(again).toBeHidden()
  await expect(note).toHaveCount(0)
  await expect(page.locator('#updates')).toContainText('They want a second round.')
  await expect(page.getByRole('link', { name: 'Change deadline' })).toBeVisible()
})

test('an item rests until a day: it has no light, and a bad day is told at its field', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, dueOn: inDays(-5) })
  await signInAs(await personOf('manager', unitId))
  await page.goto(`/commitments?visit=${visit.key}&reason=overdue`)
  await expect(page.getByRole('row', { name: number })).toBeVisible()
  await page.goto(`/commitments/${number}?dialog=suspend`)
  const dialog = page.getByRole('dialog', { name: 'Suspend the commitment' })
  await dialog.getByLabel('Until when').fill(inDays(0))
  await dialog.getByLabel('Why it pauses').fill('They wait for their budget.')
  await dialog.getByRole('button', { name: 'Suspend' }).click()
  await expect(dialog.getByText('Choose a day after today').first()).toBeVisible()
  await expect(dialog.getByLabel('Why it pauses')).toHaveValue('They wait for their budget.')
  await dialog.getByLabel('Until when').fill(inDays(60))
  await dialog.getByRole('button', { name: 'Suspend' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator('#ending')).toContainText(`Suspended until ${written(inDays(60))}`)
  await page.goto(`/commitments?visit=${visit.key}&reason=overdue`)
  await expect(page.getByRole('row', { name: number })).toHaveCount(0)
})

test('an item is merged into another, and each page leads to the other', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const one = await buildCommitment({ leadUnitId: unitId, visit, title: 'Voiced a second time' })
  const other = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('manager', unitId))
  await page.goto(`/commitments/${one.number}?dialog=merge`)
  const dialog = page.getByRole('dialog', { name: 'Merge into another commitment' })
  await dialog.getByLabel('Number of the other commitment').fill(other.number.toLowerCase())
  await dialog.getByLabel('Why the two are one').fill('The same wish.')
  await dialog.getByRole('button', { name: 'Merge into another' }).click()
  await expect(dialog).toBeHidden()
  await page.locator('#ending').getByRole('link', { name: other.number }).click()
  await page.waitForURL(`/commitments/${other.number}`)
  await expect(page.getByText('Voiced a second time')).toBeVisible()
  await page.getByRole('link', { name: one.number }).click()
  await page.waitForURL(`/commitments/${one.number}`)
})
