import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildUnit } from '@/lib/testing/factories'
import { expect, inDays, personOf, test } from './fixtures'

const calm = { updateDueOn: inDays(60), progressOn: inDays(-1) }

test('staff begin with their work, group by group, and post an update from it', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const me = await personOf('staff', unitId)
  const lead = { leadUnitId: unitId, visit, ...calm }
  const overdue = await buildCommitment({ ...lead, title: 'Late item', dueOn: inDays(-4) })
  await buildCommitment({ ...lead, title: 'Soon item', dueOn: inDays(3) })
  await buildCommitment({ ...lead, title: 'Silent item', dueOn: inDays(90), updateDueOn: inDays(-2) })
  await buildCommitment({
    ...lead,
    title: 'Stepped item',
    dueOn: inDays(90),
    nextStep: 'Call them',
    ownerId: me.id,
  })
  await buildCommitment({ ...lead, title: 'Calm item', dueOn: inDays(90) })
  await buildCommitment({ ...lead, leadUnitId: await buildUnit(), title: 'Foreign item', dueOn: inDays(-4) })
  await signInAs(me)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '4 items wait for you: 1 due soon, 1 overdue, and 1 due for an update.',
  )
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 2 })).toHaveText([
    'Due soon',
    'Overdue',
    'Update due',
    'Your next steps',
  ])
  await expect(main.getByText(/Calm item|Foreign item/)).toHaveCount(0)

  await page.getByRole('link', { name: `Post update on ${overdue.number}` }).click()
  const dialog = page.getByRole('dialog', { name: 'Post an update' })
  await dialog.getByLabel('Progress', { exact: true }).fill('Called from my work.')
  await dialog.getByLabel('At risk').check()
  await dialog.getByRole('button', { name: 'Post update' }).click()
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(/\/\?done=statusUpdatePosted$/)
  await expect(page.locator('#overdue')).toContainText('At risk')
})

test('nothing waits: it says so', async ({ page, signInAs, unitId, visit }) => {
  await buildCommitment({ leadUnitId: unitId, visit, ...calm, dueOn: inDays(90) })
  await signInAs(await personOf('staff', unitId))
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is waiting for you.')
  await expect(page.getByText('Nothing to do')).toBeVisible()
})

test('managers keep the overview and find their work beside it', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, ...calm, dueOn: inDays(-2) })
  await signInAs(await personOf('manager', unitId))
  await page.goto('/')
  await expect(page).toHaveTitle(/Overview/)
  await page.goto('/my-work')
  await expect(page.locator('#overdue')).toContainText(number)
})

test('AZ-5: nothing of another unit waits for anybody, not even in the page’s data', async ({
  openAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({
    leadUnitId: await buildUnit(),
    supportingUnitIds: [unitId],
    visit,
    dueOn: inDays(-4),
  })
  for (const role of ['staff', 'manager', 'viewer'] as const) {
    const page = await openAs(await personOf(role, unitId))
    await page.goto('/my-work')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.content(), role).not.toContain(number)
  }
})

test('fits a phone', async ({ openAs, unitId, visit }) => {
  await buildCommitment({ leadUnitId: unitId, visit, ...calm, dueOn: inDays(-4), health: 'offTrack' })
  const page = await openAs(await personOf('staff', unitId), { viewport: { width: 390, height: 844 } })
  await page.goto('/')
  await expect(page.getByRole('link', { name: /Post update on/ })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
