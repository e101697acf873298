import type { Page } from '@playwright/test'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildPerson, buildUnit, uniqueName } from '@/lib/testing/factories'
import { expect, inDays, keysHeard, personOf, test } from './fixtures'

const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name })
const box = (page: Page, number: string) => page.getByRole('checkbox', { name: `Select ${number}` })

test.describe('a hand-over', () => {
  test.use({ complaints: [/status of 404/] })

  test('reaches the other unit, which accepts it, names its owner and the units that support it; the giver no longer sees it', async ({
    openAs,
    unitId,
    visit,
  }) => {
    const name = uniqueName('Investment Promotion')
    const receiver = await buildUnit({ name })
    const supporting = uniqueName('Supporting office')
    await buildUnit({ name: supporting })
    const { number } = await buildCommitment({ leadUnitId: unitId, visit })
    const colleague = await personOf('staff', receiver)

    const giver = await openAs(await personOf('manager', unitId))
    await giver.goto(`/commitments/${number}?dialog=hand-over`)
    const handing = dialogOf(giver, 'Hand over to another unit')
    await handing.getByRole('button', { name: 'Hand over' }).click()
    await expect(handing.getByText('Please choose one').first()).toBeVisible()
    await handing.getByLabel('To which unit').selectOption({ label: name })
    await handing.getByLabel('Reason').fill('They know the partner.')
    await handing.getByRole('button', { name: 'Hand over' }).click()
    await giver.waitForURL(/\/commitments\?done=handedOver/)
    await expect(giver.getByRole('row', { name: number })).toHaveCount(0)
    expect((await giver.goto(`/commitments/${number}`))?.status()).toBe(404)

    const manager = await openAs(await personOf('manager', receiver))
    await manager.goto('/')
    await expect(manager.getByText('They know the partner.')).toBeVisible()
    await manager.getByRole('link', { name: 'Accept or hand back' }).click()
    const answering = dialogOf(manager, 'Handed over to you')
    await answering.getByRole('button', { name: 'Accept', exact: true }).click()
    await expect(answering).toBeHidden()
    await expect(manager.getByText('not accepted yet')).toHaveCount(0)

    await manager.getByRole('link', { name: 'Set owner' }).click()
    const owning = dialogOf(manager, 'Who acts for the lead unit')
    await owning.getByLabel('Owner').selectOption({ label: colleague.name })
    await owning.getByRole('button', { name: 'Save' }).click()
    await expect(owning).toBeHidden()
    await manager.goto(`/commitments/${number}?dialog=supporting-units`)
    const adding = dialogOf(manager, 'Supporting units')
    await adding.getByLabel(supporting).check()
    await adding.getByRole('button', { name: 'Save' }).click()
    await expect(adding).toBeHidden()
    const aside = manager.getByRole('complementary').filter({ hasText: 'Who is responsible' })
    await expect(aside).toContainText(colleague.name)
    await expect(aside).toContainText(supporting)
    const history = manager.locator('#history')
    for (const event of ['Handed over', 'Hand-over accepted', 'Owner set', 'Supporting units set'])
      await expect(history.getByText(event, { exact: true })).toBeVisible()
    await expect(history).toContainText(name)
  })

  test('is handed back with a reason, without script too', async ({ openAs, unitId, visit }) => {
    const receiver = await buildUnit()
    const { number } = await buildCommitment({ leadUnitId: unitId, visit })
    const plain = { javaScriptEnabled: false }
    const giver = await openAs(await personOf('manager', unitId), plain)
    await giver.goto(`/commitments/${number}?dialog=hand-over`)
    await giver.getByLabel('To which unit').selectOption(receiver)
    await giver.getByRole('button', { name: 'Hand over' }).click()
    await expect(giver).toHaveURL(/done=handedOver/)

    const taker = await openAs(await personOf('staff', receiver), plain)
    await taker.goto('/')
    await taker.getByRole('link', { name: 'Accept or hand back' }).click()
    await taker.getByRole('button', { name: 'Hand back', exact: true }).click()
    await expect(taker.getByText('Please fill this in').first()).toBeVisible()
    await taker.getByLabel('Reason for handing back').fill('Not our field.')
    await taker.getByRole('button', { name: 'Hand back', exact: true }).click()
    await expect(taker).toHaveURL(/done=handedBack/)
    expect((await taker.goto(`/commitments/${number}`))?.status()).toBe(404)
    await giver.goto(`/commitments/${number}`)
    await expect(giver.locator('#history')).toContainText('Not our field.')
  })
})

test('a proposed lead unit is confirmed by the administrator, and the count of what is not assigned goes down', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, leadUnitBasis: 'proposed' })
  await signInAs(await personOf('administrator'))
  await page.goto(`/commitments?assignment=proposed&visit=${visit.key}`)
  await expect(page.getByRole('row', { name: number })).toHaveCount(1)
  await page.goto(`/commitments/${number}`)
  await page.getByRole('link', { name: 'Confirm or change' }).click()
  const dialog = dialogOf(page, 'Confirm or change the lead unit')
  await dialog.getByRole('button', { name: 'Confirm lead unit' }).click()
  await expect(dialog).toBeHidden()
  await page.goto(`/commitments?assignment=proposed&visit=${visit.key}`)
  await expect(page.getByRole('row', { name: number })).toHaveCount(0)
})

