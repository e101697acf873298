import type { Page } from '@playwright/test'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { expect, personOf, test } from './fixtures'
import { openUpdate } from './item'

const pdf = (words = 'Signed.') => Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`)

/** Fills the form for a new document and sends it. */
async function addDocument(
  page: Page,
  { type, place, name }: { type: string; place?: RegExp; name: string },
) {
  await page.getByLabel('Type').selectOption({ label: type })
  if (place) {
    const option = page.getByLabel('Belongs to').locator('option').filter({ hasText: place })
    await page.getByLabel('Belongs to').selectOption((await option.first().getAttribute('value')) ?? '')
  }
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: pdf() })
  await page.getByRole('button', { name: 'Add the document' }).click()
}

test('staff adds a signed PDF to an update; a stage is reported and verified against it by somebody else', async ({
  page,
  signInAs,
  openAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, stage: 'inTalks' })
  await signInAs(await personOf('staff', unitId))
  const update = await openUpdate(page, number)
  await update.getByLabel('Progress', { exact: true }).fill('The agreement is signed.')
  await update.getByLabel('On track').check()
  await update.getByRole('button', { name: 'Post update' }).click()
  await expect(update).toBeHidden()
  const documents = page.locator('#documents')
  await documents.getByRole('link', { name: 'Add a document' }).click()
  await addDocument(page, { type: 'Contract', place: /Update of/, name: 'Vertrag "A" 合同.pdf' })
  await page.waitForURL(/done=documentAdded/)
  await expect(documents).toContainText('Vertrag "A" 合同')
  await expect(documents).toContainText('with the update of')
  const saving = page.waitForEvent('download')
  await documents.getByRole('link', { name: 'Vertrag "A" 合同' }).click()
  expect((await saving).suggestedFilename()).toMatch(/^Vertrag .A. 合同\.pdf$/)

  await page.goto(`/commitments/${number}?dialog=stage&stage=agreed`)
  await page.getByRole('button', { name: 'Set stage' }).click()
  await expect(page.locator('[aria-current="step"]')).toContainText('Agreed')
  await expect(page.locator('#stages').getByRole('link', { name: 'Verify' })).toHaveCount(0)

  const manager = await personOf('manager', unitId)
  const other = await openAs(manager)
  await other.goto(`/commitments/${number}`)
  await other.locator('#stages').getByRole('link', { name: 'Verify' }).click()
  const dialog = other.getByRole('dialog', { name: 'Verify the stage' })
  await dialog.getByLabel('Document that proves it').selectOption({ label: 'Vertrag "A" 合同' })
  await dialog.getByRole('button', { name: 'Verify' }).click()
  await expect(dialog).toBeHidden()
  await expect(other.locator('[aria-current="step"]')).toContainText('verified')
  await expect(other.locator('[aria-current="step"]')).toContainText(manager.name)
})

test('a manager records an amount and says by whom a fact is confirmed', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('manager', unitId))
  await page.goto(`/commitments/${number}?dialog=record-amount`)
  const amount = page.getByRole('dialog', { name: 'Record an amount' })
  await amount.getByLabel('Amount', { exact: true }).fill('1.250.000,50')
  await amount.getByLabel('As of').fill('2026-11-21')
  await amount.getByLabel('Source', { exact: true }).fill('The letter of intent.')
  await amount.getByRole('button', { name: 'Record' }).click()
  await expect(amount.getByText('with a point before the cents').first()).toBeVisible()
  await expect(amount.getByLabel('Source', { exact: true })).toHaveValue('The letter of intent.')
  await amount.getByLabel('Amount', { exact: true }).fill('1250000.50')
  await amount.getByRole('button', { name: 'Record' }).click()
  await expect(amount).toBeHidden()
  await expect(page.locator('#amounts tfoot')).toContainText(/EUR.1,250,000\.50/)

  await page.locator('#standing').getByRole('link', { name: 'Confirm: Deadline' }).click()
  const fact = page.getByRole('dialog', { name: 'Confirm' })
  await fact.getByLabel('How it was confirmed').fill('By telephone on Monday.')
  await fact.getByRole('button', { name: 'Confirm' }).click()
  await expect(fact).toBeHidden()
  await expect(page.locator('#standing')).toContainText('confirmed by partner')
  await expect(page.locator('#standing')).toContainText('By telephone on Monday.')
})

test('FI-1: what is no document of ours is refused at its field, and what was typed stays', async ({
  page,
  signInAs,
  unitId,
  visit,
  complaints,
}) => {
  complaints.push(/422/)
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('staff', unitId))
  await page.goto(`/commitments/${number}/documents/new`)
  await page.getByLabel('Title').fill('Grundstück 地块')
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: pdf('<script>alert(1)</script>') })
  await page.getByRole('button', { name: 'Add the document' }).click()
  await expect(page.getByText('The file holds macros or a script.').first()).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Grundstück 地块')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a document is added all the same, and a refusal gives back what was typed', async ({
    page,
    signInAs,
    unitId,
    visit,
  }) => {
    const { number } = await buildCommitment({ leadUnitId: unitId, visit })
    await signInAs(await personOf('staff', unitId))
    await page.goto(`/commitments/${number}/documents/new`)
    await page.getByLabel('Title').fill('Grundstück 地块')
    await page.getByRole('button', { name: 'Add the document' }).click()
    await expect(page.getByText('Choose a file.').first()).toBeVisible()
    await expect(page.getByLabel('Title')).toHaveValue('Grundstück 地块')
    await addDocument(page, { type: 'Minutes', name: 'a.pdf' })
    await expect(page.locator('#documents')).toContainText('Grundstück 地块')
  })
})
