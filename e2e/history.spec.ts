import { changeDeadline } from '@/lib/deadlines/commands'
import { actorOf } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildUnit } from '@/lib/testing/factories'
import { toMove } from '@/lib/testing/inputs'
import { readClock } from '@/lib/time/clock'
import { expect, inDays, personOf, test } from './fixtures'
import { written } from './item'

test('a manager reads who changed what of the items in scope, with before and after, and filters it', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const item = await buildCommitment({ leadUnitId: unitId, visit, dueOn: inDays(10) })
  const hidden = await buildCommitment({ leadUnitId: await buildUnit(), visit })
  const manager = await personOf('manager', unitId)
  await changeDeadline(actorOf(manager, [unitId]), toMove(item, { dueOn: inDays(40) }), readClock())
  await signInAs(manager)
  await page.goto('/')
  await page.getByRole('banner').locator('summary').click()
  await page.getByRole('banner').getByRole('link', { name: 'History' }).click()
  await page.waitForURL('/history')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who changed what')
  const main = page.getByRole('main')
  await main.getByLabel('Number of the commitment').fill(item.number.toLowerCase())
  await main.getByRole('button', { name: 'Show' }).click()
  const events = main.locator('ol.history > li')
  await expect(events).toHaveCount(2)
  await expect(events.first()).toContainText('Deadline changed')
  await expect(events.first()).toContainText(manager.name)
  await expect(events.first()).toContainText(`${written(inDays(10))} → ${written(inDays(40))}`)

  await main.getByLabel('Person').selectOption(manager.name)
  await main.getByLabel('From').fill(inDays(0))
  await main.getByRole('button', { name: 'Show' }).click()
  await expect(events).toHaveCount(1)
  await main.getByLabel('To', { exact: true }).fill(inDays(-1))
  await main.getByRole('button', { name: 'Show' }).click()
  await expect(events).toHaveCount(0)
  await main.getByRole('link', { name: 'Clear all' }).click()
  await page.waitForURL('/history')

  await page.goto(`/history?number=${hidden.number}`)
  await expect(main).toContainText('No event fits')
  expect((await page.request.get(`/history?number=${hidden.number}&action=x`)).status()).toBe(200)
})

test('AZ-5: for staff and viewers there is no history, as for an address that never was', async ({
  openAs,
  unitId,
}) => {
  for (const role of ['staff', 'viewer'] as const) {
    const page = await openAs(await personOf(role, unitId))
    await page.goto('/')
    await expect(page.getByRole('link', { name: 'History' })).toHaveCount(0)
    for (const path of ['/history', '/history?number=DE25-013', '/never'])
      expect((await page.request.get(path)).status(), path).toBe(404)
  }
})

test('the history works without script, and has the reader’s words', async ({ openAs, unitId, visit }) => {
  const item = await buildCommitment({ leadUnitId: unitId, visit, dueOn: inDays(10) })
  const manager = { ...(await personOf('manager', unitId)) }
  await changeDeadline(actorOf(manager, [unitId]), toMove(item, { dueOn: inDays(40) }), readClock())
  const page = await openAs(manager, { javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  await page.goto('/history')
  await page.getByLabel('What was done').selectOption('Deadline changed')
  await page.getByLabel('Number of the commitment').fill(item.number)
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.locator('ol.history > li')).toHaveCount(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
