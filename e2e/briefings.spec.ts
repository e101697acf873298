import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { toPost } from '@/lib/testing/inputs'
import { readClock } from '@/lib/time/clock'
import { expect, inDays, personOf, test } from './fixtures'

/** Sends what a dialog asks and waits until it is left. */
async function confirm(page: Page, link: string, title: string, button = link): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: link, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.getByRole('button', { name: button, exact: true }).click()
  // All files of an issue are made before it is published.
  await expect(dialog).toBeHidden({ timeout: 60_000 })
}

async function fileOf(page: Page, path: string): Promise<Buffer> {
  const response = await page.request.get(path)
  expect(response.status()).toBe(200)
  expect(response.headers()['content-disposition']).toContain('attachment')
  return response.body()
}

test('a weekly briefing is begun, edited, signed off by another, published, and downloaded twice alike', async ({
  page,
  signInAs,
  openAs,
  unitId,
  visit,
}) => {
  const commitment = await buildCommitment({
    leadUnitId: unitId,
    visit,
    title: 'The battery plant',
    dueOn: inDays(-3),
  })
  await postStatusUpdate(
    await buildActor('staff', [unitId]),
    toPost(commitment, { health: 'atRisk' }),
    readClock(),
  )
  await signInAs(await personOf('manager', unitId))
  await page.goto('/reports')
  await page.getByRole('main').getByRole('link', { name: 'Briefings' }).click()
  await page.getByRole('link', { name: 'New briefing' }).click()
  await page.getByLabel('Any period').check()
  await page.getByRole('button', { name: 'Begin briefing' }).click()
  await expect(page.getByText('Please fill this in').first()).toBeVisible()
  await page.getByLabel('Weekly: since the last issue').check()
  await page.getByLabel('Unit', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Begin briefing' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Weekly briefing')
  await expect(page.locator('#situation')).toContainText('One commitment is open. One is overdue')
  await expect(page.locator('#situation')).toContainText(commitment.number)

  await page.getByRole('link', { name: 'Write a text Assessment' }).click()
  const editing = page.getByRole('dialog', { name: 'Edit text: Assessment' })
  await editing.getByRole('textbox', { name: 'Text' }).fill('The plot needs an answer this month.')
  await editing.getByRole('button', { name: 'Save text' }).click()
  await expect(editing).toBeHidden()
  await expect(page.locator('#assessment')).toContainText('The plot needs an answer this month.')
  await expect(page.locator('#assessment')).toContainText('edited by')
  await confirm(page, 'Refresh numbers', 'Refresh the numbers')
  await expect(page.locator('#assessment')).toContainText('The plot needs an answer this month.')
  await page.getByRole('link', { name: 'Sign off' }).click()
  await expect(page.getByRole('dialog')).toContainText('somebody else signs it off')
  const address = new URL(page.url()).pathname

  const other = await openAs(await personOf('manager', unitId))
  await other.goto(address)
  await confirm(other, 'Sign off', 'Sign the briefing off')
  await expect(other.getByRole('main')).toContainText('it waits to be published')
  await confirm(other, 'Publish', 'Publish the briefing')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Weekly No. 1', { timeout: 60_000 })
  await expect(other.getByRole('main')).toContainText('The plot needs an answer this month.')

  const reader = await openAs(await personOf('viewer', unitId))
  await reader.goto('/reports/briefings')
  await reader.getByRole('link', { name: 'Weekly No. 1' }).click()
  const files = `${address}/files`
  for (const path of [`${files}/pdf?lang=zh-CN%2Ben`, `${files}/docx?lang=zh-CN%2Ben`]) {
    const first = await fileOf(reader, path)
    expect(first.equals(await fileOf(reader, path))).toBe(true)
    expect(first.length).toBeGreaterThan(5000)
  }
  const sha = createHash('sha256')
    .update(await fileOf(reader, `${files}/json`))
    .digest('hex')
  await expect(reader.locator('#files')).toContainText(sha)
  expect((await reader.request.head(`${files}/json`)).status()).toBe(405)
})

test.describe('what is hidden', () => {
  test.use({ complaints: [/404/] })

  test('a draft is not there for staff, nor anything for other units', async ({
    page,
    signInAs,
    openAs,
    unitId,
  }) => {
    await signInAs(await personOf('manager', unitId))
    await page.goto('/reports/briefings/new')
    await page.getByLabel('Unit', { exact: true }).selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Begin briefing' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Weekly briefing')
    for (const person of [await personOf('staff', unitId), await personOf('manager')]) {
      const theirs = await openAs(person)
      expect((await theirs.goto(new URL(page.url()).pathname))?.status()).toBe(404)
      await theirs.goto('/reports/briefings')
      await expect(theirs.getByRole('main')).toContainText('No briefing yet')
    }
    await confirm(page, 'Discard', 'Discard the draft')
    await expect(page.getByRole('main')).toContainText('No briefing is being worked on')
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a text is edited all the same', async ({ page, signInAs, unitId }) => {
    await signInAs(await personOf('manager', unitId))
    await page.goto('/reports/briefings/new')
    await page.getByLabel('Unit', { exact: true }).selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Begin briefing' }).click()
    // Another one of the same kind and unit is refused, and the refusal leads to this one.
    await page.goto('/reports/briefings/new')
    await page.getByLabel('Unit', { exact: true }).selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Begin briefing' }).click()
    await page.getByRole('alert').getByRole('link', { name: 'Open the draft' }).click()
    await page.getByRole('link', { name: 'Edit text Due next' }).click()
    await page.getByRole('textbox', { name: 'Text' }).fill('Nothing this week.')
    await page.getByRole('button', { name: 'Save text' }).click()
    await page.goto('/reports/briefings')
    await page.getByRole('link', { name: 'Weekly briefing' }).click()
    await expect(page.locator('#due')).toContainText('Nothing this week.')
  })
})
