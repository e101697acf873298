import { recordAmount } from '@/lib/amounts/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { readClock } from '@/lib/time/clock'
import { expect, inDays, personOf, test } from './fixtures'
import { buildSilentItem } from './silent-item'

test('a number of the table opens the list of just those updates', async ({ page, signInAs, unitId }) => {
  const silent = [await buildSilentItem(unitId), await buildSilentItem(unitId)]
  await signInAs(await personOf('manager', unitId))
  await page.goto('/overview')
  const table = page.getByRole('table', { name: 'Reporting discipline' })
  // the latest week stands first
  const lastWeek = table.getByRole('cell').first()
  await expect(lastWeek.getByRole('link')).toHaveText(['2 missing'])
  await lastWeek.getByRole('link').click()
  await page.waitForURL(/\/overview\/discipline\?span=.*discipline=missing/)
  const rows = page.locator('tbody').getByRole('row')
  await expect(rows).toHaveCount(2)
  for (const number of silent) await expect(rows.filter({ hasText: number })).toContainText('not yet')
  await page.getByLabel('Standing').selectOption('on time')
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.waitForURL(/discipline=onTime/)
  await expect(page.getByText('No update like this was due')).toBeVisible()
  await page.getByRole('heading', { level: 1 }).getByRole('link', { name: '2 missing' }).click()
  await page.waitForURL(/discipline=missing/)
  await expect(rows).toHaveCount(2)
})

test('what is not understood is named, and the last week is shown', async ({ page, signInAs, unitId }) => {
  await buildSilentItem(unitId)
  await signInAs(await personOf('manager', unitId))
  await page.goto('/overview/discipline?span=yesterday&unit=nobody')
  await expect(page.getByText('Not understood and left out: Led then by, Week or month.')).toBeVisible()
  await expect(page.locator('tbody').getByRole('row')).toHaveCount(1)
})

test('sums of a currency open the items that bear them', async ({ page, signInAs, unitId, visit }) => {
  const { id, number } = await buildCommitment({ leadUnitId: unitId, visit })
  await buildCommitment({ leadUnitId: unitId, visit })
  const manager = await buildActor('manager', [unitId])
  const amount = { commitmentId: id, currency: 'EUR', heldOn: inDays(-1), source: 'The contract' }
  const record = (kind: 'contracted' | 'paidIn', value: string) =>
    recordAmount(manager, { ...amount, id: crypto.randomUUID(), kind, value }, readClock())
  await record('contracted', '2000000.00')
  await record('paidIn', '500000.50')
  await signInAs(await personOf('manager', unitId))
  await page.goto('/overview')
  const line = page.getByRole('table', { name: 'Paid in of contracted, by currency' }).getByRole('row')
  await expect(line.filter({ hasText: 'EUR' })).toContainText('500\u00A0000.50 of 2\u00A0000\u00A0000.00 25%')
  await line.getByRole('link').first().click()
  await page.waitForURL(/amount=paidIn&currency=EUR/)
  await expect(page.getByRole('link', { name: 'Amount: Paid in' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Currency: EUR' })).toBeVisible()
  await expect(page.locator('tbody').getByRole('row')).toHaveCount(1)
  await expect(page.locator('tbody').getByRole('row')).toContainText(number)
})
