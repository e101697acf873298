import { buildCommitment } from '@/lib/testing/build-commitment'
import { expect, inDays, personOf, test } from './fixtures'

declare global {
  interface Window {
    /** Gone when the browser loads a page anew. */
    stayed?: boolean
  }
}

test('a link is followed within the page, and where it is asked for, in a window of its own', async ({
  page,
  context,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, dueOn: inDays(20) })
  await signInAs(await personOf('manager', unitId))
  await page.goto('/commitments')
  await page.evaluate(() => {
    window.stayed = true
  })
  const title = page.getByRole('row', { name: number }).locator('a.title')
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    title.click({ modifiers: ['ControlOrMeta'] }),
  ])
  await expect(other).toHaveURL(new RegExp(`/commitments/${number}$`))
  await other.close()
  await expect(page).toHaveURL(/\/commitments$/)

  await title.click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/commitments/${number}$`))
  await page.goBack()
  await expect(title).toBeVisible()
  expect(await page.evaluate(() => window.stayed)).toBe(true)
})

test('a link to a dialog leaves the page where it is, one to another page begins at its top', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, dueOn: inDays(20) })
  await signInAs(await personOf('manager', unitId))
  await page.setViewportSize({ width: 1280, height: 500 })
  await page.goto(`/commitments/${number}`)
  const scrolled = () => page.evaluate(() => window.scrollY)
  const change = page.getByRole('main').locator('a[href*="dialog="]').last()
  await change.scrollIntoViewIfNeeded()
  const before = await scrolled()
  expect(before).toBeGreaterThan(0)
  await change.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await scrolled()).toBe(before)
  await page.getByRole('dialog').press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('banner').getByRole('link', { name: 'Commitments' }).press('Enter')
  await expect(page.getByRole('row', { name: number })).toBeVisible()
  expect(await scrolled()).toBe(0)
})
