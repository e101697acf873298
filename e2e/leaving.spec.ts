import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildHeld } from '@/lib/testing/build-held'
import { buildPerson, buildUnit, uniqueName } from '@/lib/testing/factories'
import { expect, personOf, test } from './fixtures'

test('somebody leaves: what they own, do next and must decide goes over in the same step', async ({
  page,
  signInAs,
  unitId,
  visit,
}) => {
  const [leaver, successor] = [await personOf('manager', unitId), await personOf('manager', unitId)]
  const administrator = await personOf('administrator')
  const item = await buildHeld(await buildActor('administrator'), leaver, unitId, visit)
  await signInAs(administrator)
  await page.goto(`/people/${leaver.id}`)
  await expect(page.locator('#items').getByRole('link', { name: item.number })).toBeVisible()
  await expect(page.locator('#steps').getByText('Call them')).toBeVisible()
  await expect(page.locator('#problems').getByRole('link', { name: item.number })).toBeVisible()
  await page.getByRole('link', { name: 'Deactivate' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('link', { name: 'one commitment' })).toHaveAttribute('href', /#items$/)
  await dialog
    .getByLabel('Who is asked for the decision')
    .selectOption('Nobody by name: whoever decides on that level')
  await dialog.getByRole('button', { name: 'Hand over and deactivate' }).click()
  const field = dialog.getByLabel('Who takes it over')
  await expect(field).toHaveAccessibleDescription('Please choose one')
  await expect(dialog.getByLabel('Who is asked for the decision')).toHaveValue(`${unitId}_nobody`)
  await field.selectOption(successor.name)
  await dialog.getByRole('button', { name: 'Hand over and deactivate' }).click()
  await expect(page.getByText('The person is deactivated and signed out everywhere.')).toBeVisible()
  await expect(page.getByText('Nothing open is in their hands.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bring back' })).toBeVisible()

  await page.goto(`/commitments/${item.number}`)
  const history = page.locator('#history')
  for (const event of ['Owner set', 'Next step given to somebody', 'Problem put to somebody else'])
    await expect(history.getByText(event).first()).toBeVisible()
  await expect(history).toContainText(leaver.name)
  await expect(history).toContainText(successor.name)
})

test('a change of units asks for a hand-over first; without script, and nothing typed is lost', async ({
  openAs,
  unitId,
  visit,
}) => {
  const other = uniqueName('Science office')
  const staying = await buildUnit({ name: other })
  const person = await buildPerson({ role: 'staff', unitIds: [unitId, staying] })
  const successor = await personOf('staff', unitId)
  const [leaves, stays] = [
    await buildCommitment({ leadUnitId: unitId, ownerId: person.id, visit }),
    await buildCommitment({ leadUnitId: staying, ownerId: person.id, visit }),
  ]
  const page = await openAs(await personOf('administrator'), { javaScriptEnabled: false })
  await page.goto(`/people/${person.id}`)
  const units = page.getByRole('group', { name: 'Units' })
  const box = units.locator(`input[value="${unitId}"]`)
  await box.uncheck()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('One open commitment would stay with somebody')
  await expect(box).not.toBeChecked()
  await page.getByRole('link', { name: 'Hand over', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const choice = (unit: string) => dialog.locator(`select:has(option[value^="${unit}_"])`)
  await expect(choice(staying)).toHaveValue(`${staying}_stays`)
  await choice(unitId).selectOption(successor.name)
  await dialog.getByRole('button', { name: 'Hand over' }).click()
  await expect(page.getByText('The work is handed over.')).toBeAttached()
  await expect(page.locator('#items').getByRole('link', { name: stays.number })).toBeVisible()
  await expect(page.getByRole('link', { name: leaves.number })).toHaveCount(0)
  await box.uncheck()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Role and units are saved.')).toBeVisible()
})

test('people are found by name or address, unit, role and account; the address holds the selection', async ({
  page,
  signInAs,
  unitId,
}) => {
  const name = uniqueName('Zhang')
  const found = await buildPerson({ name, role: 'manager', unitIds: [unitId] })
  const gone = await buildPerson({ name: `${name} gone`, unitIds: [unitId], deactivatedAt: new Date(0) })
  await signInAs(await personOf('administrator'))
  await page.goto(`/people?memberOf=${unitId}&role=owner`)
  await expect(page.getByText('Not understood and left out: Role.')).toBeVisible()
  const rows = page.getByRole('table', { name: 'People' }).locator('tbody tr')
  await expect(rows).toHaveCount(2)
  await page.getByLabel('Account').selectOption('Not deactivated')
  await page.getByLabel('Name or e-mail address').fill(found.email)
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(rows).toHaveCount(1)
  await expect(page).toHaveURL(new RegExp(`memberOf=${unitId}.*account=active`))
  await page.getByRole('link', { name: 'Add person' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Close' }).first().click()
  await expect(page).toHaveURL(/account=active/)
  await page.getByLabel('Account').selectOption('Deactivated')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('Nobody matches')).toBeVisible()
  await page.getByLabel('Name or e-mail address').fill(gone.name)
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(rows.getByRole('link', { name: gone.name })).toBeVisible()
})