test('the overview counts what is not assigned; each number opens a list with exactly that many rows', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const owner = await personOf('staff', unitId)
  await buildCommitment({ leadUnitId: unitId, visit, leadUnitBasis: 'proposed', ownerId: owner.id })
  await buildCommitment({ leadUnitId: unitId, visit })
  await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('manager', unitId))
  for (const [assignment, count] of [
    ['proposed', 1],
    ['none', 2],
  ] as const) {
    await page.goto('/')
    const link = page.locator(`a[href="/commitments?assignment=${assignment}"]`)
    await expect(link).toHaveText(String(count))
    await link.click()
    await page.waitForURL(/assignment=/)
    await expect(page.locator('tbody').getByRole('row')).toHaveCount(count)
  }
})

test.describe('a selection', () => {
  test('each row is its own decision: what is not done is named with its reason', async ({
    page,
    signInAs,
    unitId,
    visit,
  }) => {
    const proposed = { leadUnitId: unitId, visit, dueOn: inDays(9), dueBasis: 'proposed' as const }
    const items = [await buildCommitment(proposed), await buildCommitment(proposed)]
    const agreed = await buildCommitment({ leadUnitId: unitId, visit, dueOn: inDays(30) })
    await signInAs(await personOf('manager', unitId))
    await page.goto('/commitments')
    const bar = page.getByRole('button', { name: 'Confirm deadlines' })
    await expect(bar).toBeHidden()
    for (const { number } of [...items, agreed]) await box(page, number).check()
    await expect(page.getByText('3 selected')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Confirm lead units' })).toHaveCount(0)
    await bar.click()
    await expect(page.getByText('2 commitments are done, one could not be done:')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: agreed.number })).toContainText(
      'not a proposal that could be confirmed',
    )
    await expect(bar).toBeHidden()
    for (const { number } of items)
      await expect(page.getByRole('row', { name: number })).not.toContainText('proposed')
  })

  test('x ticks the row, Escape unticks all; what is missing is asked for and the ticks stay', async ({
    page,
    signInAs,
    unitId,
    visit,
  }) => {
    const { number } = await buildCommitment({ leadUnitId: unitId, visit, title: 'Ticked by a key' })
    const owner = await buildPerson({ unitIds: [unitId] })
    await signInAs(await personOf('manager', unitId))
    await page.goto('/commitments')
    await keysHeard(page)
    await page.getByRole('link', { name: 'Ticked by a key' }).focus()
    await page.keyboard.press('x')
    await expect(box(page, number)).toBeChecked()
    await expect(page.getByText('One selected')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(box(page, number)).not.toBeChecked()
    await box(page, number).press('Space')
    await box(page, number).press('Enter')
    await expect(page).toHaveURL(/\/commitments$/)
    await page.getByRole('button', { name: 'Set owner' }).click()
    await expect(page.getByText('Please choose one').first()).toBeVisible()
    await expect(box(page, number)).toBeChecked()
    await page.getByLabel('Owner', { exact: true }).selectOption(owner.id)
    await page.getByRole('button', { name: 'Set owner' }).click()
    await expect(page.getByText('One commitment is done.')).toBeVisible()
    await expect(page.getByRole('row', { name: number })).toContainText(owner.name)
  })

  test('works without script', async ({ openAs, unitId, visit }) => {
    const receiver = await buildUnit()
    const items = [
      await buildCommitment({ leadUnitId: unitId, visit }),
      await buildCommitment({ leadUnitId: unitId, visit }),
    ]
    const page = await openAs(await personOf('manager', unitId), { javaScriptEnabled: false })
    await page.goto('/commitments')
    await expect(page.getByRole('button', { name: 'Hand over' })).toBeHidden()
    for (const { number } of items) await box(page, number).check()
    await page.getByLabel('To unit').selectOption(receiver)
    await page.getByRole('button', { name: 'Hand over' }).click()
    await expect(page.getByText('2 commitments are done.')).toBeVisible()
    for (const { number } of items) await expect(page.getByRole('row', { name: number })).toHaveCount(0)
  })

  test('staff, viewers and supporting units are offered none', async ({ openAs, unitId, visit }) => {
    const lead = await buildUnit()
    const { number } = await buildCommitment({ leadUnitId: lead, supportingUnitIds: [unitId], visit })
    for (const person of [
      await personOf('staff', lead),
      await personOf('viewer', lead),
      await personOf('manager', unitId),
    ]) {
      const page = await openAs(person)
      await page.goto('/commitments')
      await expect(page.getByRole('row', { name: number })).toBeVisible()
      await expect(page.getByRole('checkbox')).toHaveCount(0)
      for (const dialog of ['hand-over', 'owner', 'supporting-units', 'lead-unit', 'answer-hand-over']) {
        await page.goto(`/commitments/${number}?dialog=${dialog}`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.getByRole('dialog'), `${person.role} ${dialog}`).toHaveCount(0)
      }
    }
  })
})
