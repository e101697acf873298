import type { Page } from '@playwright/test'
import { buildCommitment } from '@/lib/testing/build-commitment'
import type { BuiltVisit } from '@/lib/testing/factories'
import { expect, inDays, personOf, test } from './fixtures'
import { openUpdate } from './item'

/** An item whose update was due so many days ago; negative is still to come. */
function buildLate(leadUnitId: string, visit: BuiltVisit, days = 2) {
  const lastUpdateAt = new Date(`${inDays(-16)}T08:00:00Z`)
  const updateDueOn = inDays(-days)
  return buildCommitment({ leadUnitId, visit, updateDueOn, health: 'onTrack', lastUpdateAt })
}

const noChange = (page: Page, number: string) => page.getByRole('button', { name: `No change on ${number}` })

/** What is said once it is reported. */
const answer = (page: Page, number: string, more = '') =>
  page
    .getByRole('status')
    .filter({ hasText: `${number}: reported, no change.${more}` })
    .first()

async function expectReported(page: Page, number: string): Promise<void> {
  await page.goto(`/commitments/${number}`)
  await expect(page.locator('#updates').getByText('no change,')).toHaveCount(1)
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('it is one click in a row of the list', async ({ page, signInAs, unitId, visit }) => {
    const { number } = await buildLate(unitId, visit)
    await signInAs(await personOf('manager', unitId))
    await page.goto(`/commitments?visit=${visit.key}`)
    await noChange(page, number).click()
    await expect(answer(page, number)).toBeVisible()
    await expectReported(page, number)
  })
})

test('it is one click wherever an update is late, and says what undoes it', async ({
  page,
  openAs,
  signInAs,
  unitId,
  visit,
}) => {
  const [listed, attended, own, other] = [
    await buildLate(unitId, visit),
    await buildLate(unitId, visit),
    await buildLate(unitId, visit),
    await buildLate(unitId, visit, -2),
  ].map(({ number }) => number) as [string, string, string, string]
  await signInAs(await personOf('manager', unitId))
  await page.goto(`/commitments?visit=${visit.key}`)
  await expect(noChange(page, other)).toHaveCount(0)
  await noChange(page, listed).click()
  const undone = ' If something has changed after all, post an update'
  await expect(answer(page, listed, undone)).toBeVisible()
  await expect(noChange(page, listed)).toHaveCount(0)
  await expect(noChange(page, attended)).toHaveCount(1)

  const desk = await openAs(await personOf('staff', unitId))
  await desk.goto('/my-work')
  await noChange(desk, own).click()
  await expect(answer(desk, own)).toBeVisible()
  await expect(noChange(desk, own)).toHaveCount(0)

  await page.goto('/overview')
  await noChange(page, attended).click()
  await expect(answer(page, attended)).toBeVisible()
  await expect(noChange(page, attended)).toHaveCount(0)
  for (const number of [listed, attended, own]) await expectReported(page, number)
})

test('on a row that somebody else has changed meanwhile it is refused, and the row is read anew', async ({
  page,
  openAs,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildLate(unitId, visit)
  await signInAs(await personOf('manager', unitId))
  await page.goto(`/commitments?visit=${visit.key}`)
  await expect(noChange(page, number)).toBeVisible()
  const colleague = await openAs(await personOf('staff', unitId))
  const dialog = await openUpdate(colleague, number)
  await dialog.getByLabel('Progress', { exact: true }).fill('The draft is with both boards.')
  await dialog.getByRole('button', { name: 'Post update' }).click()
  await expect(dialog).toBeHidden()
  await noChange(page, number).click()
  await expect(page.getByText('Somebody else has changed this meanwhile.')).toBeVisible()
  await expect(noChange(page, number)).toHaveCount(0)
})
