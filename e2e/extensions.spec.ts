import { parse } from 'csv-parse/sync'
import { addMilestone } from '@/lib/milestones/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { toMilestone } from '@/lib/testing/inputs'
import { readClock } from '@/lib/time/clock'
import { expect, inDays, personOf, test } from './fixtures'
import { written } from './item'

test('staff ask for an extension, their manager grants it; the ledger shows both dates and one move', async ({
  page,
  signInAs,
  openAs,
  unitId,
  visit,
}) => {
  const staff = await personOf('staff', unitId)
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, dueOn: inDays(5) })
  await signInAs(staff)
  await page.goto(`/commitments/${number}`)
  await expect(page.getByRole('link', { name: 'Change deadline' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Ask for extension' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ask for an extension' })
  await dialog.getByLabel('New deadline asked for').fill(inDays(4))
  await dialog.getByLabel('Why more time is needed').fill('Their board meets next month.')
  await dialog.getByLabel('What has been done so far').fill('The draft is with their lawyers.')
  await dialog.getByRole('button', { name: 'Ask for extension' }).click()
  await expect(dialog.getByText('Enter a day after the current deadline').first()).toBeVisible()
  await expect(dialog.getByLabel('Why more time is needed')).toHaveValue('Their board meets next month.')
  await dialog.getByLabel('New deadline asked for').fill(inDays(35))
  await dialog.getByRole('button', { name: 'Ask for extension' }).click()
  await expect(dialog).toBeHidden()
  const note = page.locator('#extension')
  await expect(note).toContainText(`${staff.name} asks to extend the deadline until`)
  await expect(note.getByRole('link')).toHaveText(['Withdraw'])
  await expect(page.getByRole('link', { name: 'Ask for extension' })).toHaveCount(0)

  const managers = await openAs(await personOf('manager', unitId))
  await managers.goto(`/commitments/${number}`)
  await expect(managers.locator('#extension')).toContainText('The draft is with their lawyers.')
  await managers.locator('#extension').getByRole('link', { name: 'Grant' }).click()
  const granting = managers.getByRole('dialog', { name: 'Grant the extension' })
  await expect(granting).toContainText(written(inDays(35)))
  await granting.getByRole('button', { name: 'Grant extension' }).click()
  await expect(granting).toBeHidden()
  await expect(managers.locator('#extension')).toHaveCount(0)
  await expect(managers.locator('#deadline')).toContainText(written(inDays(35)))
  await expect(managers.locator('#deadline')).toContainText('moved once, 30 days')
  await expect(managers.locator('#updates')).toContainText(`asked for by ${staff.name}`)
  await expect(managers.locator('#history')).toContainText('Extension granted')

  const response = await managers.request.get(`/reports/ledger/export?format=csv&lang=en&q=${number}`)
  const [row] = parse(await response.body(), { bom: true, columns: true }) as Record<string, string>[]
  expect(Object.values(row ?? {})).toEqual(expect.arrayContaining([inDays(5), inDays(35), '1', '30']))
})

test('a manager refuses with a comment, which whoever asked reads; after expiry nothing can be asked for', async ({
  page,
  signInAs,
  openAs,
  unitId,
  visit,
}) => {
  const staff = await personOf('staff', unitId)
  const { number } = await buildCommitment({ leadUnitId: unitId, visit, dueOn: inDays(5) })
  await signInAs(staff)
  await page.goto(`/commitments/${number}?dialog=extension`)
  const dialog = page.getByRole('dialog', { name: 'Ask for an extension' })
  await dialog.getByLabel('New deadline asked for').fill(inDays(200))
  await dialog.getByLabel('Why more time is needed').fill('Holidays.')
  await dialog.getByLabel('What has been done so far').fill('A call.')
  await dialog.getByRole('button', { name: 'Ask for extension' }).click()
  await expect(dialog).toBeHidden()

  const managers = await openAs(await personOf('manager', unitId))
  await managers.goto(`/commitments/${number}`)
  await managers.locator('#extension').getByRole('link', { name: 'Refuse' }).click()
  const refusing = managers.getByRole('dialog', { name: 'Refuse the extension' })
  await refusing.getByRole('button', { name: 'Refuse extension' }).click()
  await expect(refusing.getByLabel('Why it is refused')).toBeFocused()
  await refusing.getByLabel('Why it is refused').fill('Ask again with a plan.')
  await refusing.getByRole('button', { name: 'Refuse extension' }).click()
  await expect(refusing).toBeHidden()

  await page.goto(`/commitments/${number}`)
  await expect(page.locator('#updates')).toContainText('Ask again with a plan.')
  await expect(page.locator('#deadline')).toContainText(written(inDays(5)))

  const late = await buildCommitment({ leadUnitId: unitId, visit, dueOn: inDays(-1) })
  await page.goto(`/commitments/${late.number}`)
  await expect(page.getByRole('link', { name: 'Ask for extension' })).toHaveCount(0)
  await page.goto(`/commitments/${late.number}?dialog=extension`)
  await expect(dialog).toContainText('Now only a manager can set a new date.')
})

test('milestones are planned, expected later with a reason, and reached', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const { number } = await buildCommitment({ leadUnitId: unitId, visit })
  await signInAs(await personOf('manager', unitId))
  await page.goto(`/commitments/${number}?dialog=add-milestone`)
  const adding = page.getByRole('dialog', { name: 'Add a milestone' })
  await adding.getByLabel('What will be reached').fill('The contract is drafted')
  await adding.getByLabel('Planned for').fill(inDays(10))
  await adding.getByRole('button', { name: 'Add milestone' }).click()
  await expect(adding).toBeHidden()
  const section = page.locator('#milestones')
  await expect(section.getByRole('heading')).toHaveText('One milestone ahead')

  await section.getByRole('link', { name: 'Change forecast: The contract is drafted' }).click()
  const moving = page.getByRole('dialog', { name: 'Change the forecast' })
  await moving.getByLabel('Expected on').fill(inDays(17))
  await moving.getByLabel('Reason').fill('Their lawyer is ill.')
  await moving.getByRole('button', { name: 'Set forecast' }).click()
  await expect(moving).toBeHidden()
  await expect(section.getByRole('heading')).toHaveText('One milestone is late')
  await expect(section).toContainText('7 days later')
  await expect(page.locator('#history')).toContainText('Their lawyer is ill.')

  await section.getByRole('link', { name: 'Reached: The contract is drafted' }).click()
  const reaching = page.getByRole('dialog', { name: 'The milestone is reached' })
  await expect(reaching.getByLabel('Reached on')).toHaveValue(inDays(0))
  await reaching.getByRole('button', { name: 'Mark as reached' }).click()
  await expect(reaching).toBeHidden()
  await expect(section.getByRole('heading')).toHaveText('All milestones reached')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a milestone is reached all the same', async ({ page, signInAs, unitId, visit }) => {
    const commitment = await buildCommitment({ leadUnitId: unitId, visit })
    const planner = await buildActor('manager', [unitId])
    await addMilestone(planner, toMilestone(commitment, { plannedOn: inDays(3) }), readClock())
    await signInAs(await personOf('staff', unitId))
    await page.goto(`/commitments/${commitment.number}`)
    await page.getByRole('link', { name: 'Reached: The contract is drafted' }).click()
    await page.getByRole('button', { name: 'Mark as reached' }).click()
    await page.goto(`/commitments/${commitment.number}`)
    await expect(page.locator('#milestones')).toContainText('All milestones reached')
  })
})
