import { changeDeadline } from '@/lib/deadlines/commands'
import { sealHistory } from '@/lib/seals/commands'
import { actorOf } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { addEvents } from '@/lib/testing/build-history'
import { buildUnit } from '@/lib/testing/factories'
import { toMove } from '@/lib/testing/inputs'
import { readClock } from '@/lib/time/clock'
import { cookieOf, sendRaw } from './asking'
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

test('AL-3: whoever reads the history is told up to when it is sealed, and by which head', async ({
  page,
  signInAs,
  unitId,
}) => {
  await addEvents(1)
  const head = (await Array.fromAsync(sealHistory(readClock()))).at(-1)?.hash ?? 'nothing was sealed'
  await signInAs(await personOf('manager', unitId))
  await page.goto('/history')
  await expect(page.getByRole('main')).toContainText(/Sealed until \d+ \w+ \d{4}/)
  await expect(page.getByRole('main').locator('code')).toHaveText(head.slice(0, 12))
  await expect(page.getByRole('main')).toContainText('What is newer is sealed within about an hour.')
})

test('AL-1: whoever is refused an action finds nothing changed, and an administrator reads of it', async ({
  openAs,
  unitId,
  visit,
}) => {
  const item = await buildCommitment({ leadUnitId: unitId, visit, dueOn: inDays(10) })
  const staff = await personOf('staff', unitId)
  const Referer = `${process.env.BASE_URL}/commitments/${item.number}?tab=1`
  const fields = { commitmentId: item.id, version: 1, reason: 'Recorded twice.' }
  await sendRaw('archiveCommitmentAction', fields, await cookieOf(staff), '/', { Referer })
  const page = await openAs(await personOf('administrator'))
  await page.goto(`/history?action=access.denied&person=${staff.id}`)
  const events = page.getByRole('main').locator('ol.history > li')
  await expect(events).toHaveCount(1)
  await expect(events).toContainText(`Refused: not allowed ${staff.name}`)
  await expect(events).toContainText(`page: /commitments/${item.number}`)
  await page.goto(`/history?number=${item.number}`)
  await expect(events).toHaveCount(1)
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
