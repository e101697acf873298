import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { expect, firstAdministrator, inDays, personOf, test } from './fixtures'
import { openUpdate, written } from './item'

async function readCsv(page: Page, query: string): Promise<Record<string, string>[]> {
  const response = await page.request.get(`/reports/ledger/export?format=csv&lang=en&${query}`)
  expect(response.status()).toBe(200)
  return parse(await response.body(), { bom: true, columns: true }) as Record<string, string>[]
}

test('the main job: find the Bosch item, read its source, post an update, move its deadline, take the ledger out', async ({
  page,
  signInAs,
}) => {
  await signInAs(await firstAdministrator())
  await page.goto('/commitments?partner=bosch')
  await page.getByRole('row', { name: /Bosch/ }).first().getByRole('link').first().click()
  await page.waitForURL(/\/commitments\/[A-Z]{2}\d\d/)
  const number = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await expect(page.getByRole('blockquote').first()).toBeVisible()
  await expect(page.getByText('our summary of the press report; original not attached').first()).toBeVisible()

  await page.getByRole('link', { name: 'Post update' }).click()
  const dialog = page.getByRole('dialog', { name: 'Post an update' })
  await dialog.getByLabel('Progress', { exact: true }).fill('Telefonat geführt; 下周再谈。')
  await dialog.getByLabel('On track').check()
  await dialog.getByLabel('Next step', { exact: false }).last().fill('Send the minutes')
  await dialog.getByRole('button', { name: 'Post update' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Telefonat geführt; 下周再谈。')).toBeVisible()

  const dueOn = inDays(45)
  await page.getByRole('link', { name: 'Change deadline' }).click()
  const moving = page.getByRole('dialog', { name: 'Change the deadline' })
  await moving.getByLabel('New deadline').fill(dueOn)
  await moving.getByLabel('Reason').fill('Agreed by telephone.')
  await moving.getByRole('button', { name: 'Set new deadline' }).click()
  await expect(moving).toBeHidden()

  const history = page.locator('#history')
  await expect(history.getByText('Update posted')).toBeVisible()
  await expect(history.getByText('Deadline changed')).toBeVisible()
  await expect(history.getByText(written(dueOn)).first()).toBeVisible()

  const rows = await readCsv(page, `q=${number}`)
  expect(rows).toHaveLength(1)
  expect(Object.values(rows[0] ?? {})).toEqual(
    expect.arrayContaining([number, dueOn, 'Telefonat geführt; 下周再谈。', 'Send the minutes']),
  )
})

test('a double click posts once', async ({ page, signInAs, unitId, visit }) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('staff', unitId))
  const dialog = await openUpdate(page, number)
  await dialog.getByLabel('Progress', { exact: true }).fill('Sent by an impatient hand.')
  await dialog.getByLabel('On track').check()
  await dialog.getByRole('button', { name: 'Post update' }).dblclick()
  await expect(dialog).toBeHidden()
  await page.reload()
  await expect(page.locator('#updates').getByText('Sent by an impatient hand.')).toHaveCount(1)
  await expect(page.locator('#history').getByText('Update posted')).toHaveCount(1)
})

test('a proposed deadline is confirmed and makes a light; a moved one keeps its original', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const proposed = inDays(3)
  const { number } = await buildCommitment({
    leadUnitId: unitId,
    visit,
    dueOn: proposed,
    dueBasis: 'proposed',
  })
  await signInAs(await personOf('manager', unitId))
  await page.goto('/commitments?light=dueSoon')
  await expect(page.getByRole('row', { name: number })).toHaveCount(0)
  await page.goto(`/commitments/${number}`)
  await page.getByRole('link', { name: 'Confirm deadline' }).click()
  const dialog = page.getByRole('dialog', { name: 'Confirm the deadline' })
  await expect(dialog).toContainText(written(proposed))
  await dialog.getByRole('button', { name: 'Confirm deadline' }).click()
  await expect(dialog).toBeHidden()
  await page.goto('/commitments?light=dueSoon')
  await expect(page.getByRole('row', { name: number })).toContainText('Due soon')

  await page.goto(`/commitments/${number}?dialog=change-deadline`)
  const moving = page.getByRole('dialog', { name: 'Change the deadline' })
  await moving.getByLabel('New deadline').fill(inDays(33))
  await moving.getByLabel('Reason').fill('They asked for a month.')
  await moving.getByRole('button', { name: 'Set new deadline' }).click()
  await expect(moving).toBeHidden()
  await page.goto(`/commitments?q=${number}`)
  const row = page.getByRole('row', { name: number })
  await expect(row).toContainText(written(inDays(33)))
  await expect(row).toContainText(written(proposed).replace(/ \d{4}$/, ''))
  await expect(row).toContainText('1×, +30 d')
})

test('an update is posted from the list, and the list stays as it was', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('staff', unitId))
  await page.goto(`/commitments?q=${number}`)
  await page.getByRole('link', { name: `Post update on ${number}` }).click()
  const dialog = page.getByRole('dialog', { name: 'Post an update' })
  await dialog.getByLabel('Progress', { exact: true }).fill('From the list.')
  await dialog.getByLabel('At risk').check()
  await dialog.getByRole('button', { name: 'Post update' }).click()
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(new RegExp(`q=${number}`))
  await expect(page.getByRole('row', { name: number })).toContainText('At risk')
})
